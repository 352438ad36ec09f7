import SourceText

/// The target of a link, divided (RFC 3986, sections 3 and 4.2): `../datastructure.md#nicinfo`.
struct LinkTarget {
    enum Place: Hashable {
        /// The page that holds the link.
        case samePage
        /// A path relative to the page's folder, or to the documentation folder if it begins with `/`.
        case relative(String)
        /// The parts of the path of an absolute URL.
        case absolute([Substring])
    }

    var place: Place
    /// What follows `#`, in lower case: GitBook compares anchors without regard to case.
    var anchor: String?

    init(_ target: String) {
        let bytes = Array(target.utf8)
        let hash = bytes.firstIndex(of: .ascii("#")) ?? bytes.endIndex
        let address = bytes[..<hash].prefix { $0 != .ascii("?") }
        anchor = hash < bytes.endIndex ? Vocabulary.key(bytes[(hash + 1)...]) : nil
        if address.isEmpty {
            place = .samePage
        } else if let authority = Self.authority(of: address) {
            place = .absolute(Self.decoded(authority).split(separator: "/").dropFirst().map { $0 })
        } else {
            place = .relative(Self.decoded(address))
        }
    }

    /// What follows the scheme of a URL, or the `//` of one without a scheme; nil for a relative reference.
    private static func authority(of address: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        let firstPart = address.prefix { $0 != .ascii("/") }
        let colon = firstPart.firstIndex(of: .ascii(":"))
        guard colon != nil || address.starts(with: "//".utf8) else { return nil }
        return address[(colon.map { $0 + 1 } ?? address.startIndex)...].drop { $0 == .ascii("/") }
    }

    /// The text with its percent-encoded bytes decoded (RFC 3986, section 2.1).
    private static func decoded(_ bytes: ArraySlice<UInt8>) -> String {
        var result: [UInt8] = []
        var rest = bytes
        while let byte = rest.popFirst() {
            if byte == .ascii("%"), let value = hexByte(rest.prefix(2)) {
                result.append(value)
                rest.removeFirst(2)
            } else {
                result.append(byte)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func hexByte(_ digits: ArraySlice<UInt8>) -> UInt8? {
        guard digits.count == 2, digits.allSatisfy({ $0.isASCIIDigit || (0x41...0x46).contains($0 & 0xDF) }) else {
            return nil
        }
        return UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
    }
}
