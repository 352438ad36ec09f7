import Crypto
import Foundation
import SourceText

/// The list of the files that the generator wrote, by which it knows them again: only these it deletes, and one whose
/// contents changed since was edited by a person.
struct OutputManifest: Decodable, Hashable {
    static let fileName = ".sdkgen-manifest.json"
    private static let currentFormatVersion = 1

    private var formatVersion = currentFormatVersion
    /// The hash of each file, by its path below the output folder.
    private(set) var files: [String: String] = [:]

    init() {}

    /// - Parameter jobs: how many files are hashed at the same time.
    init(_ outputs: [OutputFile], jobs: Int = 1) {
        let hashes = outputs.parallelMap(jobs: jobs) { Self.hash(of: $0.contents) }
        files.reserveCapacity(outputs.count)
        for (output, hash) in zip(outputs, hashes) { files[output.path] = output.editedFrom ?? hash }
    }

    /// Reads a manifest.
    ///
    /// - Throws: `DecodingError` for what is none, or names a file that no generator wrote.
    init(json: [UInt8]) throws {
        self = try JSONDecoder().decode(OutputManifest.self, from: Data(json))
        let context = { DecodingError.Context(codingPath: [], debugDescription: $0) }
        guard formatVersion == Self.currentFormatVersion else {
            throw DecodingError.dataCorrupted(context("it has the format version \(formatVersion)"))
        }
        for path in files.keys.sorted() {
            if let problem = OutputPathRules.problem(with: path) {
                throw DecodingError.dataCorrupted(context("the path '\(path)' can't be: \(problem)"))
            }
        }
    }

    /// The manifest as a text with a line for each file, which version control can merge.
    func json() -> [UInt8] { json(ordered: files.keys.sortedByBytes()) }

    /// - Parameter paths: those of the files, and any others, in the order of their bytes.
    func json(ordered paths: [String]) -> [UInt8] {
        var json = JSONText()
        json.append("{\n  \"files\" : {\n")
        json.append(files.members(sorted: paths), separatedBy: ",\n") { json, file in
            json.append("    ")
            json.append(string: file.key)
            json.append(" : ")
            json.append(string: file.value)
        }
        json.append("\n  },\n  \"formatVersion\" : \(formatVersion)\n}\n")
        return json.bytes
    }

    /// The hash of the manifest, however it is spelled on disk.
    var hash: String { Self.hash(of: json()) }

    /// SHA-256 (FIPS 180-4) in hexadecimal digits.
    static func hash(of contents: [UInt8]) -> String {
        let hash = SHA256.hash(data: contents)
        return String(unsafeUninitializedCapacity: 2 * SHA256.byteCount) { text in
            var count = 0
            for byte in hash {
                text[count] = hexadecimalDigit(byte >> 4)
                text[count + 1] = hexadecimalDigit(byte & 15)
                count += 2
            }
            return count
        }
    }

    private static func hexadecimalDigit(_ value: UInt8) -> UInt8 {
        value < 10 ? .ascii("0") + value : .ascii("a") + value - 10
    }
}
