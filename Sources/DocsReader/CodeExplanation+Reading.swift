public import SourceText

extension CodeExplanation {
    /// The codes of reading pages and linking them.
    public static let reading: [CodeExplanation] = pages + tables + definitions + links + contents

    private static let pages: [CodeExplanation] = [
        CodeExplanation(
            "missing-title", "A page of an action begins with a first-level heading that names the action.",
            "Without it the action has no name, and the page is not read.", bad: "## 1. API Description",
            good: "# DescribeDisks\n\n## 1. API Description", control: .fixed),
        CodeExplanation(
            "invalid-action-name", "The title of an action's page is the name of the action.",
            "A name begins with a letter and consists of letters, digits and `_`; the page of another is not read.",
            bad: "# How to list disks", good: "# DescribeDisks", control: .fixed),
        CodeExplanation(
            "second-title", "A page has one first-level heading.",
            "What stands below another is read as a section, which the tool most likely does not know."),
        CodeExplanation(
            "text-above-title", "Nothing stands above the title of a page.",
            "Such text belongs to no section and is not read. Quotes are left out in silence: downloads put one there."),
        CodeExplanation(
            "unread-front-matter", "Front matter has a description, and keys that say how the site shows the page.",
            "Nothing reads another key, so callers don't learn what it says."),
        CodeExplanation(
            "unknown-section", "A section has one of the titles that all pages use.",
            "What a section of another title holds is not read; if it holds a table, rows are missing from the SDK.",
            bad: "## 7. Appendix", good: "## 6. Error Codes"),
        CodeExplanation(
            "duplicate-section", "A page has each section once.", "The second is not read.", control: .fixed),
        CodeExplanation(
            "missing-section",
            "A page of an action describes it, lists its input parameters, output parameters and error codes, and has "
                + "an example.",
            "Readers can't tell an action without parameters from a page that forgot them. Say that there are none."),
        CodeExplanation(
            "repeated-label", "A code block has one request and one response.",
            "The second label and what follows it are taken for a part of the body above."),
        CodeExplanation(
            "unclosed-tag", "A hint ends with `{% endhint %}`.",
            "A hint that doesn't is taken to end with its section.", bad: "{% hint style=\"info\" %}\nText.",
            good: "{% hint style=\"info\" %}\nText.\n{% endhint %}"),
        CodeExplanation(
            "unopened-tag", "An `{% endhint %}` closes a hint.", "One that closes nothing shows that a tag is missing."),
        CodeExplanation(
            "unknown-hint-style", "A hint has one of the styles that GitBook has.",
            "It is read as one of the style info."),
        CodeExplanation(
            "conflicting-path", "The pages of a service, and the configuration, agree on the request path.",
            "One path is sent for the whole service: that of the configuration, or the one that most pages have."),
        CodeExplanation(
            "blank-example", "A code block among the examples has text.", "An empty one is left out."),
        CodeExplanation(
            "example-without-bodies", "An example has a line `Request:` or `Response:` above each body.",
            "Without the labels its bodies can't be found, and nothing is checked against them.",
            bad: "POST /api/v2/zec HTTP/1.1\n\n{}", good: "POST /api/v2/zec HTTP/1.1\n\nRequest:\n{}"),
        CodeExplanation(
            "unread-code", "Code blocks stand among the examples.", "A code block of another section is not read."),
        CodeExplanation(
            "unread-table", "Tables stand in sections of parameters, of error codes, or below a definition.",
            "A table elsewhere is not read."),
        CodeExplanation(
            "unknown-service", "An example of an action says which service it calls.",
            "The last part of the request path is the service. Without it, and where the other pages of the folder don't "
                + "agree on one, the action belongs nowhere and is not in the SDK.",
            bad: "POST / HTTP/1.1\nHost: console.zenlayer.com", good: "POST /api/v2/zec HTTP/1.1", control: .fixed),
        CodeExplanation(
            "duplicate-action", "An action has one page.", "The second page is not read.", control: .fixed),
    ]

