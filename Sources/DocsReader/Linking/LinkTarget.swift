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
            place = .absolute(authority.percentDecodedText.pathParts.dropFirst().map { $0 })
        } else {
            place = .relative(address.percentDecodedText)
        }
    }

    /// What follows the scheme of a URL, or the `//` of one without a scheme; nil for a relative reference.
    private static func authority(of address: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        let firstPart = address.prefix { $0 != .ascii("/") }
        let colon = firstPart.firstIndex(of: .ascii(":"))
        guard colon != nil || address.starts(with: "//".utf8) else { return nil }
        return address[(colon.map { $0 + 1 } ?? address.startIndex)...].drop { $0 == .ascii("/") }
    }
}
