import SourceText

/// Which definitions fields refer to.
extension [Field] {
    /// The structures and value sets that the types, or the lists of values, refer to, in their order and as often as they
    /// do.
    public var definitions: [DefinitionID] {
        var ids: [DefinitionID] = []
        appendDefinitions(to: &ids)
        return ids
    }

    fileprivate func appendDefinitions(to ids: inout [DefinitionID]) {
        // A loop over fields would copy them whole.
        for row in indices {
            if let id = self[row].type.reference.definition { ids.append(id) }
            switch self[row].valueSet?.value {
            case .type(let id), .description(let id): ids.append(id)
            case .inline, nil: break
            }
        }
    }
}

extension Sequence<[Field]> {
    /// The structures and value sets that the fields of tables refer to, in their order and as often as they do.
    public var definitions: [DefinitionID] { reduce(into: []) { ids, fields in fields.appendDefinitions(to: &ids) } }

    /// The definitions that the fields of tables refer to, directly or through the fields of structures.
    ///
    /// - Parameter fields: the fields of a structure; nil for what is none.
    public func reachableDefinitions(through fields: (DefinitionID) -> [Field]?) -> Set<DefinitionID> {
        var reached: Set<DefinitionID> = []
        var pending = definitions
        while let id = pending.popLast() {
            guard reached.insert(id).inserted else { continue }
            fields(id)?.appendDefinitions(to: &pending)
        }
        return reached
    }
}
