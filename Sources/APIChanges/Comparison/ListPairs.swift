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
    private let names: CallerNames

    init(action: Pair<Action>, names: CallerNames) {
        self.init(
            name: action.map { "\(names.type($0.name.value)).ErrorCode" }, place: action.map(\.name.span),
            codes: action.map(\.errorCodes), names: names)
    }

    init(common api: Pair<API>, names: CallerNames) {
        self.init(
            name: Pair(old: "CommonErrorCode", new: "CommonErrorCode"),
            place: api.map { api in api.pages.first { $0.kind == .commonErrors }.map { .wholeFile($0.path) } },
            codes: api.map(\.commonErrorCodes), names: names)
    }

    private init(name: Pair<String>, place: Pair<SourceSpan?>, codes: Pair<[ErrorCode]>, names: CallerNames) {
        self.name = name.new
        oldName = name.old
        self.place = place
        self.names = names
        // Two spellings of one code are one case.
        let codes = codes.map { $0.uniqued { Self.spelling($0.code.value) } }
        self.codes = Matching(codes.old, codes.new, key: { Self.spelling($0.code.value) }) { code in
            Traits(
                name: code.code.value, shape: code.status.map { String($0.value) } ?? "",
                description: code.description.plain)
        }
    }

    func path(of code: ErrorCode) -> String { "\(name).\(names.member(code.code.value))" }
    func oldPath(of code: ErrorCode) -> String { "\(oldName).\(names.member(code.code.value))" }

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

/// The values of a value set in both editions: one with a heading of its own, or one of a field.
struct ValueListPair {
    /// How a caller names it in the new SDK: `NicStatus`.
    let name: String
    let oldName: String
    /// Where a value is added to, and removed from.
    let place: Pair<SourceSpan>
    let values: Matching<DocumentedValue>
    private let names: CallerNames

    init(_ set: Pair<ValueSet>, names: CallerNames) {
        self.init(
            name: set.map { names.type($0.id.name) }, place: set.map(\.span), values: set.map(\.values), names: names)
    }

    /// nil unless the description lists values in both editions: else the type of the field is another.
    init?(_ field: Pair<Field>, of record: RecordPair, names: CallerNames) {
        let values = field.map(\.ownValues)
        guard !values.old.isEmpty, !values.new.isEmpty, values.old != values.new, field.old.hasStrings,
            field.new.hasStrings
        else { return nil }
        self.init(
            name: Pair(
                old: "\(record.oldName).\(names.type(field.old.name.value))",
                new: "\(record.name).\(names.type(field.new.name.value))"),
            place: field.map { $0.valueSet?.span ?? $0.name.span }, values: values, names: names)
    }

    private init(
        name: Pair<String>, place: Pair<SourceSpan>, values: Pair<[DocumentedValue]>, names: CallerNames
    ) {
        self.name = name.new
        oldName = name.old
        self.place = place
        self.names = names
        let values = values.map { $0.uniqued(by: \.value.value) }
        self.values = Matching(values.old, values.new, key: { names.member($0.value.value) }) { value in
            Traits(name: value.value.value, shape: "", description: value.description.plain)
        }
    }

    func path(of value: DocumentedValue) -> String { "\(name).\(names.member(value.value.value))" }
    func oldPath(of value: DocumentedValue) -> String { "\(oldName).\(names.member(value.value.value))" }
}

extension Array {
    /// The first element of each key.
    fileprivate func uniqued(by key: (Element) -> String) -> [Element] {
        var seen: Set<String> = []
        return filter { seen.insert(key($0)).inserted }
    }
}

extension Field {
    /// Values that a description lists make a type of a string, and of nothing else.
    fileprivate var hasStrings: Bool { type.reference.element == .scalar(.string) }
}
