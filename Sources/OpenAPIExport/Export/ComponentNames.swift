import APIModel
import SourceText

/// A service's action, by their names.
struct ActionKey: Hashable, Sendable {
    var service: String
    var action: String
}

/// The names of operations and components.
///
/// A definition that answers hold has the name that its page gives it, and one that requests hold the same with
/// `Input`: a name never depends on what else uses the definition. Where several things want one name, all of them are
/// called after their service, their folder or their page too, whichever tells them apart, so that no name depends on
/// the order of the pages. Names are compared without case and punctuation, since clients turn them into types and files.
struct ComponentNames: Sendable {
    enum Key: Hashable, Sendable {
        case failure
        case operation(ActionKey)
        case request(ActionKey)
        case result(ActionKey)
        case response(ActionKey)
        case definition(DefinitionID, Direction)
    }

    private var names: [Key: String]

    init(_ api: API) {
        let usage = DefinitionUsage(api)
        var operations: [Candidate] = []
        var messages = [Candidate(key: .failure, base: "Failure")]
        var definitions: [Candidate] = []
        for service in api.services {
            for action in service.actions {
                let key = ActionKey(service: service.name, action: action.name.value)
                func candidate(_ kind: Key, _ suffix: String) -> Candidate {
                    Candidate(
                        key: kind, base: key.action, suffix: suffix, page: action.page, service: service.name)
                }
                operations.append(candidate(.operation(key), ""))
                messages += [
                    candidate(.request(key), "Request"), candidate(.result(key), "Result"),
                    candidate(.response(key), "Response"),
                ]
            }
            for id in service.structures.map(\.id) + service.valueSets.map(\.id) {
                for direction in Direction.allCases where usage.isUsed(id, direction) {
                    definitions.append(
                        Candidate(
                            key: .definition(id, direction), base: id.name,
                            suffix: direction == .request ? "Input" : "", page: id.page, service: service.name))
                }
            }
        }
        var taken: Set<String> = []
        names = Self.settle(messages, &taken).merging(Self.settle(definitions, &taken)) { first, _ in first }
        var operationIDs: Set<String> = []
        names.merge(Self.settle(operations, &operationIDs)) { first, _ in first }
    }

    subscript(key: Key) -> String { names[key] ?? "" }

    /// The name of a definition; nil for one that isn't defined.
    func name(of id: DefinitionID, _ direction: Direction) -> String? { names[.definition(id, direction)] }

    func isUsed(_ id: DefinitionID, _ direction: Direction) -> Bool { name(of: id, direction) != nil }

    // MARK: Settling

    /// Something that needs a name, and what it can be called after.
    private struct Candidate {
        var key: Key
        var base: String
        var suffix = ""
        var page = ""
        var service = ""

        /// The plain name, and those that tell more and more.
        func name(_ level: Int) -> String {
            let parts = page.split(separator: "/").map { String($0.hasSuffix(".md") ? $0.dropLast(3) : $0) }
            let qualifiers =
                switch level {
                case 0: ""
                case 1: service
                case 2: parts.dropLast().last ?? service
                case 3: parts.last ?? service
                default: ([service] + parts).joined(separator: " ")
                }
            return ComponentText.name(qualifiers.isEmpty ? base : "\(qualifiers) \(base)") + suffix
        }

        static let levels = 5
    }

    /// - Parameter taken: names that others have, folded.
    private static func settle(_ candidates: [Candidate], _ taken: inout Set<String>) -> [Key: String] {
        // Services may share a page of definitions.
        var seen: Set<Key> = []
        let candidates = candidates.filter { seen.insert($0.key).inserted }
        var names: [Key: String] = [:]
        var free = FreeNames(taken: taken)
        let groups = Dictionary(grouping: candidates) { ComponentText.folded($0.name(0)) }
        let levels = groups.mapValues(level)
        for candidate in candidates {
            let level = levels[ComponentText.folded(candidate.name(0))] ?? 0
            names[candidate.key] = free.take(candidate.name(level))
        }
        taken = free.taken
        return names
    }

    /// The first level that tells the members of a group apart; the last one where none does.
    private static func level(of group: [Candidate]) -> Int {
        let levels = 0..<Candidate.levels
        let level = levels.first { level in Set(group.map { ComponentText.folded($0.name(level)) }).count == group.count
        }
        return level ?? Candidate.levels - 1
    }

    /// Gives a number to a name that something has already.
    private struct FreeNames {
        /// Folded.
        var taken: Set<String>
        /// The number that a name gets next, by the folded name.
        private var numbers: [String: Int] = [:]

        init(taken: Set<String>) { self.taken = taken }

        mutating func take(_ name: String) -> String {
            let folded = ComponentText.folded(name)
            if taken.insert(folded).inserted { return name }
            var number = numbers[folded] ?? 2
            while !taken.insert("\(folded)\(number)").inserted { number += 1 }
            numbers[folded] = number + 1
            return "\(name)\(number)"
        }
    }
}

/// The text of the names of components, which have letters and digits of ASCII, `.`, `-` and `_` only (OpenAPI, "Components
/// Object").
private enum ComponentText {
    static func name(_ text: String) -> String {
        var name = ""
        var startsWord = true
        for scalar in text.unicodeScalars {
            if scalar.isASCIILetterOrDigit || scalar == "_" {
                name += startsWord ? String(scalar).uppercased() : String(scalar)
                startsWord = false
            } else if scalar.isASCII {
                startsWord = true
            } else {
                name += "U" + String(scalar.value, radix: 16)
                startsWord = true
            }
        }
        guard let first = name.utf8.first else { return "Unnamed" }
        return first.isASCIILetter ? name : "N" + name
    }

    static func folded(_ name: String) -> String {
        String(decoding: name.utf8.filter(\.isASCIILetterOrDigit).map(\.asciiLowercased), as: UTF8.self)
    }
}
