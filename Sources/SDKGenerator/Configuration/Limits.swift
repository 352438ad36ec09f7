import Markdown
import SourceText

/// How much a run takes in and puts out: what a page may cost, whoever wrote it.
///
/// The defaults are far beyond real documentation. Each limit that is exceeded is an error with a code of its own, so
/// nothing is written.
public struct Limits: Hashable, Sendable {
    /// Pages of the documentation folder that take part (`limit-pages`).
    public var pages = 20_000
    /// Bytes of all pages together (`limit-documentation-size`).
    public var documentationBytes = 256 << 20
    /// Bytes of a page (`limit-page-size`).
    public var pageBytes = MarkdownLimits.standard.pageBytes
    /// Quotes and lists in each other (`limit-nesting`).
    public var nesting = MarkdownLimits.standard.nesting
    /// `![` on a page (`limit-images`).
    public var images = MarkdownLimits.standard.images
    /// Columns of a table (`limit-table-columns`).
    public var tableColumns = MarkdownLimits.standard.tableColumns
    /// Rows of a table (`limit-table-rows`).
    public var tableRows = MarkdownLimits.standard.tableRows
    /// Cells of all tables of a page (`limit-table-cells`).
    public var tableCells = MarkdownLimits.standard.tableCells
    /// Bytes of a cell (`limit-cell-size`).
    public var cellBytes = MarkdownLimits.standard.cellBytes
    /// Bytes of all generated files together (`limit-output-size`).
    public var outputBytes = 256 << 20

    public init() {}

    public static let standard = Limits()

    /// A limit as the configuration names it.
    public struct Entry: Sendable {
        public let key: String
        public let limit: any WritableKeyPath<Limits, Int> & Sendable
        /// Beyond this, what the limit is for no longer holds, whoever sets it.
        public let maximum: Int
    }

    public static let entries: [Entry] = [
        Entry(key: "pages", limit: \.pages, maximum: 1_000_000),
        Entry(key: "documentation-bytes", limit: \.documentationBytes, maximum: 1 << 36),
        // libcmark counts bytes in 32 bits.
        Entry(key: "page-bytes", limit: \.pageBytes, maximum: 1 << 30),
        Entry(key: "nesting", limit: \.nesting, maximum: 1_000),
        Entry(key: "images", limit: \.images, maximum: 100_000),
        Entry(key: "table-columns", limit: \.tableColumns, maximum: 10_000),
        Entry(key: "table-rows", limit: \.tableRows, maximum: 10_000_000),
        Entry(key: "table-cells", limit: \.tableCells, maximum: 100_000_000),
        Entry(key: "cell-bytes", limit: \.cellBytes, maximum: 1 << 30),
        Entry(key: "output-bytes", limit: \.outputBytes, maximum: 1 << 36),
    ]

    /// Those of one page.
    var markdown: MarkdownLimits {
        var limits = MarkdownLimits()
        limits.pageBytes = pageBytes
        limits.nesting = nesting
        limits.images = images
        limits.tableColumns = tableColumns
        limits.tableRows = tableRows
        limits.tableCells = tableCells
        limits.cellBytes = cellBytes
        return limits
    }
}

/// `limits: { pages: 50000, table-rows: 100 }`
extension Limits {
    static func read(_ member: YAMLReader.Member, _ reader: inout YAMLReader) -> Limits {
        var limits = Limits()
        for part in reader.members(of: member.value, called: "'limits'", known: entries.map(\.key)) {
            guard let entry = entries.first(where: { $0.key == part.key.value }),
                let value = reader.integer(part, in: 1...entry.maximum)
            else { continue }
            limits[keyPath: entry.limit] = value
        }
        return limits
    }
}
