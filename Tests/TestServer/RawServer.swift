import FlyingFox
import FlyingSocks
public import Foundation

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// A server on the loopback interface that does to each connection what a test says, however wrong.
public struct RawServer: Sendable {
    private let serve: @Sendable (RawConnection) async throws -> Void

    public init(_ serve: @escaping @Sendable (RawConnection) async throws -> Void) { self.serve = serve }

    /// Runs the server while an operation lasts, which is given the port.
    public func run<Output: Sendable>(
        _ operation: @escaping @Sendable (_ port: Int) async throws -> Output
    ) async throws -> Output {
        let pool = HTTPServer.defaultPool()
        try await pool.prepare()
        let (socket, port) = try Self.listen()
        let listener = try AsyncSocket(socket: socket, pool: pool)
        defer { try? socket.close() }
        return try await withThrowingTaskGroup(of: Output?.self) { group in
            group.addTask {
                try? await pool.run()
                return nil
            }
            group.addTask {
                try? await withThrowingDiscardingTaskGroup { connections in
                    while true {
                        let socket = try await listener.accept()
                        connections.addTask { try? await serve(RawConnection(socket: socket)) }
                    }
                }
                return nil
            }
            group.addTask { try await operation(port) }
            defer { group.cancelAll() }
            while let result = try await group.next() {
                if let result { return result }
            }
            throw CancellationError()
        }
    }

    /// A port of the loopback interface on which nothing listens.
    public static func closedPort() throws -> Int {
        let (socket, port) = try listen()
        try socket.close()
        return port
    }

    private static func listen() throws -> (Socket, port: Int) {
        let socket = try Socket(domain: AF_INET)
        try socket.setValue(true, for: .localAddressReuse)
        try socket.bind(to: .inet(ip4: "127.0.0.1", port: 0))
        try socket.listen()
        guard case .ip4(_, let port) = try socket.sockname() else { throw CancellationError() }
        return (socket, Int(port))
    }
}

/// One connection of a ``RawServer``.
public struct RawConnection: Sendable {
    fileprivate let socket: AsyncSocket

    /// Reads a request up to the end of its body, whose length a header says.
    public func readRequest() async throws -> String {
        var bytes: [UInt8] = []
        while !Self.isWhole(bytes) { bytes += try await socket.read(atMost: 4096) }
        return String(decoding: bytes, as: UTF8.self)
    }

    public func write(_ text: String) async throws { try await socket.write(Data(text.utf8)) }

    public func write(_ data: Data) async throws { try await socket.write(data) }

    /// Writes a response with its length.
    public func respond(_ status: String, headers: [String] = [], body: String) async throws {
        let lines = ["HTTP/1.1 \(status)", "Content-Length: \(body.utf8.count)"] + headers
        try await write(lines.joined(separator: "\r\n") + "\r\n\r\n" + body)
    }

    /// Closes the connection so that the other side is told of an error (RFC 9293, section 3.10.4: ABORT).
    public func reset() throws {
        var linger = linger(l_onoff: 1, l_linger: 0)
        setsockopt(
            socket.socket.file.rawValue, SOL_SOCKET, SO_LINGER, &linger, socklen_t(MemoryLayout.size(ofValue: linger)))
        try socket.close()
    }

    public func close() throws { try socket.close() }

    /// Waits until the task is cancelled.
    public func hang() async throws { try await Task.sleep(for: .seconds(3_600)) }

    private static func isWhole(_ bytes: [UInt8]) -> Bool {
        let text = String(decoding: bytes, as: UTF8.self)
        guard let end = text.range(of: "\r\n\r\n") else { return false }
        let length = text[..<end.lowerBound].firstMatch(of: /(?i)content-length: *(\d+)/).flatMap { Int($0.1) } ?? 0
        return text[end.upperBound...].utf8.count >= length
    }
}
