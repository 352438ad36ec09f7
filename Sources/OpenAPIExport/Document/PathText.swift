import SourceText

/// The parts of a path (RFC 3986, section 3.3). What isn't unreserved is percent-encoded: a brace would begin a
/// parameter of the path.
enum PathText {
    static func segment(_ text: String) -> String {
        text.utf8.reduce(into: "") { segment, byte in
            if byte.isASCIILetterOrDigit || "-._~".utf8.contains(byte) {
                segment.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                segment += percentEncoded(byte)
            }
        }
    }

    /// A path, which begins with a slash.
    static func path(_ text: String) -> String {
        text.split(separator: "/").map { "/" + segment(String($0)) }.joined()
    }

    /// `%2F` (section 2.1).
    static func percentEncoded(_ byte: UInt8) -> String {
        (byte < 0x10 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
    }
}
