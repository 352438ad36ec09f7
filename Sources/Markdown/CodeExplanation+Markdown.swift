public import SourceText

extension CodeExplanation {
    /// The codes of reading Markdown.
    public static let markdown: [CodeExplanation] = [
        CodeExplanation(
            "limit-cell-size", "A cell of a table is no larger than the documented limit.",
            "A longer cell is cut off, so that no page can make a run slow. Move the text out of the table.",
            control: .fixed),
        CodeExplanation(
            "limit-images", "A page has no more `![` than the documented limit.",
            "libcmark 0.30 takes quadratic time for some pages with very many of them, so such a page is not read.",
            control: .fixed),
        CodeExplanation(
            "limit-nesting", "Quotes and lists are nested no deeper than the documented limit.",
            "libcmark 0.30 takes quadratic time for some deeply nested pages, so such a page is not read.",
            control: .fixed),
        CodeExplanation(
            "limit-page-size", "A page is no larger than the documented limit.",
            "A larger page is not read, so that a run takes bounded time and memory. Split the page.", control: .fixed),
        CodeExplanation(
            "limit-table-cells", "The tables of a page have no more cells together than the documented limit.",
            "A row of three bytes has as many cells as its table has columns. The rows beyond the limit are not read, so "
                + "that a run takes bounded memory. Split the page.", control: .fixed),
        CodeExplanation(
            "limit-table-columns", "A table has no more columns than the documented limit.",
            "A wider table is not read, so that a run takes bounded time and memory.", control: .fixed),
        CodeExplanation(
            "limit-table-rows", "A table has no more rows than the documented limit.",
            "The rows beyond the limit are not read, so that a run takes bounded time and memory. Split the table.",
            control: .fixed),
        CodeExplanation(
            "unclosed-fence", "A fenced code block ends with a fence.",
            "A block that doesn't takes in everything below it, sections and tables included."),
        CodeExplanation(
            "malformed-tag", "A GitBook tag is complete: `{% hint style=\"info\" %}`.",
            "A tag that never ends, or has no name, is read as text; what it should set apart is not set apart."),
        CodeExplanation(
            "nested-table", "No cell of a table holds another table.",
            "The inner table is read as text. Give it a section of its own, or make it a structure."),
        CodeExplanation(
            "table-row-too-long", "A row has as many cells as the header of its table.",
            "The surplus cells are not read. Most often a `|` in a cell lacks its backslash.",
            bad: "| Name | Type |\n| ---- | ---- |\n| a|b  | Text |",
            good: "| Name | Type |\n| ---- | ---- |\n| a\\|b | Text |"),
        CodeExplanation(
            "table-row-too-short", "A row has as many cells as the header of its table.",
            "The missing cells are read as empty.",
            bad: "| Name | Type |\n| ---- | ---- |\n| a    |", good: "| Name | Type |\n| ---- | ---- |\n| a    | Text |"
        ),
        CodeExplanation(
            "table-span-unsupported", "No cell of an HTML table spans several rows or columns.",
            "A cell is read in its first row and column alone, so that what follows may be in the wrong column."),
        CodeExplanation(
            "unclosed-html-table", "An HTML table ends with `</table>`.",
            "Everything to the end of the HTML block is read as a part of the table."),
        CodeExplanation(
            "unclosed-pre", "A `<pre>` block ends with `</pre>`.",
            "Everything to the end of the HTML block is read as code."),
    ]
}
