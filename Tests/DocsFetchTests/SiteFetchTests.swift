import Foundation
import SourceText
import Synchronization
import Testing

@testable import DocsFetch

/// How a fetch deals with a site, good or bad.
@Suite struct SiteFetchTests {
    private static let base = "https://docs.example.com/api/"
    private let pauses = Pauses()

    private func fetch(
        _ transport: FakeSite, allowing hosts: Set<String> = [], _ limits: FetchLimits = FetchLimits()
    ) throws -> SiteFetch {
        var site = try #require(Site(address: Self.base))
        site.allowedHosts = hosts
        return SiteFetch(site, over: transport, limits: limits, timing: pauses.timing)
    }

    private func entries(_ count: Int) throws -> [SiteIndex.Entry] {
        try (0..<count).map { number in
            SiteIndex.Entry(
                path: "p\(number).md", url: try #require(URL(string: "\(Self.base)p\(number).md")),
                span: .wholeFile("llms.txt"))
        }
    }

    /// The outcomes in words.
    private func outcomes(
        _ fetch: SiteFetch, _ count: Int = 1, known: [String: Validators] = [:]
    ) async throws -> [String] {
        try await fetch.pages(try entries(count), known: known)
            .map { outcome in
                switch outcome {
                case .unchanged: "unchanged"
                case .fetched(let contents, _): String(decoding: contents, as: UTF8.self)
                case .failed(let problem): problem.message + (problem.help.map { "; \($0)" } ?? "")
                }
            }
    }

    private static func text(_ text: String) -> FetchResponse { FetchResponse(status: 200, body: Array(text.utf8)) }

    // MARK: The index

    private func index(_ site: FakeSite) async throws -> SiteIndex {
        var diagnostics = DiagnosticCollector()
        return try await fetch(site).index(diagnostics: &diagnostics)
    }

    private func problem(_ site: FakeSite) async throws -> FetchProblem? {
        await #expect(throws: FetchProblem.self) { _ = try await index(site) }
    }

    @Test("llms.txt is read first, SUMMARY.md where there is none, also where the site answers with HTML")
    func indexFiles() async throws {
        let both = FakeSite(["/api/llms.txt": "[a](a.md)", "/api/SUMMARY.md": "[b](b.md)"])
        #expect(try await index(both).entries.map(\.path) == ["a.md"])
        let summary = FakeSite(["/api/llms.txt": "<!DOCTYPE html><p>Not here</p>", "/api/SUMMARY.md": "[b](b.md)"])
        #expect(try await index(summary).entries.map(\.path) == ["b.md"])
    }

