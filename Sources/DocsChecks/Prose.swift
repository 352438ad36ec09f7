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
    /// Calls a function with every text of the model.
    func forEachProse(_ body: (Prose) -> Void) {
        for service in services {
            for action in service.actions { action.forEachProse(body) }
            for structure in service.structures {
                body(Prose(text: structure.description, span: structure.span, isBelowSpan: true))
                structure.fields.forEachProse(body)
            }
            for set in service.valueSets {
                body(Prose(text: set.description, span: set.span, isBelowSpan: true))
                for value in set.values {
                    body(Prose(text: value.description, span: value.value.span, isBelowSpan: true))
                }
            }
        }
        commonErrorCodes.forEachProse(body)
    }
}

extension Action {
    fileprivate func forEachProse(_ body: (Prose) -> Void) {
        body(Prose(text: summary, span: name.span, isBelowSpan: true))
        body(Prose(text: discussion, span: name.span, isBelowSpan: true))
        for note in notes { body(Prose(text: note.text, span: note.span, isBelowSpan: true)) }
        inputs.forEachProse(body)
        outputs.forEachProse(body)
        errorCodes.forEachProse(body)
    }
}

extension [Field] {
    fileprivate func forEachProse(_ body: (Prose) -> Void) {
        // A loop over fields would copy them whole.
        for row in indices { body(Prose(text: self[row].description, span: self[row].descriptionSpan)) }
    }
}

extension [ErrorCode] {
    fileprivate func forEachProse(_ body: (Prose) -> Void) {
        for row in indices {
            body(Prose(text: self[row].description, span: self[row].code.span, isBelowSpan: true))
        }
    }
}
