import SourceText

/// The target of a link, divided: `../datastructure.md#nicinfo`.
struct LinkTarget {
    enum Place: Hashable {
        /// The page that holds the link.
        case samePage
        /// A path relative to the page's folder.
        case relative(String)
        /// The parts of the path of an absolute URL.
        case absolute([Substring])
    }

    var place: Place
    /// What follows `#`, in lower case: GitBook compares anchors without regard to case.
    var anchor: String?

    init(_ target: String) {
        let hash = target.firstIndex(of: "#")
        let address = target[..<(hash ?? target.endIndex)]
        anchor = hash.map { Vocabulary.key(String(target[target.index(after: $0)...])) }
        if address.isEmpty {
            place = .samePage
        } else if let scheme = address.range(ofScheme: "://") {
            let path = address[scheme...].prefix { $0 != "?" }.split(separator: "/").dropFirst()
            place = .absolute(Array(path))
        } else {
            place = .relative(String(address))
        }
    }
}

extension Substring {
    /// Where the part behind `https://` begins, if the text begins with a scheme (RFC 3986, section 3.1).
    fileprivate func range(ofScheme separator: String) -> Index? {
        guard let colon = firstIndex(of: ":"), self[colon...].hasPrefix(separator),
            self[..<colon].utf8.allSatisfy({ $0.isASCIILetter || $0.isASCIIDigit || $0 == .ascii("+") })
        else { return nil }
        return index(colon, offsetBy: separator.count)
    }
}
