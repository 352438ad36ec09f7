import APIModel
import SourceText

extension ChangeRule {
    static let errorCodeRespelled = ChangeRule(
        "error-code-respelled", .documentation, "an error code is spelt in another way that makes the same Swift name",
        meaning: "The case keeps its name, and both spellings are understood.",
        example: ChangeExample(
            .errorCodes,
            before: [
                "404 | INVALID\\_NIC\\_NOT\\_FOUND | The vNIC does not exist.",
                "409 | INVALID\\_NIC\\_PRIMARY | The vNIC is the primary one.",
            ],
            after: [
                "404 | INVALID\\_NIC\\_NOT\\_FOUND | The vNIC does not exist.",
                "409 | Invalid.Nic.Primary | The vNIC is the primary one.",
            ],
            client:
                "do { _ = try await zec.attachNic(.init(nicId: \"nic-1\")) } catch .service(.invalidNicPrimary, _) { print(\"primary\") }"
        )
    ) { comparison in
        comparison.codeLists.flatMap { list in
            list.codes.pairs.compactMap { code in
                let name = code.map { comparison.member($0.code.value) }
                guard name.old == name.new, code.old.code.value != code.new.code.value else { return nil }
                return Finding(
                    list.path(of: code.new),
                    "the error code '\(code.old.code.value)' is spelt '\(code.new.code.value)'",
                    "the case `\(name.new)` stays, and both spellings are understood", old: code.old.code.span,
                    new: code.new.code.span)
            }
        }
    }
}
