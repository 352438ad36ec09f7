import LenientJSON

/// A reader of the part of JSON Schema 2020-12 that `docs/model.schema.json` uses.
///
/// It is here for machines without Python's `jsonschema`, and to tell what of the schema a document has used.
struct JSONSchema {
    let root: JSONNode

    /// The properties that a valid document has used, by where the schema declares them.
    struct Usage {
        var properties: Set<String> = []
    }

    /// What is wrong with a document, by the place of each mistake.
    func mistakes(in document: JSONNode, usage: inout Usage) -> [String] {
        mistakes(in: document, at: "", schema: root, name: "#", usage: &usage)
    }

    private func mistakes(
        in value: JSONNode, at place: String, schema: JSONNode, name: String, usage: inout Usage
    ) -> [String] {
        var mistakes = valueMistakes(of: value, schema: schema).map { "\(place): \($0)" }
        if case .string(let target)? = schema.member("$ref")?.value, let schema = resolve(target) {
            mistakes += self.mistakes(in: value, at: place, schema: schema, name: target, usage: &usage)
        }
        if let choices = schema.member("anyOf")?.elements {
            mistakes += choiceMistakes(in: value, at: place, choices: choices, name: name, usage: &usage)
        }
        if let members = value.members, schema.member("properties") != nil {
            mistakes += memberMistakes(of: members, at: place, schema: schema, name: name, usage: &usage)
        }
        if let items = schema.member("items"), let elements = value.elements {
            for (index, element) in elements.enumerated() {
                let place = "\(place)[\(index)]"
                mistakes += self.mistakes(in: element, at: place, schema: items, name: name + "[]", usage: &usage)
            }
        }
        return mistakes
    }

    private func choiceMistakes(
        in value: JSONNode, at place: String, choices: [JSONNode], name: String, usage: inout Usage
    ) -> [String] {
        for (index, choice) in choices.enumerated() {
            var used = usage
            let mistakes = mistakes(in: value, at: place, schema: choice, name: "\(name)/\(index)", usage: &used)
            if mistakes.isEmpty {
                usage = used
                return []
            }
        }
        return ["\(place): is none of the \(choices.count) alternatives"]
    }

    private func memberMistakes(
        of members: [JSONMember], at place: String, schema: JSONNode, name: String, usage: inout Usage
    ) -> [String] {
        var mistakes: [String] = []
        for member in members {
            guard let property = schema.member("properties")?.member(member.key) else {
                mistakes.append("\(place): '\(member.key)' is not in the schema")
                continue
            }
            let key = "\(name).\(member.key)"
            usage.properties.insert(key)
            mistakes += self.mistakes(
                in: member.node, at: "\(place).\(member.key)", schema: property, name: key, usage: &usage)
        }
        for required in schema.member("required")?.strings ?? [] where !members.contains(where: { $0.key == required })
        {
            mistakes.append("\(place): '\(required)' is missing")
        }
        return mistakes
    }

    private func valueMistakes(of value: JSONNode, schema: JSONNode) -> [String] {
        var mistakes: [String] = []
        if case .string(let type)? = schema.member("type")?.value, !value.isOf(type) {
            mistakes.append("is no \(type)")
        }
        if let allowed = schema.member("enum")?.elements, !allowed.contains(where: { $0.value == value.value }) {
            mistakes.append("is not one of the values")
        }
        if let constant = schema.member("const"), constant.value != value.value { mistakes.append("is another value") }
        return mistakes
    }

    private func resolve(_ target: String) -> JSONNode? {
        target.split(separator: "/").dropFirst().reduce(root) { $0?.member(String($1)) }
    }

    /// Every property that the schema declares, named as in ``Usage``.
    var declaredProperties: Set<String> {
        var declared: Set<String> = []
        var open = [("#", root)]
        for definition in root.member("$defs")?.members ?? [] {
            open.append(("#/$defs/\(definition.key)", definition.node))
        }
        while let (name, schema) = open.popLast() {
            for property in schema.member("properties")?.members ?? [] {
                declared.insert("\(name).\(property.key)")
                open.append(("\(name).\(property.key)", property.node))
            }
            for (index, choice) in (schema.member("anyOf")?.elements ?? []).enumerated() {
                open.append(("\(name)/\(index)", choice))
            }
            if let items = schema.member("items") { open.append((name + "[]", items)) }
        }
        return declared
    }
}

extension JSONNode {
    fileprivate var members: [JSONMember]? {
        if case .object(let members) = value { members } else { nil }
    }

    fileprivate var elements: [JSONNode]? {
        if case .array(let elements) = value { elements } else { nil }
    }

    fileprivate var strings: [String]? {
        elements?.compactMap { if case .string(let string) = $0.value { string } else { nil } }
    }

    fileprivate func isOf(_ type: String) -> Bool {
        switch (type, value) {
        case ("object", .object), ("array", .array), ("string", .string): true
        case ("integer", .number(let spelling)): Int(spelling) != nil
        default: false
        }
    }
}
