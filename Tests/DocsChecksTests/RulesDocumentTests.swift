import DocsChecks
import Foundation
import SDKGenerator
import SourceText
import TestSupport
import Testing

/// `docs/rules.md` is made from the rules; `UPDATE_GOLDENS=1` writes it.
@Suite struct RulesDocumentTests {
    private let file = Places.package.appending(path: "docs/rules.md")

    @Test("the document says what the rules say")
    func isCurrent() throws {
        let text = RulesDocument.text
        if Golden.Mode() == .record { try Data(text.utf8).write(to: file) }
        #expect(
            try String(contentsOf: file, encoding: .utf8) == text,
            "to accept this: UPDATE_GOLDENS=1 swift test --filter RulesDocumentTests")
    }
}

private enum RulesDocument {
    static var text: String {
        var text = """
            # Rules

            `sdkgen lint` reads the pages and checks them. This is what it checks, made from the rules themselves: \
            `sdkgen explain CODE` prints the same.

            `sdkgen generate` and `sdkgen check` check the pages, too. An error stops them, so that no SDK is made of \
            pages that are known to be wrong; warnings and notes are about the pages and not about the SDK, so they are \
            only counted.

            In `sdkgen.yaml`, `rules` sets the severity of a code (`error`, `warning`, `note` or `off`) and the pages on \
            which it says nothing:

            ```yaml
            rules:
              unknown-action: error
              example-header: { severity: note, exclude: ["old/"] }
            ```

            `--strict` counts warnings as errors. `--baseline FILE --update-baseline` writes what is found to a file, \
            and `--baseline FILE` then reports only what is new. `--fix` makes the corrections that are safe. \
            `--print-overrides` prints the section `overrides` that corrects what the pages have wrong about the wire, \
            for pages that can't be corrected now.

            The last two columns count the findings on 86 real pages of 2023, and how many of them are mistakes of these \
            pages; a person read each.

            | rule | by default | what it states | findings | true |
            | ---- | ---------- | -------------- | -------: | ---: |

            """
        for rule in Rule.all {
            let severity = rule.severity?.rawValue ?? "off"
            let record = CorpusRecord.all[rule.id] ?? CorpusRecord(0)
            text += "| [`\(rule.id)`](#\(rule.id)) | \(severity) | \(rule.explanation.statement) "
            text += "| \(record.findings) | \(record.trueFindings) |\n"
        }
        text += "\n" + Rule.all.map(section).joined(separator: "\n")
        text += "\n## Other codes\n\nThese are said by what reads the pages, before any rule looks at them. "
        text += "The severity of one that is marked *fixed* can't be configured: without it a part of a page is lost, "
        text +=
            "or the run can't go on.\n\n| code | | what it states | findings |\n| ---- | --- | -------------- | -------: |\n"
        for explanation in CodeCatalog.explanations where Rule.named(explanation.code) == nil {
            let control = explanation.control == .fixed ? "fixed" : ""
            let count = CorpusRecord.all[explanation.code]?.findings ?? 0
            text += "| `\(explanation.code)` | \(control) | \(cell(explanation.statement)) | \(count) |\n"
        }
        return text
    }

    private static func section(_ rule: Rule) -> String {
        var text = "## \(rule.id)\n\n\(rule.explanation.statement)\n\n\(rule.explanation.reason)\n"
        if let example = rule.explanation.example {
            text += "\nNot so:\n\n```\n\(example.bad)\n```\n\nBut so:\n\n```\n\(example.good)\n```\n"
        }
        let record = CorpusRecord.all[rule.id] ?? CorpusRecord(0)
        text += "\nOn the real pages: \(record.findings) finding\(record.findings == 1 ? "" : "s")"
        if record.findings > 0 { text += ", \(record.trueFindings) of them true" }
        return text + (record.remark.map { " (\($0))" } ?? "") + ".\n"
    }

    private static func cell(_ text: String) -> String { text.replacing("|", with: "\\|") }
}
