import APIModel
import CommittedSDK
import Foundation
import SourceText
import TestServer
import TestSupport
import Testing
import ZenlayerRuntime
import ZenlayerTesting

/// The committed SDK and a server of the documentation understand each other over HTTP.
@Suite struct WireTests {
    @Test("every example request is accepted with its signature, and its response arrives in types", arguments: [0, 1])
    func examples(transport: Int) async throws {
        try await ServiceDouble.replaying().run { port in
            let caller = HTTPCaller(
                configuration: ServiceDouble.configuration(port: port, transport: ServiceDouble.transports[transport]))
            #expect(ExampleRequest.all.count == 35)
            for example in ExampleRequest.all {
                let problems = await Self.problems(of: example.action, example.input, caller)
                #expect(problems.isEmpty, "\(example): \(problems)")
            }
        }
    }

    private static func problems<Action: APIAction>(
        of action: Action.Type, _ input: any Sendable, _ caller: HTTPCaller
    ) async -> [String] {
        guard let input = input as? Action.Input else { return ["the input is of another action"] }
        do {
            return try await caller.response(to: action, input).metadata.mismatches.map { "\($0)" }
        } catch {
            return ["\(error)"]
        }
    }

    @Test("a wrong secret and a wrong time are refused in types")
    func wrongCredentials() async throws {
        try await ServiceDouble.replaying().run { port in
            let zec = ZECClient(configuration: ServiceDouble.configuration(port: port, secret: "wrong"))
            #expect(
                await Self.commonCode { _ = try await zec.describeZones(.init(zoneIds: ["asia-east-1a"])) }
                    == .authfailureSignatureFailure)
        }
        var late = ServiceDouble.verification
        late.now = { Int(Date().timeIntervalSince1970) + 301 }
        try await ServiceDouble.replaying(late).run { port in
            let zec = ZECClient(configuration: ServiceDouble.configuration(port: port))
            #expect(
                await Self.commonCode { _ = try await zec.describeZones(.init(zoneIds: ["asia-east-1a"])) }
                    == .authfailureSignatureExpired)
        }
    }

    private static func commonCode(_ call: () async throws -> Void) async -> CommonErrorCode? {
        do {
            try await call()
            return nil
        } catch APIError<DescribeZones.ErrorCode>.service(.common(let code), _) {
            return code
        } catch {
            return nil
        }
    }

    @Test("every documented code of every action arrives as its case, in both spellings")
    func errorCodes() async throws {
        let model = try #require(ServiceDouble.model)
        let asked = Locked((status: 0, code: ""))
        let server = ServiceServer(verification: ServiceDouble.verification) { _ in
            let (status, code) = asked.withLock { $0 }
            return .refusal(status: status, code: code)
        }
        let common = model.commonErrorCodes
        try await server.run { port in
            let caller = HTTPCaller(configuration: ServiceDouble.configuration(port: port)).with { $0.retry = .never }
            var count = 0
            for action in model.services.flatMap(\.actions) {
                let name = action.name.value
                let example = try #require(ExampleRequest.all.first { $0.action.name == name }, "\(name)")
                let own = Set(action.errorCodes.map(\.code.value))
                let others = common.filter { !own.contains($0.code.value) }
                for (code, kind) in action.errorCodes.map({ ($0, "own") }) + others.map({ ($0, "common") }) {
                    let wireCode = code.code.value
                    let dotted = wireCode.split(separator: "_").map { $0.lowercased().capitalized }.joined(
                        separator: ".")
                    for spelling in [wireCode, dotted] {
                        asked.withLock { $0 = (code.status?.value ?? 400, spelling) }
                        let arrived = await Self.arrivedCode(example.action, example.input, caller)
                        #expect(arrived == "\(kind) \(wireCode)", "\(name) \(spelling)")
                        count += 1
                    }
                }
                asked.withLock { $0 = (418, "BRAND.New_Code") }
                #expect(await Self.arrivedCode(example.action, example.input, caller) == "undocumented BRAND.New_Code")
            }
            #expect(common.count == 20)
            #expect(count > 2 * 26 * 20, "only \(count) codes were tried")
        }
    }

    /// Whether a code is the action's own, common or undocumented, and how it is spelled.
    private static func arrivedCode<Action: APIAction>(
        _ action: Action.Type, _ input: any Sendable, _ caller: HTTPCaller
    ) async -> String {
        guard let input = input as? Action.Input else { return "the input is of another action" }
        do {
            _ = try await caller.call(action, input)
            return "an answer"
        } catch .service(let code, _) {
            let name = Mirror(reflecting: code).children.first?.label
            return "\(name ?? "own") \(code.wireCode)"
        } catch {
            return "\(error)"
        }
    }

    @Test("a replaying transport answers from the examples of the model")
    func replay() async throws {
        let model = try #require(ServiceDouble.model)
        let examples = try Exchange.examples(model: Data(try ModelDocument(model).json()))
        #expect(examples.count == 35)
        let zec = ZECClient(
            configuration: .init(credentials: .bearerToken("any"), transport: ReplayingTransport(examples)))
        let zones = try await zec.describeZones(.init(zoneIds: ["asia-east-1a"]))
        #expect(zones.zoneSet?.isEmpty == false)
        let error = await #expect(throws: APIError<DescribeZones.ErrorCode>.self) {
            try await zec.describeZones(.init(zoneIds: ["elsewhere"]))
        }
        guard case .transport(let reason as UnknownRequest) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(reason == .init(action: "DescribeZones", known: 1))
    }

    @Test("five lines detach a vNIC, and a refusal is a case")
    func stub() async throws {
        let stub = StubCaller()
        stub.fail(DetachNetworkInterface.self, with: .invalidNicNotFound)
        let zec = ZECClient(caller: stub)
        do {
            try await zec.detachNetworkInterface(.init(nicId: "nic-1"))
            Issue.record("not refused")
        } catch .service(.invalidNicNotFound, let details) {
            #expect(details.wireCode == "INVALID_NIC_NOT_FOUND")
        } catch {
            Issue.record("\(error)")
        }
        #expect(stub.inputs(of: DetachNetworkInterface.self).map(\.nicId) == ["nic-1"])
    }
}
