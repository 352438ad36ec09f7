import APIModel
import RichText
import SourceText

extension DocComment {
    /// The comment of a field: its description, then what the page states in a form that is known.
    init(field: Field, name: SwiftIdentifier, remark: String?) {
        self.init(field.description)
        append(Self.facts(field, name: name))
        if let remark { append([RichText.Run(remark)]) }
        if let deprecation = field.deprecation {
            append(.note, Self.deprecation(deprecation))
        }
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

    /// `Default: `10`. Range: `1` to `100`. Unit: `Mbps`.`
    private static func facts(_ field: Field, name: SwiftIdentifier) -> [RichText.Run] {
        var facts: [[RichText.Run]] = []
        func state(_ title: String, _ runs: [RichText.Run]?) {
            guard let runs else { return }
            facts.append([RichText.Run("\(title): ")] + runs + [RichText.Run(".")])
        }
        if field.name.value != name.name { state("Name on the wire", code(field.name.value)) }
        state("Default", code(field.defaultValue?.value))
        state("Range", bounds(field.range?.value))
        state("Length", bounds(field.length?.value))
        state("Unit", code(field.unit?.value))
        state("Required when", field.requiredWhen.map { [RichText.Run($0.value)] })
        return Array(facts.joined(separator: [RichText.Run(" ")]))
    }

    /// nil for a text in which nothing is to be seen.
    private static func code(_ text: String?) -> [RichText.Run]? {
        guard let text, text.unicodeScalars.contains(where: { $0 != " " && !$0.isInvisible }) else { return nil }
        return [RichText.Run(text, style: .code)]
    }

    private static func bounds(_ bounds: Bounds?) -> [RichText.Run]? {
        switch (code(bounds?.minimum), code(bounds?.maximum)) {
        case (let minimum?, let maximum?): minimum + [RichText.Run(" to ")] + maximum
        case (let minimum?, nil): [RichText.Run("at least ")] + minimum
        case (nil, let maximum?): [RichText.Run("at most ")] + maximum
        case (nil, nil): nil
        }
    }
}
