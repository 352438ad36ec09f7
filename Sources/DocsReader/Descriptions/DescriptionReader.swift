import APIModel
public import RichText
import SourceText

/// Recognises facts in the prose of descriptions by the patterns of a dialect.
///
/// What no pattern says stays prose. A wrong fact is worse than a missing one: it reaches generated code, whereas the
/// prose is there for a person in any case. It takes time linear in the text.
public struct DescriptionReader: Sendable {
    public var patterns: DescriptionPatterns { shared.patterns }

    private let shared: SharedPatterns

    public init(patterns: DescriptionPatterns) {
        shared = SharedPatterns(patterns)
    }

    /// The facts that the description of a field of a shape states.
    public func read(_ description: RichText, of shape: DescribedShape) -> DescriptionFacts {
        guard shared.filter.admits(description) else { return DescriptionFacts() }
        return facts(of: description, shape)
    }

    /// The same without the look that tells of most descriptions that they state none.
    func facts(of description: RichText, _ shape: DescribedShape) -> DescriptionFacts {
        var reading = DescriptionReading(DescriptionText(description), shared, shape: shape)
        return reading.facts()
    }

    /// True if the description says of what it describes that it is deprecated.
    public func statesDeprecation(_ description: RichText) -> Bool {
        guard shared.filter.admits(description) else { return false }
        let text = DescriptionText(description)
        let reading = DescriptionReading(text, shared, shape: DescribedShape(.other))
        return text.lines.contains { line in
            var rest = line.range
            while let sentence = text.takeSentence(from: &rest) {
                if reading.statesDeprecation(sentence) { return true }
            }
            return false
        }
    }

    /// What a text says to use instead, for something that is known to be deprecated.
    public func replacement(in description: RichText) -> String? {
        let reading = DescriptionReading(
            DescriptionText(description), shared, shape: DescribedShape(.other))
        return reading.replacement(in: reading.text.lines.indices)
    }
}

/// The patterns, passed on as one reference: a copy of the value costs a reference count for each of its lists, which
/// was a third of the time that a description took.
final class SharedPatterns: Sendable {
    let patterns: DescriptionPatterns
    let filter: FactFilter

    init(_ patterns: DescriptionPatterns) {
        self.patterns = patterns
        filter = FactFilter(patterns)
    }
}

/// One reading of one description.
struct DescriptionReading {
    let text: DescriptionText
    let shared: SharedPatterns
    let shape: DescribedShape
    /// Without any, there are no bounds.
    private let hasDigits: Bool
    var patterns: DescriptionPatterns { shared.patterns }

    var defaultValue = Statement()
    var range = StatedBounds()
    var length = StatedBounds()
    var unit = Statement()
    /// The unit of a number, where no sentence is about the unit.
    var impliedUnit = Statement()
    var requiredWhen = Statement()

    /// What was stated about one matter.
    struct Statement {
        private(set) var value: String?
        private var isContradicted = false

        mutating func state(_ value: String) {
            if self.value == nil, !isContradicted {
                self.value = value
            } else if self.value != value {
                self.value = nil
                isContradicted = true
            }
        }
    }

    struct StatedBounds {
        var minimum = Statement()
        var maximum = Statement()

        mutating func state(_ minimum: String?, _ maximum: String?) {
            if let minimum { self.minimum.state(minimum) }
            if let maximum { self.maximum.state(maximum) }
        }

        var bounds: Bounds? {
            if minimum.value == nil, maximum.value == nil { return nil }
            return Bounds(minimum: minimum.value, maximum: maximum.value)
        }
    }

    init(_ text: DescriptionText, _ shared: SharedPatterns, shape: DescribedShape) {
        self.text = text
        self.shared = shared
        self.shape = shape
        hasDigits = text.bytes.contains(where: \.isASCIIDigit)
    }

    mutating func facts() -> DescriptionFacts {
        guard !text.lines.isEmpty else { return DescriptionFacts() }
        let list = shape.element == .other ? nil : ValueListReader(text: text, shared: shared).read()
        // What the description says of one value, it doesn't say of the field.
        let lines = text.lines.indices.lazy.filter { list?.lines.contains($0) != true }
        var isDeprecated = false
        for line in lines {
            var rest = text.lines[line].range
            while let sentence = text.takeSentence(from: &rest) {
                readSentence(sentence)
                isDeprecated = isDeprecated || statesDeprecation(sentence)
            }
        }

        var facts = DescriptionFacts()
        facts.defaultValue = defaultValue.value
        facts.range = shape.element == .other ? nil : range.bounds
        facts.length = length.bounds
        facts.unit = unit.value ?? impliedUnit.value
        facts.requiredWhen = requiredWhen.value
        facts.values = list?.values ?? []
        if isDeprecated {
            facts.deprecation = DescriptionFacts.Deprecation(replacement: replacement(in: lines))
        }
        return facts
    }

    private mutating func readSentence(_ sentence: Range<Int>) {
        if let condition = condition(in: sentence) { return requiredWhen.state(condition) }
        if text.end(of: patterns.conditions, at: sentence.lowerBound, in: sentence) != nil { return }
        var clauses = sentence
        while let clause = text.takeClause(from: &clauses) {
            // A bracket of a range holds a comma, so a statement is read on to the end of its sentence.
            let rest = clause.lowerBound..<sentence.upperBound
            if readDefault(rest) || readUnit(rest) { continue }
            if hasDigits { readBounds(rest, clause: clause) }
        }
    }
}
