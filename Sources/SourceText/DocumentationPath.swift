/// Paths of pages, relative to the documentation folder, with `/` between their parts.
package enum DocumentationPath {
    /// The folder of a page, without a slash at its end; empty for a page at the top.
    package static func folder(of page: String) -> String {
        page.utf8.lastIndex(of: .ascii("/")).map { String(page[..<$0]) } ?? ""
    }

    /// A path seen from a folder, with `.` and `..` resolved (RFC 3986, section 5.2.4); nil if it leads out of the
    /// documentation.
    package static func resolve(_ path: String, from folder: String) -> String? {
        var resolved: [UInt8] = []
        resolved.reserveCapacity(folder.utf8.count + 1 + path.utf8.count)
        func append(_ part: Slice<UnsafeBufferPointer<UInt8>>) {
            if !resolved.isEmpty { resolved.append(.ascii("/")) }
            resolved += part
        }
        if path.utf8.first != .ascii("/") { folder.forEachPathPart(append) }
        var leadsOut = false
        path.forEachPathPart { part in
            switch part.count {
            case 2 where part.allSatisfy { $0 == .ascii(".") }:
                leadsOut = leadsOut || resolved.isEmpty
                resolved.removeSubrange((resolved.lastIndex(of: .ascii("/")) ?? 0)...)
            case 1 where part.first == .ascii("."): break
            default: append(part)
            }
        }
        return leadsOut ? nil : String(decoding: resolved, as: UTF8.self)
    }

    /// The folders around a page, the nearest first; the last is the documentation folder itself, `""`.
    package static func enclosingFolders(of page: String) -> [String] {
        var folders = [folder(of: page)]
        while let last = folders.last, !last.isEmpty { folders.append(folder(of: last)) }
        return folders
    }

    /// The parts of a page's address on the site: without `.md`, and a `README` is its folder.
    package static func siteParts(of page: String) -> [Substring] {
        var parts = page.pathParts
        if let last = parts.last, last.utf8.suffix(3).elementsEqual(".md".utf8) {
            parts[parts.count - 1] = Substring(last.utf8.dropLast(3))
        }
        if parts.last == "README" { parts.removeLast() }
        return parts
    }
}

extension String {
    /// Calls a function with the bytes of each part that stands between slashes.
    fileprivate func forEachPathPart(_ body: (Slice<UnsafeBufferPointer<UInt8>>) -> Void) {
        withContiguousUTF8 { bytes in
            var start = 0
            func endPart(at end: Int) {
                if start < end { body(bytes[start..<end]) }
                start = end + 1
            }
            bytes.forEachOffset(of: .ascii("/")) { endPart(at: $0) }
            endPart(at: bytes.count)
        }
    }

    /// What stands between slashes.
    package var pathParts: [Substring] {
        var parts: [Substring] = []
        // Folders are hardly ever nested deeper.
        parts.reserveCapacity(4)
        var start = 0
        func endPart(at end: Int) {
            if start < end {
                let part = utf8.index(utf8.startIndex, offsetBy: start)..<utf8.index(utf8.startIndex, offsetBy: end)
                parts.append(self[part])
            }
            start = end + 1
        }
        withContiguousUTF8 { bytes in
            bytes.forEachOffset(of: .ascii("/")) { endPart(at: $0) }
            endPart(at: bytes.count)
        }
        return parts
    }
}
