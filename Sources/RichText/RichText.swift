/// Formatted prose of the documentation: paragraphs and list items made of runs.
///
/// It is what remains of Markdown and of HTML once both are read: there is one way to say "a link" and one
/// to say "code". The form is flat, so no nesting of the source can make it deep.
public struct RichText: Hashable, Sendable {
    @usableFromInline var form: Form

    /// Nearly every cell and paragraph is plain text, which needs neither a list of blocks nor one of runs.
    @usableFromInline
    enum Form: Hashable, Sendable {
        /// One paragraph of one run without a format, not empty.
        case plain(String)
        /// Everything else.
        case blocks([Block])

        init(_ blocks: [Block]) {
            if blocks.count == 1, let text = blocks[0].plainParagraph {
                self = .plain(text)
            } else {
                self = .blocks(blocks)
            }
        }
    }

    public init(_ blocks: [Block] = []) {
        form = Form(blocks)
    }

    /// One paragraph of plain text; no block at all for an empty text.
    public init(plain text: String) {
        form = text.isEmpty ? .blocks([]) : .plain(text)
    }

    public var blocks: [Block] {
        get {
            switch form {
            case .plain(let text): [Block([Run(text)])]
            case .blocks(let blocks): blocks
            }
        }
        set { form = Form(newValue) }
    }

    /// The text, if it is one paragraph without any formatting.
    @inlinable public var unformatted: String? {
        if case .plain(let text) = form { text } else { nil }
    }

    @inlinable public var isEmpty: Bool {
        switch form {
        case .plain: false
        case .blocks(let blocks): blocks.allSatisfy { $0.runs.allSatisfy(\.text.isEmpty) }
        }
    }

    /// The text without formatting, one line a block; a line break inside of a block is a line feed too.
    public var plain: String {
        switch form {
        case .plain(let text): return text
        case .blocks(let blocks):
            // Most of these are a single block.
            return blocks.count == 1 ? blocks[0].plain : blocks.map(\.plain).joined(separator: "\n")
        }
    }

    /// Whether there is a link; most texts have none.
    @inlinable public var hasLinks: Bool {
        switch form {
        case .plain: false
        case .blocks(let blocks): blocks.contains { $0.runs.contains { $0.link != nil } }
        }
    }

    /// Every link in reading order.
    public var links: [Link] {
        guard case .blocks(let blocks) = form else { return [] }
        var links: [Link] = []
        for block in blocks {
            var open: Link?
            for run in block.runs {
                // Neighbouring runs with one target are one link: `[a **b** c](x)`.
                if let current = open, current.target == run.link {
                    open?.text += run.text
                    continue
                }
                if let current = open { links.append(current) }
                open = run.link.map { Link(text: run.text, target: $0) }
            }
            if let current = open { links.append(current) }
        }
        return links
    }

    public struct Link: Hashable, Sendable {
        public var text: String
        public var target: String

        public init(text: String, target: String) {
            self.text = text
            self.target = target
        }
    }
}

extension RichText {
    /// A paragraph or a list item.
    public struct Block: Hashable, Sendable {
        public var kind: Kind
        public var runs: [Run]

        public enum Kind: Hashable, Sendable {
            case paragraph
            /// An item of a list; `level` counts from 1, `ordinal` is the number of an ordered list's item.
            case item(level: Int, ordinal: Int?)
        }

        public init(_ runs: [Run], kind: Kind = .paragraph) {
            self.kind = kind
            self.runs = runs
        }

        public var plain: String {
            if runs.count == 1 { return runs[0].text }
            var text = ""
            text.reserveCapacity(runs.reduce(0) { $0 + $1.text.utf8.count })
            for index in runs.indices { text += runs[index].text }
            return text
        }

        /// The text of a paragraph that is one run without a format; nil for any other block, and an empty one.
        fileprivate var plainParagraph: String? {
            guard kind == .paragraph, runs.count == 1, runs[0].isPlain, !runs[0].text.isEmpty else { return nil }
            return runs[0].text
        }
    }

    /// A stretch of text in one format. A line feed in the text is a forced line break.
    public struct Run: Hashable, Sendable {
        public var text: String
        public var style: Style
        /// The target of the link that the run belongs to, as the page spells it.
        public var link: String?

        public init(_ text: String, style: Style = [], link: String? = nil) {
            self.text = text
            self.style = style
            self.link = link
        }

        public var isPlain: Bool { style.isEmpty && link == nil }
    }

    public struct Style: OptionSet, Hashable, Sendable {
        public var rawValue: UInt8
        public init(rawValue: UInt8) { self.rawValue = rawValue }

        public static let code = Style(rawValue: 1)
        public static let strong = Style(rawValue: 2)
        public static let emphasis = Style(rawValue: 4)
    }
}
