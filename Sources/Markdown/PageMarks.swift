import SourceText

/// The offsets of the few byte sequences that a page is searched for, found in one go.
struct PageMarks {
    /// Of each `{%`.
    let tagOpenings: [Int]
    /// Of each U+0000.
    let nuls: [Int]

    init(_ source: SourceFile) {
        var tagOpenings: [Int] = []
        var nuls: [Int] = []
        source.bytes.withUnsafeBufferPointer { bytes in
            bytes.forEachOffset(of: .ascii("%")) { offset in
                if offset > 0, bytes[offset - 1] == .ascii("{") { tagOpenings.append(offset - 1) }
            }
            bytes.forEachOffset(of: 0) { nuls.append($0) }
        }
        self.tagOpenings = tagOpenings
        self.nuls = nuls
    }
}
