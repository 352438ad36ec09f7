import APIModel
import DocsReader
import SourceText

/// Pages written in a test, and what reading them gives.
struct Documentation {
    var api: API
    var diagnostics: [Diagnostic]

    init(_ files: KeyValuePairs<String, String>, overrides: Overrides = Overrides()) {
        var diagnostics = DiagnosticCollector()
        let reader = PageReader()
        var pages: [Page] = []
        for (path, text) in files {
            pages.append(reader.read(SourceFile(path: path, text: text), diagnostics: &diagnostics))
        }
        api = ModelBuilder(overrides: overrides).build(pages, diagnostics: &diagnostics)
        self.diagnostics = diagnostics.sorted
    }

    /// Diagnostics as `file:line:column code`, the form in which a test states what it expects.
    var findings: [String] {
        diagnostics.map { diagnostic in
            let place = diagnostic.span.map { "\($0.file):\($0.line):\($0.column) " } ?? ""
            return "\(place)\(diagnostic.severity.rawValue)[\(diagnostic.code)]"
        }
    }

    var actions: [Action] { api.services.flatMap(\.actions) }

    /// A page of an action, whose parts a test replaces as it needs.
    static func actionPage(
        title: String = "# DescribeDisks",
        description: String = "Lists disks.",
        inputs: String = inputTable(["diskId | No | String | ID of the disk."]),
        outputs: String = """
        | Parameter Name | Type   | Description        |
        | -------------- | ------ | ------------------ |
        | requestId      | String | ID of the request. |
        """,
        example: String = """
        ```json
        POST /api/v2/zec HTTP/1.1
        Host: console.zenlayer.com
        X-ZC-Action: DescribeDisks

        Request:
        {}

        Response:
        {"requestId": "T1", "response": {"requestId": "T1"}}
        ```
        """,
        errors: String = "There are no codes of its own.",
        more: String = ""
    ) -> String {
        """
        \(title)

        ## 1. API Description

        \(description)

        ## 2. Input Parameters

        \(inputs)

        ## 3. Output Parameters

        \(outputs)

        ## 4. Code Example

        \(example)

        ## 6. Error Codes

        \(errors)

        \(more)
        """
    }

    static func exampleBlock(path: String) -> String {
        """
        ```json
        POST \(path) HTTP/1.1
        Host: console.zenlayer.com
        X-ZC-Action: DescribeDisks

        Request:
        {}

        Response:
        {"requestId": "T1", "response": {"requestId": "T1"}}
        ```
        """
    }

    static func inputTable(_ rows: [String]) -> String {
        (["Parameter Name | Required | Type | Description", "--- | --- | --- | ---"] + rows)
            .map { "| \($0) |" }.joined(separator: "\n")
    }
}
