import SourceText

/// Looks for what would make cmark slow, before cmark sees it.
enum LimitCheck {
    /// False, with an error, for a page that is too large.
    static func passes(
        _ source: SourceFile, _ limits: MarkdownLimits, _ diagnostics: inout DiagnosticCollector
    ) -> Bool {
        guard source.bytes.count > limits.pageBytes else { return true }
        diagnostics.error(
            "limit-page-size",
            "the page has \(source.bytes.count) bytes, more than the \(limits.pageBytes) that are read",
            at: .wholeFile(source.path), help: "split the page")
        return false
    }

    /// False, with an error, for a text that exceeds a limit.
    ///
    /// The text that cmark is given is looked at, not the page: where something is cut out of the page, what stood on
    /// both of its sides may make a mark together. Of this text, cmark may get a part. That has whole lines of it, and
    /// the beginnings of others, so that nothing more stands side by side there.
    static func passes(
        _ text: EditedText, _ limits: MarkdownLimits, _ diagnostics: inout DiagnosticCollector
    ) -> Bool {
        if let image = firstImageTooMany(in: text, limits) {
            diagnostics.error(
                "limit-images", "the page has more than \(limits.images) images, and is not read",
                at: text.span(image), help: "split the page")
            return false
        }
        if let line = firstLineTooDeep(in: text, limits) {
            diagnostics.error(
                "limit-nesting",
                "the line opens more than \(limits.nesting) quotes and lists, and the page is not read",
                at: text.span(line), help: "nest less deep")
            return false
        }
        return true
    }

    private static func firstImageTooMany(in text: EditedText, _ limits: MarkdownLimits) -> Range<Int>? {
        text.bytes.withUnsafeBufferPointer { bytes in
            var count = 0
            var first: Int?
            bytes.forEachOffset(of: .ascii("!")) { offset in
                guard offset + 1 < bytes.count, bytes[offset + 1] == .ascii("[") else { return }
                count += 1
                if count == limits.images + 1 { first = offset }
            }
            return first.map { $0..<$0 + 2 }
        }
    }

    private static func firstLineTooDeep(in text: EditedText, _ limits: MarkdownLimits) -> Range<Int>? {
        text.bytes.withUnsafeBufferPointer { bytes in
            let margin = byteOrderMarkEnd(of: bytes)
            for (index, lineStart) in text.lineStarts.enumerated() {
                let start = index == 0 ? margin : lineStart
                guard start < bytes.count, mayNest(bytes[start]) else { continue }
                let line = start..<text.lineRange(index + 1).upperBound
                // No byte stands for more than two of them.
                guard line.count > limits.nesting / 2,
                    nestingBound(bytes[line], upTo: limits.nesting) > limits.nesting
                else { continue }
                return line
            }
            return nil
        }
    }

    /// Where the first line begins to cmark, which passes over a byte-order mark. The reader of files has taken one, but
    /// there may be another.
    private static func byteOrderMarkEnd(of bytes: UnsafeBufferPointer<UInt8>) -> Int {
        bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
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