    private static let tables: [CodeExplanation] = [
        CodeExplanation(
            "second-table", "A section of parameters or codes, and a definition, has one table.",
            "The second is not read.", control: .fixed),
        CodeExplanation(
            "missing-name-column", "A table has a column of names, values or codes.",
            "Columns are found by their titles. Without this one nothing of the table can be read.", control: .fixed),
        CodeExplanation(
            "missing-required-column", "The table of request parameters says which of them are required.",
            "Every parameter becomes optional in the SDK; callers learn from the service which are not.",
            bad: "| Name | Type | Description |", good: "| Name | Required | Type | Description |"),
        CodeExplanation(
            "missing-type-column", "A table of fields says their types.",
            "Without it the SDK can only hand on raw JSON."),
        CodeExplanation(
            "missing-type", "A row of a table of fields says its type.",
            "Without it the SDK can only hand on raw JSON."),
        CodeExplanation(
            "unusual-name", "The name of a field consists of letters, digits and `_`.",
            "The cell is sent as it is written, so a remark in it becomes a part of the name.", bad: "| diskId (new) |",
            good: "| diskId |"),
        CodeExplanation(
            "unusual-code", "An error code consists of letters, digits, `_`, `.` and `-`.",
            "The cell is compared with what the service answers, so a remark in it becomes a part of the code.",
            bad: "| 404 | INVALID_DISK (not found) |", good: "| 404 | INVALID_DISK |"),
        CodeExplanation(
            "unusual-value", "A value has no quotes, backslashes, backticks, brackets, `;` or invisible characters.",
            "The value is sent as it is written, so a remark or a quote in it becomes a part of it.",
            bad: "| ACTIVE (default) | In use. |", good: "| ACTIVE | In use. The default. |"),
        CodeExplanation(
            "unknown-table", "A table on a data-structure page lists fields with types, or values.",
            "A table of names without types can be either, so it is not read.", bad: "| Name | Description |",
            good: "| Name | Type | Description |", control: .fixed),
        CodeExplanation(
            "unknown-column", "A column has one of the titles that all pages use.",
            "What a column of another title holds is not read.", bad: "| Name | Type | Since |",
            good: "| Name | Type | Description |"),
        CodeExplanation(
            "unknown-requirement", "A cell of the column Required says yes or no.",
            "The parameter becomes optional in the SDK.", bad: "| diskId | Perhaps | String |",
            good: "| diskId | Yes | String |"),
        CodeExplanation(
            "missing-name", "A row has a name, a value or a code.", "A row without one is not read.", control: .fixed),
        CodeExplanation("blank-row", "A row of a table has text.", "A row without any is left out."),
        CodeExplanation(
            "empty-table", "A table has a row.",
            "A table with nothing below its header says nothing. Write that there is nothing to list, or list it.",
            bad:
                "| HTTP Status Code | Error Code |\n| ---------------- | ---------- |\n|                  |            |",
            good: "The action has no error codes of its own."),
        CodeExplanation(
            "duplicate-field", "A table has each name once.",
            "On the wire there is one value under a name, so one of the rows is wrong.", control: .fixed),
        CodeExplanation(
            "duplicate-value", "A value set has each value once.", "The second row is left out."),
        CodeExplanation(
            "invalid-status", "A status is an HTTP status, a number from 100 to 599.",
            "The code has no status in the SDK. (RFC 9110, section 15)", bad: "| four | INVALID_DISK |",
            good: "| 404 | INVALID_DISK |"),
    ]

    private static let definitions: [CodeExplanation] = [
        CodeExplanation(
            "heading-without-table", "A heading on a data-structure page that is a name has a table below it.",
            "A name without a table defines nothing."),
        CodeExplanation(
            "invalid-definition-name", "The heading above a table of a data-structure page is a name.",
            "A name begins with a letter and consists of letters, digits and `_`; a table below another is not read.",
            control: .fixed),
        CodeExplanation(
            "duplicate-definition", "A data-structure page defines each name once.",
            "Links compare names without regard to case, so the second of two can't be reached and is left out.",
            control: .fixed),
        CodeExplanation(
            "unused-page", "The structures of a page belong to a service.",
            "A page that no action refers to, and that is near no service, is in no SDK."),
        CodeExplanation(
            "unresolved-type", "A type is a word for a scalar, or the name of something that a page defines.",
            "The SDK can only hand on raw JSON for a field of an unknown type.",
            bad: "| zoneIds | Array of zoneId | … |",
            good: "| zoneIds | Array of String | … |"),
        CodeExplanation(
            "unused-override", "An override of the configuration corrects something.",
            "The page was corrected since, or the field is called otherwise. An override that corrects nothing hides the "
                + "next mistake."),
    ]

    private static let links: [CodeExplanation] = [
        CodeExplanation(
            "dangling-link", "The link of a type leads to its definition.",
            "The type is found by its name instead, which may be another definition than the one that is meant."),
        CodeExplanation(
            "unfollowed-link", "A link of a type or a value set leads to a page of the documentation folder.",
            "The link is followed by its anchor alone, which may be another definition than the one that is meant."),
    ]

    private static let contents: [CodeExplanation] = [
        CodeExplanation(
            "missing-page", "The table of contents lists pages that are there.",
            "Readers of the site meet an empty page."),
        CodeExplanation(
            "unlisted-page", "The table of contents lists every page.",
            "Readers of the site don't find the page. It is read all the same."),
        CodeExplanation(
            "repeated-entry", "The table of contents lists a page once.", "The first entry decides its place and title."
        ),
    ]
}
