extension Rule {
    /// Every rule, by what it looks at.
    public static let all: [Rule] = [
        // The examples against the tables.
        contradictedType, contradictedName, quotedNumber, exampleType, exampleKeyCase, exampleUnknownKey,
        exampleMissingParameter,
        exampleValue, outputNotShown,
        // The examples by themselves.
        exampleNotJSON, exampleAction, exampleHeader,
        // Definitions and links.
        inconsistentType, pluralScalar, definitionCase, repeatedDefinition, equalValueSets, valueCase, deadLink,
        editorLink,
        // Error codes.
        repeatedErrorCode, inconsistentStatus, foreignErrorCode,
        // Texts and titles.
        unknownAction, frontMatterTitle, contentsTitle, fileName,
        // The shape of a page.
        missingRequestId, paginationShape,
    ]

    public static func named(_ id: String) -> Rule? { byID[id] }

    private static let byID = Dictionary(all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
}
