import Foundation
import SourceText

/// What a run is about to do, on disk before it does it, so that the next run can tell its work from a person's.
struct OutputJournal: Decodable, Hashable {
    private var formatVersion = 1
    /// The paths that change places, in this order.
    var steps: [String]
    /// The files of which the run has a new version, or none.
    private(set) var replaced: [String]
    /// The hashes of every version of a file that this run, or one before it that did not end, may have written.
    private(set) var known: [String: [String]]

    init(steps: [String], replaced: [String], writing manifest: OutputManifest, after earlier: OutputJournal?) {
        self.steps = steps
        self.replaced = replaced
        known = earlier?.known ?? [:]
        known.reserveCapacity(manifest.files.count)
        for (path, hash) in manifest.files where known[path]?.contains(hash) != true {
            known[path, default: []].append(hash)
        }
    }

    init(json: [UInt8]) throws {
        self = try JSONDecoder().decode(OutputJournal.self, from: Data(json))
        let paths = steps + replaced + known.keys.sorted()
        for path in paths {
            if let problem = OutputPathRules.problem(with: path) {
                throw DecodingError.dataCorrupted(
                    .init(codingPath: [], debugDescription: "the path '\(path)' can't be: \(problem)"))
            }
        }
    }

    func json() -> [UInt8] { json(ordered: known.keys.sortedByBytes()) }

    /// - Parameter paths: those of the known files, and any others, in the order of their bytes.
    func json(ordered paths: [String]) -> [UInt8] {
        var json = JSONText()
        json.append("{\"formatVersion\":\(formatVersion),\"known\":{")
        json.append(known.members(sorted: paths), separatedBy: ",") { json, file in
            json.append(string: file.key)
            json.append(":")
            json.append(list: file.value)
        }
        json.append("},\"replaced\":")
        json.append(list: replaced)
        json.append(",\"steps\":")
        json.append(list: steps)
        json.append("}")
        return json.bytes
    }
}
