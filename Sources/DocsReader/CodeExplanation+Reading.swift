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
            "unknown-section", "A section has one of the titles that all pages use.",
            "What a section of another title holds is not read.", bad: "## 7. Appendix", good: "## 6. Error Codes"),
        CodeExplanation(
            "repeated-label", "An example has one request and one response.",
            "A second body under a label is not read, and nothing is checked against it."),
        CodeExplanation(
            "conflicting-path", "All examples of a service say the same request path.",
            "The path that most pages say is taken, or the one of the configuration. An example that says otherwise sends "
                + "people to the wrong place.",
            bad: "POST /api/v2/bmc HTTP/1.1", good: "POST /api/v2/zec HTTP/1.1"),
        CodeExplanation(
            "unclosed-tag", "A hint is closed.", "Everything below it, to the end of the page, is read as its text.",
            bad: "{% hint style=\"info\" %}\nA note.", good: "{% hint style=\"info\" %}\nA note.\n{% endhint %}"),
        CodeExplanation("unopened-tag", "A tag that closes a hint closes one.", "It is without effect."),
        CodeExplanation(
            "unknown-hint-style", "A hint has one of GitBook's styles: info, success, warning, danger.",
            "Another is read as `info`."),
        CodeExplanation(
            "duplicate-section", "A page has each section once.", "The second is not read.", control: .fixed),
        CodeExplanation(
            "missing-section", "A page of an action has a section for its input and one for its output parameters.",
            "Readers can't tell an action without parameters from a page that forgot them. Say that there are none."),
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
            "missing-type", "Every row of a table of fields says a type.",
            "The SDK can only hand on raw JSON for the field.", bad: "| diskId | Yes |        |",
            good: "| diskId | Yes | String |"),
        CodeExplanation(
            "unusual-name", "The name of a field begins with a letter and consists of letters, digits and `_`.",
            "The name is sent as it is written, which is right only if the service has such a name.",
            bad: "| disk id | String |", good: "| diskId | String |"),
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
            "unknown-table", "A table below a definition lists fields or values.",
            "A structure has the columns Name and Type, a value set the column Value; nothing else defines anything.",
            control: .fixed),
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
