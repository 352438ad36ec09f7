import Foundation
import HTTPTypes
import Testing
import ZenlayerRuntime

@Suite struct SignatureTests {
    private let body = #"{"pageSize":10,"pageNum":1,"zoneId":"HKG-A"}"#
    private let secret = "Gu5t9xGARNpq86cd98joQYCN3"

    private func signature(body: String, host: String = "console.zenlayer.com") -> ZC2Signature {
        ZC2Signature(
            contentType: "application/json; charset=utf-8", host: host, body: Data(body.utf8), timestamp: 1_673_361_177,
            secret: secret)
    }

    @Test("the published example gives the published hashes and signature")
    func publishedVector() {
        let signature = signature(body: body)
        #expect(
            signature.canonicalRequest == """
                POST
                /

                content-type:application/json; charset=utf-8
                host:console.zenlayer.com

                content-type;host
                5f714687ba91c606d503467766151206392474accd137ffea6dce2420b67c29a
                """)
        #expect(
            signature.stringToSign == """
                ZC2-HMAC-SHA256
                1673361177
                29396f9dfa0f03820b931e8aa06e20cda197e73285ebd76aceb83f7dede493ee
                """)
        #expect(signature.hexadecimal == "efb356c32e55c781e10dc676da59462c22596d82e91c57803666243379555b2f")
        #expect(
            signature.authorization(accessKeyID: "AKID") == """
                ZC2-HMAC-SHA256 Credential=AKID, SignedHeaders=content-type;host, \
                Signature=efb356c32e55c781e10dc676da59462c22596d82e91c57803666243379555b2f
                """)
    }

    @Test("one byte more, or another host, is another signature")
    func dependsOnEverything() {
        let signatures = [
            signature(body: body), signature(body: body + " "), signature(body: body, host: "127.0.0.1:8080"),
        ]
        #expect(Set(signatures.map(\.hexadecimal)).count == 3)
    }

    @Test("a request carries the headers of the wire, and its own signature")
    func headers() async throws {
        let transport = FakeTransport(.success)
        _ = try await HTTPCaller(transport).call(DetachNic.self, .init(nicId: "n/1"))
        let request = try #require(transport.requests.first)
        let header = { (name: String) in HTTPField.Name(name).flatMap { request.head.headerFields[$0] } }
        #expect(request.head.method == .post)
        #expect(request.head.scheme == "https")
        #expect(request.head.authority == "console.zenlayer.com")
        #expect(request.head.path == "/api/v2/zec")
        #expect(String(decoding: request.body, as: UTF8.self) == #"{"nicId":"n/1"}"#)
        #expect(header("X-ZC-Action") == "DetachNic")
        #expect(header("X-ZC-Version") == "2025-09-01")
        #expect(header("X-ZC-Timestamp") == "1673361177")
        #expect(header("X-ZC-Signature-Method") == "ZC2-HMAC-SHA256")
        #expect(header("X-ZC-Sdk-Lang") == "Swift")
        #expect(header("X-ZC-Sdk-Version") != nil)
        #expect(header("Content-Type") == "application/json; charset=utf-8")
        #expect(header("Authorization") == signature(body: #"{"nicId":"n/1"}"#).authorization(accessKeyID: "id-1"))
    }

    @Test("a bearer token is sent as it is, and nothing is signed")
    func bearerToken() async throws {
        let transport = FakeTransport(.success)
        _ = try await HTTPCaller(transport, credentials: .bearerToken("t-1")).call(DetachNic.self, .init(nicId: "1"))
        let fields = try #require(transport.requests.first).head.headerFields
        #expect(fields[.authorization] == "Bearer t-1")
        #expect(fields[try #require(HTTPField.Name("X-ZC-Signature-Method"))] == nil)
    }

    @Test("an endpoint leaves out the port of its scheme")
    func authority() {
        #expect(APIEndpoint(host: "a.example", port: 443).authority == "a.example")
        #expect(APIEndpoint(scheme: .http, host: "a.example", port: 443).authority == "a.example:443")
        #expect(APIEndpoint(scheme: .http, host: "[::1]", port: 80).description == "http://[::1]")
    }
}
