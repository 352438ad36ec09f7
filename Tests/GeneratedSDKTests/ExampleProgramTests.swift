import Foundation
import SDKTestSupport
import TestServer
import TestSupport
import Testing
import ZenlayerRuntime

/// The program of `Examples`, compiled as strictly as everything else and run against a server that has vNICs.
@Suite struct ExampleProgramTests {
    private static let program = Task {
        let module = GeneratedModule(folder: try Places.products().appending(path: "example"))
        try? FileManager.default.removeItem(at: module.folder)
        try FileManager.default.copyItem(at: Places.package.appending(path: "Examples/Sources"), to: module.folder)
        return try await module.link("DetachNIC/DetachNIC.swift").path
    }

    /// vNICs that can be detached once.
    private static func server(_ nics: Locked<[String]>) -> ServiceServer {
        ServiceServer(verification: ServiceDouble.verification) { request in
            switch request.action {
            case "DescribeNetworkInterfaces":
                let page = request.parameters["pageNum"] as? Int ?? 1
                let all = nics.withLock { $0 }
                let items = all.dropFirst((page - 1) * 2).prefix(2)
                    .map { #"{"nicId": "\#($0)", "name": "web", "status": "USED"}"# }
                return ServiceAnswer(
                    """
                    {"requestId": "r-1", "response": {"requestId": "r-1", "totalCount": \(all.count), \
                    "dataSet": [\(items.joined(separator: ","))]}}
                    """)
            case "DetachNetworkInterface":
                let nic = request.parameters["nicId"] as? String ?? ""
                guard nics.withLock({ nics in nics.firstIndex(of: nic).map { nics.remove(at: $0) } }) != nil else {
                    return .refusal(status: 404, code: "INVALID_NIC_NOT_FOUND")
                }
                return ServiceAnswer(#"{"requestId": "r-2", "response": {"requestId": "r-2"}}"#)
            default: return .refusal(status: 401, code: "AUTHFAILURE_UNAUTHORIZED_OPERATION")
            }
        }
    }

    private static func run(port: Int, secret: String, _ arguments: String...) async throws -> Command.Result {
        try await Command(
            program.value, arguments,
            environment: [
                "ZENLAYER_ACCESS_KEY_ID": ServiceDouble.key.id, "ZENLAYER_ACCESS_KEY_SECRET": secret,
                "ZENLAYER_TEST_PORT": "\(port)",
            ]
        )
        .run()
    }

    @Test("it lists the vNICs of all pages, detaches one, and says if it is gone already")
    func detaches() async throws {
        let nics = Locked(["nic-1", "nic-2", "nic-3"])
        try await Self.server(nics).run { port in
            let secret = ServiceDouble.key.secret
            let first = try await Self.run(port: port, secret: secret, "subnet-1", "nic-2")
            #expect(first.output == "nic-1 web USED\nnic-2 web USED\nnic-3 web USED\ndetached nic-2\n")
            #expect(first.status == 0, "\(first.errors)")
            #expect(nics.withLock { $0 } == ["nic-1", "nic-3"])
            let second = try await Self.run(port: port, secret: secret, "subnet-1", "nic-2")
            #expect(second.output == "nic-1 web USED\nnic-3 web USED\nalready gone: nic-2, request refused-1\n")
        }
    }

    @Test("with a wrong secret it fails, and says why")
    func wrongSecret() async throws {
        try await Self.server(Locked([])).run { port in
            let result = try await Self.run(port: port, secret: "wrong", "subnet-1")
            #expect(result.status == 1)
            #expect(result.output.contains("AUTHFAILURE_SIGNATURE_FAILURE"))
        }
    }
}
