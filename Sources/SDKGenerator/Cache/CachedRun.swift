import Foundation
import SourceText

/// What a run made of its inputs, as far as the next run with the same inputs has to know it.
///
/// It has no files: they are in the output folder, and count only if they are what this run left there.
struct CachedRun: Codable, Hashable {
    /// The ``InputDigest`` of the run.
    var inputs: String
    /// The ``OutputComparison/manifestHash`` of its output.
    var manifest: String
    var counts: SDKCounts
    /// All that it said.
    var diagnostics: [Diagnostic]
    /// How many warnings of rules it set aside.
    var setAside: Int

    init(inputs: String, manifest: String, counts: SDKCounts, diagnostics: [Diagnostic], setAside: Int) {
        self.inputs = inputs
        self.manifest = manifest
        self.counts = counts
        self.diagnostics = diagnostics
        self.setAside = setAside
    }

    /// - Throws: `DecodingError` for what no run of this tool wrote.
    init(json: [UInt8]) throws {
        self = try JSONDecoder().decode(CachedRun.self, from: Data(json))
    }

    func json() throws -> [UInt8] {
        Array(try JSONEncoder.sorted.encode(self))
    }
}

extension JSONEncoder {
    /// Writes the same value in the same bytes.
    static var sorted: JSONEncoder {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return encoder
    }
}
