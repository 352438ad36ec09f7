import APIModel
import RichText
import SourceText

/// A text of the documentation, and where it stands.
struct Prose: Sendable {
    var text: RichText
    /// The cell or block with the text, or the nearest heading above it.
    var span: SourceSpan
    /// True where the text begins behind the span instead of in it.
    var isBelowSpan = false
}

extension API {
    /// Every text of the model.
    var prose: [Prose] {
        services.flatMap { service in
            service.actions.flatMap(\.prose)
                + service.structures.flatMap { structure in
                    [Prose(text: structure.description, span: structure.span, isBelowSpan: true)]
                        + structure.fields.map(\.prose)
                }
                + service.valueSets.flatMap { set in
                    [Prose(text: set.description, span: set.span, isBelowSpan: true)]
                        + set.values.map { Prose(text: $0.description, span: $0.value.span, isBelowSpan: true) }
                }
        }
            + commonErrorCodes.map(\.prose)
    }
}

extension Action {
    var prose: [Prose] {
        [summary, discussion].map { Prose(text: $0, span: name.span, isBelowSpan: true) }
            + notes.map { Prose(text: $0.text, span: $0.span, isBelowSpan: true) }
            + (inputs + outputs).map(\.prose) + errorCodes.map(\.prose)
    }
}

extension Field {
    fileprivate var prose: Prose { Prose(text: description, span: descriptionSpan) }
}

extension ErrorCode {
    fileprivate var prose: Prose { Prose(text: description, span: code.span, isBelowSpan: true) }
}
