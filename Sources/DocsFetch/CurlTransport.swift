import Foundation
import SourceText
import Subprocess
import SystemPackage

/// The way to a site through the command `curl`.
///
/// The tool runs on every build and fetches once a day, so it must not carry a network library around. URLSession of
/// swift-corelibs-foundation doubles the time that `sdkgen --version` takes (12 ms of processor time become 25) and keeps
/// the tool from linking statically; SwiftNIO with TLS is as much code as all the rest, which everyone who builds the
/// plugins would compile. curl is there on macOS, and one package away on Linux.
public struct CurlTransport: DocsTransport {
    private let userAgent: String

    public init(userAgent: String) { self.userAgent = userAgent }

    public func get(_ request: FetchRequest) async throws -> FetchResponse {
        let head = 1 << 16
        let result: ExecutionResult<Void, BytesOutput, StringOutput<UTF8>>
        do {
            result = try await run(
                .name("curl"), arguments: Arguments(arguments(for: request)), input: .none,
                output: .bytes(limit: request.maximumSize + head), error: .string(limit: head))
        } catch let error as SubprocessError where error.code == .executableNotFound {
            throw TransportFailure.unavailable("the command 'curl' is not installed")
        } catch let error as SubprocessError where error.code == .outputLimitExceeded {
            throw TransportFailure.tooLarge
        } catch {
            try Task.checkCancellation()
            throw TransportFailure.impossible("curl can't be run: \(error)")
        }
        guard result.terminationStatus.isSuccess else {
            throw Self.failure(result.terminationStatus, result.standardError)
        }
        guard let response = FetchResponse(message: result.standardOutput) else {
            throw TransportFailure.interrupted("the answer is not HTTP")
        }
        guard response.body.count <= request.maximumSize else { throw TransportFailure.tooLarge }
        return response
    }

    /// See curl(1). The first keeps it from reading a person's own settings, which would make results differ.
    private func arguments(for request: FetchRequest) -> [String] {
        var arguments = [
            "--disable", "--silent", "--show-error", "--include", "--suppress-connect-headers", "--globoff",
            "--proto", "=http,https", "--user-agent", userAgent, "--header", "Accept: text/markdown, text/plain, */*",
            "--connect-timeout", "10", "--max-time", Self.seconds(request.timeout),
            "--max-filesize", String(request.maximumSize),
        ]
        if let etag = request.validators.etag {
            arguments += ["--header", "If-None-Match: \(etag)"]
        } else if let time = request.validators.lastModified {
            arguments += ["--header", "If-Modified-Since: \(time)"]
        }
        return arguments + ["--url", request.url.absoluteString]
    }

    private static func seconds(_ duration: Duration) -> String {
        let milliseconds = duration.components.attoseconds / 1_000_000_000_000_000
        return "\(duration.components.seconds).\(String(milliseconds + 1000).dropFirst())"
    }

    /// The exit statuses of curl(1), section EXIT CODES.
    private static func failure(_ status: TerminationStatus, _ message: String) -> TransportFailure {
        let text = message.split(whereSeparator: \.isNewline).first.map(String.init) ?? "curl ended with \(status)"
        let reason = text.firstRange(of: ") ").map { String(text[$0.upperBound...]) } ?? text
        switch status {
        case .exited(63): return .tooLarge
        // Resolve, connect, partial body, timeout, TLS handshake, HTTP/2, empty reply, send, receive, HTTP/2 stream.
        case .exited(let code) where [5, 6, 7, 16, 18, 28, 35, 52, 55, 56, 92].contains(code):
            return .interrupted(reason)
        default: return .impossible(reason)
        }
    }
}

extension FetchResponse {
    /// Reads a message as `curl --include` prints it: interim responses (RFC 9110, section 15.2) come before the final
    /// one. Nil for what is no response.
    init?(message: [UInt8]) {
        var rest = message[...]
        while true {
            guard let end = Self.endOfHead(rest) else { return nil }
            let lines = rest[..<end].split(separator: .lineFeed).map { line in
                String(decoding: line.last == .carriageReturn ? line.dropLast() : line, as: UTF8.self)
            }
            rest = rest[end...]
            let words = lines.first?.split(separator: " ") ?? []
            guard let protocolName = words.first, protocolName.hasPrefix("HTTP/"), words.count > 1,
                let status = Int(words[1])
            else { return nil }
            if (100..<200).contains(status) { continue }
            self.init(status: status, headers: Self.fields(lines.dropFirst()), body: Array(rest))
            return
        }
    }

    /// Behind the empty line.
    private static func endOfHead(_ message: ArraySlice<UInt8>) -> Int? {
        var lineStart = message.startIndex
        while let lineEnd = message[lineStart...].firstIndex(of: .lineFeed) {
            let line = message[lineStart..<lineEnd]
            if line.isEmpty || line.elementsEqual([.carriageReturn]) { return lineEnd + 1 }
            lineStart = lineEnd + 1
        }
        return nil
    }

    private static func fields(_ lines: ArraySlice<String>) -> [String: String] {
        var fields: [String: String] = [:]
        for line in lines {
            let parts = line.split(separator: ":", maxSplits: 1)
            guard parts.count == 2 else { continue }
            fields[parts[0].lowercased()] = parts[1].trimmingCharacters(in: .whitespaces)
        }
        return fields
    }
}
