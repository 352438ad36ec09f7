public import APIModel
public import SourceText

/// What the rules look at: a model, and what is worked out once for all of them.
public struct CheckContext: Sendable {
    public let api: API
    /// Every table of fields, in the order of the model.
    let tables: [FieldTable]
    /// What the examples say about the tables, table by table.
    let evidence: ExampleEvidence
    private let disputedFields: [FieldPosition]
    let renamedFields: [RenamedField]
    /// The names of the actions of all services.
    let actionNames: Set<String>
    /// The position of each page among the model's.
    let indexOfPage: [String: Int]
    private let sources: [String: SourceFile]

    public init(_ api: API, sources: [SourceFile]) {
        let valueSets = ValueSetLookup(api)
        self.init(api, api.services.map { ServiceEvidence($0, valueSets) }, sources: sources)
    }

    /// - Parameters:
    ///   - services: what the examples of each service say, in the order of the model.
    ///   - sources: the pages of the model, which let a finding name a word instead of the cell around it.
    public init(_ api: API, _ services: [ServiceEvidence], sources: [SourceFile]) {
        self.api = api
        let all = ServiceEvidence.joined(services)
        (tables, evidence, disputedFields, renamedFields) = (
            all.tables, all.evidence, all.disputedFields, all.renamedFields
        )
        actionNames = Set(api.services.flatMap { $0.actions.map(\.name.value) })
        indexOfPage = Dictionary(
            api.pages.enumerated().map { ($0.element.path, $0.offset) }, uniquingKeysWith: { first, _ in first })
        self.sources = Dictionary(sources.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Each table with what the examples say about it.
    ///
    /// A field has many parts, and a copy counts a reference for most of them. So a rule that looks at all fields looks at
    /// `table.fields[row].name`, and takes none out of its table unless it has something to say about it.
    var evidenceByTable: Zip2Sequence<[FieldTable], [TableEvidence]> { zip(tables, evidence.tables) }

    /// What a function says about the fields that an example contradicts.
    func disputed(_ find: (FieldTable, Field, FieldEvidence) -> [Finding]) -> [Finding] {
        disputedFields.flatMap { position in
            let table = tables[position.table]
            return find(table, table.fields[position.field], evidence.tables[position.table].fields[position.field])
        }
    }

    /// How far a word is looked for. Without a bound, a long text with a finding in each word would take quadratic time.
    private static let reach = 1 << 14

    /// Where a word of a text stands: the text's own span if the page spells the word in another way.
    func span(of word: String, in prose: Prose) -> SourceSpan {
        guard let source = sources[prose.span.file], prose.span.line > 0 else { return prose.span }
        var area = source.bytes(of: prose.span)
        if prose.isBelowSpan { area = source.bytes[area.startIndex...] }
        area = area.prefix(Self.reach)
        let bytes = Array(word.utf8)
        while let range = area.range(of: bytes) {
            area = area[range.upperBound...]
            // Not in the middle of a longer word.
            if area.first.map({ $0.isASCIILetter || $0.isASCIIDigit }) != true { return source.span(range) }
        }
        return prose.span
    }
}
