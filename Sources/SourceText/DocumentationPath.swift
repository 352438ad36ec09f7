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
        func append(_ part: UnsafeBufferPointer<UInt8>) {
            if !resolved.isEmpty { resolved.append(.ascii("/")) }
            resolved.append(contentsOf: part)
        }
        if path.utf8.first != .ascii("/") { folder.forEachPathPart { part, _ in append(part) } }
        var leadsOut = false
        path.forEachPathPart { part, _ in
            if part.count == 2, part[0] == .ascii("."), part[1] == .ascii(".") {
                leadsOut = leadsOut || resolved.isEmpty
                resolved.removeSubrange((resolved.lastIndex(of: .ascii("/")) ?? 0)...)
            } else if part.count != 1 || part[0] != .ascii(".") {
                append(part)
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
    /// What stands between slashes.
    package var pathParts: [Substring] {
        var parts: [Substring] = []
        // Folders are hardly ever nested deeper.
        parts.reserveCapacity(4)
        forEachPathPart { _, range in
            let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
            parts.append(self[start..<utf8.index(start, offsetBy: range.count)])
        }
        return parts
    }

    /// The last part, `zec` of `/api/v2/zec`; nil for a path without parts.
    package var lastPathPart: String? {
        withContiguousUTF8 { bytes in
            let path = bytes[..<(bytes.lastIndex { $0 != .ascii("/") }.map { $0 + 1 } ?? 0)]
            let part = path[(path.lastIndex(of: .ascii("/")).map { $0 + 1 } ?? 0)...]
            return part.isEmpty ? nil : String(decoding: part, as: UTF8.self)
        }
    }

    /// Calls a function with what stands between slashes, and where.
    fileprivate func forEachPathPart(_ body: (UnsafeBufferPointer<UInt8>, Range<Int>) -> Void) {
        withContiguousUTF8 { path in
            var start = 0
            while start < path.count {
                let end = path.firstOffset(of: .ascii("/"), from: start) ?? path.count
                if start < end { body(UnsafeBufferPointer(rebasing: path[start..<end]), start..<end) }
                start = end + 1
            }
        }
    }
}
