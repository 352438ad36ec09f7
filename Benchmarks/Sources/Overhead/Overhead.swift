import CAllocationCount
import Foundation
import HTTPTypes
import ZenlayerAsyncHTTPClient
import ZenlayerRuntime
import ZenlayerZEC

/// Compares calls of the SDK with the bare transport that sends and receives the same bytes.
///
/// ```
/// swift run -c release Overhead [CALLS]
/// ```
/// It fails where the SDK takes more than 1.5 times the processor time of the bare transport.
@main struct Overhead {
    static let body = #"{"requestId":"r-1","response":{"requestId":"r-1"}}"#

    static func main() async throws {
        if CommandLine.arguments.dropFirst().first == "serve" { return try LoopbackServer(body: body).run() }
        let calls = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 2_000
        // The server has a process of its own, so that its time is not counted.
        let server = Process()
        server.executableURL = URL(filePath: CommandLine.arguments[0])
        server.arguments = ["serve"]
        let (input, output) = (Pipe(), Pipe())
        server.standardInput = input
        server.standardOutput = output
        try server.run()
        defer { server.terminate() }
        let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
        guard let port = Int(line.trimmingCharacters(in: .whitespacesAndNewlines)) else { throw POSIXError(.EPIPE) }

        var isFine = true
        print("transport         way   calls/s  µs of CPU/call  allocations/call")
        for (name, transport) in [
            ("URLSession", URLSessionTransport.shared as any HTTPTransport),
            ("AsyncHTTPClient", AsyncHTTPClientTransport.shared),
        ] {
            let comparison = try await Comparison(transport: transport, port: port, calls: calls).run()
            for (way, cost) in [("bare", comparison.bare), ("SDK", comparison.sdk)] {
                print(
                    name.padding(toLength: 16, withPad: " ", startingAt: 0),
                    String(
                        format: "%@ %9.0f %15.1f %17.1f", way.count < 4 ? " \(way)" : way, cost.callsPerSecond,
                        cost.processorTime * 1e6, cost.allocations))
            }
            let ratio = comparison.sdk.processorTime / comparison.bare.processorTime
            print(String(format: "%@: the SDK takes %.2f times the processor time", name, ratio))
            isFine = isFine && ratio <= 1.5
        }
        if !isFine { exit(1) }
    }
}

/// What a call costs.
struct Cost {
    var callsPerSecond: Double
    /// Seconds.
    var processorTime: Double
    var allocations: Double
}

struct Comparison {
    var transport: any HTTPTransport
    var port: Int
    var calls: Int

    /// Measures both ways in turn, five times, and gives the medians.
    func run() async throws -> (bare: Cost, sdk: Cost) {
        var configuration = ClientConfiguration(credentials: .accessKey(id: "id", secret: "secret"))
        configuration.endpoint = APIEndpoint(scheme: .http, host: "127.0.0.1", port: port)
        let recorder = RecordedRequest(transport)
        configuration.transport = recorder
        try await ZECClient(configuration: configuration).detachNetworkInterface(.init(nicId: "nic-1"))
        guard let request = await recorder.request else { throw POSIXError(.EIO) }
        configuration.transport = transport
        let zec = ZECClient(configuration: configuration)

        var (bare, sdk): ([Cost], [Cost]) = ([], [])
        for _ in 0..<5 {
            bare.append(try await measure { _ = try await transport.send(request) })
            sdk.append(try await measure { try await zec.detachNetworkInterface(.init(nicId: "nic-1")) })
        }
        return (Self.median(bare), Self.median(sdk))
    }

    private func measure(_ call: () async throws -> Void) async throws -> Cost {
        for _ in 0..<calls / 10 { try await call() }
        let (start, time, allocations) = (ContinuousClock.now, Self.processorTime(), allocation_count())
        for _ in 0..<calls { try await call() }
        let elapsed = ContinuousClock.now - start
        let seconds = Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
        return Cost(
            callsPerSecond: Double(calls) / seconds, processorTime: (Self.processorTime() - time) / Double(calls),
            allocations: Double(allocation_count() - allocations) / Double(calls))
    }

    private static func median(_ costs: [Cost]) -> Cost {
        costs.sorted { $0.processorTime < $1.processorTime }[costs.count / 2]
    }

    /// Seconds of all processors that this process has taken.
    private static func processorTime() -> Double {
        var usage = rusage()
        // The C libraries declare the constant with different types.
        getrusage(.init(0), &usage)
        return [usage.ru_utime, usage.ru_stime].reduce(0) { $0 + Double($1.tv_sec) + Double($1.tv_usec) / 1e6 }
    }
}

/// Keeps the request that the SDK makes, so that the bare transport sends the same.
actor RecordedRequest: HTTPTransport {
    private let transport: any HTTPTransport
    private(set) var request: TransportRequest?

    init(_ transport: any HTTPTransport) { self.transport = transport }

    func send(_ request: TransportRequest) async throws -> TransportResponse {
        self.request = request
        return try await transport.send(request)
    }
}
