import APIModel
import Markdown
import SourceText

/// The hints of a page, `{% hint %}` to `{% endhint %}`, and which blocks stand in them.
struct Hints {
    struct Hint {
        var style: Note.Style
        /// The opening tag.
        var span: SourceSpan
    }

    private(set) var hints: [Hint] = []
    /// The innermost hint around each block of the page.
    private var hintOfBlock: [Int?]

    /// Walks tags and blocks together, each once. A hint that is never closed ends at the next section.
    init(_ reading: inout PageReading) {
        let tags = reading.document.tags
        hintOfBlock = Array(repeating: nil, count: reading.document.blocks.count)
        guard !tags.isEmpty else { return }
        var next = tags.startIndex
        var open: [Int] = []
        for index in reading.document.blocks.indices {
            let span = reading.document.blocks[index].span
            while next < tags.endIndex, tags[next].stands(beforeBlockAt: span) {
                apply(tags[next], to: &open, &reading.diagnostics)
                next += 1
            }
            if let heading = reading.document.blocks[index].heading, heading.level <= 2 {
                close(&open, &reading.diagnostics)
            }
            hintOfBlock[index] = open.last
        }
        for tag in tags[next...] { apply(tag, to: &open, &reading.diagnostics) }
        close(&open, &reading.diagnostics)
    }

    func contains(_ block: Int) -> Bool { hintOfBlock[block] != nil }

    /// The blocks of a part of the page that stand in hints, by hint.
    func blocks(in part: ArraySlice<Block>) -> [(hint: Hint, blocks: [Int])] {
        guard !hints.isEmpty else { return [] }
        var blocks = Array(repeating: [Int](), count: hints.count)
        for index in part.indices { if let hint = hintOfBlock[index] { blocks[hint].append(index) } }
        return zip(hints, blocks).filter { !$0.1.isEmpty }
    }

    private mutating func apply(_ tag: GitBookTag, to open: inout [Int], _ diagnostics: inout DiagnosticCollector) {
        switch tag.name {
        case "hint":
            open.append(hints.count)
            hints.append(Hint(style: style(of: tag, &diagnostics), span: tag.span))
        case "endhint":
            if open.popLast() == nil {
                diagnostics.warning(
                    "unopened-tag", "this tag closes a hint, but none is open", at: tag.span, help: "delete it")
            }
        default: break
        }
    }

    private func style(of tag: GitBookTag, _ diagnostics: inout DiagnosticCollector) -> Note.Style {
        guard let name = tag.attribute("style") else { return .info }
        if let style = Note.Style(rawValue: name) { return style }
        diagnostics.warning(
            "unknown-hint-style", "GitBook has no hint of the style '\(name)'", at: tag.span,
            help: "the styles are " + Note.Style.allCases.map(\.rawValue).joined(separator: ", "))
        return .info
    }

    private func close(_ open: inout [Int], _ diagnostics: inout DiagnosticCollector) {
        for hint in open {
            diagnostics.warning(
                "unclosed-tag", "the hint that begins here is never closed", at: hints[hint].span,
                help: "end it with `{% endhint %}`")
        }
        open = []
    }
}

extension GitBookTag {
    /// True of a tag in front of a block. One that opens a hint may share its line with the hint's first block.
    fileprivate func stands(beforeBlockAt block: SourceSpan) -> Bool {
        if span.line == block.line, name == "hint" { return true }
        return (span.line, span.column) < (block.line, block.column)
    }
}
