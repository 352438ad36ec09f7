/// The width of generated code.
///
/// A view that prints something of any length has a flag that says whether to break its line; every flag is decided
/// here, for the deepest place that the template is used in. Where there is more room, a break does no harm.
enum CodeLine {
    /// That of the formatter's own configuration.
    static let maximumColumns = 120

    /// True if a line with its indentation fits. The formatter counts characters, whatever their width.
    static func fits(_ line: String) -> Bool {
        line.utf8.count <= maximumColumns || line.count <= maximumColumns
    }
}
