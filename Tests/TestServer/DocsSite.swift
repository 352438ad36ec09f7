import Foundation
import Synchronization

/// A documentation site on the loopback interface: serves files with entity tags, and misbehaves where a test says so.
public final class DocsSite: Sendable {
    /// What happens to a request instead of a proper answer.
    public enum Fault: Sendable {
        case status(Int, headers: [String])
        /// The connection ends in the middle of the body.
        case cutShort
        case reset
        /// More bytes than any page has, without saying so before.
        case endless
        case hang
        /// The file, but as something else.
        case type(String)
    }

    public struct Request: Sendable {
        public var path: String
        /// By name in lower case.
        public var headers: [String: String]
    }

    private struct State {
        var files: [String: String] = [:]
        var faults: [String: [Fault]] = [:]
        var requests: [Request] = []
    }

    private let state: Mutex<State>

    /// - Parameter files: by their paths below the root of the site.
    public init(_ files: [String: String]) { state = Mutex(State(files: files)) }

    public var files: [String: String] {
        get { state.withLock { $0.files } }
        set { state.withLock { $0.files = newValue } }
    }

    /// The requests since the last call.
    public func takeRequests() -> [Request] {
        state.withLock { state in
            defer { state.requests = [] }
            return state.requests
        }
    }

    /// Lets requests for a path fail, one after the other; those after them are answered.
    public func fail(_ path: String, with faults: [Fault]) {
        state.withLock { $0.faults[path] = faults }
    }

    /// Lists files as `llms.txt` does.
    public static func list(_ paths: some Sequence<String>) -> String {
        "# Documentation\n\n" + paths.sorted().map { "- [\($0)](/\($0))\n" }.joined()
    }

    /// Runs the site while an operation lasts, which is given its address.
    public func run<Output: Sendable>(
        _ operation: @escaping @Sendable (_ address: String) async throws -> Output
    ) async throws -> Output {
        let server = RawServer { [self] connection in
            try await answer(connection)
            try connection.close()
        }
        return try await server.run { port in try await operation("http://127.0.0.1:\(port)/") }
    }

    private func answer(_ connection: RawConnection) async throws {
        let request = Self.request(try await connection.readRequest())
        let name = String(request.path.dropFirst())
        let (file, fault) = state.withLock { state in
            state.requests.append(request)
            var faults = state.faults[name] ?? []
            let fault = faults.isEmpty ? nil : faults.removeFirst()
            state.faults[name] = faults
            return (state.files[name], fault)
        }
        switch fault {
        case .status(let status, let headers):
            return try await connection.respond("\(status) Test", headers: headers, body: "")
        case .cutShort: return try await connection.write("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n# Cut")
        case .reset: return try connection.reset()
        case .endless:
            try await connection.write("HTTP/1.1 200 OK\r\n\r\n")
            let block = Data(repeating: UInt8(ascii: "x"), count: 1 << 16)
            for _ in 0..<1024 { try await connection.write(block) }
            return
        case .hang: return try await connection.hang()
        case .type, nil: break
        }
        guard let file else { return try await connection.respond("404 Not Found", body: "") }
        let tag = "\"\(file.utf8.reduce(UInt64(5381)) { ($0 << 5) &+ $0 &+ UInt64($1) })\""
        if request.headers["if-none-match"] == tag {
            return try await connection.write("HTTP/1.1 304 Not Modified\r\nETag: \(tag)\r\n\r\n")
        }
        var type = "text/markdown; charset=utf-8"
        if case .type(let other) = fault { type = other }
        try await connection.respond("200 OK", headers: ["Content-Type: \(type)", "ETag: \(tag)"], body: file)
    }

    private static func request(_ text: String) -> Request {
        let lines = text.split(separator: "\r\n")
        let words = lines.first?.split(separator: " ") ?? []
        var headers: [String: String] = [:]
        for line in lines.dropFirst() {
            let parts = line.split(separator: ":", maxSplits: 1)
            if parts.count == 2 { headers[parts[0].lowercased()] = parts[1].trimmingCharacters(in: .whitespaces) }
        }
        return Request(path: words.count > 1 ? String(words[1]) : "", headers: headers)
    }
}
