import RichText
import SourceText

/// Writes the runs of one paragraph.
struct InlineWriter {
    private var text = ""
    private var openLink: String?

    /// The runs are joined as they come; emphasis is written only where it reads as emphasis.
    mutating func append(_ run: RichText.Run) {
        let content = Self.visible(run.text)
        guard !content.isEmpty else { return }
        let link = run.link.flatMap(Self.webAddress)
        if link != openLink {
            closeLink()
            if link != nil { text += "[" }
            openLink = link
        }
        if run.style.contains(.code), let span = Self.codeSpan(content) {
            text += span
        } else {
            appendProse(content, style: run.style)
        }
    }

    mutating func finish() -> String {
        closeLink()
        let lines = text.split(separator: "\n", omittingEmptySubsequences: true)
            .map { Self.escapingStart(Self.trimmed($0)) }.filter { !$0.isEmpty }
        return lines.joined(separator: "\\\n")
    }

    private mutating func closeLink() {
        if let openLink { text += "](\(openLink))" }
        openLink = nil
    }

    /// Without what can't be seen; everything that separates words, but a line feed, is a space.
    private static func visible(_ text: String) -> [Unicode.Scalar] {
        text.unicodeScalars.compactMap { scalar in
            if scalar == "\n" { return scalar }
            if scalar.isInvisibleSpace { return " " }
            return scalar.isInvisible ? nil : scalar
        }
    }

    // MARK: Prose

    /// Words with a marker at each end, where the markers can open and close (section 6.2): next to a letter they
    /// couldn't, and then the words are plain.
    private mutating func appendProse(_ content: [Unicode.Scalar], style: RichText.Style) {
        let marker = (style.contains(.strong) ? "**" : "") + (style.contains(.emphasis) ? "*" : "")
        let canMark =
            content.first.map { $0.isASCIILetterOrDigit } == true
            && content.last.map { $0.isASCIILetterOrDigit } == true && !content.contains("\n")
            && (text.unicodeScalars.last.map { " \n([".unicodeScalars.contains($0) } ?? true)
        let isMarked = !marker.isEmpty && canMark
        if isMarked { text += marker }
        for (index, scalar) in content.enumerated() {
            let previous = index > 0 ? content[index - 1] : nil
            let next = index + 1 < content.count ? content[index + 1] : nil
            if Self.needsBackslash(scalar, after: previous, before: next) { text += "\\" }
            text.unicodeScalars.append(scalar)
        }
        if isMarked { text += String(marker.reversed()) }
    }

    /// True for what would begin something other than text, wherever in a line it stands.
    private static func needsBackslash(
        _ scalar: Unicode.Scalar, after previous: Unicode.Scalar?, before next: Unicode.Scalar?
    ) -> Bool {
        switch scalar {
        case "\\", "`", "*", "<", "[", "]", "~", "|": true
        // Inside of a word it means nothing (section 6.2, rule 2), and wire names are full of it.
        case "_": previous?.isASCIILetterOrDigit != true || next?.isASCIILetterOrDigit != true
        case "&": next.map { $0 == "#" || $0.isASCIILetterOrDigit } ?? true
        default: false
        }
    }

    /// Keeps a line from beginning a block: a heading, list, quote, table, code, or the line under a heading.
    private static func escapingStart(_ line: Substring) -> String {
        switch line.utf8.first {
        case UInt8(ascii: "#"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "="), UInt8(ascii: ">"),
            UInt8(ascii: ":"):
            return "\\" + line
        default: break
        }
        let digits = line.utf8.prefix(while: \.isASCIIDigit).count
        let rest = line.utf8.dropFirst(digits)
        guard digits > 0, let mark = rest.first, mark == UInt8(ascii: ".") || mark == UInt8(ascii: ")"),
            rest.dropFirst().first.map(\.isASCIIWhitespace) ?? true
        else { return String(line) }
        return String(line.prefix(digits)) + "\\" + String(line.dropFirst(digits))
    }

    private static func trimmed(_ line: Substring) -> Substring {
        var line = line.drop { $0 == " " }
        while line.last == " " { line.removeLast() }
        return line
    }

    // MARK: Code and links

    /// A code span (section 6.1); nil for a text that can't be one. Its delimiter has a backtick more than the longest
    /// row of them inside.
    private static func codeSpan(_ content: [Unicode.Scalar]) -> String? {
        guard content.contains(where: { $0 != " " && $0 != "\n" }) else { return nil }
        var longest = 0
        var current = 0
        for scalar in content {
            current = scalar == "`" ? current + 1 : 0
            longest = max(longest, current)
        }
        var inner = String.UnicodeScalarView()
        inner.append(contentsOf: content.map { $0 == "\n" ? " " : $0 })
        let delimiter = String(repeating: "`", count: longest + 1)
        let needsPadding = inner.first == "`" || inner.last == "`" || (inner.first == " " && inner.last == " ")
        let padding = needsPadding ? " " : ""
        return delimiter + padding + String(inner) + padding + delimiter
    }

    /// The encoded target of a link to the web (section 6.3); nil for one to another page, which leads nowhere here.
    private static func webAddress(_ target: String) -> String? {
        let lowercased = target.prefix(8).lowercased()
        guard let scheme = ["https://", "http://"].first(where: lowercased.hasPrefix),
            target.utf8.count > scheme.utf8.count
        else { return nil }
        return target.utf8.reduce(into: "") { encoded, byte in
            if byte.isASCIILetterOrDigit || "-._~:/?#@!$&+,=%".utf8.contains(byte) {
                encoded.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                encoded += PathText.percentEncoded(byte)
            }
        }
    }
}
