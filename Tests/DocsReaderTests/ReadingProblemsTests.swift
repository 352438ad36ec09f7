import APIModel
import DocsReader
import RichText
import SourceText
import Testing

/// What an author is told about a page that can't be read as it is meant. Line and column are part of the promise.
@Suite struct ReadingProblemsTests {
    private func findings(_ page: String) -> [String] { Documentation(["page.md": page]).findings }

    @Test("a page as it should be has no findings")
    func cleanPage() {
        #expect(findings(Documentation.actionPage()) == [])
    }

    @Test("a page of an action without a first-level heading is an error")
    func missingTitle() {
        #expect(findings(Documentation.actionPage(title: "")) == ["page.md:3:1 error[missing-title]"])
    }

    @Test(
        "a title that is no name of an action is an error", arguments: ["# ../../x", "# 查询", "# Describe\\*", "# 1st"])
    func invalidTitle(title: String) {
        #expect(findings(Documentation.actionPage(title: title)) == ["page.md:1:1 error[invalid-action-name]"])
    }

    @Test("an unknown section is reported where its heading stands")
    func unknownSection() {
        let page = Documentation.actionPage(more: "## 7. Appendix\n\nMore.")
        #expect(findings(page) == ["page.md:37:1 warning[unknown-section]"])
    }

    @Test("a section that comes twice is an error, and the first is read")
    func duplicateSection() {
        let documentation = Documentation([
            "page.md": Documentation.actionPage(
                more: "## 2. Input Parameters\n\n" + Documentation.inputTable(["other | No | String | Other."]))
        ])
        #expect(documentation.findings == ["page.md:37:1 error[duplicate-section]"])
        #expect(documentation.actions.first?.inputs.map(\.name.value) == ["diskId"])
    }

