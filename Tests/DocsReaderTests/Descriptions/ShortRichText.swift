import RichText

extension RichText {
    /// A text in short: one block a string, `*` before a list item, code between backticks, `\n` as a forced break.
    init(short blocks: String...) {
        var builder = RichTextBuilder()
        for block in blocks {
            let isItem = block.hasPrefix("* ")
            builder.begin(isItem ? .item(level: 1, ordinal: nil) : .paragraph)
            let parts = block.dropFirst(isItem ? 2 : 0).split(separator: "`", omittingEmptySubsequences: false)
            for (index, part) in parts.enumerated() {
                if index % 2 == 1 {
                    builder.addCode(String(part))
                    continue
                }
                for (number, line) in part.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
                    if number > 0 { builder.addLineBreak() }
                    builder.add(line)
                }
            }
        }
        self = builder.finish()
    }
}
