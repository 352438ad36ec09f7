import SourceText

/// The text of HTML: character references, and the backslash escapes that GitBook leaves in it.
enum HTMLText {
    static func decodingEntities(_ text: ArraySlice<UInt8>) -> [UInt8] {
        text.contains(.ascii("&")) ? decoding(text, undoesEscapes: false) : Array(text)
    }

    /// - Parameter undoesEscapes: `\[1, 100\]` becomes `[1, 100]`, as CommonMark 2.4 would have it.
    static func decoding(_ text: ArraySlice<UInt8>, undoesEscapes: Bool) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(text.count)
        var offset = text.startIndex
        while offset < text.endIndex {
            let byte = text[offset]
            if byte == .ascii("&"), let (characters, length) = entity(text[offset...]) {
                result += characters
                offset += length
                continue
            }
            let next = offset + 1
            let isEscape =
                undoesEscapes && byte == .ascii("\\") && next < text.endIndex && text[next].isASCIIPunctuation
            result.append(isEscape ? text[next] : byte)
            offset += isEscape ? 2 : 1
        }
        return result
    }

    /// The characters that a reference at the beginning of a text stands for, and its length; nil for text that only
    /// looks like one. cmark knows all 2,125 names of HTML 5.
    static func entity(_ text: ArraySlice<UInt8>) -> (characters: [UInt8], length: Int)? {
        let name = text.dropFirst().prefix(40).prefix { $0.isASCIILetter || $0.isASCIIDigit || $0 == .ascii("#") }
        let end = name.endIndex
        guard !name.isEmpty, end < text.endIndex, text[end] == .ascii(";") else { return nil }
        let reference = text[text.startIndex...end]
        let characters: [UInt8] =
            MarkdownTree.parse(reference) { root in
                var characters: [UInt8] = []
                var node = root.firstChild?.firstChild
                while let text = node {
                    characters += text.literal
                    node = text.next
                }
                return characters
            } ?? []
        return characters.isEmpty || characters.elementsEqual(reference) ? nil : (characters, reference.count)
    }
}
