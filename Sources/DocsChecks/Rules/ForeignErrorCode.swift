import APIModel
import RichText
import SourceText

extension Rule {
    static let foreignErrorCode = Rule(
        "foreign-error-code", .warning,
        "A code that says that something was not found is about something that the action takes.",
        """
        `INVALID_DISK_NOT_FOUND` on a page that never mentions a disk was likely copied from another page. The rule looks \
        at codes of the form `INVALID_…_NOT_FOUND`, and for their words in the names of the action, of its parameters and \
        of what these hold, and in the description.
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
        // Most codes are those of many actions.
        var resources: [String: [[UInt8]]?] = [:]
        return context.api.services.flatMap { service in
            let structures = Dictionary(
                service.structures.map { ($0.id, $0.fields) }, uniquingKeysWith: { first, _ in first })
            return service.actions.flatMap { action -> [Finding] in
                let candidates = action.errorCodes.indices.compactMap { row in
                    let code = action.errorCodes[row].code
                    let words = resources[code.value] ?? resource(of: code.value)
                    resources[code.value] = .some(words)
                    return words.map { (code: code, words: $0) }
                }
                guard !candidates.isEmpty else { return [] }
                // Almost always the names tell.
                let names = names(of: action)
                guard candidates.count * names.count <= maximumWork else { return [notCompared(action)] }
                let doubtful = candidates.filter { !isAny(of: $0.words, in: names) }
                guard !doubtful.isEmpty else { return [] }
                let text = Array(mentions(of: action, structures).utf8)
                guard doubtful.count * text.count <= maximumWork else { return [notCompared(action)] }
                return doubtful.filter { !isAny(of: $0.words, in: text) }.map { candidate in
                    let resource = candidate.words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
                    return Finding(
                        "'\(candidate.code.value)' is about '\(resource)', which '\(action.name.value)' never mentions",
                        at: candidate.code.span, help: "delete the row, or add the parameter that it is about")
                }
            }
        }
    }

    /// Codes times bytes of text: each code is looked for in all of the text, and a page of a size that no person writes
    /// is not worth quadratic time.
    private static let maximumWork = 1 << 26

    /// Says that the codes of a page were left alone.
    private static func notCompared(_ action: Action) -> Finding {
        Finding(
            "'\(action.name.value)' has so many error codes and so much text that they were not compared",
            at: action.name.span, help: "divide the page")
    }

    /// The names of an action and its parameters, in lower case, one a line.
    private static func names(of action: Action) -> [UInt8] {
        var names = Array(action.name.value.lowercased().utf8)
        for row in action.inputs.indices {
            names.append(.lineFeed)
            names += action.inputs[row].name.value.lowercased().utf8
        }
        return names
    }

    /// What the page of an action speaks of: names and prose, in lower case.
    private static func mentions(of action: Action, _ structures: [DefinitionID: [Field]]) -> String {
        var texts = [action.name.value, action.summary.plain, action.discussion.plain]
        var reached: Set<DefinitionID> = []
        var pending = action.inputs
        while let field = pending.popLast() {
            texts += [field.name.value, field.description.plain]
            if let id = field.type.reference.definition, reached.insert(id).inserted {
                texts.append(id.name)
                pending += structures[id] ?? []
            }
        }
        return texts.joined(separator: " ").lowercased()
    }

    private static func isAny(of words: [[UInt8]], in text: [UInt8]) -> Bool {
        words.contains { text[...].range(of: $0) != nil }
    }

    /// The words of `INVALID_<RESOURCE>_NOT_FOUND` in lower case; nil of other codes.
    private static func resource(of code: String) -> [[UInt8]]? {
        let words = code.lowercased().utf8.split { $0 == .ascii("_") || $0 == .ascii(".") }
        guard words.count > 3, words[0].elementsEqual("invalid".utf8),
            words[words.count - 2].elementsEqual("not".utf8), words[words.count - 1].elementsEqual("found".utf8)
        else { return nil }
        return words.dropFirst().dropLast(2).map(Array.init)
    }
}
