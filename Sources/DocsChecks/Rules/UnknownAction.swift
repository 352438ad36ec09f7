import APIModel
import RichText
import SourceText

extension Rule {
    static let unknownAction = Rule(
        "unknown-action", .warning,
        "An action that a text names exists.",
        """
        The rule looks for names in camel case that begin as the names of actions do (`Describe`, `Create`) and are \
        neither the name of an action nor of anything else that the pages define. Readers look for such an action in vain: \
        it is misspelt, or was renamed.
        """,
        bad: "Call `DescribeDisk` for the ID of the disk.    (the action is called DescribeDisks)",
        good: "Call `DescribeDisks` for the ID of the disk."
    ) { context in
        let names = ActionNames(context)
        // What one page has wrong, others often have wrong as well.
        var suggestions: [String: String?] = [:]
        var findings: [Finding] = []
        context.api.forEachProse { prose in
            for name in names.unknown(in: prose.text) {
                let suggestion = suggestions[name] ?? Suggestion.nearest(to: name, among: names.known)
                suggestions[name] = .some(suggestion)
                findings.append(
                    Finding(
                        "there is no action '\(name)'", at: context.span(of: name, in: prose),
                        help: suggestion.map { "did you mean '\($0)'?" }))
            }
        }
        return findings
    }
}

/// Tells the names of actions from other words.
private struct ActionNames {
    let known: [String]
    private var defined: Set<String>
    /// The words that names of actions begin with.
    private var verbs: Set<String>

    init(_ context: CheckContext) {
        known = context.actionNames.sorted()
        verbs = Set(known.compactMap { CamelWords.words(of: $0).first })
        defined = context.actionNames
        for service in context.api.services {
            defined.formUnion(service.structures.map(\.id.name) + service.valueSets.map(\.id.name))
            defined.formUnion(service.valueSets.flatMap(\.values).map(\.value.value))
        }
        for table in context.tables { defined.formUnion(table.fields.map(\.name.value)) }
    }

    /// Each name once.
    func unknown(in text: RichText) -> [String] {
        var names: [String] = []
        if let text = text.unformatted {
            addUnknown(in: text, to: &names)
        } else {
            for block in text.blocks { for run in block.runs { addUnknown(in: run.text, to: &names) } }
        }
        guard names.count > 1 else { return names }
        var seen: Set<String> = []
        return names.filter { seen.insert($0).inserted }
    }

    private func addUnknown(in text: String, to names: inout [String]) {
        for name in Self.camelCaseWords(in: text) where !defined.contains(name) {
            let words = CamelWords.words(of: name)
            if words.count > 1, verbs.contains(words[0]) { names.append(name) }
        }
    }

    /// The words with a capital letter in front, another one behind it, and a small one.
    private static func camelCaseWords(in text: String) -> [String] {
        text.withContiguousUTF8 { bytes in
            var words: [String] = []
            var end = 0
            while end < bytes.count {
                let start = end
                while end < bytes.count, bytes[end].isASCIILetterOrDigit { end += 1 }
                if start < end, bytes[start].isASCIIUppercase {
                    let word = bytes[start..<end]
                    // `CREATE_FAILED` is a value.
                    let isPart =
                        end < bytes.count && bytes[end] == .ascii("_") || start > 0 && bytes[start - 1] == .ascii("_")
                    if !isPart, word.dropFirst().contains(where: \.isASCIIUppercase),
                        word.contains(where: \.isASCIILowercase)
                    {
                        words.append(String(decoding: word, as: UTF8.self))
                    }
                }
                end += 1
            }
            return words
        }
    }
}
