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
        (context.api.services.flatMap { $0.actions.map(\.errorCodes) } + [context.api.commonErrorCodes]).flatMap { codes in
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

    static let inconsistentStatus = Rule(
        "inconsistent-status", .warning,
        "A code comes with the same HTTP status everywhere.",
        """
        Of several statuses that the pages of a service give a code, the one that fewer pages give is reported; where they \
        are equally many, the later one in the order of the pages.
        """,
        bad: """
            | 404 | INVALID_DISK_NOT_FOUND |   on one page
            | 400 | INVALID_DISK_NOT_FOUND |   on another
            """,
        good: "| 404 | INVALID_DISK_NOT_FOUND |   on both pages"
    ) { context in
        context.api.services.flatMap { service in
            deviations(in: service.actions.flatMap(\.errorCodes) + context.api.commonErrorCodes)
        }
    }

    private static func deviations(in codes: [ErrorCode]) -> [Finding] {
        var statuses: [String: [Int: [Located<Int>]]] = [:]
        for code in codes {
            guard let status = code.status else { continue }
            statuses[code.code.value, default: [:]][status.value, default: []].append(status)
        }
        return statuses.filter { $0.value.count > 1 }.flatMap { code, places -> [Finding] in
            let ranked = places.values.sorted { left, right in
                (right.count, left[0].span) < (left.count, right[0].span)
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

    static let foreignErrorCode = Rule(
        "foreign-error-code", nil,
        "A code that says that something was not found is about something that the action takes.",
        """
        `INVALID_DISK_NOT_FOUND` on a page whose action and parameters never mention a disk was likely copied from another \
        page. It is off unless the configuration turns it on: a service can look for more than it is asked about.
        """,
        bad: """
            # CreateVpc
            | 404 | INVALID_DISK_NOT_FOUND | The disk does not exist. |
            """,
        good: """
            # CreateVpc
            | 404 | INVALID_REGION_NOT_FOUND | The region does not exist. |
            """
    ) { context in
        context.api.services.flatMap(\.actions).flatMap { action in
            let words = Set(([action.name] + action.inputs.map(\.name)).flatMap { CamelWords.words(of: $0.value) })
            let text = words.joined()
            return action.errorCodes.compactMap { code -> Finding? in
                guard let resource = resource(of: code.code.value), let first = resource.first,
                    !resource.contains(where: { word in words.contains { $0.hasPrefix(word) } || text.contains(word) })
                else { return nil }
                return Finding(
                    "'\(code.code.value)' is about \(first), which '\(action.name.value)' never mentions",
                    at: code.code.span, help: "delete the row, or add the parameter that it is about")
            }
        }
    }

    /// The words of `INVALID_<RESOURCE>_NOT_FOUND` in lower case; nil of other codes.
    private static func resource(of code: String) -> [String]? {
        var words = code.lowercased().split(whereSeparator: { $0 == "_" || $0 == "." }).map(String.init)
        guard words.suffix(2) == ["not", "found"] else { return nil }
        words.removeLast(2)
        if words.first == "invalid" { words.removeFirst() }
        return words.isEmpty ? nil : words
    }
}
