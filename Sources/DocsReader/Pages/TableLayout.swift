import APIModel
import Markdown
import RichText
import SourceText

/// Which column of a table holds what. Columns are found by their titles, never by their position.
struct TableLayout {
    private var columns: [(role: ColumnRole, index: Int)] = []

    /// The layout of a table for a set of roles, or nil if a column that must be there isn't.
    ///
    /// A table whose description column has no title is read as if it had one.
    init?(
        _ table: Table, required: [ColumnRole], optional: [ColumnRole], vocabulary: Vocabulary
    ) {
        let titles = table.header
        let roles = titles.cells.map { vocabulary.columnRoles($0.text.plain) }
        columns.reserveCapacity(required.count + optional.count)
        for role in required {
            guard let index = column(for: role, titles, roles) else { return nil }
            columns.append((role, index))
        }
        for role in optional {
            if let index = column(for: role, titles, roles) { columns.append((role, index)) }
        }
    }

    /// The column whose title says a role, or that has no title and may be the description.
    private func column(for role: ColumnRole, _ titles: Table.Row, _ roles: [ColumnRoles]) -> Int? {
        let role = ColumnRoles(role)
        if let named = roles.indices.first(where: { roles[$0].isSuperset(of: role) && isFree($0) }) { return named }
        guard role == ColumnRoles(.description) else { return nil }
        return roles.indices.first { titles[$0]?.text.isEmpty == true && isFree($0) }
    }

    private func isFree(_ index: Int) -> Bool { !columns.contains { $0.index == index } }

    private func index(of role: ColumnRole) -> Int? { columns.first { $0.role == role }?.index }

    func has(_ role: ColumnRole) -> Bool { index(of: role) != nil }

    func cell(_ role: ColumnRole, of row: Table.Row) -> Table.Cell? {
        index(of: role).flatMap { row[$0] }
    }

    /// The titles of the columns that have text and no role.
    fileprivate func unreadColumns(of table: Table) -> [Table.Cell] {
        (0..<table.header.cells.count).filter(isFree)
            .filter { column in
                ([table.header] + table.rows).contains { $0[column]?.text.isEmpty == false }
            }
            .compactMap { table.header[$0] }
    }
}

extension Table.Row {
    var isBlank: Bool { cells.indices.allSatisfy { cells[$0].text.isEmpty } }
}

extension TableLayout {
    /// Reports the columns that nothing reads: what they say is lost.
    func reportUnreadColumns(of table: Table, diagnostics: inout DiagnosticCollector) {
        for cell in unreadColumns(of: table) {
            diagnostics.warning(
                "unknown-column",
                cell.text.isEmpty
                    ? "a column without a title is not read"
                    : "the column '\(cell.text.plain)' isn't known, so what it holds is not read",
                at: cell.text.isEmpty ? table.header.span : cell.span,
                help: "give it one of the titles that the other pages use, or add the word to a dialect")
        }
    }
}

extension Table {
    /// The rows that say something. A table with none is reported, or else each row without any text.
    func rowsWithText(diagnostics: inout DiagnosticCollector) -> [Row] {
        // Nearly every table stays as it is.
        if !rows.isEmpty, !rows.contains(where: \.isBlank) { return rows }
        let written = rows.filter { !$0.isBlank }
        if written.isEmpty {
            diagnostics.note(
                "empty-table", "the table has no row with text", at: header.span,
                help: "write that there is nothing to list, or list it")
        } else {
            for row in rows where row.isBlank { diagnostics.reportBlankRow(row) }
        }
        return written
    }
}

extension DiagnosticCollector {
    /// Reports a row without any text, which says nothing.
    mutating func reportBlankRow(_ row: Table.Row) {
        note("blank-row", "a row without any text", at: row.span, help: "delete the row")
    }
}
