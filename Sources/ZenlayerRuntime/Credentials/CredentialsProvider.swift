#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Where credentials come from.
///
/// It is asked for each attempt of each call, so that keys can be rotated while a client lives. One that fetches
/// credentials from somewhere keeps them as long as they are good.
public struct CredentialsProvider: Sendable {
    private let provide: @Sendable () async throws -> Credentials

    /// Takes credentials from a function.
    ///
    /// What the function throws reaches the caller of an action as ``APIError/credentials(_:)``.
    public init(_ provide: @escaping @Sendable () async throws -> Credentials) { self.provide = provide }

    public func credentials() async throws -> Credentials { try await provide() }

    /// Signs with an access key.
    public static func accessKey(id: String, secret: String) -> CredentialsProvider {
        CredentialsProvider { .accessKey(id: id, secret: secret) }
    }

    /// Sends a bearer token.
    public static func bearerToken(_ token: String) -> CredentialsProvider {
        CredentialsProvider { .bearerToken(token) }
    }

    /// Takes credentials from the process's environment: the access key of `ZENLAYER_ACCESS_KEY_ID` and
    /// `ZENLAYER_ACCESS_KEY_SECRET`, or, where there is none, the token of `ZENLAYER_TOKEN`.
    public static var environment: CredentialsProvider {
        CredentialsProvider { try Credentials(environment: ProcessInfo.processInfo.environment) }
    }
}

extension Credentials {
    /// Takes credentials from environment variables, as ``CredentialsProvider/environment`` does.
    ///
    /// - Throws: ``MissingCredentials`` if there is neither a whole access key nor a token. Half an access key is a
    ///   mistake, even beside a token. An empty variable counts as none.
    public init(environment: [String: String]) throws(MissingCredentials) {
        let value = { (name: String) in environment[name].flatMap { $0.isEmpty ? nil : $0 } }
        let (id, secret, token) = ("ZENLAYER_ACCESS_KEY_ID", "ZENLAYER_ACCESS_KEY_SECRET", "ZENLAYER_TOKEN")
        switch (value(id), value(secret), value(token)) {
        case (let id?, let secret?, _): self = .accessKey(id: id, secret: secret)
        case (nil, nil, let token?): self = .bearerToken(token)
        case (nil, nil, nil): throw MissingCredentials(variables: [id, secret])
        case (nil, _, _): throw MissingCredentials(variables: [id])
        case (_, nil, _): throw MissingCredentials(variables: [secret])
        }
    }
}

/// The environment has no credentials.
public struct MissingCredentials: Error, Hashable, CustomStringConvertible {
    /// The variables that are not set.
    public var variables: [String]

    public init(variables: [String]) { self.variables = variables }

    public var description: String { "not set in the environment: \(variables.joined(separator: ", "))" }
}
