import Foundation
import ZenlayerRuntime
import ZenlayerZEC

/// Lists the vNICs of a subnet, and detaches the one that is named.
///
/// ```
/// ZENLAYER_ACCESS_KEY_ID=… ZENLAYER_ACCESS_KEY_SECRET=… swift run --package-path Examples DetachNIC SUBNET-ID [NIC-ID]
/// ```
/// `ZENLAYER_TEST_PORT` sends the requests to a port of this machine, without encryption.
@main struct DetachNIC {
    static func main() async {
        let arguments = CommandLine.arguments.dropFirst()
        guard let subnet = arguments.first, arguments.count <= 2 else {
            print("usage: DetachNIC SUBNET-ID [NIC-ID]")
            exit(2)
        }
        var configuration = ClientConfiguration()
        if let port = ProcessInfo.processInfo.environment["ZENLAYER_TEST_PORT"].flatMap(Int.init) {
            configuration.endpoint = APIEndpoint(scheme: .http, host: "127.0.0.1", port: port)
        }
        let zec = ZECClient(configuration: configuration)
        do {
            for try await nic in zec.items(of: DescribeNetworkInterfaces.self, .init(subnetId: subnet)) {
                print(nic.nicId ?? "?", nic.name ?? "", nic.status?.rawValue ?? "")
            }
        } catch {
            print("cannot list vNICs: \(error)")
            exit(1)
        }
        guard let nic = arguments.dropFirst().first else { return }
        do {
            try await zec.detachNetworkInterface(.init(nicId: nic))
            print("detached \(nic)")
        } catch .service(.invalidNicNotFound, let details) {
            print("already gone: \(nic), request \(details.requestID ?? "?")")
        } catch {
            print("cannot detach \(nic): \(error)")
            exit(1)
        }
    }
}
