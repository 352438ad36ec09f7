import SourceText
import Yams

/// Reads YAML strictly: every value has a place, nothing is converted, and each mistake is reported.
struct YAMLReader {
    /// A configuration is written by people; a larger one is a mistake or an attack.
    static let maximumSize = 1 << 20
    /// Yams expands aliases while it looks for duplicate keys: twenty levels of them would be a million values. With
    /// this many the worst is a few hundred.
    static let maximumAliases = 16

    let source: SourceFile
    private(set) var diagnostics = DiagnosticCollector()

    init(_ source: SourceFile) {
        self.source = source
    }

    struct Member {
        var key: Located<String>
        var value: Node
    }

    /// The root of the one document in the file; nil if it is empty, or after a mistake that was reported.
    mutating func root() -> Node? {
        guard source.bytes.count <= Self.maximumSize else {
            error(
                "too-large",
                "the file has \(source.bytes.count) bytes, more than the \(Self.maximumSize) that are read",
                at: .wholeFile(source.path))
            return nil
        }
        guard aliasCount <= Self.maximumAliases else {
            error(
                "too-many-aliases", "the file has more than \(Self.maximumAliases) aliases (`*name`)",
                at: .wholeFile(source.path), help: "write the repeated values out, or quote text that begins with '*'")
            return nil
        }
        do {
            // The basic resolver leaves every scalar as text: what it means is decided where it is read.
            return try Yams.compose(yaml: String(decoding: source.bytes, as: UTF8.self), .basic)
        } catch {
            report(error)
            return nil
        }
    }

    // MARK: Values

    /// The members of a mapping whose keys are known. Unknown keys and missing ones are reported.
    mutating func members(
        of node: Node, called what: String, known: [String], required: [String] = []
    ) -> [Member] {
        let members = members(of: node, called: what)
        guard node.mapping != nil else { return [] }
        for member in members where !known.contains(member.key.value) {
            error(
                "unknown-key", "\(what) has no key '\(member.key.value)'", at: member.key.span,
                help: Suggestion.help(for: member.key.value, among: known))
        }
        for key in required where !members.contains(where: { $0.key.value == key }) {
            error("missing-key", "\(what) has no '\(key)'", at: span(of: node))
        }
        return members.filter { known.contains($0.key.value) }
    }

    /// The members of a mapping whose keys are names.
    mutating func members(of node: Node, called what: String) -> [Member] {
        guard let mapping = node.mapping else {
            wrongType(node, expected: "\(what) to be a mapping")
            return []
        }
        var members: [Member] = []
        for (key, value) in mapping {
            guard let scalar = key.scalar else {
                wrongType(key, expected: "a key of \(what) to be text")
                continue
            }
            members.append(Member(key: Located(scalar.string, at: span(of: key)), value: value))
        }
        return members
    }

    /// Text that is not empty. Numbers and dates are text as they stand; `null`, `true` and `false` are not.
    mutating func text(_ member: Member) -> Located<String>? {
        text(member.value, called: "'\(member.key.value)'")
    }

