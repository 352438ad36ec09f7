import Foundation
import Markdown
import SourceText
import SystemPackage

/// A digest of everything that an SDK is made from. Two runs with one digest make the same SDK and say the same of it.
///
/// Each part goes in with its name and its length, so that nothing of one part can pass for another.
struct InputDigest {
    private var parts: [UInt8] = []

    mutating func add(_ name: String, _ value: String) {
        parts += Array("\(name.utf8.count):\(name) \(value.utf8.count):\(value)\n".utf8)
    }

    /// - Parameter jobs: how many files are hashed at the same time.
    mutating func add(_ name: String, _ files: [(path: String, bytes: [UInt8])], jobs: Int) {
        add(name, "\(files.count)")
        let hashes = files.parallelMap(jobs: jobs) { OutputManifest.hash(of: $0.bytes) }
        for (file, hash) in zip(files, hashes) { add(file.path, hash) }
    }

    /// - Throws: `EncodingError` for what JSON can't express.
    mutating func add(_ name: String, _ value: some Encodable) throws {
        add(name, String(decoding: try JSONEncoder.sorted.encode(value), as: UTF8.self))
    }

    /// SHA-256 of all parts, in hexadecimal digits.
    var text: String { OutputManifest.hash(of: parts) }
}

extension InputDigest {
    /// What the tool itself is: the path, the size and the time of its file, as a version stays the same while the tool is
    /// being worked on, and the version of libcmark, which the system may renew below it.
    ///
    /// - Throws: `Errno` where the system doesn't tell.
    static func tool() throws(Errno) -> String {
        guard let path = Bundle.main.executablePath else { throw .noSuchFileOrDirectory }
        let status = try Stat(FilePath(path))
        let time = status.st_mtim
        return
            "\(Version.current) \(path) \(status.size) \(time.tv_sec).\(time.tv_nsec) \(MarkdownDocument.parserVersion)"
    }
}
