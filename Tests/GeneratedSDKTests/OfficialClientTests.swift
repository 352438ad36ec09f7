import Foundation
import TestServer
import TestSupport
import Testing

/// The provider's own client for Python, against our server: what the server verifies is what the service verifies.
@Suite struct OfficialClientTests {
    private static let program = """
        import sys
        from zenlayercloud.common.config import Config
        from zenlayercloud.common.credential import Credential
        from zenlayercloud.zec.v20250901 import zec_client, models

        port, secret = sys.argv[1:]
        config = Config(domain=f"127.0.0.1:{port}", scheme="http")
        client = zec_client.ZecClient(Credential("test-key", secret), config)
        request = models.DetachNetworkInterfaceRequest()
        request.nicId = "XXX"
        print(client.DetachNetworkInterface(request).requestId)
        """

    @Test(
        "it passes with the right secret, and is refused with a wrong one",
        .enabled("python3 is not installed") { await Command.isInstalled("python3") })
    func officialClient() async throws {
        let folder = try Places.temporaryFolder("official-client")
        defer { try? FileManager.default.removeItem(at: folder) }
        let python = folder.appending(path: "bin/python").path
        for (name, arguments) in [
            ("python3", ["-m", "venv", folder.path]),
            (python, ["-m", "pip", "install", "--quiet", "--timeout", "30", "zenlayercloud-sdk-python==2.0.77"]),
        ] {
            let result = try await Command(name, arguments).run()
            guard result.status == 0 else {
                try Test.cancel("the client cannot be installed: \(result.errors.suffix(300))")
            }
        }
        try await ServiceDouble.replaying().run { port in
            let right = try await Command(python, ["-c", Self.program, "\(port)", ServiceDouble.key.secret]).run()
            #expect(right.output == "TBFC01FCF-6439-4530-ADBC-16809F0C3E8F\n", "\(right.errors)")
            #expect(right.status == 0)
            let wrong = try await Command(python, ["-c", Self.program, "\(port)", "wrong"]).run()
            #expect(wrong.status != 0)
            #expect(wrong.errors.contains("AUTHFAILURE_SIGNATURE_FAILURE"))
        }
    }
}
