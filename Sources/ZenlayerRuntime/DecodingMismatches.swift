/// A place where an answer is not what the documentation says.
public struct DecodingMismatch: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        /// The value has another JSON type. It was left out.
        case type
        /// The value is none of those that the documentation lists. It was kept.
        case undocumentedValue
    }

    public var kind: Kind
    /// The path of the value in the answer, `response.dataSet[3].status`.
    public var path: String
    /// What was found and what was expected.
    public var reason: String

    public init(kind: Kind, path: String, reason: String) {
        self.kind = kind
        self.path = path
        self.reason = reason
    }
}

/// Collects the mismatches of one decoding.
///
/// ```swift
/// let mismatches = DecodingMismatches()
/// decoder.userInfo[.decodingMismatches] = mismatches
/// ```
public final class DecodingMismatches: Sendable {
    private let recorded = Locked<[DecodingMismatch]>([])

    public init() {}

    /// The mismatches in the order in which they were found.
    public var all: [DecodingMismatch] { recorded.withLock { $0 } }

    public func record(_ mismatch: DecodingMismatch) {
        recorded.withLock { $0.append(mismatch) }
    }

    func record(_ error: any Error, at path: [any CodingKey]) {
        guard let error = error as? DecodingError else {
            record(DecodingMismatch(kind: .type, path: path.spelled, reason: "\(error)"))
            return
        }
        let context: DecodingError.Context? =
            switch error {
            case .typeMismatch(_, let context), .valueNotFound(_, let context), .keyNotFound(_, let context),
                .dataCorrupted(let context):
                context
            @unknown default: nil
            }
        let place = context?.codingPath.count ?? 0 > path.count ? context?.codingPath ?? path : path
        record(
            DecodingMismatch(kind: .type, path: place.spelled, reason: context?.debugDescription ?? "\(error)"))
    }
}

extension CodingUserInfoKey {
    /// Where a decoder finds its ``DecodingMismatches``.
    public static let decodingMismatches: CodingUserInfoKey = {
        guard let key = CodingUserInfoKey(rawValue: "com.zenlayer.decoding-mismatches") else {
            preconditionFailure("every string is a key")
        }
        return key
    }()
}

extension [any CodingKey] {
    /// `response.dataSet[3].status`
    var spelled: String {
        reduce(into: "") { path, key in
            if let index = key.intValue {
                path += "[\(index)]"
            } else {
                path += path.isEmpty ? key.stringValue : ".\(key.stringValue)"
            }
        }
    }
}
