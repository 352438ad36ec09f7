import Foundation
import TestServer
import Testing
import ZenlayerRuntime

/// Much of everything, over each transport.
@Suite(.serialized, .timeLimit(.minutes(5))) struct SizeTests {
    /// Answers `ListNics` from a list of so many items.
    private func listing(_ total: Int) -> ServiceServer {
        ServiceServer(verification: .init(secrets: ["id": "s"])) { request in
            let size = request.parameters["pageSize"] as? Int ?? 20
            let number = request.parameters["pageNum"] as? Int ?? 1
            let page = ((number - 1) * size..<max(number * size, 0)).prefix { $0 < total }
            let items = page.map { #"{"nicId":"nic-\#($0)"}"# }.joined(separator: ",")
            return ServiceAnswer(
                #"{"requestId":"r","response":{"totalCount":\#(total),"dataSet":[\#(items)]}}"#)
        }
    }

    @Test("10,000 items over 100 pages arrive in order", arguments: TransportKind.allCases)
    func items(kind: TransportKind) async throws {
        try await listing(10_000).run { port in
            let client = TestClient(caller: kind.caller(port: port))
            var count = 0
            for try await nic in client.items(of: ListNics.self, .init(pageSize: 100)) {
                guard nic.nicId == "nic-\(count)" else {
                    Issue.record("\(nic) is not number \(count)")
                    return
                }
                count += 1
            }
            #expect(count == 10_000)
        }
    }

    @Test(
        "500 calls at a time on one client are all answered, each with its own answer",
        arguments: TransportKind.allCases)
    func concurrentCalls(kind: TransportKind) async throws {
        let server = ServiceServer(verification: .init(secrets: ["id": "s"])) { request in
            let nic = request.parameters["nicId"] as? String ?? ""
            return ServiceAnswer(#"{"requestId":"r","response":{"count":\#(nic)}}"#)
        }
        let answers = try await server.run { port in
            let caller = kind.caller(port: port)
            return try await withThrowingTaskGroup(of: Bool.self) { group in
                for number in 0..<500 {
                    group.addTask {
                        try await caller.call(DetachNic.self, .init(nicId: "\(number)")).count == number
                    }
                }
                return try await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
            }
        }
        #expect(answers == 500)
    }

    @Test("a response of 50 MB arrives whole", arguments: TransportKind.allCases)
    func largeResponse(kind: TransportKind) async throws {
        let size = 50 << 20
        let body = large(size)
        let server = RawServer { connection in
            _ = try await connection.readRequest()
            try await connection.write("HTTP/1.1 200 OK\r\nContent-Length: \(body.count)\r\n\r\n")
            try await connection.write(body)
        }
        let output = try await server.run { port in
            try await kind.caller(port: port).call(DetachNic.self, .init(nicId: "1"))
        }
        #expect(output.requestId?.utf8.count == size)
    }

    @Test(
        "a larger response than allowed is given up, whether it says its length or not",
        arguments: TransportKind.allCases, [true, false])
    func tooLarge(kind: TransportKind, saysLength: Bool) async throws {
        let body = large(4 << 20)
        let requests = Locked(0)
        let server = RawServer { connection in
            defer { try? connection.close() }
            _ = try await connection.readRequest()
            requests.withLock { $0 += 1 }
            let length = saysLength ? "Content-Length: \(body.count)" : "Connection: close"
            try await connection.write("HTTP/1.1 200 OK\r\n\(length)\r\n\r\n")
            try await connection.write(body)
        }
        let error = try await server.run { port in
            let caller = kind.caller(port: port) { $0.maximumResponseBodySize = 1 << 20 }
            return await #expect(throws: APIError<ListNics.ErrorCode>.self) {
                try await caller.call(ListNics.self, .init())
            }
        }
        guard case .transport(let reason as TransportError) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(reason.kind == .responseTooLarge)
        #expect(requests.withLock { $0 } == 1)
    }

    @Test("a request of 4 MB arrives whole and at once", arguments: TransportKind.allCases)
    func largeRequest(kind: TransportKind) async throws {
        let server = ServiceServer(verification: .init(secrets: ["id": "s"])) { request in
            ServiceAnswer(#"{"requestId":"r","response":{"count":\#(request.body.count)}}"#)
        }
        let output = try await server.run { port in
            try await kind.caller(port: port)
                .call(DetachNic.self, .init(nicId: String(repeating: "x", count: 4 << 20)))
        }
        #expect(output.count == 4 << 20 + #"{"nicId":""}"#.utf8.count)
    }

    private func large(_ size: Int) -> Data {
        let text = #"{"requestId":"r","response":{"requestId":"\#(String(repeating: "x", count: size))"}}"#
        return Data(text.utf8)
    }
}
