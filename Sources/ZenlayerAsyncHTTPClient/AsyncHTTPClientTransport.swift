public import AsyncHTTPClient
import HTTPTypes
import NIOCore
import NIOFoundationCompat
import NIOHTTP1
import NIOPosix
public import ZenlayerRuntime

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#else
    import Musl
#endif

/// Sends requests with AsyncHTTPClient: the faster transport for servers, on SwiftNIO.
///
/// ```swift
/// let configuration = ClientConfiguration(transport: AsyncHTTPClientTransport.shared)
/// ```
public struct AsyncHTTPClientTransport: HTTPTransport {
    private let client: HTTPClient

    /// Sends through a client that somebody else configures and shuts down.
    ///
    /// It should follow no redirection: a signed request is for one place.
    public init(client: HTTPClient) { self.client = client }

    /// A client that lives as long as the process.
    public static let shared: AsyncHTTPClientTransport = {
        var configuration = HTTPClient.Configuration(redirectConfiguration: .disallow)
        // Who calls decides how long to wait. This time includes the wait for a connection of the pool to become free.
        configuration.timeout.connect = .hours(24)
        // What fails is tried again by the caller, who knows whether it may be.
        configuration.connectionPool.retryConnectionEstablishment = false
        configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = 64
        return AsyncHTTPClientTransport(
            client: HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration))
    }()

    public func send(_ request: TransportRequest) async throws -> TransportResponse {
        do {
            let response = try await client.execute(HTTPClientRequest(request), deadline: .distantFuture)
            let body = try await response.body.collect(upTo: request.maximumResponseBodySize)
            return TransportResponse(head: HTTPResponse(response), body: Data(buffer: body))
        } catch is CancellationError {
            throw CancellationError()
        } catch is NIOTooManyBytesError {
            throw TransportError.responseTooLarge(limit: request.maximumResponseBodySize)
        } catch {
            throw TransportError(asyncHTTPClient: error)
        }
    }
}

extension HTTPClientRequest {
    fileprivate init(_ request: TransportRequest) {
        let head = request.head
        self.init(url: "\(head.scheme ?? "https")://\(head.authority ?? "")\(head.path ?? "/")")
        method = HTTPMethod(rawValue: head.method.rawValue)
        for field in head.headerFields { headers.add(name: field.name.rawName, value: field.value) }
        body = .bytes(ByteBuffer(data: request.body))
    }
}

extension HTTPResponse {
    fileprivate init(_ response: HTTPClientResponse) {
        var fields = HTTPFields()
        for (name, value) in response.headers {
            guard let name = HTTPField.Name(name) else { continue }
            fields.append(HTTPField(name: name, value: value))
        }
        self.init(status: HTTPResponse.Status(code: Int(response.status.code)), headerFields: fields)
    }
}

extension TransportError {
    fileprivate init(asyncHTTPClient error: any Error) {
        let kind: Kind =
            switch error {
            case is NIOConnectionError: .connection
            case let error as IOError where error.errnoCode == ECONNREFUSED: .connection
            case let error as HTTPClientError where Self.unsent.contains(error): .connection
            case let error as HTTPClientError where Self.late.contains(error): .timeout
            default: .interrupted
            }
        self.init(kind, reason: "\(error)", underlying: error)
    }

    private static let unsent: [HTTPClientError] = [.connectTimeout, .getConnectionFromPoolTimeout]
    private static let late: [HTTPClientError] = [.deadlineExceeded, .readTimeout, .writeTimeout]
}
