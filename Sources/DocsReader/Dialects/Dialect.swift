public import APIModel

/// The words of one documentation flavour: how it names its sections, columns, types, and what it says for yes.
///
/// A dialect is data. A page is read with the words of all dialects together (``Vocabulary``), since real pages mix them.
/// Words are compared without regard to case, white space around them, numbering, and a colon at the end.
public struct Dialect: Sendable {
    public var name: String
    public var sections: [SectionRole: [String]]
    public var columns: [ColumnRole: [String]]
    public var types: [ScalarType: [String]]
    /// What stands before the element's type: `Array of`.
    public var arrayPrefixes: [String]
    public var required: [String]
    public var optional: [String]
    /// The label above an example's request and response, without the colon.
    public var requestLabels: [String]
    public var responseLabels: [String]
    /// A hint's own title, which says no more than that it is a hint.
    public var hintTitles: [String]
    /// What a name cell says, in brackets, of a field that is no longer to be used.
    public var deprecationMarks: [String]
    /// How a line begins that lists the users of a structure; it is no part of the structure's description.
    public var referenceLists: [String]
    /// How the heading begins under which the site adds instructions to a page that is downloaded as Markdown.
    public var downloadAppendices: [String]
    /// How descriptions state defaults, ranges, units and values.
    public var descriptions: DescriptionPatterns

    public init(
        name: String, sections: [SectionRole: [String]] = [:], columns: [ColumnRole: [String]] = [:],
        types: [ScalarType: [String]] = [:], arrayPrefixes: [String] = [], required: [String] = [],
        optional: [String] = [], requestLabels: [String] = [], responseLabels: [String] = [],
        hintTitles: [String] = [], deprecationMarks: [String] = [], referenceLists: [String] = [],
        downloadAppendices: [String] = [], descriptions: DescriptionPatterns = DescriptionPatterns()
    ) {
        self.name = name
        self.sections = sections
        self.columns = columns
        self.types = types
        self.arrayPrefixes = arrayPrefixes
        self.required = required
        self.optional = optional
        self.requestLabels = requestLabels
        self.responseLabels = responseLabels
        self.hintTitles = hintTitles
        self.deprecationMarks = deprecationMarks
        self.referenceLists = referenceLists
        self.downloadAppendices = downloadAppendices
        self.descriptions = descriptions
    }
}

/// What a section of an action page is for.
public enum SectionRole: String, Hashable, Sendable, CaseIterable {
    case description, inputs, outputs, examples, errorCodes
    /// The same advertisement of SDKs on every page; it is of no consequence for the model.
    case developerResources
}

/// What a column of a table holds.
public enum ColumnRole: String, Hashable, Sendable, CaseIterable {
    case name, type, required, description, value, status, errorCode
}

/// Some of the roles.
struct ColumnRoles: OptionSet, Sendable {
    var rawValue: UInt8

    init(rawValue: UInt8) { self.rawValue = rawValue }

    init(_ role: ColumnRole) {
        let position = ColumnRole.allCases.firstIndex(of: role) ?? 0
        rawValue = 1 << UInt8(position)
    }

    func contains(_ role: ColumnRole) -> Bool { contains(ColumnRoles(role)) }
}
