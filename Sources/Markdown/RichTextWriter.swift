import RichText
import SourceText

/// Writes rich text from the events of Markdown and of HTML, which may be mixed.
struct RichTextWriter {
    private var builder = RichTextBuilder()
    private var strong = 0
    private var emphasis = 0
    private var code = 0
    private var hidden = 0
    private var links: [String?] = []
    private var lists: [List] = []
    private var item = Item.none

    /// Where a list item stands, in which the paragraphs of HTML are lines.
    private enum Item {
        case none
        /// Nothing of it has been written.
        case empty
        case inLine
        /// A line has ended; the next text begins another.
        case betweenLines
    }

    private struct List {
        var isOrdered: Bool
        var next: Int
    }

    private var style: RichText.Style {
        var style: RichText.Style = []
        if strong > 0 { style.insert(.strong) }
        if emphasis > 0 { style.insert(.emphasis) }
        return style
    }

    private var link: String? { links.last ?? nil }

    /// Writes text that needs no decoding.
    mutating func write(_ text: UnsafeBufferPointer<UInt8>) {
        guard !text.isEmpty, hidden == 0 else { return }
        if item == .empty || item == .betweenLines, !text.allSatisfy(\.isASCIIWhitespace) {
            if item == .betweenLines { builder.addLineBreak() }
            item = .inLine
        }
        if code > 0 {
            builder.addCode(Self.line(of: text), style: style, link: link)
        } else {
            builder.add(utf8: text, style: style, link: link)
        }
    }

    /// Code in one line: a line feed in it is a space.
    private static func line(of code: UnsafeBufferPointer<UInt8>) -> String {
        if code.firstOffset(of: .lineFeed) == nil { return String(cutOut: code) }
        return String(cutOut: code.map { $0 == .lineFeed ? .space : $0 })
    }

    mutating func write(_ text: ArraySlice<UInt8>) {
        text.withUnsafeBufferPointer { write($0) }
    }

    mutating func writeCode(_ text: UnsafeBufferPointer<UInt8>) {
        begin(.code)
        write(text)
        end(.code)
    }

    mutating func writeLineBreak() {
        builder.addLineBreak()
    }

    mutating func writeSpace() {
        builder.add(" ")
    }

    mutating func begin(_ element: HTMLElement, link target: String? = nil) {
        switch element {
        case .strong: strong += 1
        case .emphasis: emphasis += 1
        case .code: code += 1
        case .hidden: hidden += 1
        case .link: links.append(target)
        case .lineBreak: writeLineBreak()
        case .block: breakBlock()
        case .cell: writeSpace()
        case .list(let isOrdered):
            endBlock()
            lists.append(List(isOrdered: isOrdered, next: 1))
        case .item: beginItem()
        case .image, .plain: break
        }
    }

    mutating func end(_ element: HTMLElement) {
        switch element {
        case .strong: strong = max(strong - 1, 0)
        case .emphasis: emphasis = max(emphasis - 1, 0)
        case .code: code = max(code - 1, 0)
        case .hidden: hidden = max(hidden - 1, 0)
        case .link: _ = links.popLast()
        case .block: breakBlock()
        case .cell: writeSpace()
        case .list:
            endBlock()
            _ = lists.popLast()
        case .item: endBlock()
        case .lineBreak, .image, .plain: break
        }
    }

    mutating func finish() -> RichText {
        let text = builder.finish()
        reset()
        return text
    }

    /// Forgets what is open. The lists have room that the next text can use.
    private mutating func reset() {
        (strong, emphasis, code, hidden) = (0, 0, 0, 0)
        item = .none
        if !links.isEmpty { links.removeAll(keepingCapacity: true) }
        if !lists.isEmpty { lists.removeAll(keepingCapacity: true) }
    }

    /// A paragraph that begins or ends. Inside of a list item it is a line of the item.
    private mutating func breakBlock() {
        switch item {
        case .none: endBlock()
        case .inLine: item = .betweenLines
        case .empty, .betweenLines: break
        }
    }

    private mutating func beginItem() {
        endBlock()
        var ordinal: Int?
        if let list = lists.last, list.isOrdered {
            ordinal = list.next
            lists[lists.count - 1].next += 1
        }
        builder.begin(.item(level: max(lists.count, 1), ordinal: ordinal))
        item = .empty
    }

