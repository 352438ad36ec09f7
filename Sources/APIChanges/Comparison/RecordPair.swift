import APIModel
import RichText
import SourceText

/// A struct of the SDK in both editions: the input or output of an action, or a structure.
struct RecordPair {
    /// How a caller names it in the new SDK: `DetachNetworkInterface.Input`.
    let name: String
    let oldName: String
    /// Where its fields are added to, and removed from: the name of the action or structure.
    let place: Pair<SourceSpan>
    let use: Pair<RecordUse>
    let fields: Matching<Field>
    private let types: [Pair<CallerType>]
    private let names: CallerNames

    enum Side: String {
        case input = "Input"
        case output = "Output"
    }

    init(_ action: Pair<Action>, _ side: Side, names: CallerNames, identities: Identities) {
        let owner = action.map { names.type($0.name.value) }
        let use: RecordUse = side == .input ? .input : .output
        self.init(
            name: owner.map { "\($0).\(side.rawValue)" }, place: action.map(\.name.span),
            use: Pair(old: use, new: use), fields: action.map { side == .input ? $0.inputs : $0.outputs },
            names: names, identities: identities)
    }

    init(_ structure: Pair<Structure>, use: Pair<RecordUse>, names: CallerNames, identities: Identities) {
        self.init(
            name: structure.map { names.type($0.id.name) }, place: structure.map(\.span), use: use,
            fields: structure.map(\.fields), names: names, identities: identities)
    }

    private init(
        name: Pair<String>, place: Pair<SourceSpan>, use: Pair<RecordUse>, fields: Pair<[Field]>, names: CallerNames,
        identities: Identities
    ) {
        self.name = name.new
        oldName = name.old
        self.place = place
        self.use = use
        self.names = names
        self.fields = Matching(fields.old, fields.new, key: { names.member($0.name.value) }) { field in
            Traits(
                name: field.name.value, shape: "\(field.type.reference.shape)", description: field.description.plain)
        }
        types = self.fields.pairs.map { pair in
            Pair(
                old: CallerType(pair.old, identities: identities.old),
                new: CallerType(pair.new, identities: identities.new))
        }
    }

    /// The fields of both editions that a rule speaks of, each with what a caller knows of it.
    var fieldPairs: [FieldPair] {
        zip(fields.pairs, types).map { FieldPair(field: $0, type: $1, record: self) }
    }

    var lostConformances: [String] { Self.conformances(use.old, without: use.new) }
    var gainedConformances: [String] { Self.conformances(use.new, without: use.old) }

    private static func conformances(_ use: RecordUse, without other: RecordUse) -> [String] {
        (use.isEncodable && !other.isEncodable ? ["Encodable"] : [])
            + (use.isDecodable && !other.isDecodable ? ["Decodable"] : [])
    }

    func path(of field: Field) -> String { "\(name).\(names.member(field.name.value))" }
    func oldPath(of field: Field) -> String { "\(oldName).\(names.member(field.name.value))" }
    func label(of field: Field) -> String { names.member(field.name.value) }
}

/// A property in both editions.
struct FieldPair {
    let old: Field
    let new: Field
    let isRenamed: Bool
    let type: Pair<CallerType>
    let isOptional: Pair<Bool>
    let path: String
    let oldPath: String
    let label: Pair<String>

    init(field: Pair<Field>, type: Pair<CallerType>, record: RecordPair) {
        old = field.old
        new = field.new
        self.type = type
        isOptional = Pair(old: record.use.old.isOptional(field.old), new: record.use.new.isOptional(field.new))
        path = record.path(of: field.new)
        oldPath = record.oldPath(of: field.old)
        label = field.map(record.label(of:))
        isRenamed = label.old != label.new
    }

    /// Where the names stand.
    var names: Pair<SourceSpan> { Pair(old: old.name.span, new: new.name.span) }

    /// A finding about both editions of the field.
    func finding(
        _ message: String, _ consequence: String, old oldSpan: SourceSpan? = nil, new newSpan: SourceSpan? = nil
    ) -> Finding {
        Finding(path, message, consequence, old: oldSpan ?? old.name.span, new: newSpan ?? new.name.span)
    }
}

extension TypeReference {
    /// What a field keeps that got another name: the kind of its type.
    fileprivate var shape: String {
        var depth = 0
        var reference = self
        while case .array(let element) = reference {
            depth += 1
            reference = element
        }
        let name =
            switch reference {
            case .scalar(let scalar): scalar.rawValue
            case .structure(let id), .valueSet(let id): id.name
            case .unresolved(let name, _): name
            case .missing, .array: "?"
            }
        return "\(depth)\(name)"
    }
}