    @Test("a site without a list, with an empty one, or that fails, is of no use, each for its reason")
    func noIndex() async throws {
        #expect(try await problem(FakeSite([:]))?.code == "no-index")
        #expect(try await problem(FakeSite(["/api/llms.txt": "# Nothing\n"]))?.code == "empty-index")
        #expect(try await problem(FakeSite { _, _ in FetchResponse(status: 500) })?.code == "unreachable-site")
        let offline = FakeSite { _, _ in throw TransportFailure.interrupted("Couldn't connect to server") }
        #expect(
            try await problem(offline)?.message
                == "https://docs.example.com/api/llms.txt: Couldn't connect to server, 4 times in a row")
        let missing = FakeSite { _, _ in throw TransportFailure.unavailable("the command 'curl' is not installed") }
        #expect(try await problem(missing)?.help?.hasPrefix("install it: ") == true)
        #expect(missing.requests.count == 1)
    }

    // MARK: Pages

    @Test("pages come in the order of the list, with no more requests at a time than allowed")
    func parallel() async throws {
        var limits = FetchLimits()
        limits.parallelism = 3
        let site = FakeSite { request, _ in Self.text(request.url.lastPathComponent) }
        let done = Mutex<[Int]>([])
        let results = try await fetch(site, limits).pages(try entries(40)) { count in done.withLock { $0.append(count) }
        }
        let names = results.map { outcome in
            if case .fetched(let contents, _) = outcome { String(decoding: contents, as: UTF8.self) } else { "" }
        }
        #expect(names == (0..<40).map { "p\($0).md" })
        #expect((2...3).contains(site.mostRunning))
        #expect(done.withLock { $0 } == Array(1...40))
    }

    @Test("a known version is named to the site, and 304 means that it is still the one")
    func conditional() async throws {
        let site = FakeSite { request, _ in
            request.validators.etag == "\"1\"" ? FetchResponse(status: 304) : Self.text("new")
        }
        let known = ["p0.md": Validators(etag: "\"1\""), "p1.md": Validators(etag: "\"0\"")]
        #expect(try await outcomes(fetch(site), 3, known: known) == ["unchanged", "new", "new"])
    }

    @Test("a version that no request can name is not sent back", arguments: ["\"1\r\nX-Mine: 1\"", "\u{0}", "\u{7f}"])
    func unsendableValidators(text: String) async throws {
        #expect(Validators(etag: text, lastModified: text) == Validators())
        #expect(Validators(etag: "\"é\"", lastModified: "Tue, 15 Nov 1994 12:45:26 GMT").etag == "\"é\"")
        let site = FakeSite { request, _ in
            request.validators == Validators() ? Self.text("new") : FetchResponse(status: 304)
        }
        #expect(try await outcomes(fetch(site), known: ["p0.md": Validators(etag: text)]) == ["new"])
    }

    @Test("304 to a request that named no version is a failure, not a page")
    func unexpectedNotModified() async throws {
        let site = FakeSite { _, _ in FetchResponse(status: 304) }
        #expect(try await outcomes(fetch(site)) == ["p0.md: the site answers 304"])
    }

    @Test("what may be better next time is asked for again, after longer and longer pauses")
    func retry() async throws {
        let site = FakeSite { _, number in
            switch number {
            case 1: throw TransportFailure.interrupted("reset")
            case 2: FetchResponse(status: 503)
            case 3: FetchResponse(status: 429)
            default: Self.text("at last")
            }
        }
        #expect(try await outcomes(fetch(site)) == ["at last"])
        #expect(pauses.all == [.milliseconds(500), .seconds(1), .seconds(2)])
    }

    @Test("a site that says when to come back is believed, up to a limit")
    func retryAfter() async throws {
        let site = FakeSite { _, number in
            switch number {
            case 1: FetchResponse(status: 429, headers: ["retry-after": "7"])
            case 2: FetchResponse(status: 503, headers: ["retry-after": "99999999999"])
            default: Self.text("at last")
            }
        }
        #expect(try await outcomes(fetch(site)) == ["at last"])
        #expect(pauses.all == [.seconds(7), .seconds(30)])
    }

    @Test("what will not be better is not asked for again", arguments: [400, 401, 403, 404, 410, 501])
    func noRetry(_ status: Int) async throws {
        let site = FakeSite { _, _ in FetchResponse(status: status) }
        #expect(try await outcomes(fetch(site)) == ["p0.md: the site answers \(status)"])
        #expect(site.requests.count == 1)
    }

    @Test("one page that fails does not keep the others from coming")
    func oneFails() async throws {
        let site = FakeSite { request, _ in
            request.url.lastPathComponent == "p1.md" ? FetchResponse(status: 404) : Self.text("fine")
        }
        #expect(try await outcomes(fetch(site), 3) == ["fine", "p1.md: the site answers 404", "fine"])
    }

    @Test("HTML and files that are too large are no pages")
    func noPages() async throws {
        let html = FakeSite { _, _ in
            FetchResponse(status: 200, headers: ["content-type": "text/html; charset=utf-8"], body: Array("# a".utf8))
        }
        #expect(
            try await outcomes(fetch(html)) == [
                "p0.md: the site answers with HTML; is this page served as Markdown?"
            ])
        let large = FakeSite { _, _ in throw TransportFailure.tooLarge }
        #expect(
            try await outcomes(fetch(large)) == ["p0.md: the file has more than the 4194304 bytes that are read"])
    }

    // MARK: Redirects

    private func redirecting(to target: String) -> FakeSite {
        FakeSite { request, _ in
            request.url.path == "/api/p0.md"
                ? FetchResponse(status: 302, headers: ["location": target]) : Self.text(request.url.absoluteString)
        }
    }

    @Test("a redirect within the site is followed")
    func redirect() async throws {
        for target in ["/new/p0.md", "https://docs.example.com/new/p0.md", "//DOCS.example.com/new/p0.md"] {
            let results = try await outcomes(fetch(redirecting(to: target)))
            #expect(results.map { $0.lowercased() } == ["https://docs.example.com/new/p0.md"])
        }
    }

    @Test(
        "a redirect to another host, port or to a plain connection is refused, and nobody is asked there",
        arguments: [
            "https://evil.example.com/p0.md", "https://docs.example.com:8443/p0.md", "http://docs.example.com/p0.md",
            "https://docs.example.com.evil.example/p0.md", "ftp://docs.example.com/p0.md", "file:///etc/passwd",
        ])
    func foreignRedirect(_ target: String) async throws {
        let site = redirecting(to: target)
        let results = try await outcomes(fetch(site))
        #expect(results[0].hasPrefix("p0.md: the site redirects to \(target), which is not followed"))
        #expect(site.requests.count == 1)
    }

    @Test("an allowed host is followed")
    func allowedRedirect() async throws {
        let target = "https://cdn.example.com/p0.md"
        #expect(try await outcomes(fetch(redirecting(to: target), allowing: ["cdn.example.com"])) == [target])
    }

    @Test("a plain address of the same host may become an encrypted one")
    func upgrade() async throws {
        let site = FakeSite { request, _ in
            request.url.scheme == "http"
                ? FetchResponse(status: 301, headers: ["location": "https://docs.example.com\(request.url.path)"])
                : Self.text("encrypted")
        }
        let entry = SiteIndex.Entry(
            path: "a.md", url: try #require(URL(string: "http://docs.example.com/api/a.md")),
            span: .wholeFile("llms.txt"))
        let plain = try #require(Site(address: "http://docs.example.com/api"))
        let outcome = try await SiteFetch(plain, over: site, timing: pauses.timing).pages([entry]).first
        guard case .fetched(let contents, _) = outcome else { throw CancellationError() }
        #expect(contents == Array("encrypted".utf8))
    }

    @Test("redirects that never end are given up")
    func endlessRedirect() async throws {
        let site = FakeSite { request, _ in FetchResponse(status: 307, headers: ["location": request.url.path + "x"]) }
        #expect(try await outcomes(fetch(site)) == ["p0.md: the site redirects more than 5 times"])
        #expect(site.requests.count == 6)
        let nowhere = FakeSite { _, _ in FetchResponse(status: 301) }
        #expect(try await outcomes(fetch(nowhere)) == ["p0.md: the site redirects to nowhere"])
    }
}
