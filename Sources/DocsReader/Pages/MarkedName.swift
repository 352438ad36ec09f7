import SourceText

/// A name as titles and name cells write it: with a mark in brackets behind it if it should no longer be used.
///
/// `eipV4Type [已废弃]`, `DescribeDisks (Deprecated)`.
struct MarkedName {
    var name: String
    var isDeprecated: Bool

    private static let brackets: [(open: String, close: String)] = [("[", "]"), ("(", ")"), ("【", "】"), ("（", "）")]

    init(_ text: String, vocabulary: Vocabulary) {
        // Nearly every name has no mark.
        if let first = text.utf8.first, let last = text.utf8.last, !first.isASCIIWhitespace, last.isASCIILetterOrDigit {
            name = text
            isDeprecated = false
            return
        }
        let bytes = Array(text.utf8)[...].trimmingWhitespace()
        name = String(decoding: bytes, as: UTF8.self)
        isDeprecated = false
        for (open, close) in Self.brackets {
            guard bytes.suffix(close.utf8.count).elementsEqual(close.utf8),
                let start = bytes.lastRange(of: open)?.lowerBound
            else { continue }
            let mark = bytes[start...].dropFirst(open.utf8.count).dropLast(close.utf8.count)
            guard vocabulary.isDeprecationMark(String(decoding: mark, as: UTF8.self)) else { continue }
            name = String(decoding: bytes[..<start].trimmingWhitespace(), as: UTF8.self)
            isDeprecated = true
        }
    }
}

extension ArraySlice<UInt8> {
    /// The last place where the bytes of a text stand.
    fileprivate func lastRange(of text: String) -> Range<Int>? {
        let wanted = Array(text.utf8)
        guard count >= wanted.count else { return nil }
        return (startIndex...(endIndex - wanted.count)).reversed()
            .first { self[$0..<($0 + wanted.count)].elementsEqual(wanted) }
            .map { $0..<($0 + wanted.count) }
    }
}
