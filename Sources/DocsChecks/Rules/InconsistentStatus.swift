import APIModel
import SourceText

extension Rule {
    static let inconsistentStatus = Rule(
        "inconsistent-status", .warning,
        "A code comes with the same HTTP status everywhere.",
        """
        The page of common error codes decides where it lists the code. Otherwise, of several statuses, those that fewer \
        pages give are reported; where they are equally many, the later one in the order of the pages.
        """,
        bad: """
            | 404 | INVALID_DISK_NOT_FOUND |   on one page
            | 400 | INVALID_DISK_NOT_FOUND |   on another
            """,
        good: "| 404 | INVALID_DISK_NOT_FOUND |   on both pages"
    ) { context in
        context.api.services.flatMap { service in
            deviations(in: service.actions.flatMap(\.errorCodes), common: context.api.commonErrorCodes)
        }
    }

    private static func deviations(in codes: [ErrorCode], common: [ErrorCode]) -> [Finding] {
        var statuses: [String: [Int: [Located<Int>]]] = [:]
        for code in codes + common {
            guard let status = code.status else { continue }
            statuses[code.code.value, default: [:]][status.value, default: []].append(status)
        }
        let rulings = Dictionary(
            common.map { ($0.code.value, $0.status?.value) }, uniquingKeysWith: { first, _ in first })
        return statuses.filter { $0.value.count > 1 }.flatMap { code, places -> [Finding] in
            let ruling = rulings[code] ?? nil
            let ranked = places.values.sorted { left, right in
                if let ruling, left[0].value == ruling || right[0].value == ruling { return left[0].value == ruling }
                return (right.count, left[0].span) < (left.count, right[0].span)
            }
            guard let usual = ranked.first?.first else { return [] }
            return ranked.dropFirst().flatMap { $0 }.map { status in
                Finding(
                    "the status of '\(code)' is \(status.value) here and \(usual.value) elsewhere", at: status.span,
                    help: "give it the status that the service sends",
                    notes: [.init("\(usual.value) here", at: usual.span)])
            }
        }
    }
}
