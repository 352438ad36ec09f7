import DocsFetch
import Foundation
import SystemPackage

/// What a fetch remembers of the pages that it brought: by this the next one asks only for what changed, and knows a page
/// that a person edited.
struct FetchRecord: Codable, Hashable {
    /// In the documentation folder. It belongs into version control with the pages.
    static let fileName = ".sdkgen-fetch.json"
    private static let currentFormatVersion = 1
    private static let maximumSize = 16 << 20

    private var formatVersion = currentFormatVersion
    /// The address of the site.
    var site: String
    /// By their paths below the documentation folder.
    var pages: [String: Page] = [:]

    struct Page: Codable, Hashable {
        /// Of the contents as the site has them.
        var hash: String
        var etag: String?
        var lastModified: String?

        init(_ contents: [UInt8], _ validators: Validators) {
            hash = OutputManifest.hash(of: contents)
            etag = validators.etag
            lastModified = validators.lastModified
        }

        var validators: Validators { Validators(etag: etag, lastModified: lastModified) }
    }

    init(site: Site) { self.site = site.base.absoluteString }

    /// The record of a folder; an empty one where there is none, and where it is of another site.
    ///
    /// - Throws: ``Unusable`` for a file that is no record.
    init(of site: Site, in docs: FilePath) throws(Unusable) {
        self.init(site: site)
        let file = docs.appending(Self.fileName)
        do {
            guard try FileSystem.type(of: file) != nil else { return }
            guard let json = try FileSystem.contents(of: file, limit: Self.maximumSize) else {
                throw CocoaError(.fileReadTooLarge)
            }
            let record = try JSONDecoder().decode(FetchRecord.self, from: Data(json))
            guard record.formatVersion == Self.currentFormatVersion else { throw CocoaError(.fileReadUnknown) }
            if record.site == self.site { self = record }
        } catch {
            throw Unusable(
                "invalid-fetch-record", "'\(file)' is no record of a fetch: \(error)",
                help: "delete it: the next fetch brings every page again")
        }
    }

    func json() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
        return Array(try encoder.encode(self)) + [0x0A]
    }
}
