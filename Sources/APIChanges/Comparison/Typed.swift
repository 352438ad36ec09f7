/// Something that is a type of the generated code, with the name of that type.
@dynamicMemberLookup
struct Typed<Element> {
    var element: Element
    var typeName: String

    subscript<Member>(dynamicMember path: KeyPath<Element, Member>) -> Member { element[keyPath: path] }
}
