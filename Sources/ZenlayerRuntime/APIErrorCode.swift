/// A code with which a service refuses, `INVALID_NIC_NOT_FOUND`.
///
/// Some services spell one code in another way, `Invalid.Nic.Not.Found`. ``init(wireCode:)`` therefore compares without
/// regard to case, `.` and `_`. A code that no list has is kept as it came.
public protocol APIErrorCode: Hashable, Sendable, CustomStringConvertible {
    /// The codes that the documentation lists.
    static var documented: [Self] { get }
    /// A code that the documentation does not list, in the service's spelling.
    static func undocumented(_ wireCode: String) -> Self
    /// Takes a code from a response.
    init(wireCode: String)
    /// The code as the documentation spells it; as the service spelled it where the documentation does not list it.
    var wireCode: String { get }
}

/// The code of an action: one of its own, one that every action may have, or an undocumented one.
public protocol ActionErrorCode: APIErrorCode {
    /// The codes that every action of the service may have.
    associatedtype CommonCode: APIErrorCode

    static func common(_ code: CommonCode) -> Self
}

extension APIErrorCode {
    public init(wireCode: String) {
        self = Self.documented(wireCode) ?? .undocumented(wireCode)
    }

    public var description: String { wireCode }

    // Written here once: for each of some hundred enums the compiler would derive both, case by case.

    /// Two codes are the same if they are the same on the wire.
    public static func == (left: Self, right: Self) -> Bool { left.wireCode == right.wireCode }

    public func hash(into hasher: inout Hasher) { hasher.combine(wireCode) }

    fileprivate static func documented(_ wireCode: String) -> Self? {
        let spelling = CodeSpelling(wireCode)
        return documented.first { CodeSpelling($0.wireCode) == spelling }
    }
}

extension ActionErrorCode {
    public init(wireCode: String) {
        self =
            Self.documented(wireCode) ?? CommonCode.documented(wireCode).map(Self.common)
            ?? .undocumented(wireCode)
    }
}

/// What is left of a code once the differences that mean nothing are gone.
struct CodeSpelling: Equatable {
    let bytes: [UInt8]

    init(_ wireCode: String) {
        bytes = wireCode.utf8.compactMap { byte in
            switch byte {
            case UInt8(ascii: "."), UInt8(ascii: "_"): nil
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
            default: byte
            }
        }
    }
}
