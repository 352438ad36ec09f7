import SourceText

/// Looks for what would make cmark slow, before cmark sees it.
enum LimitCheck {
    /// False, with an error, for a page that exceeds a limit.
    static func passes(
        _ source: SourceFile, _ marks: PageMarks, _ limits: MarkdownLimits, _ diagnostics: inout DiagnosticCollector
    ) -> Bool {
        if source.bytes.count > limits.pageBytes {
            diagnostics.error(
                "limit-page-size",
                "the page has \(source.bytes.count) bytes, more than the \(limits.pageBytes) that are read",
                at: .wholeFile(source.path), help: "split the page")
            return false
        }
        if marks.images.count > limits.images {
            let offset = marks.images[limits.images]
            diagnostics.error(
                "limit-images", "the page has more than \(limits.images) images, and is not read",
                at: source.span(offset..<offset + 2), help: "split the page")
            return false
        }
        if let line = firstLineTooDeep(in: source, limits) {
            diagnostics.error(
                "limit-nesting",
                "the line opens more than \(limits.nesting) quotes and lists, and the page is not read",
                at: source.span(line), help: "nest less deep, or put the line into a fenced code block")
            return false
        }
        return true
    }

    private static func firstLineTooDeep(in source: SourceFile, _ limits: MarkdownLimits) -> Range<Int>? {
        source.bytes.withUnsafeBufferPointer { bytes in
            for (index, start) in source.lineStarts.enumerated() where start < bytes.count && mayNest(bytes[start]) {
                let range = source.lineRange(index + 1)
                // No byte stands for more than two of them.
                guard range.count > limits.nesting / 2,
                    nestingBound(bytes[range], upTo: limits.nesting) > limits.nesting
                else { continue }
                return range
            }
            return nil
        }
    }

    /// False of most bytes that a line begins with, of letters and pipes: it then opens and continues no quote or item.
    private static func mayNest(_ byte: UInt8) -> Bool { byte < .ascii("@") && byte != .ascii("#") }

    /// At least as many as the quotes and list items around a line: each is opened by a mark, or continued by a `>` or
    /// by two columns of indentation.
    private static func nestingBound(_ line: Slice<UnsafeBufferPointer<UInt8>>, upTo limit: Int) -> Int {
        var rest = line
        var marks = 0
        var columns = 0
        while let byte = rest.popFirst() {
            switch byte {
            case .space: columns += 1
            case .tab: columns += 4
            case .ascii(">"), .ascii("*"), .ascii("+"), .ascii("-"), .ascii("0")...(.ascii("9")):
                if byte.isASCIIDigit {
                    rest = rest.drop(while: \.isASCIIDigit)
                    guard let end = rest.popFirst(), end == .ascii(".") || end == .ascii(")") else {
                        return marks + columns / 2
                    }
                }
                let next = rest.first ?? .lineFeed
                guard byte == .ascii(">") || next.isASCIIWhitespace else { return marks + columns / 2 }
                marks += 1
                // One space behind a mark belongs to the mark.
                if next == .space { rest = rest.dropFirst() }
            default: return marks + columns / 2
            }
            if marks > limit { return marks }
        }
        return marks
    }
}
