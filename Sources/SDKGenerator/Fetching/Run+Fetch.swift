import APIModel
import DocsFetch
import Foundation
import SourceText
import SystemPackage

extension Run {
    /// What a person asks of ``fetch(_:progress:)``.
    public struct FetchOptions: Sendable {
        /// The address below which the pages are.
        public var address: String
        /// The services whose pages are wanted; nil for those of the configuration, empty for all.
        public var services: [String]?
        /// Hosts that the site may redirect to.
        public var allowedHosts: [String]
        /// Overwrites pages that were edited or not fetched.
        public var isForced: Bool
        /// Writes what could be fetched where something could not.
        public var keepsGoing: Bool
        var limits = FetchLimits()

        /// - Parameters:
        ///   - jobs: how many requests are made at the same time; nil for the usual number.
        ///   - timeout: for one request; nil for the usual time.
        public init(
            address: String, services: [String]? = nil, allowedHosts: [String] = [], isForced: Bool = false,
            keepsGoing: Bool = false, jobs: Int? = nil, timeout: Duration? = nil
        ) {
            self.address = address
            self.services = services
            self.allowedHosts = allowedHosts
            self.isForced = isForced
            self.keepsGoing = keepsGoing
            limits.parallelism = jobs ?? limits.parallelism
            limits.timeout = timeout ?? limits.timeout
        }
    }

    /// What ``fetch(_:progress:)`` did to the documentation folder.
    public struct FetchResult: Sendable {
        public var changes: [Change] = []
        public var unchanged = 0

        public struct Change: Hashable, Sendable {
            public var kind: Kind
            public var path: String
        }

        public enum Kind: String, Hashable, Sendable, CaseIterable {
            case added, changed, deleted
        }
    }

    /// Brings the pages of a site to the documentation folder: what differs is written, what left the index is deleted.
    ///
    /// - Parameter progress: is told how many of how many pages are done.
    /// - Returns: nil if nothing was written.
    public mutating func fetch(
        _ options: FetchOptions, progress: (_ done: Int, _ all: Int) -> Void = { _, _ in }
    ) async throws -> FetchResult? {
        let curl = CurlTransport(userAgent: "sdkgen/\(Version.current)")
        return try await fetch(options, over: curl, timing: SiteFetch.Timing(), progress: progress)
    }

    mutating func fetch(
        _ options: FetchOptions, over transport: any DocsTransport, timing: SiteFetch.Timing,
        progress: (_ done: Int, _ all: Int) -> Void = { _, _ in }
    ) async throws -> FetchResult? {
        guard let configuration = try readConfiguration() else { return nil }
        report.addPages([], in: configuration.docs)
        var diagnostics = DiagnosticCollector()
        do {
            guard var site = Site(address: options.address) else {
                throw Unusable(
                    "invalid-address", "'\(options.address)' is not the address of a site",
                    help: "give an address as https://docs.example.com/api/")
            }
            site.allowedHosts = Set(options.allowedHosts.map { $0.lowercased() })
            var limits = options.limits
            limits.size = max(limits.size, configuration.limits.pageBytes)
            let fetch = SiteFetch(site, over: transport, limits: limits, timing: timing)
            var harvest = try Harvest(site: site, configuration: configuration, options: options)
            let index = try await fetch.index(diagnostics: &diagnostics)
            report.addSources([index.source])
            try await harvest.bringPages(of: index, through: fetch, progress: progress)
            diagnostics.merge(harvest.diagnostics)
            for diagnostic in diagnostics.diagnostics { report.diagnostics.emit(diagnostic) }
            if diagnostics.hasErrors { outcome = .findings }
            guard !diagnostics.hasErrors || options.keepsGoing && !harvest.hasConflicts else { return nil }
            return try write(harvest, configuration, isForced: options.isForced)
        } catch let problem as Unusable {
            give(up: problem)
            return nil
        } catch let problem as FetchProblem {
            for diagnostic in diagnostics.diagnostics { report.diagnostics.emit(diagnostic) }
            give(up: Unusable(problem.code, problem.message, help: problem.help))
            return nil
        }
    }

    private mutating func write(
        _ harvest: Harvest, _ configuration: Configuration, isForced: Bool
    ) throws -> FetchResult? {
        do {
            let comparison = try OutputFolder(path: configuration.docs).write(try harvest.files(), force: isForced)
            var result = FetchResult(unchanged: comparison.unchanged)
            for difference in comparison.differences {
                let isPage = !difference.path.hasPrefix(".")
                guard isPage else { continue }
                let kind: FetchResult.Kind =
                    !difference.isWanted ? .deleted : difference.kind == .missing ? .added : .changed
                result.changes.append(.init(kind: kind, path: difference.path))
            }
            result.unchanged = harvest.count - result.changes.count { $0.kind != .deleted }
            return result
        } catch let conflict as OutputConflict {
            for difference in conflict.conflicts {
                let problem =
                    difference.kind == .foreign
                    ? "the file is in the way of a page of the site"
                    : "the page was edited here, and is gone or another on the site"
                report.diagnostics.error(
                    "page-in-the-way", "\(problem); nothing was written", at: .wholeFile(difference.path),
                    help: "move what is worth keeping to another file, then run with --force")
            }
            outcome = .findings
            return nil
        }
    }
}
