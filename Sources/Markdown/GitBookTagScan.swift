import SourceText

/// Finds the GitBook tags of a page outside of its code.
struct GitBookTagScan {
    /// The offset of each `{%` that was looked at.
    let openings: [Int]
    private(set) var tags: [GitBookTag] = []
    /// What is cut out of the page before cmark reads it: each tag, and where white space is on both of its sides,
    /// that behind it, so that no text is indented by what stood before it.
    private(set) var cuts: [Range<Int>] = []
    /// From a `{%` that is no tag to its `%}` or to the end of its line. They stay text.
    private(set) var malformed: [Range<Int>] = []

    /// - Parameters:
    ///   - openings: the offset of each `{%` outside of code.
    init(_ source: SourceFile, openings: [Int]) {
        self.openings = openings
        let bytes = source.bytes
        var ends = TagEnds(bytes)
        var position = 0
        tags.reserveCapacity(openings.count)
        cuts.reserveCapacity(openings.count)
        for offset in openings where offset >= position {
            let line = source.lineRange(source.lineNumber(at: offset))
            guard let end = ends.end(ofTagAt: offset, in: line) else {
                malformed.append(offset..<offset + bytes[offset..<line.upperBound].trimmingWhitespace().count)
                position = line.upperBound
                continue
            }
            position = end
            let span = source.span(offset..<end)
            guard let tag = GitBookTag(bytes[offset + 2..<end - 2], at: span) else {
                malformed.append(offset..<end)
                continue
            }
            tags.append(tag)
            cuts.append(Self.cut(offset..<end, in: bytes, line))
        }
    }

    /// Those of some openings that stand outside of code.
    static func openings(among offsets: ArraySlice<Int>, outside areas: CodeAreas, of source: SourceFile) -> [Int] {
        var openings: [Int] = []
        openings.reserveCapacity(offsets.count)
        var last: (leaf: Range<Int>, spans: CodeSpans)?
        for offset in offsets where !areas.contains(offset) {
            let leaf = areas.leaf(at: offset) ?? source.lineRange(source.lineNumber(at: offset))
            let spans = last?.leaf == leaf ? last?.spans : nil
            let current = spans ?? CodeSpans(in: source.bytes, leaf)
            last = (leaf, current)
            if !current.contains(offset) { openings.append(offset) }
        }
        return openings
    }

    private static func cut(_ tag: Range<Int>, in bytes: [UInt8], _ line: Range<Int>) -> Range<Int> {
        let follows = tag.lowerBound == line.lowerBound || bytes[tag.lowerBound - 1].isASCIIWhitespace
        guard follows else { return tag }
        var end = tag.upperBound
        while end < line.upperBound, bytes[end] == .space || bytes[end] == .tab { end += 1 }
        return tag.lowerBound..<end
    }
}

/// Looks for the ends of tags, of each line from left to right.
private struct TagEnds {
    private let bytes: [UInt8]
    private var line = 0..<0
    /// Quotes that nothing in the rest of the line closes. What was looked for in vain is not looked for again: that
    /// keeps the time linear.
    private var unclosed: [UInt8] = []

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The offset behind the `%}` that closes a tag. One inside of a quoted value closes nothing; a quote that is never
    /// closed quotes nothing.
    mutating func end(ofTagAt start: Int, in line: Range<Int>) -> Int? {
        if line != self.line {
            self.line = line
            unclosed = []
        }
        var offset = start + 2
        while offset < line.upperBound {
            switch bytes[offset] {
            case .ascii("%") where offset + 1 < line.upperBound && bytes[offset + 1] == .ascii("}"): return offset + 2
            case .ascii("\""), .ascii("'"): offset = closingQuote(of: offset) ?? offset
            default: break
            }
            offset += 1
        }
        return nil
    }

    /// Where a quoted value ends; a backslash in it escapes the next byte.
    private mutating func closingQuote(of start: Int) -> Int? {
        let quote = bytes[start]
        guard !unclosed.contains(quote) else { return nil }
        var offset = start + 1
        while offset < line.upperBound {
            if bytes[offset] == quote { return offset }
            offset += bytes[offset] == .ascii("\\") ? 2 : 1
        }
        unclosed.append(quote)
        return nil
    }
}

extension GitBookTag {
    /// Reads what stands between `{%` and `%}`: a name and attributes. A quoted value without a name, as in
    /// `{% include "a.md" %}`, is an attribute whose name is empty; a name without a value has an empty one.
    init?(_ text: ArraySlice<UInt8>, at span: SourceSpan) {
        var rest = text.trimmingWhitespace()
        let name = rest.prefix { !$0.isASCIIWhitespace }
        guard let first = name.first, first.isASCIILetter || first == .ascii("@"), name.allSatisfy(Self.isNameByte)
        else { return nil }
        rest = rest.dropFirst(name.count)
        var attributes: [Attribute] = []
        while true {
            rest = rest.drop(while: \.isASCIIWhitespace)
            guard !rest.isEmpty else { break }
            attributes.append(Self.attribute(&rest))
        }
        self.init(name: String(decoding: name, as: UTF8.self), attributes: attributes, span: span)
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        byte.isASCIILetter || byte.isASCIIDigit || byte == .ascii("-") || byte == .ascii("_") || byte == .ascii("/")
            || byte == .ascii("@") || byte == .ascii(".") || byte == .ascii(":")
    }

    private static func attribute(_ rest: inout ArraySlice<UInt8>) -> Attribute {
        let name = rest.prefix {
            !$0.isASCIIWhitespace && $0 != .ascii("=") && $0 != .ascii("\"") && $0 != .ascii("'")
        }
        rest = rest.dropFirst(name.count)
        var value: [UInt8] = []
        let hasValue = rest.first == .ascii("=")
        if hasValue { rest = rest.dropFirst() }
        if let quote = rest.first, quote == .ascii("\"") || quote == .ascii("'") {
            rest = rest.dropFirst()
            value = quoted(by: quote, &rest)
        } else if hasValue {
            value = Array(rest.prefix { !$0.isASCIIWhitespace })
            rest = rest.dropFirst(value.count)
        }
        return Attribute(name: String(decoding: name, as: UTF8.self), value: String(decoding: value, as: UTF8.self))
    }

    /// The value up to its closing quote; a backslash escapes a quote or a backslash.
    private static func quoted(by quote: UInt8, _ rest: inout ArraySlice<UInt8>) -> [UInt8] {
        var value: [UInt8] = []
        while let byte = rest.popFirst(), byte != quote {
            if byte == .ascii("\\"), let next = rest.first, next == quote || next == .ascii("\\") {
                value.append(next)
                rest = rest.dropFirst()
            } else {
                value.append(byte)
            }
        }
        return value
    }
}
