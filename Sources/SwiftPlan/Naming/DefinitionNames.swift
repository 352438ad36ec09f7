import APIModel
import SourceText

/// The names that the structures and value sets of a module would like to have.
///
/// A definition has the name that its page gives it. A page scopes its names, so two pages may define an `ImageInfo`
/// each; then all of them are called after their pages too, `VmImageInfo` and `BmcImageInfo`, whichever comes first. A
/// name that the first page kept would mean another thing as soon as the pages change their order.
struct DefinitionNames {
    private var qualified: [DefinitionID: SwiftIdentifier] = [:]

    init(
        _ definitions: [Located<DefinitionID>], of service: String, _ diagnostics: inout DiagnosticCollector
    ) {
        var groups: [String: [Located<DefinitionID>]] = [:]
        for definition in definitions { groups[Self.key(of: definition.value), default: []].append(definition) }
        for definition in definitions {
            guard let group = groups.removeValue(forKey: Self.key(of: definition.value)) else { continue }
            let pages = Set(group.map(\.value.page)).sortedByBytes()
            guard pages.count > 1 else { continue }
            let words = Dictionary(uniqueKeysWithValues: zip(pages, PageWords.telling(pages)))
            for member in group {
                qualified[member.value] = .type("\(words[member.value.page] ?? "") \(member.value.name)")
            }
            report(group, of: service, &diagnostics)
        }
    }

    subscript(id: DefinitionID) -> SwiftIdentifier { qualified[id] ?? .type(id.name) }

    private static func key(of id: DefinitionID) -> String { SwiftIdentifier.type(id.name).name.lowercased() }

    private func report(
        _ group: [Located<DefinitionID>], of service: String, _ diagnostics: inout DiagnosticCollector
    ) {
        guard let last = group.last else { return }
        diagnostics.warning(
            "swift-qualified-name",
            """
            '\(last.value.name)' is defined on \(Set(group.map(\.value.page)).count) pages of the service '\(service)'; \
            in Swift this one is called '\(self[last.value].name)'
            """,
            at: last.span, help: "give each a name of its own, or delete all but one if they are the same thing",
            notes: group.dropLast().map {
                Diagnostic.Note("this one is called '\(self[$0.value].name)'", at: $0.span)
            })
    }
}

/// The words that tell pages apart by their paths.
private enum PageWords {
    /// One for each of several pages: the name of the folder, or else that of the file, or else that of an outer folder;
    /// the whole path where no one part is different for each. A page that has no such part keeps the plain name.
    static func telling(_ pages: [String]) -> [String] {
        // From the file outwards.
        let paths = pages.map { page in
            (page.hasSuffix(".md") ? String(page.dropLast(3)) : page).split(separator: "/").map(String.init).reversed()
        }
        let depth = paths.map(\.count).max() ?? 0
        for level in [1, 0] + Array(2..<max(2, depth)) {
            let words = paths.map { path in path.dropFirst(level).first ?? "" }
            let keys = Set(words.map { SwiftIdentifier.type($0).name.lowercased() })
            if keys.count == pages.count { return words }
        }
        return paths.map { $0.reversed().joined(separator: " ") }
    }
}
