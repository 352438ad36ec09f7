/// How much a page may hold. Beyond a limit an error is reported, never a crash and never a slow run.
///
/// The defaults are far beyond real pages (the largest of 118 measured ones has 40 KB, 126 rows and lists 3 deep)
/// and keep the worst case linear: libcmark 0.30.2 needs time proportional to links times images and to
/// blank lines times nesting. Images and nesting are those of the text that cmark reads, which has no GitBook tags.
public struct MarkdownLimits: Hashable, Sendable {
    /// The size of a page in bytes; a larger page is read as one without blocks (`limit-page-size`).
    public var pageBytes = 4 << 20
    /// Quotes and list items around one line; a page with a deeper line has no blocks (`limit-nesting`).
    public var nesting = 100
    /// Occurrences of `![` on a page; a page with more has no blocks (`limit-images`).
    public var images = 1_000
    /// Columns of a table; those beyond are left out (`limit-table-columns`).
    public var tableColumns = 200
    /// Rows of a table; those beyond are left out (`limit-table-rows`).
    public var tableRows = 20_000
    /// Cells of all tables on a page, with those that short rows and spans leave out; the rows beyond are left out
    /// (`limit-table-cells`). Three bytes can make a row, and a row has all columns of its table: without this limit a
    /// page of 4 MB would take gigabytes.
    public var tableCells = 200_000
    /// The size of a table's cell in bytes; a larger cell is left empty (`limit-cell-size`).
    public var cellBytes = 64 << 10

    public init() {}

    public static let standard = MarkdownLimits()
}
