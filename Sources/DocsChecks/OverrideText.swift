public import APIModel
import SourceText

/// Overrides in the form in which `sdkgen.yaml` has them.
extension FieldOverride {
    /// The whole path to the field on one line, in YAML's flow style.
    public var line: String {
        var text = "{ " + members.map { "\($0.key): \($0.value)" }.joined(separator: ", ") + " }"
        for key in (["overrides"] + path).reversed().dropLast() { text = "{ \(YAMLText.scalar(key)): \(text) }" }
        return "overrides: \(text)"
    }

    /// The keys above the members, from the service on.
    var path: [String] {
        switch owner {
        case .inputs(let service, let action): [service, "actions", action, "inputs", field]
        case .outputs(let service, let action): [service, "actions", action, "outputs", field]
        case .structure(let service, let name): [service, "structures", name, field]
        }
    }

    var members: [(key: String, value: String)] {
        var members: [(String, String)] = []
        if let name { members.append(("name", YAMLText.scalar(name))) }
        if let type { members.append(("type", YAMLText.scalar(type))) }
        if let required { members.append(("required", required ? "true" : "false")) }
        return members
    }
}

extension Overrides {
    /// The section `overrides:` of a configuration with these corrections; two of one field are one entry. Empty where
    /// there is none.
    public var yaml: String {
        var merged: [FieldOverride] = []
        for entry in fields {
            guard let index = merged.firstIndex(where: { $0.path == entry.path }) else {
                merged.append(entry)
                continue
            }
            merged[index].name = merged[index].name ?? entry.name
            merged[index].type = merged[index].type ?? entry.type
            merged[index].required = merged[index].required ?? entry.required
        }
        guard !merged.isEmpty else { return "" }
        merged.sort { left, right in
            left.path.lexicographicallyPrecedes(right.path) { $0.precedes($1) }
        }
        var text = "overrides:\n"
        var open: [String] = []
        for entry in merged {
            let keys = entry.path.dropLast()
            let common = zip(open, keys).prefix { $0 == $1 }.count
            for (level, key) in keys.enumerated() where level >= common {
                text += Self.indentation(level) + YAMLText.scalar(key) + ":\n"
            }
            open = Array(keys)
            let members = entry.members.map { "\($0.key): \($0.value)" }.joined(separator: ", ")
            text += Self.indentation(keys.count) + "\(YAMLText.scalar(entry.field)): { \(members) }\n"
        }
        return text
    }

    private static func indentation(_ level: Int) -> String { String(repeating: "  ", count: level + 1) }
}

/// Text as YAML (1.2.2, section 7.3).
public enum YAMLText {
    /// The text plain where that can mean nothing else, and in quotes otherwise: on one line, whatever it holds.
    public static func scalar(_ text: String) -> String {
        if text.unicodeScalars.contains(where: isEscaped) { return escaped(text) }
        let isPlain =
            text.utf8.first?.isPlainStart == true && text.utf8.last != 0x20
            && text.utf8.allSatisfy { $0.isPlainStart || (0x30...0x39).contains($0) || $0 == 0x20 }
        if isPlain, !isWord(text) { return text }
        return "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
    }

    /// A path, a version or a name: without quotes where a person would write none.
    public static func path(_ text: String) -> String {
        let isPlain =
            text.utf8.first.map { $0.isPlainStart || (0x30...0x39).contains($0) || $0 == .ascii("/") } == true
            && text.utf8.allSatisfy { $0.isPlainStart || (0x30...0x39).contains($0) || "/-.".utf8.contains($0) }
        return isPlain && !isWord(text) ? text : scalar(text)
    }

    /// What means something other than itself without quotes.
    private static func isWord(_ text: String) -> Bool {
        ["true", "false", "null", "yes", "no", "on", "off"].contains(text.lowercased())
    }

    /// Only double quotes can hold what is no printable character, a line break above all (section 5.7).
    private static func escaped(_ text: String) -> String {
        var literal = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": literal += "\\\""
            case "\\": literal += "\\\\"
            case _ where isEscaped(scalar):
                let digits = String(scalar.value, radix: 16, uppercase: true)
                literal += "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
            default: literal.unicodeScalars.append(scalar)
            }
        }
        return literal + "\""
    }

    private static func isEscaped(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned, .privateUse, .surrogate: true
        default: false
        }
    }
}

extension UInt8 {
    fileprivate var isPlainStart: Bool { (0x41...0x5A).contains(self & 0xDF) || self == 0x5F }
}
