import DocsReader
import Foundation
import Markdown
import RichText
import SourceText

/// A description cell of a page and the shape that the type cell beside it gives the field.
struct DocumentedDescription {
    var page: String
    var field: String
    var text: RichText
    var shape: DescribedShape

    /// The description cells of all tables, of the pages of a folder, that have a column of types.
    static func all(in folder: URL) throws -> [DocumentedDescription] {
        let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".md") }
        return try files.sorted()
            .flatMap { path in
                let contents = [UInt8](try Data(contentsOf: folder.appending(path: path)))
                var diagnostics = DiagnosticCollector()
                let source = try SourceFile(path: path, contents: contents)
                let document = MarkdownDocument(reading: source, diagnostics: &diagnostics)
                return document.blocks.flatMap { block -> [DocumentedDescription] in
                    guard case .table(let table) = block.content else { return [] }
                    return rows(of: table, page: path)
                }
            }
    }

    private static func rows(of table: Table, page: String) -> [DocumentedDescription] {
        func column(_ titles: Set<String>) -> Int? {
            Array(table.header.cells).firstIndex { titles.contains($0.text.plain) }
        }
        guard let type = column(["类型", "Type"]), let description = column(["描述", "Description"]) else { return [] }
        return table.rows.map { row in
            let cells = Array(row.cells)
            return DocumentedDescription(
                page: page, field: cells[0].text.plain, text: cells[description].text,
                shape: shape(of: cells[type].text))
        }
    }

    private static func shape(of type: RichText) -> DescribedShape {
        let words = type.plain.split(separator: " ")
        let numbers: Set<Substring> = ["Integer", "Long", "Float", "Double", "BigDecimal"]
        let others: Set<Substring> = ["Boolean", "Object", "Map", "Timestamp"]
        let last = words.last ?? ""
        let isOther = others.contains(last) || !type.links.isEmpty
        return DescribedShape(
            isOther ? .other : numbers.contains(last) ? .number : .string, isArray: words.first == "Array")
    }
}
