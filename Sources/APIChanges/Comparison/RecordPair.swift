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
    let fields: Matching<PropertyField>
    /// The fields that both editions have.
    let fieldPairs: [FieldPair]
    private let surface: Pair<CallerSurface.Record>

    /// A field, and the property that it is.
    ///
    /// A class, as every rule goes over all of them, and a field is a large value to copy.
    @dynamicMemberLookup
    final class PropertyField {
        let field: Field
        let property: CallerSurface.Property

        init(field: Field, property: CallerSurface.Property) {
            self.field = field
            self.property = property
        }

        @inline(__always)
        subscript<Member>(dynamicMember path: KeyPath<Field, Member>) -> Member { field[keyPath: path] }
    }

    enum Side: String, CaseIterable {
        case input = "Input"
        case output = "Output"
    }

    /// nil where nothing is different.
    init?(_ action: Pair<Typed<Action>>, _ side: Side, in editions: Pair<ServiceEdition>, _ renames: TypeRenames) {
        self.init(
            name: action.map { "\($0.typeName).\(side.rawValue)" }, place: action.map(\.element.name.span),
            fields: action.map { side == .input ? $0.element.inputs : $0.element.outputs }, in: editions, renames)
    }

    /// nil where nothing is different.
    init?(_ structure: Pair<Typed<Structure>>, in editions: Pair<ServiceEdition>, _ renames: TypeRenames) {
        self.init(
            name: structure.map(\.typeName), place: structure.map(\.element.span),
            fields: structure.map(\.element.fields),
            in: editions, renames)
    }

    private init?(
        name: Pair<String>, place: Pair<SourceSpan>, fields: Pair<[Field]>, in editions: Pair<ServiceEdition>,
        _ renames: TypeRenames
    ) {
        guard let old = editions.old.records[name.old], let new = editions.new.records[name.new],
            fields.old != fields.new || old != new
        else { return nil }
        self.name = name.new
        oldName = name.old
        self.place = place
        surface = Pair(old: old, new: new)
        self.fields = Matching(
            Self.properties(of: fields.old, old), Self.properties(of: fields.new, new), key: \.property.name
        ) { field in
            Traits(
                name: field.name.value, shape: renames.applied(to: field.property.type),
                description: field.description.plain)
        }
        fieldPairs = self.fields.pairs.map { FieldPair($0, in: name, renames) }
    }

    /// The fields that are properties: a second one of a name is none.
    private static func properties(of fields: [Field], _ record: CallerSurface.Record) -> [PropertyField] {
        var seen: Set<String> = []
        return fields.compactMap { field in
            guard let property = record.properties[field.name.value], seen.insert(field.name.value).inserted else {
                return nil
            }
            return PropertyField(field: field, property: property)
        }
    }

    /// Whether any action sends or receives the structure.
    var isUsed: Pair<Bool> { surface.map(\.isUsed) }
    var lostUses: [RecordUse] { Self.uses(surface.old, without: surface.new) }
    var gainedUses: [RecordUse] { Self.uses(surface.new, without: surface.old) }

    private static func uses(_ record: CallerSurface.Record, without other: CallerSurface.Record) -> [RecordUse] {
        (record.isMutable && !other.isMutable
            ? [.sent(isCoded: record.isEncodable != other.isEncodable)] : [])
            + (record.isDecodable && !other.isDecodable ? [.received] : [])
    }

    func path(of field: PropertyField) -> String { "\(name).\(field.property.name)" }
    func oldPath(of field: PropertyField) -> String { "\(oldName).\(field.property.name)" }
}

/// What a structure is good for.
enum RecordUse {
    /// Callers send it, so they can change it. Coded if that is why it can be encoded: an SDK may encode what is received
    /// as well.
    case sent(isCoded: Bool)
    case received

    /// What an action does that makes this use.
    var verb: String {
        switch self {
        case .sent: "sends"
        case .received: "receives"
        }
    }
}

/// A property in both editions.
final class FieldPair {
    let old: RecordPair.PropertyField
    let new: RecordPair.PropertyField
    /// The name of the property.
    let label: Pair<String>
    let isOptional: Pair<Bool>
    /// The types without `?`; one that was only renamed has its new name in both.
    let type: Pair<String>
    let path: String

    init(_ field: Pair<RecordPair.PropertyField>, in record: Pair<String>, _ renames: TypeRenames) {
        old = field.old
        new = field.new
        label = field.map(\.property.name)
        isOptional = field.map(\.property.isOptional)
        type = Pair(old: renames.applied(to: field.old.property.type), new: field.new.property.type)
        path = "\(record.new).\(label.new)"
    }

    var isRenamed: Bool { label.old != label.new }

    /// Where the names stand.
    var names: Pair<SourceSpan> { Pair(old: old.name.span, new: new.name.span) }

    /// A finding about both editions of the field.
    func finding(
        _ message: String, _ consequence: String, old oldSpan: SourceSpan? = nil, new newSpan: SourceSpan? = nil
    ) -> Finding {
        Finding(path, message, consequence, old: oldSpan ?? old.name.span, new: newSpan ?? new.name.span)
    }
}
