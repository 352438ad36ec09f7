import CCmark

/// A node of libcmark's tree. It is valid only inside of the closure that ``MarkdownTree/parse(_:_:)`` calls.
struct MarkdownNode: Equatable {
    let pointer: OpaquePointer

    init?(_ pointer: OpaquePointer?) {
        guard let pointer else { return nil }
        self.pointer = pointer
    }

    var type: Kind { Kind(cmark_node_get_type(pointer)) }
    var parent: MarkdownNode? { MarkdownNode(cmark_node_parent(pointer)) }
    var firstChild: MarkdownNode? { MarkdownNode(cmark_node_first_child(pointer)) }
    var previous: MarkdownNode? { MarkdownNode(cmark_node_previous(pointer)) }
    var next: MarkdownNode? { MarkdownNode(cmark_node_next(pointer)) }
    /// The line that the node begins on, from 1.
    var startLine: Int { Int(cmark_node_get_start_line(pointer)) }
    /// The byte that the node begins at in its line, from 1.
    var startColumn: Int { Int(cmark_node_get_start_column(pointer)) }
    /// Too large for a setext heading and for a fence that its container ends.
    var endLine: Int { Int(cmark_node_get_end_line(pointer)) }
    var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }

    /// The bytes of a text, a code block or a piece of HTML.
    var literal: UnsafeBufferPointer<UInt8> { Self.bytes(cmark_node_get_literal(pointer)) }
    /// The target of a link.
    var url: String { String(decoding: Self.bytes(cmark_node_get_url(pointer)), as: UTF8.self) }
    /// What stands behind the opening fence of a code block.
    var fenceInfo: UnsafeBufferPointer<UInt8> { Self.bytes(cmark_node_get_fence_info(pointer)) }

    /// The number of an ordered list's first item, or nil for a bullet list.
    var listStart: Int? {
        cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST ? Int(cmark_node_get_list_start(pointer)) : nil
    }

    private static func bytes(_ text: UnsafePointer<CChar>?) -> UnsafeBufferPointer<UInt8> {
        guard let text else { return UnsafeBufferPointer(start: nil, count: 0) }
        return UnsafeRawBufferPointer(start: text, count: strlen(text)).assumingMemoryBound(to: UInt8.self)
    }
}

extension MarkdownNode {
    enum Kind {
        case document, quote, list, item
        case codeBlock, htmlBlock, paragraph, heading, thematicBreak
        case text, softBreak, lineBreak, code, htmlInline, emphasis, strong, link, image
        /// What cmark makes only if it is asked to.
        case custom

        init(_ type: cmark_node_type) {
            self =
                switch type {
                case CMARK_NODE_DOCUMENT: .document
                case CMARK_NODE_BLOCK_QUOTE: .quote
                case CMARK_NODE_LIST: .list
                case CMARK_NODE_ITEM: .item
                case CMARK_NODE_CODE_BLOCK: .codeBlock
                case CMARK_NODE_HTML_BLOCK: .htmlBlock
                case CMARK_NODE_PARAGRAPH: .paragraph
                case CMARK_NODE_HEADING: .heading
                case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
                case CMARK_NODE_TEXT: .text
                case CMARK_NODE_SOFTBREAK: .softBreak
                case CMARK_NODE_LINEBREAK: .lineBreak
                case CMARK_NODE_CODE: .code
                case CMARK_NODE_HTML_INLINE: .htmlInline
                case CMARK_NODE_EMPH: .emphasis
                case CMARK_NODE_STRONG: .strong
                case CMARK_NODE_LINK: .link
                case CMARK_NODE_IMAGE: .image
                default: .custom
                }
        }
    }

    /// Whether the node is a quote or a list item. A list itself says nothing that its items don't.
    var isContainer: Bool {
        let type = type
        return type == .quote || type == .item
    }

    private var hasBlocks: Bool {
        switch type {
        case .document, .quote, .list, .item: true
        default: false
        }
    }

    /// The leaf blocks in reading order. The walk goes along the tree's links: a page can't make it deep.
    var leaves: [MarkdownNode] {
        var leaves: [MarkdownNode] = []
        // Most pages have no more.
        leaves.reserveCapacity(48)
        var current = firstChild
        while let node = current {
            if node.hasBlocks, let child = node.firstChild {
                current = child
                continue
            }
            if !node.hasBlocks { leaves.append(node) }
            var last = node
            while last.next == nil, let up = last.parent, up != self { last = up }
            current = last.next
        }
        return leaves
    }
}

enum MarkdownTree {
    /// Parses CommonMark 0.30 and frees the tree when the closure returns. Parses share no state, so any number of
    /// threads may do this at once, and a closure may parse something else.
    ///
    /// - Parameter bytes: well-formed UTF-8, as ``SourceFile`` has it, so that cmark need not look.
    static func parse<Result>(
        _ bytes: some Collection<UInt8>, _ read: (MarkdownNode) throws -> Result
    ) rethrows -> Result? {
        var arena = ccmark_arena()
        defer { ccmark_arena_release(&arena) }
        let parsed = bytes.withContiguousStorageIfAvailable { buffer in
            buffer.withMemoryRebound(to: CChar.self) { text in
                text.baseAddress.map { ccmark_arena_parse(&arena, $0, text.count) }
            }
        }
        guard case let root?? = parsed, let node = MarkdownNode(root) else { return nil }
        return try read(node)
    }
}
