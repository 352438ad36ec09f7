import SourceText

/// Sentences, and the clauses that they are made of.
extension DescriptionText {
    /// A mark that ends a clause, or a sentence too.
    private struct Mark {
        var length: Int
        var endsSentence: Bool
    }

    /// Takes the first sentence of what is left of a line, without the mark that ends it; nil if none is left.
    func takeSentence(from rest: inout Range<Int>) -> Range<Int>? { take(from: &rest) { $0.endsSentence } }

    /// Takes the first clause of what is left of a sentence: a part between commas, brackets and semicolons.
    func takeClause(from rest: inout Range<Int>) -> Range<Int>? { take(from: &rest) { _ in true } }

    /// True where a statement may end.
    func isClauseEnd(at offset: Int, in line: Range<Int>) -> Bool {
        offset >= line.upperBound || mark(at: offset, in: line) != nil
    }

    private func take(from rest: inout Range<Int>, where isEnd: (Mark) -> Bool) -> Range<Int>? {
        while !rest.isEmpty {
            var (end, next) = (rest.lowerBound, rest.upperBound)
            while end < rest.upperBound {
                if Self.mayBeMark(bytes[end]), let mark = mark(at: end, in: rest), isEnd(mark) {
                    next = min(end + mark.length, rest.upperBound)
                    break
                }
                end += 1
            }
            let part = trimmed(rest.lowerBound..<end)
            rest = next..<rest.upperBound
            if !part.isEmpty { return part }
        }
        return nil
    }

    private func mark(at offset: Int, in range: Range<Int>) -> Mark? {
        let byte = bytes[offset]
        guard Self.mayBeMark(byte), !isCode[offset] else { return nil }
        switch byte {
        case .ascii("."), .ascii("!"), .ascii("?"), .ascii(";"):
            return endsWord(after: offset, in: range) ? Mark(length: 1, endsSentence: true) : nil
        case .ascii(","):
            return endsWord(after: offset, in: range) ? Mark(length: 1, endsSentence: false) : nil
        case .ascii("("), .ascii(")"): return Mark(length: 1, endsSentence: false)
        case 0xE3 where starts("。", at: offset): return Mark(length: 3, endsSentence: true)
        case 0xEF where starts("；", at: offset) || starts("！", at: offset) || starts("？", at: offset):
            return Mark(length: 3, endsSentence: true)
        case 0xEF where starts("，", at: offset) || starts("（", at: offset) || starts("）", at: offset):
            return Mark(length: 3, endsSentence: false)
        default: return nil
        }
    }

    /// A look that costs little: most bytes are those of letters, and of Chinese ones.
    private static func mayBeMark(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x80..<0xE3, 0xE4..<0xEF: false
        case .ascii("."), .ascii("!"), .ascii("?"), .ascii(";"), .ascii(","), .ascii("("), .ascii(")"), 0xE3, 0xEF: true
        default: false
        }
    }

    /// True if no character of a number or word follows: `0.5` is one clause. In Chinese no space follows a mark.
    private func endsWord(after offset: Int, in range: Range<Int>) -> Bool {
        let next = offset + 1
        return next >= range.upperBound || bytes[next] >= 0x80 || spaceLength(at: next) > 0
            || bytes[next] == .ascii(")")
    }

    func starts(_ text: StaticString, at offset: Int) -> Bool {
        guard bytes.count - offset >= text.utf8CodeUnitCount else { return false }
        return text.withUTF8Buffer { wanted in
            wanted.indices.allSatisfy { bytes[offset + $0] == wanted[$0] }
        }
    }
}
