/// A place in the documentation: a file, a position in it, and how far it reaches.
///
/// Its text form, used in JSON, is `vnic/attach.md:25:7+12`: line 25, column 7, 12 bytes. The part before `+` is
/// what terminals and editors recognise as a link.
public struct SourceSpan: Hashable, Sendable {
    @usableFromInline var path: SourcePath
    // No file is so long that these are too small, and a model has many spans.
    @usableFromInline var storedLine: Int32
    @usableFromInline var storedColumn: Int32
    @usableFromInline var storedLength: Int32

    /// The path of the file, relative to the documentation folder.
    public var file: String { path.text }

    /// The line, from 1; 0 where the whole file is meant.
    @inlinable public var line: Int {
        get { Int(storedLine) }
        set { storedLine = Int32(clamping: newValue) }
    }

    /// The column in bytes, from 1.
    @inlinable public var column: Int {
        get { Int(storedColumn) }
        set { storedColumn = Int32(clamping: newValue) }
    }

    /// The length in bytes.
    @inlinable public var length: Int {
        get { Int(storedLength) }
        set { storedLength = Int32(clamping: newValue) }
    }

    public init(file: String, line: Int, column: Int, length: Int) {
        self.init(in: SourcePath(file), line: line, column: column, length: length)
    }

    init(in path: SourcePath, line: Int, column: Int, length: Int) {
        self.path = path
        storedLine = Int32(clamping: line)
        storedColumn = Int32(clamping: column)
        storedLength = Int32(clamping: length)
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
        if left.path != right.path { return left.file.precedes(right.file) }
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
