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
        return context.api.prose.flatMap { prose in
            names.unknown(in: prose.text).map { name in
                let suggestion = suggestions[name] ?? Suggestion.nearest(to: name, among: names.known)
                suggestions[name] = .some(suggestion)
                return Finding(
                    "there is no action '\(name)'", at: context.span(of: name, in: prose),
                    help: suggestion.map { "did you mean '\($0)'?" })
            }
        }
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
        if let text = text.unformatted, !text.utf8.contains(where: \.isASCIIUppercase) { return [] }
        var names: [String] = []
        var seen: Set<String> = []
        for block in text.blocks {
            for run in block.runs {
                for name in Self.camelCaseWords(in: run.text) where !defined.contains(name) {
                    let words = CamelWords.words(of: name)
                    if words.count > 1, verbs.contains(words[0]), seen.insert(name).inserted { names.append(name) }
                }
            }
        }
        return names
    }

    /// The words with a capital letter in front, another one behind it, and a small one.
    private static func camelCaseWords(in text: String) -> [String] {
        var text = text
        return text.withUTF8 { bytes in
            var words: [String] = []
            var start = 0
            while let first = bytes[start...].firstIndex(where: \.isASCIILetterOrDigit) {
                let end = bytes[first...].firstIndex { !$0.isASCIILetterOrDigit } ?? bytes.endIndex
                let word = bytes[first..<end]
                // `CREATE_FAILED` is a value.
                let isPart =
                    end < bytes.count && bytes[end] == .ascii("_") || first > 0 && bytes[first - 1] == .ascii("_")
                if bytes[first].isASCIIUppercase, !isPart, word.dropFirst().contains(where: \.isASCIIUppercase),
                    word.contains(where: \.isASCIILowercase)
                {
                    words.append(String(decoding: word, as: UTF8.self))
                }
                start = end
            }
            return words
        }
    }
}
