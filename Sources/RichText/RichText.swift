/// Formatted prose of the documentation: paragraphs and list items made of runs.
///
/// It is what remains of Markdown and of HTML once both are read: there is one way to say "a link" and one
/// to say "code". The form is flat, so no nesting of the source can make it deep.
public struct RichText: Hashable, Sendable {
    public var blocks: [Block]

    public init(_ blocks: [Block] = []) {
        self.blocks = blocks
    }

    /// One paragraph of plain text; no block at all for an empty text.
    public init(plain text: String) {
        blocks = text.isEmpty ? [] : [Block([Run(text)])]
    }

    public var isEmpty: Bool { blocks.allSatisfy { $0.runs.allSatisfy(\.text.isEmpty) } }

    /// The text without formatting, one line a block; a line break inside of a block is a line feed too.
    public var plain: String {
        blocks.map(\.plain).joined(separator: "\n")
    }

    /// Every link in reading order.
    public var links: [Link] {
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

        public var plain: String { runs.map(\.text).joined() }
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