    @Test("two tables in one section are an error at the second")
    func secondTable() {
        let table = Documentation.inputTable(["diskId | No | String | ID of the disk."])
        #expect(
            findings(Documentation.actionPage(inputs: table + "\n\n" + table)) == [
                "page.md:13:1 error[second-table]"
            ])
    }

    @Test("a table without a column of names is an error at its header")
    func missingNameColumn() {
        let table = "| Required | Type |\n| --- | --- |\n| Yes | String |"
        #expect(findings(Documentation.actionPage(inputs: table)) == ["page.md:9:1 error[missing-name-column]"])
    }

    @Test("a row with too few or too many cells is reported, and read as far as it goes")
    func raggedRows() {
        let documentation = Documentation([
            "page.md": Documentation.actionPage(
                inputs: Documentation.inputTable(["diskId | No", "zoneId | No | String | Zone. | surplus"]))
        ])
        #expect(
            documentation.findings == [
                "page.md:11:1 warning[table-row-too-short]", "page.md:11:3 warning[missing-type]",
                "page.md:12:34 warning[table-row-too-long]",
            ])
        #expect(documentation.actions.first?.inputs.map(\.name.value) == ["diskId", "zoneId"])
    }

    @Test("an unresolved type is reported, and stays in the model with its name")
    func unresolvedType() {
        let documentation = Documentation([
            "page.md": Documentation.actionPage(
                inputs: Documentation.inputTable(["disk | No | [DiskInfo](x.md#diskinfo) | A disk."]))
        ])
        #expect(documentation.findings == ["page.md:11:15 warning[unresolved-type]"])
        #expect(
            documentation.actions.first?.inputs.map(\.type.reference) == [
                .unresolved(name: "DiskInfo", link: "x.md#diskinfo")
            ])
    }

    @Test("two pages for one action are an error at the second, with a note to the first")
    func duplicateAction() throws {
        let documentation = Documentation([
            "a.md": Documentation.actionPage(), "b.md": Documentation.actionPage(),
        ])
        #expect(documentation.findings == ["b.md:1:1 error[duplicate-action]"])
        #expect(documentation.actions.map(\.page) == ["a.md"])
        #expect(documentation.diagnostics.first?.notes.first?.span?.file == "a.md")
    }

    @Test("a field that is in a table twice is an error at the second row")
    func duplicateField() {
        let row = "diskId | No | String | ID of the disk."
        #expect(
            findings(Documentation.actionPage(inputs: Documentation.inputTable([row, row]))) == [
                "page.md:12:3 error[duplicate-field]"
            ])
    }

    @Test("a row without a name is an error, and one without any text a note")
    func rowsWithoutName() {
        let table = Documentation.inputTable([" | No | String | Which?", " | | | ", "diskId | No | String | ID."])
        #expect(
            findings(Documentation.actionPage(inputs: table)) == [
                "page.md:11:1 error[missing-name]", "page.md:12:1 note[blank-row]",
            ])
    }

    @Test("a word that is neither yes nor no leaves the requirement open")
    func unknownRequirement() {
        let documentation = Documentation([
            "page.md": Documentation.actionPage(
                inputs: Documentation.inputTable(["diskId | Perhaps | String | ID of the disk."]))
        ])
        #expect(documentation.findings == ["page.md:11:12 warning[unknown-requirement]"])
        #expect(documentation.actions.first?.inputs.map(\.required) == [.unknown])
    }

    @Test("request parameters without a column Required are reported")
    func missingRequiredColumn() {
        let table = "| Name | Type |\n| --- | --- |\n| diskId | String |"
        #expect(
            findings(Documentation.actionPage(inputs: table)) == ["page.md:9:1 warning[missing-required-column]"])
    }

    @Test("a column that nothing reads is reported")
    func unknownColumn() {
        let table = "| Name | Type | Required | Since |\n| --- | --- | --- | --- |\n| diskId | String | No | 2 |"
        #expect(findings(Documentation.actionPage(inputs: table)) == ["page.md:9:28 warning[unknown-column]"])
    }

    @Test("a status that is no number leaves the code without one")
    func invalidStatus() {
        let documentation = Documentation([
            "page.md": Documentation.actionPage(
                errors: "| HTTP Status Code | Error Code |\n| --- | --- |\n| four | INVALID\\_DISK |")
        ])
        #expect(documentation.findings == ["page.md:37:3 warning[invalid-status]"])
        #expect(documentation.actions.first?.errorCodes.map(\.code.value) == ["INVALID_DISK"])
        #expect(documentation.actions.first?.errorCodes.map(\.status) == [nil])
    }

    @Test("an error code or a value with marks that no service uses is reported, and stays as it is written")
    func unusualTexts() throws {
        let documentation = Documentation([
            "page.md": Documentation.actionPage(
                inputs: """
                    | Parameter Name | Required | Type | Description |
                    | --- | --- | --- | --- |
                    | mode | No | String | Valid values: `A`, `\\(exit(5))`. |
                    """,
                errors: """
                    | HTTP Status Code | Error Code | Description |
                    | --- | --- | --- |
                    | 400 | BAD"\\\\(exit(1)) | Bad. |
                    | 400 | Invalid.Disk-2\\_X | Fine. |
                    | 404 | NO\\_DISK (new) | Gone. |
                    """),
            "values.md":
                "# Data\n\n## Mode\n\n| Value | Description |\n| --- | --- |\n| ON (default) | On. |\n| 1.5-a b | Off. |\n",
        ])
        let codes = documentation.findings.filter { $0.contains("unusual") }.map { $0.split(separator: " ")[1] }
        #expect(
            codes == [
                "warning[unusual-value]", "warning[unusual-code]", "warning[unusual-code]", "warning[unusual-value]",
            ])
        let action = try #require(documentation.actions.first)
        #expect(action.errorCodes.map(\.code.value) == ["BAD\"\\(exit(1))", "Invalid.Disk-2_X", "NO_DISK (new)"])
    }

    @Test("code and tables outside of their sections are reported")
    func unreadContent() {
        let page = Documentation.actionPage(description: "Text.\n\n```\ncode\n```\n\n| a |\n| - |\n| b |")
        #expect(findings(page) == ["page.md:7:1 warning[unread-code]", "page.md:11:1 warning[unread-table]"])
    }

    @Test("an action that no example gives a service is an error")
    func unknownService() {
        #expect(
            findings(Documentation.actionPage(example: "None yet.")) == ["page.md:1:1 error[unknown-service]"])
    }

    @Test("an action page whose headings are misspelt stays one, and the rows that nobody reads are an error")
    func misspeltHeadings() {
        let page = Documentation.actionPage()
            .replacing("## 2. Input Parameters", with: "## 2. Request parameter list")
            .replacing("## 3. Output Parameters", with: "## 3. Response list")
        #expect(
            findings(page) == [
                "page.md:1:1 warning[missing-section]", "page.md:1:1 warning[missing-section]",
                "page.md:7:1 error[unknown-section]", "page.md:13:1 error[unknown-section]",
            ])
    }

    @Test(
        "a title may mark its action as deprecated, and say nothing else",
        arguments: [
            ("# DescribeDisks [Deprecated]", true), ("# DescribeDisks (Deprecated)", true),
            ("# DescribeDisks【已废弃】", true), ("# DescribeDisks", false),
        ])
    func titleMarks(title: String, isDeprecated: Bool) {
        let documentation = Documentation(["page.md": Documentation.actionPage(title: title)])
        #expect(documentation.findings == [])
        #expect(documentation.actions.map(\.name.value) == ["DescribeDisks"])
        #expect(documentation.actions.map { $0.deprecation != nil } == [isDeprecated])
    }

    @Test("other words in a title are an error", arguments: ["# DescribeDisks [Beta]", "# DescribeDisks of a zone"])
    func wordsInTitle(title: String) {
        #expect(findings(Documentation.actionPage(title: title)) == ["page.md:1:1 error[invalid-action-name]"])
    }

    @Test("a hint that is never closed is reported, and ends with its section")
    func unclosedHint() throws {
        let documentation = Documentation([
            "page.md": Documentation.actionPage(
                description: "Lists disks.\n\n{% hint style=\"info\" %}\nRemark.\n\nMore.")
        ])
        #expect(documentation.findings == ["page.md:7:1 warning[unclosed-tag]"])
        let action = try #require(documentation.actions.first)
        #expect(action.summary.plain == "Lists disks.")
        #expect(action.notes.map(\.text.plain) == ["Remark.\nMore."])
    }

    @Test("a hint in a hint is a note of its own")
    func nestedHint() throws {
        let documentation = Documentation([
            "page.md": Documentation.actionPage(
                description: """
                    Lists disks.

                    {% hint style="warning" %}
                    Outer.

                    {% hint style="danger" %}
                    Inner.
                    {% endhint %}

                    Outer again.
                    {% endhint %}

                    After.
                    """)
        ])
        let action = try #require(documentation.actions.first)
        #expect(documentation.findings == [])
        #expect(action.notes.map(\.style) == [.warning, .danger])
        #expect(action.notes.map(\.text.plain) == ["Outer.\nOuter again.", "Inner."])
        #expect(action.discussion.plain == "After.")
    }

    @Test("a hint of an unknown style is reported")
    func hintStyle() {
        let page = Documentation.actionPage(
            description: "Text.\n\n{% hint style=\"bogus\" %}\nRemark.\n{% endhint %}")
        #expect(findings(page) == ["page.md:7:1 warning[unknown-hint-style]"])
    }

    @Test("what a download adds below the page is no part of it, hints included")
    func appendix() {
        let documentation = Documentation([
            "page.md": Documentation.actionPage(
                more: "---\n\n# Agent Instructions\n\n{% hint style=\"info\" %}\nAsk.\n{% endhint %}\n\n```\ncode\n```")
        ])
        #expect(documentation.findings == [])
        #expect(documentation.actions.map(\.notes) == [[]])
    }

    @Test("tables and code above the first section are reported")
    func unreadIntroduction() {
        let page = Documentation.actionPage(title: "# DescribeDisks\n\n| a |\n| - |\n| b |\n\n```\ncode\n```")
        #expect(findings(page) == ["page.md:3:1 warning[unread-table]", "page.md:7:1 warning[unread-code]"])
    }

    @Test("text below a table is a remark about it, and joins the discussion")
    func remarks() {
        let table = Documentation.inputTable(["diskId | No | String | ID of the disk."])
        let documentation = Documentation([
            "page.md": Documentation.actionPage(inputs: "The parameters:\n\n\(table)\n\nGive at least one of them.")
        ])
        #expect(documentation.findings == [])
        #expect(documentation.actions.map(\.discussion.plain) == ["Give at least one of them."])
    }

    @Test("a column without a title that holds text is reported")
    func untitledColumn() {
        let table =
            "| Name | Type | Required | Description | |\n| - | - | - | - | - |\n| a | String | No | A. | Lost. |"
        #expect(findings(Documentation.actionPage(inputs: table)) == ["page.md:9:1 warning[unknown-column]"])
    }

    @Test("a table of names without types defines nothing")
    func definitionWithoutTypes() {
        let pages = Documentation([
            "page.md": Documentation.actionPage(),
            "types.md": """
            # Types

            ## DiskInfo

            | Name | Description |
            | ---- | ----------- |
            | id   | ID.         |

            ## DiskState

            | Value | Description |
            | ----- | ----------- |
            | USED  | In use.     |
            """,
        ])
        #expect(pages.findings == ["types.md:5:1 error[unknown-table]"])
        #expect(pages.api.services.first?.valueSets.map(\.id.name) == ["DiskState"])
    }

    @Test("a page whose examples call another path than most pages of the service is reported")
    func conflictingPaths() {
        let documentation = Documentation([
            "a.md": Documentation.actionPage(),
            "b.md": Documentation.actionPage(
                title: "# DeleteDisks",
                example: Documentation.exampleBlock(path: "https://api.example.com/api/v1/zec")),
        ])
        #expect(documentation.findings == ["b.md:22:29 warning[conflicting-path]"])
        #expect(documentation.api.services.map(\.path) == ["/api/v2/zec"])
    }

    @Test("a fence that is never closed is reported: it hides the sections below")
    func unclosedFence() {
        let page = Documentation.actionPage(
            example: "```json\nPOST /api/v2/zec HTTP/1.1\n\nRequest:\n{}\n\nResponse:\n{}")
        #expect(
            findings(page) == ["page.md:1:1 warning[missing-section]", "page.md:21:1 warning[unclosed-fence]"])
    }

    @Test("thousands of hints, headers and labels are read")
    func manyParts() {
        let hints = String(repeating: "{% hint style=\"info\" %}\nRemark.\n{% endhint %}\n\n", count: 5_000)
        let hosts = String(repeating: "Host: console.example.com/api/v2/zec\n", count: 20_000)
        let documentation = Documentation([
            "page.md": Documentation.actionPage(
                description: "Text.\n\n" + hints, example: "```\n\(hosts)\nRequest:\n{}\n\nResponse:\n{}\n```")
        ])
        #expect(documentation.actions.first?.notes.count == 5_000)
        #expect(documentation.actions.first?.examples.count == 1)
    }

    @Test("a page without parameters, definitions and codes is ignored with a reason")
    func otherPage() {
        let documentation = Documentation(["README.md": "# Welcome\n\nHello.", "empty.md": ""])
        #expect(documentation.findings == [])
        #expect(documentation.api.pages.map(\.kind) == [.other, .other])
        #expect(documentation.api.pages.allSatisfy { $0.reason != nil })
    }
}
