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
        func state(_ title: String, _ runs: [RichText.Run]) {
            facts.append([RichText.Run("\(title): ")] + runs + [RichText.Run(".")])
        }
        if field.name.value != name.name { state("Name on the wire", [code(field.name.value)]) }
        if let value = field.defaultValue?.value { state("Default", [code(value)]) }
        if let runs = field.range.flatMap({ bounds($0.value) }) { state("Range", runs) }
        if let runs = field.length.flatMap({ bounds($0.value) }) { state("Length", runs) }
        if let unit = field.unit?.value { state("Unit", [code(unit)]) }
        if let condition = field.requiredWhen?.value { state("Required when", [RichText.Run(condition)]) }
        return Array(facts.joined(separator: [RichText.Run(" ")]))
    }

    private static func code(_ text: String) -> RichText.Run { RichText.Run(text, style: .code) }

    private static func bounds(_ bounds: Bounds) -> [RichText.Run]? {
        switch (bounds.minimum, bounds.maximum) {
        case (let minimum?, let maximum?): [code(minimum), RichText.Run(" to "), code(maximum)]
        case (let minimum?, nil): [RichText.Run("at least "), code(minimum)]
        case (nil, let maximum?): [RichText.Run("at most "), code(maximum)]
        case (nil, nil): nil
        }
    }
}
