import APIModel
import Markdown
import RichText
import SourceText

/// Reads the code blocks of the examples section.
struct ExampleReader {
    /// One example for each block that isn't blank. Its title is what stands above it, or else that of its tab.
    func read(_ blocks: ArraySlice<Block>, _ reading: inout PageReading) -> [Example] {
        var examples: [Example] = []
        var title: String?
        var tabs = reading.document.tags.filter { $0.name == "tab" }[...]
        for index in blocks.indices {
            let block = blocks[index]
            guard let code = block.code else {
                title = titleText(of: block) ?? title
                continue
            }
            reading.claim(index)
            var tab: GitBookTag?
            while let next = tabs.first, next.span < block.span { tab = tabs.removeFirst() }
            if code.text.text.utf8.allSatisfy(\.isASCIIWhitespace) {
                reading.diagnostics.note(
                    "blank-example", "a code block without text", at: block.span, help: "delete it")
            } else {
                examples.append(read(code, title: title ?? tab?.attribute("title"), span: block.span, &reading))
            }
            title = nil
        }
        return examples
    }

    /// The title that a heading or paragraph gives to the block below it: its bold beginning, or its first line.
    private func titleText(of block: Block) -> String? {
        switch block.content {
        case .heading(_, let text): return text.isEmpty ? nil : text.plain
        case .paragraph(let text):
            guard let first = text.blocks.first else { return nil }
            let bold = first.runs.prefix { $0.style.contains(.strong) || $0.text == " " }.map(\.text).joined()
            let line = bold.isEmpty ? first.plain.firstLine : bold
            return line.isEmpty ? nil : line
        default: return nil
        }
    }

    private func read(
        _ code: CodeBlock, title: String?, span: SourceSpan, _ reading: inout PageReading
    ) -> Example {
        let parts = ExampleParts(code.text, &reading)
        if parts.request == nil, parts.response == nil {
            reading.diagnostics.warning(
                "example-without-bodies", "the example has no line 'Request:' and no line 'Response:'", at: span,
                help: "write 'Request:' above the request's body and 'Response:' above that of the response")
        }
        return Example(
            title: title, head: ExampleHeadReader().read(parts.head),
            request: parts.request.map(Example.Body.init(text:)),
            response: parts.response.map(Example.Body.init(text:)), span: span)
    }
}

/// An example divided at its labels.
private struct ExampleParts {
    var head: MappedText
    var request: MappedText?
    var response: MappedText?

    init(_ text: MappedText, _ reading: inout PageReading) {
        let bytes = Array(text.text.utf8)
        var labels: [(label: Vocabulary.ExampleLabel, line: Int, body: Int)] = []
        for line in text.lines where Self.mayBeginWithLabel(line, of: bytes) {
            guard let (label, body) = Self.label(in: bytes[line], vocabulary: reading.vocabulary) else { continue }
            if labels.contains(where: { $0.label == label }) {
                reading.diagnostics.warning(
                    "repeated-label", "the example has this label already", at: text.span(line),
                    help: "give each request and its response a code block of their own")
            } else {
                labels.append((label, line.lowerBound, body))
            }
        }
        head = text.slice(0..<(labels.first?.line ?? bytes.count))
        for (index, label) in labels.enumerated() {
            let end = index + 1 < labels.count ? labels[index + 1].line : bytes.count
            let body = text.slice(Self.trimmed(label.body..<end, of: bytes))
            switch label.label {
            case .request: request = body
            case .response: response = body
            }
        }
    }

    /// False of nearly every line of JSON.
    private static func mayBeginWithLabel(_ line: Range<Int>, of bytes: [UInt8]) -> Bool {
        var start = line.lowerBound
        while start < line.upperBound, bytes[start].isASCIIWhitespace { start += 1 }
        return start < line.upperBound && (bytes[start].isASCIILetter || bytes[start] >= 0x80)
    }

    /// The label at the beginning of a line, and where what it labels begins.
    private static func label(
        in line: ArraySlice<UInt8>, vocabulary: Vocabulary
    ) -> (Vocabulary.ExampleLabel, Int)? {
        let text = line.trimmingWhitespace()
        let halfWidth = text.firstIndex(of: .ascii(":")).map { (start: $0, end: $0 + 1) }
        let colon = halfWidth ?? fullWidthColon(in: text)
        guard let colon else { return nil }
        return vocabulary.exampleLabel(text[..<colon.start]).map { ($0, colon.end) }
    }

    private static let fullWidthColonBytes = Array("：".utf8)

    private static func fullWidthColon(in text: ArraySlice<UInt8>) -> (start: Int, end: Int)? {
        text.range(of: fullWidthColonBytes).map { ($0.lowerBound, $0.upperBound) }
    }

    private static func trimmed(_ range: Range<Int>, of bytes: [UInt8]) -> Range<Int> {
        let text = bytes[range].trimmingWhitespace()
        return text.startIndex..<text.endIndex
    }
}

extension String {
    /// The text up to its first line feed.
    fileprivate var firstLine: String {
        utf8.firstIndex(of: .lineFeed).map { String(self[..<$0]) } ?? self
    }
}
