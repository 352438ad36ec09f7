import SourceText

/// JSON of names and hashes, as it is written (RFC 8259).
///
/// The lists of an output folder have a line for each of its files. To encode them with Foundation takes longer than to
/// compare the files.
struct JSONText {
    private(set) var bytes: [UInt8] = []

    /// Adds what is JSON already.
    mutating func append(_ json: String) { bytes += json.utf8 }

    mutating func append(string: String) {
        bytes.append(.ascii("\""))
        string.withContiguousUTF8 { text in
            if text.contains(where: Self.needsEscape) {
                for byte in text { append(escaping: byte) }
            } else {
                bytes += text
            }
        }
        bytes.append(.ascii("\""))
    }

    private static func needsEscape(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == .ascii("\"") || byte == .ascii("\\")
    }

    private mutating func append(escaping byte: UInt8) {
        if byte < 0x20 {
            append("\\u00" + (byte < 0x10 ? "0" : "") + String(byte, radix: 16))
        } else {
            if Self.needsEscape(byte) { append("\\") }
            bytes.append(byte)
        }
    }

    /// Adds values, parted from each other, that a function writes.
    mutating func append<Values: Sequence>(
        _ values: Values, separatedBy separator: String, _ write: (inout JSONText, Values.Element) -> Void
    ) {
        var isFirst = true
        for value in values {
            if !isFirst { append(separator) }
            isFirst = false
            write(&self, value)
        }
    }

    mutating func append(list: [String]) {
        append("[")
        append(list, separatedBy: ",") { $0.append(string: $1) }
        append("]")
    }
}

extension Dictionary where Key == String {
    /// All members, in the order of the bytes of their keys.
    ///
    /// - Parameter sorted: the keys among others, in that order already: to sort them again would take longer. Where one is
    ///   missing, they are sorted all the same.
    func members(sorted: [String]) -> [(key: String, value: Value)] {
        let members = members(of: sorted)
        return members.count == count ? members : self.members(of: keys.sortedByBytes())
    }

    private func members(of keys: [String]) -> [(key: String, value: Value)] {
        keys.compactMap { key in self[key].map { (key, $0) } }
    }
}
