import Crypto
import Foundation

/// The list of the files that the generator wrote, by which it knows them again: only these it deletes, and one whose
/// contents changed since was edited by a person.
struct OutputManifest: Codable, Hashable {
    static let fileName = ".sdkgen-manifest.json"
    private static let currentFormatVersion = 1

    private var formatVersion = currentFormatVersion
    /// The hash of each file, by its path below the output folder.
    private(set) var files: [String: String] = [:]

    init() {}

    init(_ outputs: [OutputFile]) {
        for output in outputs { files[output.path] = Self.hash(of: output.contents) }
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

    func json() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
        return Array(try encoder.encode(self)) + [0x0A]
    }

    /// SHA-256 (FIPS 180-4) in hexadecimal digits.
    static func hash(of contents: [UInt8]) -> String {
        let digits = Array("0123456789abcdef".utf8)
        var text: [UInt8] = []
        for byte in SHA256.hash(data: contents) { text += [digits[Int(byte >> 4)], digits[Int(byte & 15)]] }
        return String(decoding: text, as: UTF8.self)
    }
}
