import APIModel
import Foundation
import SDKGenerator
import SourceText
import TestServer
import TestSupport
import ZenlayerAsyncHTTPClient
import ZenlayerRuntime

/// A server that knows one access key, and answers as the pages of `docs-input` do.
enum ServiceDouble {
    static let key = (id: "test-key", secret: "test-secret")

    /// The model of `docs-input`.
    static let model: API? = {
        var diagnostics = DiagnosticCollector()
        let docs = Places.package.appending(path: "docs-input")
        guard let sources = try? DocumentationFolder(path: docs.path).read(diagnostics: &diagnostics) else {
            return nil
        }
        return Pipeline(configuration: Configuration()).model(sources, diagnostics: &diagnostics)
    }()

    static var verification: RequestVerification { RequestVerification(secrets: [key.id: key.secret]) }

    /// Replays the examples: a request that the pages don't show is refused.
    static func replaying(_ verification: RequestVerification = verification) -> ServiceServer {
        ServiceServer(verification: verification) { request in
            let known = DocumentedExample.all.filter { $0.action == request.action }
            guard let example = known.first(where: { isSame($0.request, request.body) }) else {
                return .refusal(status: 400, code: "INVALID_PARAMETER_VALUE")
            }
            return ServiceAnswer(example.response)
        }
    }

    private static func isSame(_ text: String, _ body: Data) -> Bool {
        let documented = try? JSONSerialization.jsonObject(with: Data(text.utf8)) as? NSDictionary
        return documented == (try? JSONSerialization.jsonObject(with: body) as? NSDictionary)
    }

    static func configuration(
        port: Int, secret: String = key.secret, transport: any HTTPTransport = URLSessionTransport.shared
    ) -> ClientConfiguration {
        var configuration = ClientConfiguration(
            credentials: .accessKey(id: key.id, secret: secret), transport: transport)
        configuration.endpoint = APIEndpoint(scheme: .http, host: "127.0.0.1", port: port)
        return configuration
    }

    static let transports: [any HTTPTransport] = [URLSessionTransport.shared, AsyncHTTPClientTransport.shared]
}
