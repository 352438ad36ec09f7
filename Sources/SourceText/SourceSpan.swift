/// A place in the documentation: a file, a position in it, and how far it reaches.
///
/// Its text form, used in JSON, is `vnic/attach.md:25:7+12`: line 25, column 7, 12 bytes. The part before `+` is
/// what terminals and editors recognise as a link.
public struct SourceSpan: Hashable, Sendable {
    /// The path of the file, relative to the documentation folder.
    public var file: String
    /// The line, from 1; 0 where the whole file is meant.
    public var line: Int
    /// The column in bytes, from 1.
    public var column: Int
    /// The length in bytes.
    public var length: Int

    public init(file: String, line: Int, column: Int, length: Int) {
        self.file = file
        self.line = line
        self.column = column
        self.length = length
    }

    /// A span for a statement about a whole file.
    public static func wholeFile(_ path: String) -> SourceSpan {
        SourceSpan(file: path, line: 0, column: 0, length: 0)
    }
}

extension SourceSpan {
    /// `path:line:column`, as terminals and editors know it; the path alone where the whole file is meant.
    ///
    /// - Parameter path: the path of the file as it is to be shown.
    public func place(in path: String) -> String { line > 0 ? "\(path):\(line):\(column)" : path }
}

extension SourceSpan: Comparable {
    /// Reading order: by file, then by position. Compares bytes, so that the order is the same in every locale.
    public static func < (left: SourceSpan, right: SourceSpan) -> Bool {
        if left.file != right.file { return left.file.precedes(right.file) }
        return (left.line, left.column, left.length) < (right.line, right.column, right.length)
    }
}

extension SourceSpan: LosslessStringConvertible {
    public var description: String { "\(file):\(line):\(column)+\(length)" }

    /// Reads the text form. The numbers are taken from the end, as a file name may contain a colon.
    public init?(_ description: String) {
        let parts = description.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count >= 3, let line = Int(parts[parts.count - 2]) else { return nil }
        let tail = parts[parts.count - 1].split(separator: "+", omittingEmptySubsequences: false)
        guard tail.count == 2, let column = Int(tail[0]), let length = Int(tail[1]) else { return nil }
        self.init(
            file: parts.dropLast(2).joined(separator: ":"), line: line, column: column, length: length)
    }
}

extension SourceSpan: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let span = SourceSpan(text) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "'\(text)' is not a span of the form file:line:column+length")
        }
        self = span
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
