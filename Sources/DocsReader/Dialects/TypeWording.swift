import APIModel

/// A type as a page words it: `Array of String`, `NicInfo`.
struct TypeWording {
    /// Arrays of arrays beyond this depth are no type that a page can mean.
    static let maximumArrayDepth = 8

    /// What the innermost array holds, or the whole text of what is no array.
    var element: String
    var arrayDepth = 0
    /// What the element means if it is a word of the dialect.
    var scalar: ScalarType?

    /// What the words mean by themselves; nil for a name, which stands for a definition.
    var ownMeaning: TypeReference? {
        if let scalar { return inArrays(.scalar(scalar)) }
        return element.isEmpty ? inArrays(.missing) : nil
    }

    /// The type, given what its element means.
    func inArrays(_ element: TypeReference) -> TypeReference {
        (0..<arrayDepth).reduce(element) { type, _ in .array(type) }
    }

    /// What the words tell about the values of a field before links are followed.
    var shape: DescribedShape {
        // Neither a definition nor an array in an array has statements of its own.
        let isOther = arrayDepth > 1 || scalar == nil && !element.isEmpty
        let known = DescribedShape(scalar.map(TypeReference.scalar) ?? .missing)
        return DescribedShape(isOther ? .other : known.element, isArray: arrayDepth > 0)
    }
}
