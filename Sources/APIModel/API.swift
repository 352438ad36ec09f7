public import SourceText

/// What a folder of pages means: the model that everything behind the reader works on.
///
/// It knows neither Markdown nor Swift. Every value that a page states carries the span that states it.
public struct API: Hashable, Sendable, Codable {
    /// Sorted by name.
    public var services: [Service]
    /// The codes of the common error page, which every action may answer with; in the order of the page.
    public var commonErrorCodes: [ErrorCode]
    /// Every page that was read, and what it was taken for; in the order of the table of contents.
    public var pages: [PageRecord]

    public init(services: [Service] = [], commonErrorCodes: [ErrorCode] = [], pages: [PageRecord] = []) {
        self.services = services
        self.commonErrorCodes = commonErrorCodes
        self.pages = pages
    }
}

/// A product and its actions, `zec`.
public struct Service: Hashable, Sendable, Codable {
    /// The last part of the request path: `zec` of `/api/v2/zec`.
    public var name: String
    /// The request path.
    public var path: String
    /// The API version, which no page states: it comes from the configuration.
    public var version: String?
    public var title: String?
    /// Sorted by name.
    public var actions: [Action]
    /// In the order of the pages that define them.
    public var structures: [Structure]
    /// In the order of the pages that define them.
    public var valueSets: [ValueSet]

    public init(
        name: String, path: String, version: String? = nil, title: String? = nil, actions: [Action] = [],
        structures: [Structure] = [], valueSets: [ValueSet] = []
    ) {
        self.name = name
        self.path = path
        self.version = version
        self.title = title
        self.actions = actions
        self.structures = structures
        self.valueSets = valueSets
    }
}

/// One file of the documentation and what it was taken for.
public struct PageRecord: Hashable, Sendable, Codable {
    public var path: String
    public var kind: Kind
    /// The title of the page: its first heading, or the one that the table of contents gives it.
    public var title: String?
    /// Why a page of kind ``Kind/other`` was ignored.
    public var reason: String?
    /// What the front matter says that the page is about.
    public var summary: Located<String>?
    /// The title that the table of contents gives the page.
    public var contentsTitle: Located<String>?
    /// The target of each link of the page, as it is spelt there.
    public var links: [Located<String>]

    public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        case action
        case dataStructures
        case commonErrors
        /// Read, and of no consequence for the model.
        case other
    }

    public init(
        path: String, kind: Kind, title: String? = nil, reason: String? = nil, summary: Located<String>? = nil,
        contentsTitle: Located<String>? = nil, links: [Located<String>] = []
    ) {
        self.path = path
        self.kind = kind
        self.title = title
        self.reason = reason
        self.summary = summary
        self.contentsTitle = contentsTitle
        self.links = links
    }
}
