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
        let known = context.actionNames.sorted()
        var names = ActionNames(known)
        var mentions: [(name: String, prose: Prose)] = []
        context.api.forEachProse { prose in
            for name in names.unknown(in: prose.text) { mentions.append((name, prose)) }
        }
        guard !mentions.isEmpty else { return [] }
        let undefined = context.undefined(among: Set(mentions.map(\.name)))
        // What one page has wrong, others often have wrong as well.
        var suggestions: [String: String?] = [:]
        return mentions.filter { undefined.contains($0.name) }.map { name, prose in
            let suggestion = suggestions[name] ?? Suggestion.nearest(to: name, among: known)
            suggestions[name] = .some(suggestion)
            return Finding(
                "there is no action '\(name)'", at: context.span(of: name, in: prose),
                help: suggestion.map { "did you mean '\($0)'?" })
        }
    }
}

extension CheckContext {
    /// Those of some names that are the name of nothing that the pages define.
    fileprivate func undefined(among names: Set<String>) -> Set<String> {
        var undefined = names
        for service in api.services {
            undefined.subtract(service.structures.lazy.map(\.id.name))
            undefined.subtract(service.valueSets.lazy.map(\.id.name))
            for set in service.valueSets { undefined.subtract(set.values.lazy.map(\.value.value)) }
        }
        for table in tables {
            for row in table.fields.indices { undefined.remove(table.fields[row].name.value) }
        }
        return undefined
    }
}

/// Tells the names of actions from other words.
private struct ActionNames {
    /// The words that names of actions begin with.
    private let verbs: Set<String>
    /// Whether a word that was met looks like the name of an action and is none.
    private var verdicts: [String: Bool]

    init(_ known: [String]) {
        verbs = Set(known.compactMap { CamelWords.words(of: $0).first })
        verdicts = Dictionary(known.map { ($0, false) }, uniquingKeysWith: { first, _ in first })
    }

    /// Words that look like names of actions and are none, each once.
    mutating func unknown(in text: RichText) -> [String] {
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

    private mutating func addUnknown(in text: String, to names: inout [String]) {
        for name in Self.camelCaseWords(in: text) where isUnknown(name) { names.append(name) }
    }

    private mutating func isUnknown(_ name: String) -> Bool {
        if let verdict = verdicts[name] { return verdict }
        let words = CamelWords.words(of: name)
        let looksLikeAction = words.count > 1 && verbs.contains(words[0])
        verdicts[name] = looksLikeAction
        return looksLikeAction
    }

    /// The words with a capital letter in front, another one behind it, and a small one.
    private static func camelCaseWords(in text: String) -> [String] {
        text.withContiguousUTF8 { bytes in
            var words: [String] = []
            var start = 0
            while start < bytes.count {
                // Of Chinese letters that is all that is asked.
                guard bytes[start].isASCIIUppercase else {
                    start += 1
                    continue
                }
                var end = start + 1
                while end < bytes.count, bytes[end].isASCIILetterOrDigit { end += 1 }
                let word = bytes[start..<end]
                // `CREATE_FAILED` is a value.
                let isPart = start > 0 && bytes[start - 1].isPartOfName || end < bytes.count && bytes[end].isPartOfName
                if !isPart, word.dropFirst().contains(where: \.isASCIIUppercase),
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

extension UInt8 {
    fileprivate var isPartOfName: Bool { isASCIILetterOrDigit || self == .ascii("_") }
}
