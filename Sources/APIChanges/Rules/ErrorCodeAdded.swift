import APIModel
import SourceText

extension ChangeRule {
    static let errorCodeAdded = ChangeRule(
        "error-code-added", .addition, "an error code is new",
        meaning: """
            There is a case more, for what arrived as `undocumented`. The enum is nonexhaustive, so a \
            `switch` has a default already.
            """,
        example: ChangeExample(
            .errorCodes, before: ["404 | INVALID\\_NIC\\_NOT\\_FOUND | The vNIC does not exist."],
            after: [
                "404 | INVALID\\_NIC\\_NOT\\_FOUND | The vNIC does not exist.",
                "409 | INVALID\\_NIC\\_PRIMARY | The vNIC is the primary one.",
            ],
            client:
                "do { _ = try await zec.attachNic(.init(nicId: \"nic-1\")) } catch .service(let code, _) { switch code { case .invalidNicNotFound: print(1); @unknown default: print(2) } }"
        )
    ) { comparison in
        comparison.codeLists.flatMap { list in
            list.codes.added.map { code in
                Finding(
                    list.path(of: code), "the error code '\(code.code.value)' is new",
                    "there is a case for it, which arrived as `undocumented` before", old: list.place.old,
                    new: code.code.span)
            }
        }
    }
}
