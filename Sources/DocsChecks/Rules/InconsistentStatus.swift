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
        let common = context.api.commonErrorCodes
        let rulings = Dictionary(
            common.map { ($0.code.value, $0.status?.value) }, uniquingKeysWith: { first, _ in first })
        return context.api.services.flatMap { service in
            statuses(of: service.actions.map(\.errorCodes) + [common]).sorted { $0.key.precedes($1.key) }
                .flatMap { code, statuses in deviations(of: code, statuses, ruling: rulings[code] ?? nil) }
        }
    }

    /// The statuses of those codes that have several.
    private static func statuses(of tables: [[ErrorCode]]) -> [String: [Located<Int>]] {
        var first: [String: Int] = [:]
        var contested: Set<String> = []
        for codes in tables {
            for row in codes.indices {
                guard let status = codes[row].status?.value else { continue }
                let code = codes[row].code.value
                if let other = first[code] {
                    if other != status { contested.insert(code) }
                } else {
                    first[code] = status
                }
            }
        }
        guard !contested.isEmpty else { return [:] }
        return Dictionary(grouping: tables.joined().filter { contested.contains($0.code.value) }, by: \.code.value)
            .mapValues { $0.compactMap(\.status) }
    }

    /// - Parameter ruling: the status that the common error page gives the code.
    private static func deviations(of code: String, _ statuses: [Located<Int>], ruling: Int?) -> [Finding] {
        let ranked = Dictionary(grouping: statuses, by: \.value).values.sorted { left, right in
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
