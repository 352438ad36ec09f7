import SourceText

/// The offsets of the few byte sequences that a page is searched for, found in one go.
struct PageMarks {
    /// Of each `![`.
    let images: [Int]
    /// Of each `{%`.
    let tagOpenings: [Int]
    /// Of each U+0000.
    let nuls: [Int]

    init(_ source: SourceFile) {
        var images: [Int] = []
        var tagOpenings: [Int] = []
        var nuls: [Int] = []
        source.bytes.withUnsafeBufferPointer { bytes in
            var previous: UInt8 = .lineFeed
            for offset in bytes.indices {
                let byte = bytes[offset]
                if byte == .ascii("["), previous == .ascii("!") {
                    images.append(offset - 1)
                } else if byte == .ascii("%"), previous == .ascii("{") {
                    tagOpenings.append(offset - 1)
                } else if byte == 0 {
                    nuls.append(offset)
                }
                previous = byte
            }
        }
        self.images = images
        self.tagOpenings = tagOpenings
        self.nuls = nuls
    }
}
