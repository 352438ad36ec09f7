import Foundation
import SDKGenerator
import SDKTestSupport
import SwiftPlan
import TestSupport
import Testing

@Suite struct CompiledOutputTests {
    @Test func `what is generated compiles without warnings, encodes inputs and decodes outputs`() async throws {
        let (files, diagnostics) = try GeneratedModule.render(FeatureFixture.api)
        #expect(diagnostics.isEmpty)
        let result = try await GeneratedModule.with(files) { try await $0.run(program: Self.program) }
        #expect(result.errors == "")
        #expect(result.output == Self.expectedOutput)
    }

    @Test(arguments: [AccessLevel.package, .internal])
    func `every access level compiles without warnings`(_ level: AccessLevel) async throws {
        let (files, _) = try GeneratedModule.render(
            FeatureFixture.api, options: PlannerOptions(accessLevel: level, encodesOutputs: true))
        try await GeneratedModule.with(files) { try await $0.check() }
    }

    @Test func `what is generated is formatted`() async throws {
        let (files, _) = try GeneratedModule.render(FeatureFixture.api)
        let configuration = Places.package.appending(path: ".swift-format").path
        try await GeneratedModule.with(files) { module in
            let lint = try await Command(
                "swift",
                ["format", "lint", "--strict", "--recursive", "--configuration", configuration, module.folder.path]
            )
            .run()
            #expect(lint.errors == "")
            for file in files {
                let formatted = try await Command(
                    "swift",
                    ["format", "--configuration", configuration, module.folder.appending(path: file.path).path]
                )
                .run()
                #expect(formatted.output == String(decoding: file.contents, as: UTF8.self))
            }
        }
    }

    private static let program = """
        import Foundation
        import ZenlayerRuntime
        import ZenlayerZEC

        /// Answers every action with one JSON text, or refuses it with one code.
        struct Stub: APICaller {
            var answer = "{}"
            var refusal: String?

            func call<Action: APIAction>(
                _ action: Action.Type, _ input: Action.Input
            ) async throws(APIError<Action.ErrorCode>) -> Action.Output {
                if let refusal {
                    throw .service(.init(wireCode: refusal), APIErrorDetails(wireCode: refusal, httpStatus: 404))
                }
                do {
                    return try JSONDecoder().decode(Action.Output.self, from: Data(answer.utf8))
                } catch {
                    throw .decoding(DecodingFailure(reason: "\\(error)", httpStatus: 200))
                }
            }
        }

        @main enum Program {
            static func main() async throws {
                try encode()
                try decode()
                await refuse()
                try await paginate()
            }

            static func encode() throws {
                let encoder = JSONEncoder()
                encoder.outputFormatting = .sortedKeys
                func show(_ value: some Encodable) throws {
                    print(String(decoding: try encoder.encode(value), as: UTF8.self))
                }
                let disk = DiskSpec(size: 20, tags: [Tag(key: "a", value: nil)])
                try show(CreateNetworkInterface.Input(name: "n", disks: [disk]))
                try show(
                    CreateNetworkInterface.Input(
                        name: "n", disks: [], rateLimitMode: .strict, default: "d", selfValue: "s", in: [[1], []],
                        fields: "f", encoder: 0.5, extra: ["k": [1, nil, 2.5]]))
                try show(RenewEverything.Input())
                try show(Empty())
            }

            static func decode() throws {
                let decoder = JSONDecoder()
                let mismatches = DecodingMismatches()
                decoder.userInfo[.decodingMismatches] = mismatches
                let text = #\"\"\"
                    {"requestId": 7, "totalCount": 2, "surprise": {}, "dataSet": [
                      {"nicId": "a", "status": "USED", "parent": {"nicId": "b", "parent": null}, "children": [{}],
                       "OriginalPrice": 0.1, "createTime": "2025-03-21T06:00:00Z", "labels": {"x": [true]}, "zone": 1,
                       "theNameOfThisFieldIsSoLongThatNoCallWithItFitsInALine": "long"},
                      {"nicId": null, "status": "NEW", "children": [3, {"nicId": "c"}], "tags": "none"},
                      "no object"]}
                    \"\"\"#
                let output = try decoder.decode(DescribeNetworkInterfaces.Output.self, from: Data(text.utf8))
                let items = output.dataSet ?? []
                print(output.requestId as Any, output.totalCount as Any, items.count)
                print(items[0].status == .used, items[0].parent?.nicId as Any, items[0].children?.count as Any)
                print(items[0].originalPrice as Any, items[0].createTime?.date?.timeIntervalSince1970 as Any)
                print(items[0].labels?["x"] == [true], items[0].zone == 1)
                print(items[1].nicId as Any, items[1].status?.isDocumented as Any, items[1].children?.map(\\.nicId) as Any)
                for mismatch in mismatches.all { print(mismatch.path, mismatch.kind) }
                print(items[0].theNameOfThisFieldIsSoLongThatNoCallWithItFitsInALine as Any)
                let child = NicInfo(parent: items[1])
                print(child == items[0], child.parent == items[1])
            }

            static func refuse() async {
                for code in ["Invalid.Nic.Not.Found", "request.limit_exceeded", "SOMETHING_NEW"] {
                    do {
                        try await ZECClient(caller: Stub(refusal: code)).detachNetworkInterface(.init(nicId: "x"))
                    } catch .service(.invalidNicNotFound, let details) {
                        print("not found", details.wireCode)
                    } catch .service(.common(.requestLimitExceeded), _) {
                        print("limited")
                    } catch {
                        print(error)
                    }
                }
            }

            static func paginate() async throws {
                let client = ZECClient(caller: Stub(answer: #"{"totalCount": 1, "dataSet": [{"nicId": "p"}]}"#))
                var input = DescribeNetworkInterfaces.Input(pageSize: 5)
                DescribeNetworkInterfaces.setPageNumber(2, of: &input)
                let output = try await client.describeNetworkInterfaces(input)
                print(DescribeNetworkInterfaces.pageNumber(of: input) as Any, DescribeNetworkInterfaces.isReadOnly)
                print(DescribeNetworkInterfaces.items(of: output)?.first?.nicId as Any, ZECClient.service.path)
            }
        }
        """

    private static let expectedOutput = """
        {"disks":[{"size":20,"tags":[{"key":"a"}]}],"name":"n"}
        {"default":"d","disks":[],"encoder":0.5,"extra":{"k":[1,null,2.5]},"fields":"f","in":[[1],[]],"name":"n",\
        "rateLimitMode":"STRICT","self":"s"}
        {}
        {}
        nil Optional(2) 2
        true Optional("b") Optional(1)
        Optional(0.1) Optional(1742536800.0)
        true true
        nil Optional(false) Optional([Optional("c")])
        requestId type
        dataSet[1].status undocumentedValue
        dataSet[1].children[0] type
        dataSet[1].tags type
        dataSet[2] type
        Optional("long")
        false true
        not found Invalid.Nic.Not.Found
        limited
        SOMETHING_NEW (HTTP 404)
        Optional(2) true
        Optional("p") /api/v2/zec

        """
}
