import APIModel
import RichText
import SourceText

/// An error enum in both editions: that of an action, or that of the common codes.
struct CodeListPair {
    /// How a caller names it in the new SDK: `DetachNetworkInterface.ErrorCode`.
    let name: String
    let oldName: String
    /// Where a code is added to, and removed from; nil where an edition has no page for it.
    let place: Pair<SourceSpan?>
    let codes: Matching<ErrorCode>
    private let member: @Sendable (String) -> String

    init(action: Pair<Typed<Action>>, member: @escaping @Sendable (String) -> String) {
        self.init(
            name: action.map { "\($0.typeName).ErrorCode" }, place: action.map(\.element.name.span),
            codes: action.map(\.element.errorCodes), member: member)
    }

    init(common api: Pair<API>, member: @escaping @Sendable (String) -> String) {
        self.init(
            name: Pair(old: "CommonErrorCode", new: "CommonErrorCode"),
            place: api.map { api in api.pages.first { $0.kind == .commonErrors }.map { .wholeFile($0.path) } },
            codes: api.map(\.commonErrorCodes), member: member)
    }

    private init(
        name: Pair<String>, place: Pair<SourceSpan?>, codes: Pair<[ErrorCode]>,
        member: @escaping @Sendable (String) -> String
    ) {
        self.name = name.new
        oldName = name.old
        self.place = place
        self.member = member
        // Two spellings of one code are one case.
        let codes = codes.map { $0.uniqued { Self.spelling($0.code.value) } }
        self.codes = Matching(codes.old, codes.new, key: { Self.spelling($0.code.value) }) { code in
            Traits(
                name: code.code.value, shape: code.status.map { String($0.value) } ?? "",
                description: code.description.plain)
        }
    }

    func path(of code: ErrorCode) -> String { "\(name).\(member(code.code.value))" }
    func oldPath(of code: ErrorCode) -> String { "\(oldName).\(member(code.code.value))" }

    /// A code without what its comparison on the wire ignores: `Invalid.Nic` and `INVALID_NIC` are one.
    private static func spelling(_ code: String) -> String {
        let bytes = code.utf8.compactMap { byte -> UInt8? in
            switch byte {
            case UInt8(ascii: "."), UInt8(ascii: "_"): nil
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
            default: byte
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension Array {
    /// The first element of each key.
    fileprivate func uniqued(by key: (Element) -> String) -> [Element] {
        var seen: Set<String> = []
        return filter { seen.insert(key($0)).inserted }
    }
}
