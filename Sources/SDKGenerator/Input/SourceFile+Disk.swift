import SourceText
import SystemPackage

extension SourceFile {
    /// Reads a file.
    ///
    /// - Parameters:
    ///   - path: the path relative to the folder, unless it is absolute; spans will name it.
    ///   - limit: the size in bytes above which it is not read.
    ///   - problem: what is thrown for a larger file, given its place; nil for what says that it is too large.
    static func read(
        _ path: String, in folder: FilePath, limit: Int, orThrow problem: ((SourceSpan) -> UnreadableFile)? = nil
    ) throws(UnreadableFile) -> SourceFile {
        do {
            let isWhole = folder.isEmpty || path.utf8.first == .ascii("/")
            let file = isWhole ? FilePath(path) : FileSystem.path(path, below: folder)
            guard let contents = try FileSystem.contents(of: file, limit: limit) else {
                let span = SourceSpan.wholeFile(path)
                throw problem?(span)
                    ?? UnreadableFile(
                        "file-too-large", "the file has more than the \(limit) bytes that are read", at: span,
                        help: "split it")
            }
            return try decode(contents, path: path)
        } catch let error as UnreadableFile {
            throw error
        } catch {
            throw UnreadableFile("unreadable-file", "the file can't be read: \(error)", at: .wholeFile(path))
        }
    }

    /// Decodes what was read.
    static func decode(_ contents: [UInt8], path: String) throws(UnreadableFile) -> SourceFile {
        do {
            return try SourceFile(path: path, contents: contents)
        } catch {
            throw UnreadableFile(
                "not-utf8", "the file is not UTF-8: the byte at offset \(error.offset) can't stand there",
                at: SourceSpan(file: path, line: error.line, column: error.column, length: 1), help: "save it as UTF-8")
        }
    }
}

/// Why a file could not be read.
struct UnreadableFile: Error {
    var diagnostic: Diagnostic

    init(_ code: String, _ message: String, at span: SourceSpan, help: String? = nil) {
        diagnostic = Diagnostic(.error, code, message, at: span, help: help)
    }
}
