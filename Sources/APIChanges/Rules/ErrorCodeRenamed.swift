import APIModel
import SourceText

extension ChangeRule {
    static let errorCodeRenamed = ChangeRule(
        "error-code-renamed", .breaking, "an error code has another name",
        meaning: """
            The case has another name. A code is taken for renamed if it has the status and description of \
            one that is gone, or its status and two thirds of its words.
            """,
        example: ChangeExample(
            .errorCodes,
            before: [
                "404 | INVALID\\_NIC\\_NOT\\_FOUND | The vNIC does not exist.",
                "409 | INVALID\\_NIC\\_PRIMARY | The vNIC is the primary one.",
            ],
            after: [
                "404 | INVALID\\_NIC\\_NOT\\_FOUND | The vNIC does not exist.",
                "409 | INVALID\\_PRIMARY\\_NIC\\_STATE | The vNIC is the primary one.",
            ],
            client:
                "do { _ = try await zec.attachNic(.init(nicId: \"nic-1\")) } catch .service(.invalidNicPrimary, _) { print(\"primary\") }"
        )
    ) { comparison in
        comparison.codeLists.flatMap { list in
            list.codes.pairs.compactMap { code in
                let name = code.map { comparison.member($0.code.value) }
                guard name.old != name.new else { return nil }
                return Finding(
                    list.path(of: code.new), "the error code '\(code.old.code.value)' is now '\(code.new.code.value)'",
                    "the case `\(name.old)` is `\(name.new)`", old: code.old.code.span, new: code.new.code.span)
            }
        }
    }
}
