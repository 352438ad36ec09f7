import Foundation
import SourceText
import SystemPackage

/// The findings that a person has seen and left as they are: only what is not among them counts.
///
/// A finding is known by its code, its page and its message, not by its line: what stands above it may change. If a page
/// has the same finding twice, it may have it twice.
struct Baseline: Hashable, Codable {
    static let maximumSize = 64 << 20

    var formatVersion = 1
    var findings: [Entry]

    struct Entry: Hashable, Codable {
        var code: String
        /// Relative to the documentation folder; nil for a finding about the run as a whole.
        var page: String?
        var message: String
        var count: Int

        fileprivate var key: Key { Key(code: code, page: page, message: message) }
    }

    fileprivate struct Key: Hashable {
        var code: String
        var page: String?
        var message: String

        init(code: String, page: String?, message: String) {
            self.code = code
            self.page = page
            self.message = message
        }

        init(_ diagnostic: Diagnostic) {
            self.init(code: diagnostic.code, page: diagnostic.span?.file, message: diagnostic.message)
        }
    }

    /// - Parameter diagnostics: each once and in reading order; so are the entries.
    init(_ diagnostics: [Diagnostic]) {
        var counts: [Key: Int] = [:]
        for diagnostic in diagnostics { counts[Key(diagnostic), default: 0] += 1 }
        var seen: Set<Key> = []
        findings = diagnostics.map(Key.init).filter { seen.insert($0).inserted }
            .map { Entry(code: $0.code, page: $0.page, message: $0.message, count: counts[$0] ?? 1) }
    }

    /// What is new, and how many findings of the baseline are gone.
    func compare(with diagnostics: [Diagnostic]) -> (new: [Diagnostic], gone: Int) {
        var left = Dictionary(findings.map { ($0.key, max(0, $0.count)) }, uniquingKeysWith: { max($0, $1) })
        let new = diagnostics.filter { diagnostic in
            guard let count = left[Key(diagnostic)], count > 0 else { return true }
            left[Key(diagnostic)] = count - 1
            return false
        }
        return (new, left.values.reduce(0) { $0.addingReportingOverflow($1).partialValue })
    }

    // MARK: The file

    init(reading path: String) throws(Unusable) {
        do {
            guard let json = try FileSystem.contents(of: FilePath(path), limit: Self.maximumSize) else {
                throw Unusable("invalid-baseline", "the baseline '\(path)' has more than \(Self.maximumSize) bytes")
            }
            self = try JSONDecoder().decode(Baseline.self, from: Data(json))
        } catch let error as Unusable {
            throw error
        } catch let error as Errno {
            throw Unusable(
                "invalid-baseline", "the baseline '\(path)' can't be read: \(error)",
                help: "write it with --update-baseline")
        } catch {
            throw Unusable(
                "invalid-baseline", "the baseline '\(path)' is none that this version has written",
                help: "write it again with --update-baseline")
        }
        guard formatVersion == 1 else {
            throw Unusable("invalid-baseline", "the baseline '\(path)' is of format \(formatVersion), not 1")
        }
    }

    func write(to path: String) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
        let json = Array(try encoder.encode(self)) + [.lineFeed]
        do {
            try FileSystem.replace(FilePath(path), contents: json)
        } catch let error as Errno {
            throw Unusable("invalid-baseline", "the baseline '\(path)' can't be written: \(error)")
        }
    }
}
