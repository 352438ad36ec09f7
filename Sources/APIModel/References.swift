import SourceText

/// Which definitions fields refer to.
extension Field {
    /// The structures and value sets that the type, or the list of values, refers to.
    public var definitions: [DefinitionID] { CollectionOfOne(self).definitions }

    @usableFromInline func appendDefinitions(to ids: inout [DefinitionID]) {
        if let id = type.reference.definition { ids.append(id) }
        switch valueSet?.value {
        case .type(let id), .description(let id): ids.append(id)
        case .inline, nil: break
        }
    }
}

extension Sequence<Field> {
    /// The structures and value sets that the fields refer to, in their order and as often as they do.
    @inlinable public var definitions: [DefinitionID] {
        var ids: [DefinitionID] = []
        for field in self { field.appendDefinitions(to: &ids) }
        return ids
    }

    /// The definitions that the fields refer to, directly or through the fields of structures.
    ///
    /// - Parameter fields: the fields of a structure; nil for what is none.
    @inlinable
    public func reachableDefinitions(through fields: (DefinitionID) -> [Field]?) -> Set<DefinitionID> {
        var reached: Set<DefinitionID> = []
        var pending = definitions
        while let id = pending.popLast() {
            guard reached.insert(id).inserted else { continue }
            pending += fields(id)?.definitions ?? []
        }
        return reached
    }
}
