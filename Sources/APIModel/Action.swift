public import RichText
public import SourceText

/// One operation of a service, `DetachNetworkInterface`.
public struct Action: Hashable, Sendable, Codable {
    /// The name on the wire, from the page's first heading.
    public var name: Located<String>
    /// The path of the page that documents it.
    public var page: String
    /// The first paragraph of the description.
    public var summary: RichText
    /// What follows the first paragraph.
    public var discussion: RichText
    /// The hints of the page, in reading order.
    public var notes: [Note]
    public var inputs: [Field]
    /// The fields of the object under `response`.
    public var outputs: [Field]
    /// The codes of the page's own table, in its order, duplicates kept.
    public var errorCodes: [ErrorCode]
    public var examples: [Example]
    public var pagination: Pagination?
    public var deprecation: Deprecation?

    public init(
        name: Located<String>, page: String, summary: RichText = RichText(), discussion: RichText = RichText(),
        notes: [Note] = [], inputs: [Field] = [], outputs: [Field] = [], errorCodes: [ErrorCode] = [],
        examples: [Example] = [], pagination: Pagination? = nil, deprecation: Deprecation? = nil
    ) {
        self.name = name
        self.page = page
        self.summary = summary
        self.discussion = discussion
        self.notes = notes
        self.inputs = inputs
        self.outputs = outputs
        self.errorCodes = errorCodes
        self.examples = examples
        self.pagination = pagination
        self.deprecation = deprecation
    }
}

/// A hint of a page: a remark set apart from the text.
public struct Note: Hashable, Sendable, Codable {
    public var style: Style
    public var text: RichText
    public var span: SourceSpan

    public enum Style: String, Hashable, Sendable, Codable, CaseIterable {
        case info, success, warning, danger
    }

    public init(style: Style, text: RichText, span: SourceSpan) {
        self.style = style
        self.text = text
        self.span = span
    }
}

/// That something should no longer be used, and what to use instead.
public struct Deprecation: Hashable, Sendable, Codable {
    /// The wire name of the replacement, where the page names one.
    public var replacement: String?
    public var span: SourceSpan

    public init(replacement: String? = nil, span: SourceSpan) {
        self.replacement = replacement
        self.span = span
    }
}

/// A code with which the service refuses, `INVALID_NIC_NOT_FOUND`.
public struct ErrorCode: Hashable, Sendable, Codable {
    /// The code as the page spells it: a misspelt one is the real wire form.
    public var code: Located<String>
    /// The HTTP status that it comes with; nil where the page gives none that is a number.
    public var status: Located<Int>?
    public var description: RichText

    public init(code: Located<String>, status: Located<Int>?, description: RichText = RichText()) {
        self.code = code
        self.status = status
        self.description = description
    }
}

/// How a list is read page by page. The names are wire names of inputs and outputs.
public struct Pagination: Hashable, Sendable, Codable {
    public var pageNumber: String
    public var pageSize: String
    public var items: String
    public var total: String

    public init(pageNumber: String, pageSize: String, items: String, total: String) {
        self.pageNumber = pageNumber
        self.pageSize = pageSize
        self.items = items
        self.total = total
    }
}
