import SourceText

/// A tag of a Mustache template: what stands between `{{` and `}}`.
struct TemplateTag: Hashable {
    enum Kind: Hashable {
        case variable
        case section
        case invertedSection
        case close
        case partial
        case comment
        /// Something that Mustache has and these templates have not, and what it is called.
        case unsupported(String)
    }

    var kind: Kind
    /// What the tag names, without transforms. Empty for a transform of the position in a list: `last()`.
    var name: String
    /// The transforms around the name, the outermost first.
    var transforms: [String]
    /// The bytes of the tag in the file.
    var range: Range<Int>
    var span: SourceSpan

    /// The name with its transforms, as the tag spells it.
    var spelling: String {
        transforms.reversed().reduce(name) { "\($1)(\($0))" }
    }
}

/// Finds the tags of a template (https://mustache.github.io/mustache.5.html), with their positions.
struct TemplateScanner {
    private let file: SourceFile
    private var tags: [TemplateTag] = []

    /// The tags in the order of the file.
    static func tags(of file: SourceFile, _ diagnostics: inout DiagnosticCollector) -> [TemplateTag] {
        var scanner = TemplateScanner(file: file)
        scanner.scan(&diagnostics)
        return scanner.tags
    }

    private init(file: SourceFile) { self.file = file }

    private mutating func scan(_ diagnostics: inout DiagnosticCollector) {
        let bytes = file.bytes
        var offset = 0
        while let start = Self.find("{{", in: bytes, from: offset) {
            let opening = bytes.dropFirst(start + 2).first
            let closing = opening == .ascii("{") ? "}}}" : "}}"
            guard let end = Self.find(closing, in: bytes, from: start + 2) else {
                diagnostics.error(
                    "template-syntax", "the tag is not closed", at: file.span(start..<start + 2),
                    help: "close it with '\(closing)'")
                return
            }
            let range = start..<end + closing.utf8.count
            append(bytes[(start + 2)..<end], range: range, &diagnostics)
            offset = range.upperBound
        }
    }

    private mutating func append(
        _ content: ArraySlice<UInt8>, range: Range<Int>, _ diagnostics: inout DiagnosticCollector
    ) {
        let (kind, rest) = Self.kind(of: content)
        let span = file.span(range)
        let text = rest.trimmingWhitespace()
        if kind == .comment {
            tags.append(TemplateTag(kind: kind, name: "", transforms: [], range: range, span: span))
            return
        }
        if case .unsupported(let feature) = kind {
            diagnostics.error(
                "template-syntax", "\(feature) has no place in these templates", at: span,
                help: "write sections, inverted sections, variables, partials and comments only")
            return
        }
        guard let (name, transforms) = Self.parse(text) else {
            diagnostics.error(
                "template-syntax", "'\(String(decoding: text, as: UTF8.self))' is no name", at: span,
                help: "a name has letters, digits, '-', '_' and '.', and may stand in the parentheses of a transform")
            return
        }
        tags.append(TemplateTag(kind: kind, name: name, transforms: transforms, range: range, span: span))
    }

    private static func kind(of content: ArraySlice<UInt8>) -> (TemplateTag.Kind, ArraySlice<UInt8>) {
        let rest = content.dropFirst()
        return switch content.first {
        case UInt8.ascii("#"): (.section, rest)
        case UInt8.ascii("^"): (.invertedSection, rest)
        case UInt8.ascii("/"): (.close, rest)
        case UInt8.ascii("!"): (.comment, rest)
        case UInt8.ascii("{"), UInt8.ascii("&"): (.variable, rest)
        case UInt8.ascii(">"):
            rest.trimmingWhitespace().first == UInt8.ascii("*")
                ? (.unsupported("a partial with a dynamic name"), rest) : (.partial, rest)
        case UInt8.ascii("<"), UInt8.ascii("$"): (.unsupported("template inheritance"), rest)
        case UInt8.ascii("="): (.unsupported("a change of delimiters"), rest)
        case UInt8.ascii("%"): (.unsupported("a pragma"), rest)
        default: (.variable, content)
        }
    }

    /// Reads `name` or `transform(other(name))`.
    private static func parse(_ text: ArraySlice<UInt8>) -> (name: String, transforms: [String])? {
        var transforms: [String] = []
        var rest = text
        while let open = rest.firstIndex(of: .ascii("(")) {
            guard rest.last == UInt8.ascii(")"), open > rest.startIndex, isName(rest[..<open]) else { return nil }
            transforms.append(String(decoding: rest[..<open], as: UTF8.self))
            rest = rest[(open + 1)...].dropLast()
        }
        guard rest.isEmpty ? !transforms.isEmpty : isName(rest) else { return nil }
        return (String(decoding: rest, as: UTF8.self), transforms)
    }

    private static func isName(_ text: ArraySlice<UInt8>) -> Bool {
        text.allSatisfy {
            $0.isASCIILetter || $0.isASCIIDigit || $0 == .ascii("-") || $0 == .ascii("_") || $0 == .ascii(".")
        }
    }

    private static func find(_ pattern: String, in bytes: [UInt8], from offset: Int) -> Int? {
        let first = pattern.utf8.first
        var offset = offset
        while offset < bytes.count {
            if bytes[offset] == first, bytes[offset...].starts(with: pattern.utf8) { return offset }
            offset += 1
        }
        return nil
    }
}
