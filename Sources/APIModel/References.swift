import SourceText

/// Which definitions fields refer to.
extension Field {
    /// The structures and value sets that the type, or the list of values, refers to.
    public var definitions: [DefinitionID] {
        var ids = type.reference.definition.map { [$0] } ?? []
        switch valueSet?.value {
        case .type(let id), .description(let id): ids.append(id)
        case .inline, nil: break
        }
        return ids
    }
}

extension Sequence<Field> {
    /// The definitions that the fields refer to, directly or through the fields of structures.
    ///
    /// - Parameter fields: the fields of a structure; nil for what is none.
    public func reachableDefinitions(through fields: (DefinitionID) -> [Field]?) -> Set<DefinitionID> {
        var reached: Set<DefinitionID> = []
        var pending = flatMap(\.definitions)
        while let id = pending.popLast() {
            guard reached.insert(id).inserted else { continue }
            pending += fields(id)?.flatMap(\.definitions) ?? []
        }
        return reached
    }
}
