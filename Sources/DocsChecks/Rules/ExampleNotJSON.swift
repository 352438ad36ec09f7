import APIModel
import LenientJSON
import SourceText

extension Rule {
    static let exampleNotJSON = Rule(
        "example-not-json", .warning,
        "The body of an example is JSON.",
        """
        People copy examples, and the tool reads them to check the tables. Where one mechanical correction is the obvious \
        one, the body is read as if it were made, and `sdkgen lint --fix` makes it in the page, unless it would delete words. \
        (RFC 8259)
        """,
        bad: """
            {
              "diskId"： "disk-1",
            }
            """,
        good: """
            {
              "diskId": "disk-1"
            }
            """
    ) { context in
        context.api.services.flatMap(\.actions).flatMap { action in
            action.examples.indices.flatMap { index in
                mistakes(in: action.examples[index].request) + mistakes(in: action.examples[index].response)
            }
        }
    }

    private static func mistakes(in body: Example.Body?) -> [Finding] {
        guard let body, body.failure != nil || !body.repairs.isEmpty else { return [] }
        return mistakes(in: body)
    }

    private static func mistakes(in body: Example.Body) -> [Finding] {
        if let failure = body.failure {
            return [
                Finding(
                    "the body is not JSON: expected \(failure.expected)",
                    at: body.text.span(failure.offset..<failure.offset),
                    help: "correct it; it is not checked as it is")
            ]
        }
        guard !body.repairs.isEmpty else { return [] }
        let bytes = Array(body.text.text.utf8)
        return body.repairs.map { repair in
            let span = body.text.span(repair.range)
            let original = String(decoding: bytes[repair.range.clamped(to: bytes.indices)], as: UTF8.self)
            return Finding(
                "the body is not JSON: \(repair.kind.title)", at: span,
                help: help(original: original, replacement: repair.replacement),
                edits: repair.isSafe(original)
                    ? [TextEdit(span, original: original, replacement: repair.replacement)] : [])
        }
    }

    private static func help(original: String, replacement: String) -> String {
        if original.isEmpty { return "insert `\(replacement)` here" }
        return replacement.isEmpty ? "delete `\(original)`" : "replace `\(original)` by `\(replacement)`"
    }
}

extension JSONRepair {
    /// False of a repair that would delete words: somebody may want to keep them.
    fileprivate func isSafe(_ original: String) -> Bool {
        kind != .strayText || !original.unicodeScalars.contains(where: \.properties.isAlphabetic)
    }
}

extension JSONRepair.Kind {
    fileprivate var title: String {
        switch self {
        case .fullWidthPunctuation: "full-width punctuation"
        case .singleQuote: "a single quote where a double quote belongs"
        case .trailingComma: "a comma with nothing behind it"
        case .missingComma: "a missing comma"
        case .missingColon: "a missing colon"
        case .missingQuote: "a missing quote"
        case .missingBracket: "a bracket that is never closed"
        case .unescapedCharacter: "a character that a string has to escape"
        case .strayText: "text that belongs to no value"
        }
    }
}