    private mutating func endBlock() {
        builder.endBlock()
        item = .none
    }
}

extension RichTextWriter {
    /// Writes the inline content of a Markdown node. The walk goes along the tree's links: a page can't make it deep.
    ///
    /// - Parameter source: the Markdown of the node.
    mutating func writeInlines(of parent: MarkdownNode, source: ArraySlice<UInt8>) {
        var current = parent.firstChild
        if let text = current, text.type == .text, let rest = Self.withoutEmptyStrong(text.literal, source: source) {
            write(rest)
            current = text.next
        }
        while let node = current {
            enter(node)
            if let child = node.firstChild {
                current = child
                continue
            }
            current = leave(node, upTo: parent)
        }
    }

    /// The text at the beginning of a block without `****`, which GitBook writes for bold text that was deleted; nil
    /// for another text. Elsewhere in a block, or escaped, it may be a secret that is blanked out.
    private static func withoutEmptyStrong(
        _ text: UnsafeBufferPointer<UInt8>, source: ArraySlice<UInt8>
    ) -> UnsafeBufferPointer<UInt8>? {
        let isMark = { (byte: UInt8) in byte == .ascii("*") }
        guard text.prefix(while: isMark).count == 4, let first = source.firstIndex(where: isMark),
            first == source.startIndex || source[first - 1] != .ascii("\\"),
            source[first...].prefix(while: isMark).count == 4
        else { return nil }
        return UnsafeBufferPointer(rebasing: text.dropFirst(4))
    }

    /// Ends a node and each ancestor of it that has no more children; returns the node that follows.
    private mutating func leave(_ node: MarkdownNode, upTo parent: MarkdownNode) -> MarkdownNode? {
        var node = node
        while true {
            if let element = node.inlineElement { end(element) }
            if let next = node.next { return next }
            guard let up = node.parent, up != parent else { return nil }
            node = up
        }
    }

    private mutating func enter(_ node: MarkdownNode) {
        if let element = node.inlineElement {
            begin(element, link: node.type == .link ? node.url : nil)
            return
        }
        switch node.type {
        case .text: write(node.literal)
        case .code: writeCode(node.literal)
        case .softBreak: writeSpace()
        case .lineBreak: writeLineBreak()
        case .htmlInline: writeHTML(Array(node.literal))
        default: break
        }
    }
}

extension MarkdownNode {
    fileprivate var inlineElement: HTMLElement? {
        switch type {
        case .strong: .strong
        case .emphasis: .emphasis
        case .link: .link
        default: nil
        }
    }
}

extension RichTextWriter {
    /// Writes HTML: its text, with entities decoded and backslash escapes undone, and its tags as far as they mean
    /// something.
    mutating func writeHTML(_ bytes: [UInt8]) {
        var tokens = HTMLTokenizer(bytes)
        while let token = tokens.next() {
            write(token, of: bytes)
        }
    }

    mutating func write(_ token: HTMLTokenizer.Token, of bytes: [UInt8]) {
        switch token.kind {
        case .text: writeHTMLText(bytes[token.range])
        case .open(let tag): begin(tag.element, with: bytes[token.range])
        case .close(let tag): end(tag.element)
        case .unknown: write(bytes[token.range])
        case .other: break
        }
    }

    private mutating func begin(_ element: HTMLElement, with tag: ArraySlice<UInt8>) {
        switch element {
        case .link:
            let target = HTMLTokenizer.attribute("href", of: tag).map { HTMLText.decodingEntities($0) }
            begin(.link, link: target.map { String(decoding: $0, as: UTF8.self) })
        case .image:
            let text = HTMLTokenizer.attribute("alt", of: tag).map { HTMLText.decodingEntities($0) }
            if let text { write(text[...]) }
        default: begin(element)
        }
    }

    private mutating func writeHTMLText(_ text: ArraySlice<UInt8>) {
        // Code has no escapes: in a regular expression, a backslash is one.
        let needsDecoding = text.withUnsafeBufferPointer { text in
            text.firstOffset(of: .ascii("&")) != nil || code == 0 && text.firstOffset(of: .ascii("\\")) != nil
        }
        if needsDecoding {
            write(HTMLText.decoding(text, undoesEscapes: code == 0)[...])
        } else {
            write(text)
        }
    }
}
