import Foundation
public import SourceText

/// Brings the index and the pages of a site: conditionally, several at a time, patiently, and within limits.
public struct SiteFetch: Sendable {
    public var site: Site
    public var limits: FetchLimits
    private let transport: any DocsTransport
    private let timing: Timing

    /// Time and chance, which a test replaces.
    public struct Timing: Sendable {
        public var sleep: @Sendable (Duration) async throws -> Void
        public var jitter: @Sendable () -> Double

        public init(
            sleep: @escaping @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) },
            jitter: @escaping @Sendable () -> Double = { Double.random(in: 0...1) }
        ) {
            self.sleep = sleep
            self.jitter = jitter
        }
    }

    public init(
        _ site: Site, over transport: any DocsTransport, limits: FetchLimits = FetchLimits(), timing: Timing = Timing()
    ) {
        self.site = site
        self.transport = transport
        self.limits = limits
        self.timing = timing
    }

    /// A page, or why there is none.
    public enum Outcome: Sendable {
        /// The site has no other version than the one that is here.
        case unchanged
        case fetched(contents: [UInt8], Validators)
        case failed(Diagnostic)
    }

    // MARK: The index

    /// Finds and reads the list of pages.
    ///
    /// - Throws: ``FetchProblem`` where there is none.
    public func index(diagnostics: inout DiagnosticCollector) async throws -> SiteIndex {
        for name in SiteIndex.fileNames {
            guard let url = URL(string: name, relativeTo: site.base)?.absoluteURL else { continue }
            let response: FetchResponse
            let place: URL
            do throws(FetchFailure) {
                (response, place) = try await self.response(to: url, Validators())
            } catch {
                throw FetchProblem("unreachable-site", "\(url.absoluteString): \(error.message)", help: error.help)
            }
            switch response.status {
            case 200 where Self.isMarkdown(response):
                return try read(response.body, at: url, from: place, diagnostics: &diagnostics)
            // A site may answer with a page for people where it has nothing.
            case 200, 404, 410: continue
            default:
                throw FetchProblem("unreachable-site", "\(url.absoluteString): the site answers \(response.status)")
            }
        }
        throw FetchProblem(
            "no-index",
            "\(site.base.absoluteString) has no \(SiteIndex.fileNames.map { "'\($0)'" }.joined(separator: " and no "))",
            help: "give the address below which the site serves its pages as Markdown")
    }

    private func read(
        _ contents: [UInt8], at url: URL, from place: URL, diagnostics: inout DiagnosticCollector
    ) throws(FetchProblem) -> SiteIndex {
        let source: SourceFile
        do {
            source = try SourceFile(path: url.absoluteString, contents: contents)
        } catch {
            throw FetchProblem("unreachable-site", "\(url.absoluteString): the list of pages is not UTF-8")
        }
        let index = SiteIndex(reading: source, at: place, of: site, diagnostics: &diagnostics)
        guard !index.entries.isEmpty else {
            throw FetchProblem(
                "empty-index",
                "\(url.absoluteString) lists no Markdown page that can be fetched below \(site.base.absoluteString)",
                help: "nothing was changed; give the address below which the pages are")
        }
        guard index.entries.count <= SiteIndex.maximumPages else {
            throw FetchProblem(
                "too-many-pages", "\(url.absoluteString) lists more than \(SiteIndex.maximumPages) pages")
        }
        return index
    }

    // MARK: Pages

    /// Brings pages, several at a time.
    ///
    /// - Parameters:
    ///   - known: the versions that are here, by path.
    ///   - progress: is told, one call at a time, how many are done.
    /// - Returns: one outcome a page, in the order of the pages.
    public func pages(
        _ entries: [SiteIndex.Entry], known: [String: Validators] = [:], progress: (Int) -> Void = { _ in }
    ) async throws -> [Outcome] {
        var outcomes: [Outcome?] = Array(repeating: nil, count: entries.count)
        try await withThrowingTaskGroup(of: (Int, Outcome).self) { group in
            var next = entries.startIndex
            var done = 0
            while next < entries.endIndex || done < next {
                while next < entries.endIndex, next - done < limits.parallelism {
                    let (number, entry) = (next, entries[next])
                    group.addTask { (number, try await page(entry, known[entry.path] ?? Validators())) }
                    next += 1
                }
                guard let (number, outcome) = try await group.next() else { break }
                outcomes[number] = outcome
                done += 1
                progress(done)
            }
        }
        return outcomes.compactMap { $0 }
    }

    private func page(_ entry: SiteIndex.Entry, _ validators: Validators) async throws -> Outcome {
        func failure(_ message: String, help: String? = nil) -> Outcome {
            .failed(
                Diagnostic(
                    .error, "page-not-fetched", "\(entry.path): \(message)", at: entry.span, help: help))
        }
        do throws(FetchFailure) {
            let (response, _) = try await response(to: entry.url, validators)
            switch response.status {
            case 304 where validators != Validators(): return .unchanged
            case 200 where Self.isMarkdown(response):
                return .fetched(contents: response.body, response.validators)
            case 200: return failure("the site answers with HTML", help: "is this page served as Markdown?")
            default: return failure("the site answers \(response.status)")
            }
        } catch {
            try Task.checkCancellation()
            return failure(error.message, help: error.help)
        }
    }

    // MARK: One request

    /// The response to a request, behind redirects and failed attempts, and the address that gave it.
    private func response(
        to url: URL, _ validators: Validators
    ) async throws(FetchFailure) -> (FetchResponse, URL) {
        var url = url
        for _ in 0...limits.redirects {
            let response = try await repeated(
                FetchRequest(url, validators: validators, maximumSize: limits.size, timeout: limits.timeout))
            guard [301, 302, 303, 307, 308].contains(response.status) else { return (response, url) }
            guard let location = response.headers["location"],
                let target = URL(string: location, relativeTo: url)?.absoluteURL
            else { throw FetchFailure("the site redirects to nowhere") }
            guard site.mayRedirect(from: url, to: target) else {
                let host = (target.host() ?? "") + (target.port.map { ":\($0)" } ?? "")
                throw FetchFailure(
                    "the site redirects to \(target.absoluteString), which is not followed",
                    help: host.isEmpty ? nil : "to allow it: --allow-host \(host)")
            }
            url = target
        }
        throw FetchFailure("the site redirects more than \(limits.redirects) times")
    }

    /// Asks until there is a response that another attempt would not better.
    private func repeated(_ request: FetchRequest) async throws(FetchFailure) -> FetchResponse {
        var attempt = 1
        while true {
            var wanted: Duration?
            var problem: String
            do {
                let response = try await transport.get(request)
                guard [408, 425, 429, 500, 502, 503, 504].contains(response.status) else { return response }
                wanted = response.headers["retry-after"].flatMap(Int.init).map { .seconds(min(max(0, $0), 1 << 20)) }
                problem = "the site answers \(response.status)"
            } catch TransportFailure.interrupted(let reason) {
                problem = reason
            } catch TransportFailure.tooLarge {
                throw FetchFailure("the file has more than the \(request.maximumSize) bytes that are read")
            } catch TransportFailure.impossible(let reason) {
                throw FetchFailure(reason)
            } catch TransportFailure.unavailable(let reason) {
                throw FetchFailure(reason, help: "install it: `apt-get install curl`, or the package of your system")
            } catch {
                throw FetchFailure("\(error)")
            }
            guard attempt < limits.attempts else { throw FetchFailure("\(problem), \(attempt) times in a row") }
            do {
                try await timing.sleep(limits.pause(after: attempt, jitter: timing.jitter(), wanted: wanted))
            } catch {
                throw FetchFailure("the fetch was cancelled")
            }
            attempt += 1
        }
    }

    /// What a site serves as HTML is a page for people, whatever its address.
    private static func isMarkdown(_ response: FetchResponse) -> Bool {
        if response.headers["content-type"]?.lowercased().hasPrefix("text/html") == true { return false }
        let start = String(decoding: response.body.drop { $0.isASCIIWhitespace }.prefix(15), as: UTF8.self).lowercased()
        return !start.hasPrefix("<!doctype html") && !start.hasPrefix("<html")
    }
}

/// Why a file was not fetched.
private struct FetchFailure: Error {
    var message: String
    var help: String?

    init(_ message: String, help: String? = nil) {
        self.message = message
        self.help = help
    }
}

/// Why nothing can be fetched.
public struct FetchProblem: Error, Hashable {
    public var code: String
    public var message: String
    public var help: String?

    init(_ code: String, _ message: String, help: String? = nil) {
        self.code = code
        self.message = message
        self.help = help
    }
}
