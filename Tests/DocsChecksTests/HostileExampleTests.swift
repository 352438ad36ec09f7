import DocsChecks
import SDKGenerator
import SourceText
import TestSupport
import Testing

/// Examples that nobody would write, which the rules survive all the same.
@Suite struct HostileExampleTests {
    private func lint(request: String, rows: [String], structures: String = "") -> [Diagnostic] {
        let page = """
            # DeleteDisk

            ## 1. API Description

            Deletes a disk.

            ## 2. Input Parameters

            | Parameter Name | Required | Type | Description |
            | --- | --- | --- | --- |
            \(rows.joined(separator: "\n"))

            ## 3. Output Parameters

            | Parameter Name | Type | Description |
            | --- | --- | --- |
            | requestId | String | ID. |

            ## 4. Code Example

            ```
            POST /api/v2/zec HTTP/1.1

            Request:
            \(request)

            Response:
            {"response": {"requestId": "T1"}}
            ```

            ## 6. Error Codes

            None.
            """
        var sources = [SourceFile(path: "deletedisk.md", text: page)]
        if !structures.isEmpty { sources.append(SourceFile(path: "datastructure.md", text: structures)) }
        var diagnostics = DiagnosticCollector()
        Pipeline(configuration: Configuration()).lint(sources, diagnostics: &diagnostics)
        return diagnostics.sorted
    }

    private let recursive = """
        # Data

        ## Node

        | Name | Type | Description |
        | --- | --- | --- |
        | child | [Node](datastructure.md#node) | A node. |
        | size | Integer | Size. |
        """

    @Test("a structure of itself is followed as deep as the example goes")
    func recursiveStructure() {
        let depth = 200
        let request =
            String(repeating: #"{"child": "#, count: depth) + #"{"size": "big"}"# + String(repeating: "}", count: depth)
        let rows = ["| child | No | [Node](datastructure.md#node) | A node. |"]
        let found = lint(request: request, rows: rows, structures: recursive)
        #expect(found.map(\.code) == ["contradicted-type"])
        #expect(found.first?.span?.file == "datastructure.md")
    }

    @Test("ten thousand keys and rows are read in one go")
    func wide() {
        let keys = (0..<10_000).map { #""k\#($0)": \#($0)"# }.joined(separator: ", ")
        let found = lint(request: "{\(keys)}", rows: (0..<10_000).map { "| k\($0) | Yes | Integer | A key. |" })
        #expect(found.isEmpty)
    }

    @Test("no text of an example makes the rules fail, and the same text gives the same findings")
    func random() {
        var random = SeededGenerator(seed: 4)
        let parts = [
            "{", "}", "[", "]", ",", ":", "\"diskId\"", "\"DISKID\"", "\"x\"", "1", "1e999", "true", "null", "，",
            "\\u0000",
            " ", "\"", "{\"diskId\": [",
        ]
        for _ in 0..<300 {
            let text = (0..<Int.random(in: 0..<30, using: &random))
                .map { _ in parts.randomElement(using: &random) ?? "" }.joined()
            let rows = ["| diskId | Yes | Array of String | IDs. |", "| x | No | Map | Any. |"]
            #expect(lint(request: text, rows: rows) == lint(request: text, rows: rows))
        }
    }
}
