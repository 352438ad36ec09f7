import APIModel
import RichText
import SourceText

extension DocComment {
    /// The comment of a field: its description, and what a reader of the page couldn't know from the name.
    ///
    /// Default, range, length and unit are not stated again: the model has them from the description. That the field is
    /// deprecated is an attribute of the property.
    init(field: Field, name: SwiftIdentifier, remark: String?) {
        self.init(field.description)
        if field.name.value != name.name {
            append([
                RichText.Run("Name on the wire: "), RichText.Run(field.name.value, style: .code), RichText.Run("."),
            ])
        }
        if let remark { append([RichText.Run(remark)]) }
    }

    /// `Deprecated; use `networkLineType` instead.`
    static func deprecation(_ deprecation: Deprecation) -> RichText {
        guard let replacement = deprecation.replacement else { return RichText(plain: "Deprecated.") }
        return RichText([
            RichText.Block([
                RichText.Run("Deprecated; use "), RichText.Run(replacement, style: .code), RichText.Run(" instead."),
            ])
        ])
    }
}
