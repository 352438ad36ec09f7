/// Something that is a type of the generated code, with the name of that type.
struct Typed<Element> {
    var element: Element
    var typeName: String
}
