/// Strings of bytes that were checked before: every page is well-formed UTF-8 from when it was read.
extension String {
    /// Makes a string of a piece that was cut out of well-formed UTF-8.
    ///
    /// Such a piece can only be torn at its ends, within a character of several bytes. So only they are looked at, and a
    /// torn piece is decoded as any bytes are: what can't be decoded becomes U+FFFD.
    public init(cutOut bytes: UnsafeBufferPointer<UInt8>) {
        if #available(macOS 26, *), !bytes.isTorn {
            assert(String(validating: bytes, as: UTF8.self) != nil, "a piece of text that is not UTF-8")
            self.init(copying: UTF8Span(unchecked: bytes.span, isKnownASCII: bytes.isLongASCII))
        } else {
            self.init(decoding: bytes, as: UTF8.self)
        }
    }

    public init(cutOut bytes: ArraySlice<UInt8>) {
        self = bytes.withUnsafeBufferPointer { String(cutOut: $0) }
    }

    public init(cutOut bytes: [UInt8]) {
        self = bytes.withUnsafeBufferPointer { String(cutOut: $0) }
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether a text is ASCII that is too long for a string to hold in itself; a shorter one looks on its own.
    fileprivate var isLongASCII: Bool {
        count > 15 && UTF8Validation.endOfASCII(in: UnsafeRawBufferPointer(self), from: 0) == count
    }

    /// Whether a piece of well-formed UTF-8 begins or ends within a character.
    fileprivate var isTorn: Bool {
        guard let first, let last else { return false }
        if first.continuesCharacter { return true }
        if last < 0x80 { return false }
        var lead = count - 1
        while lead > 0, self[lead].continuesCharacter { lead -= 1 }
        // A lead byte begins with as many ones as its character has bytes.
        return count - lead != (~self[lead]).leadingZeroBitCount
    }
}

extension UInt8 {
    fileprivate var continuesCharacter: Bool { self & 0xC0 == 0x80 }
}
