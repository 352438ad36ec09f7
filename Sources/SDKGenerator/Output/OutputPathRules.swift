import SourceText

/// Which paths an output file can have: below the output folder, the same file on every system.
enum OutputPathRules {
    /// What is wrong with a path, or nil.
    static func problem(with path: String) -> String? {
        if path.isEmpty { return "it is empty" }
        return path.withContiguousUTF8 { bytes in
            var rest = bytes[...]
            while true {
                let part = rest.prefix { $0 != .ascii("/") }
                if let problem = problem(withPart: part) { return problem }
                guard part.endIndex < rest.endIndex else { break }
                rest = rest[(part.endIndex + 1)...]
            }
            return bytes.count > 1000 ? "it has more than 1000 bytes" : nil
        }
    }

    private static func problem(withPart part: Slice<UnsafeBufferPointer<UInt8>>) -> String? {
        if part.isEmpty { return "it has an empty part" }
        if part.count <= 2, part.allSatisfy({ $0 == .ascii(".") }) {
            return "it has the part '\(String(decoding: part, as: UTF8.self))'"
        }
        // Leaves room for the name under which the file is written before it takes its place.
        if part.count > 240 { return "it has a part of more than 240 bytes" }
        if part.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == .ascii("\\") || $0 == .ascii(":") }) {
            return "it has a control character, '\\' or ':'"
        }
        return nil
    }

    /// Two paths that one file has on a file system which ignores case, or nil.
    static func collision(among paths: [String]) -> (String, String)? {
        var seen: [String: String] = [:]
        seen.reserveCapacity(paths.count)
        for path in paths {
            if let other = seen.updateValue(path, forKey: path.lowercased()) { return (other, path) }
        }
        return nil
    }
}
