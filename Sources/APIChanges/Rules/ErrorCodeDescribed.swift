import APIModel
import SourceText

extension ChangeRule {
    static let errorCodeDescribed = ChangeRule(
        "error-code-description-changed", .documentation, "an error code is described in other words",
        meaning: "The documentation comment differs.",
        example: ChangeExample(
            .errorCodes, before: ["409 | INVALID\\_NIC\\_PRIMARY | The vNIC is the primary one."],
            after: ["409 | INVALID\\_NIC\\_PRIMARY | This is not possible with the primary vNIC."],
            client:
                "do { _ = try await zec.attachNic(.init(nicId: \"nic-1\")) } catch .service(.invalidNicPrimary, _) { print(\"primary\") }"
        )
    ) { comparison in
        comparison.codeLists.flatMap { list in
            list.codes.pairs.filter { $0.old.description != $0.new.description }
                .map { code in
                    Finding(
                        list.path(of: code.new), "the error code '\(code.new.code.value)' is described in other words",
                        "only the documentation comment differs", old: code.old.code.span, new: code.new.code.span)
                }
        }
    }
}