    mutating func text(_ node: Node, called what: String) -> Located<String>? {
        guard let scalar = node.scalar, kind(of: node) == "text" else {
            wrongType(node, expected: "\(what) to be text")
            return nil
        }
        guard !scalar.string.isEmpty, !scalar.string.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) else {
            error("invalid-value", "\(what) is empty or has control characters", at: span(of: node))
            return nil
        }
        return Located(scalar.string, at: span(of: node))
    }

    mutating func texts(_ member: Member) -> [Located<String>] {
        guard let sequence = member.value.sequence else {
            wrongType(member.value, expected: "'\(member.key.value)' to be a list of texts")
            return []
        }
        return sequence.compactMap { text($0, called: "an element of '\(member.key.value)'") }
    }

    mutating func bool(_ member: Member) -> Bool? {
        guard let scalar = member.value.scalar, kind(of: member.value) == "true or false" else {
            wrongType(member.value, expected: "'\(member.key.value)' to be true or false")
            return nil
        }
        return scalar.string == "true"
    }

    mutating func integer(_ member: Member, in range: ClosedRange<Int>) -> Int? {
        guard let text = text(member) else { return nil }
        if let value = Int(text.value), range.contains(value) { return value }
        error(
            "invalid-value",
            "'\(member.key.value)' can't be '\(text.value)': expected a number from \(range.lowerBound) to "
                + "\(range.upperBound)", at: text.span)
        return nil
    }

    mutating func choice<Value: RawRepresentable<String> & CaseIterable>(
        _ member: Member, of type: Value.Type
    ) -> Value? {
        guard let text = text(member) else { return nil }
        if let value = Value(rawValue: text.value) { return value }
        error(
            "invalid-value", "'\(member.key.value)' can't be '\(text.value)'", at: text.span,
            help: Suggestion.help(for: text.value, among: Value.allCases.map(\.rawValue)))
        return nil
    }

    // MARK: Places and mistakes

    mutating func error(_ code: String, _ message: String, at span: SourceSpan, help: String? = nil) {
        diagnostics.error("configuration-\(code)", message, at: span, help: help)
    }

    func span(of node: Node) -> SourceSpan {
        guard let mark = node.mark else { return .wholeFile(source.path) }
        return span(at: mark, length: node.scalar.map { $0.string.utf8.count + ($0.isQuoted ? 2 : 0) } ?? 1)
    }

    /// A mark counts columns in Unicode scalars, a span in bytes.
    private func span(at mark: Mark, length: Int) -> SourceSpan {
        let line = min(max(1, mark.line), source.lineCount)
        let text = source.lineText(line)
        // The end of the file may be marked as the beginning of a line behind the last.
        let head = text.unicodeScalars.prefix(mark.line > line ? .max : max(0, mark.column - 1))
        let column = String(head).utf8.count + 1
        // Where the line has ended too early, nothing of it is meant.
        let rest = max(0, text.utf8.count - column + 1)
        return SourceSpan(file: source.path, line: line, column: column, length: min(length, rest))
    }

    private mutating func wrongType(_ node: Node, expected: String) {
        error("wrong-type", "expected \(expected), but it is \(kind(of: node))", at: span(of: node))
    }

    private func kind(of node: Node) -> String {
        switch node {
        case .mapping: return "a mapping"
        case .sequence: return "a list"
        case .alias: return "an alias"
        case .scalar(let scalar):
            guard !scalar.isQuoted else { return "text" }
            // YAML 1.2, section 10.3.2.
            switch scalar.string {
            case "", "~", "null", "Null", "NULL": return "empty"
            case "true", "false": return "true or false"
            default: return "text"
            }
        }
    }

    private mutating func report(_ mistake: any Error) {
        switch mistake {
        case YamlError.scanner(_, let problem, let mark, _), YamlError.parser(_, let problem, let mark, _),
            YamlError.composer(_, let problem, let mark, _):
            error("invalid-yaml", "the file is not YAML: \(problem)", at: span(at: mark, length: 1))
        case YamlError.duplicatedKeysInMapping(let keys, let context):
            reportDuplicates(keys, from: context.mark)
        case YamlError.reader(let problem, _, _, _):
            error("invalid-yaml", "the file is not YAML: \(problem)", at: .wholeFile(source.path))
        default:
            error("invalid-yaml", "the file is not YAML: \(mistake)", at: .wholeFile(source.path))
        }
    }

    /// Yams tells only where one of the keys stands first; the others are looked for in the same column.
    private mutating func reportDuplicates(_ keys: [String], from mark: Mark) {
        let first = span(at: mark, length: 1)
        for key in keys {
            let spellings = [key, "\"\(key)\"", "'\(key)'"]
            var places: [SourceSpan] = []
            for line in first.line...max(first.line, source.lineCount) {
                let bytes = source.bytes[source.lineRange(line)].dropFirst(first.column - 1)
                let indentation = source.bytes[source.lineRange(line)].prefix(first.column - 1)
                guard indentation.allSatisfy({ $0 == .space || $0 == .ascii("{") }) else { continue }
                for spelling in spellings where bytes.starts(with: Array((spelling + ":").utf8)) {
                    places.append(
                        SourceSpan(
                            file: source.path, line: line, column: first.column, length: spelling.utf8.count))
                }
            }
            let notes = places.dropLast().map { Diagnostic.Note("first here", at: $0) }
            diagnostics.error(
                "configuration-duplicate-key", "the key '\(key)' is there more than once", at: places.last ?? first,
                notes: Array(notes.prefix(1)))
        }
    }

    /// An upper bound of the aliases: each `*` that begins a word.
    private var aliasCount: Int {
        var count = 0
        var previous: UInt8 = .lineFeed
        for byte in source.bytes {
            if byte == .ascii("*"), previous.isASCIIWhitespace || "[{,:-?".utf8.contains(previous) { count += 1 }
            previous = byte
        }
        return count
    }
}

extension Node.Scalar {
    fileprivate var isQuoted: Bool { style == .singleQuoted || style == .doubleQuoted }
}
