import APIModel
import SourceText

/// A structure or a value set, as far as names go.
struct NamedDefinition {
    var name: String
    var span: SourceSpan
}

extension Service {
    /// Definitions whose name is that of an earlier one without regard to case, each with the earlier one.
    var namesakes: [(later: NamedDefinition, first: NamedDefinition)] {
        let definitions =
            structures.map { NamedDefinition(name: $0.id.name, span: $0.span) }
            + valueSets.map { NamedDefinition(name: $0.id.name, span: $0.span) }
        var first: [String: NamedDefinition] = [:]
        return definitions.sorted { $0.span < $1.span }.compactMap { definition in
            guard let earlier = first[definition.name.lowercased()] else {
                first[definition.name.lowercased()] = definition
                return nil
            }
            return (definition, earlier)
        }
    }
}
