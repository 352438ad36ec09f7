import Markdown
import RichText
import SourceText

extension MarkdownDocument {
    /// The page as lines of text, one a block, row, or tag, without the name of the file.
    func dump() -> String {
        var lines: [String] = []
        if let frontMatter {
            lines.append("front-matter \(frontMatter.start.place) \(frontMatter.text.debugDescription)")
        }
        for block in blocks { lines += block.dump() }
        for tag in tags {
            let attributes = tag.attributes.map { " \($0.name)=\($0.value.debugDescription)" }.joined()
            lines.append("tag \(tag.span.place) \(tag.name)\(attributes)")
        }
        return lines.joined(separator: "\n")
    }

    /// Reads a page of a test.
    static func read(_ text: String) -> (document: MarkdownDocument, diagnostics: [Diagnostic]) {
        var collector = DiagnosticCollector()
        let document = MarkdownDocument(reading: SourceFile(path: "p.md", text: text), diagnostics: &collector)
        return (document, collector.sorted)
    }

    /// The tree of a page whose text raises no diagnostics.
    static func dump(_ text: String) -> String {
        let (document, diagnostics) = read(text)
        return ([document.dump()] + diagnostics.map(\.line)).filter { !$0.isEmpty }.joined(separator: "\n")
    }
}

extension Diagnostic {
    var line: String { "\(severity) \(code) \(span?.place ?? "-") \(message)" }
}

extension SourceSpan {
    var place: String { "\(line):\(column)+\(length)" }
}

extension Block {
    fileprivate func dump() -> [String] {
        let containers =
            containers.map { container in
                switch container {
                case .quote: "> "
                case .item(let ordinal, let isStart):
                    "\(isStart ? "" : "…")\(ordinal.map { "\($0). " } ?? "* ")"
                }
            }
            .joined()
        var lines = dumpContent()
        lines[0] = containers + lines[0]
        return lines
    }

    private func dumpContent() -> [String] {
        switch content {
        case .heading(let level, let text): ["heading(\(level)) \(span.place) \(text.dump())"]
        case .paragraph(let text): ["paragraph \(span.place) \(text.dump())"]
        case .html(let text): ["html \(span.place) \(text.dump())"]
        case .thematicBreak: ["break \(span.place)"]
        case .code(let code):
            [
                "code(\(code.language ?? "")) \(span.place) at \(code.text.start.place) \(code.text.text.debugDescription)"
            ]
                + code.text.anchors.map { "  anchor \($0.offset) \($0.line):\($0.column)" }
        case .table(let table):
            ["table \(span.place)"]
                + ([table.header] + table.rows)
                .map { row in
                    "  row \(row.span.place)"
                        + row.cells.map { " | \($0.span.place) \($0.text.dump())" }.joined()
                }
        }
    }
}

extension RichText {
    /// One literal a block: `"a "b(i"c")`; `*` before an item.
    func dump() -> String {
        guard !blocks.isEmpty else { return "-" }
        return
            blocks.map { block in
                let mark: String
                switch block.kind {
                case .paragraph: mark = ""
                case .item(let level, let ordinal):
                    mark = String(repeating: "*", count: level) + (ordinal.map(String.init) ?? "")
                }
                return mark + block.runs.map(\.dumped).joined()
            }
            .joined(separator: " ¶ ")
    }
}

extension RichText.Run {
    fileprivate var dumped: String {
        var marks = ""
        if style.contains(.code) { marks += "code" }
        if style.contains(.strong) { marks += "b" }
        if style.contains(.emphasis) { marks += "i" }
        return marks + text.debugDescription + (link.map { "(\($0))" } ?? "")
    }
}
