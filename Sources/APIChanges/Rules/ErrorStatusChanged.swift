import APIModel
import SourceText

extension ChangeRule {
    static let errorStatusChanged = ChangeRule(
        "error-status-changed", .documentation, "an error code comes with another HTTP status",
        meaning: """
            The documentation comment says so. A code is recognised by its text, so what catches it still \
            does.
            """,
        example: ChangeExample(
            .errorCodes,
            before: [
                "404 | INVALID\\_NIC\\_NOT\\_FOUND | The vNIC does not exist.",
                "409 | INVALID\\_NIC\\_PRIMARY | The vNIC is the primary one.",
            ],
            after: [
                "404 | INVALID\\_NIC\\_NOT\\_FOUND | The vNIC does not exist.",
                "400 | INVALID\\_NIC\\_PRIMARY | The vNIC is the primary one.",
            ],
            client:
                "do { _ = try await zec.attachNic(.init(nicId: \"nic-1\")) } catch .service(.invalidNicPrimary, _) { print(\"primary\") }"
        )
    ) { comparison in
        comparison.codeLists.flatMap { list in
            list.codes.pairs.filter { $0.old.status?.value != $0.new.status?.value }
                .map { code in
                    let status = code.map { $0.status.map { String($0.value) } ?? "not stated" }
                    return Finding(
                        list.path(of: code.new),
                        "the status of '\(code.new.code.value)' was \(status.old) and is \(status.new)",
                        "what catches the code still does", old: code.old.status?.span ?? code.old.code.span,
                        new: code.new.status?.span ?? code.new.code.span)
                }
        }
    }
}
