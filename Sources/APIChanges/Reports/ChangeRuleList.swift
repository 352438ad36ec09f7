/// The page of the documentation that lists the rules, `docs/changes.md`.
public enum ChangeRuleList {
    public static var markdown: String {
        let index = ChangeRule.all.map { "| [`\($0.id)`](#\($0.id)) | \($0.level.rawValue) | \($0.title) |\n" }
        return introduction + "\n| rule | level | what changed |\n|---|---|---|\n" + index.joined()
            + ChangeRule.all.map(section).joined()
    }

    private static let introduction = """
        # Changes

        <!-- Generated from the rules in Sources/APIChanges/Rules; to write it again: UPDATE_GOLDENS=1 make test -->

        `sdkgen diff OLD NEW` compares two editions of the documentation by these rules. A level says what a change asks \
        of code that was written against the old SDK: `breaking` (it may compile no longer: a major version), `addition` \
        (it compiles, and there is more to use: a minor version), `documentation` (only comments differ, or what goes \
        over the wire: a patch).

        What a level promises is Swift source compatibility for code that calls actions, makes inputs with their \
        initialisers, reads and sets properties, names types, values and error codes, and gives each `switch` over \
        codes or values a default. It promises nothing to code that adds members to generated types (a new member may \
        have the same name), uses an initialiser as a function value (a new field changes its type), names the \
        types of an action otherwise than `Action.Output` and `Action.ErrorCode` or relies on two of them being one \
        (outputs with a `requestId` only share one), or treats warnings as errors.

        The promise is kept by a test: for each rule, the SDKs of both editions of the example are generated, and the \
        example's client is compiled with both.

        """

    private static func section(_ rule: ChangeRule) -> String {
        let edition = { (title: String, text: String) in
            text.isEmpty ? "\(title): nothing.\n\n" : "\(title):\n\n```markdown\n\(text)\n```\n\n"
        }
        let outcome = rule.level == .breaking ? "no longer compiles" : "still compiles"
        return """

            ## \(rule.id)

            *\(rule.level.rawValue)*: \(rule.title).

            \(rule.meaning)

            \(edition("Before", rule.example.before))\(edition("After", rule.example.after))This \(outcome):

            ```swift
            \(rule.example.client)
            ```

            """
    }
}
