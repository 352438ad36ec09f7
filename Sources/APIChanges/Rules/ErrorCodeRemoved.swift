import APIModel
import SourceText

extension ChangeRule {
    static let errorCodeRemoved = ChangeRule(
        "error-code-removed", .breaking, "an error code is gone",
        meaning: "The case no longer exists. If the service still answers with it, it arrives as `undocumented`.",
        example: ChangeExample(
            .errorCodes,
            before: [
                "404 | INVALID\\_NIC\\_NOT\\_FOUND | The vNIC does not exist.",
                "409 | INVALID\\_NIC\\_PRIMARY | The vNIC is the primary one.",
            ],
            after: ["404 | INVALID\\_NIC\\_NOT\\_FOUND | The vNIC does not exist."],
            client:
                "do { _ = try await zec.attachNic(.init(nicId: \"nic-1\")) } catch .service(.invalidNicPrimary, _) { print(\"primary\") }"
        )
    ) { comparison in
        comparison.codeLists.flatMap { list in
            list.codes.removed.map { code in
                Finding(
                    list.oldPath(of: code), "the error code '\(code.code.value)' is no longer documented",
                    "the case is gone; if the service still answers with it, it arrives as `undocumented`",
                    old: code.code.span, new: list.place.new)
            }
        }
    }
}
