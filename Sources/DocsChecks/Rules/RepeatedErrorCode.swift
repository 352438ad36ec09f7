import APIModel
import SourceText

extension Rule {
    static let repeatedErrorCode = Rule(
        "repeated-error-code", .warning,
        "A table of error codes has each code once.",
        """
        A code becomes one case of the action's error type. Of two rows, the description of one is lost; a row was likely \
        meant for another code.
        """,
        bad: """
            | 404 | INVALID_DISK_NOT_FOUND | The disk does not exist. |
            | 404 | INVALID_DISK_NOT_FOUND | The zone does not exist. |
            """,
        good: """
            | 404 | INVALID_DISK_NOT_FOUND | The disk does not exist. |
            | 404 | INVALID_ZONE_NOT_FOUND | The zone does not exist. |
            """
    ) { context in
        (context.api.services.flatMap { $0.actions.map(\.errorCodes) } + [context.api.commonErrorCodes]).flatMap {
            codes in
            // As nearly every table has.
            guard Set(codes.lazy.map(\.code.value)).count < codes.count else { return [Finding]() }
            var first: [String: Located<String>] = [:]
            return codes.compactMap { code -> Finding? in
                guard let earlier = first[code.code.value] else {
                    first[code.code.value] = code.code
                    return nil
                }
                return Finding(
                    "'\(code.code.value)' is in this table already", at: code.code.span,
                    help: "delete one of the rows, or correct the code",
                    notes: [.init("the first row with this code", at: earlier.span)])
            }
        }
    }
}
