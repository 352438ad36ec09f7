import SourceText

/// What a type cell means.
public enum TypeReference: Hashable, Sendable {
    case scalar(ScalarType)
    indirect case array(TypeReference)
    case structure(DefinitionID)
    /// On the wire a string; the values that the page knows are listed there.
    case valueSet(DefinitionID)
    /// A name that nothing defines, with the link that the page gives it.
    case unresolved(name: String, link: String?)
    /// The cell, or its whole column, is missing.
    case missing
}

/// The types that the documentation has words for.
public enum ScalarType: String, Hashable, Sendable, Codable, CaseIterable {
    case string
    case integer
    /// A 64-bit integer.
    case long
    case boolean
    case float
    case double
    case decimal
    /// A string that holds a date and time, mostly by ISO 8601.
    case timestamp
    /// An object whose members the page doesn't describe.
    case object
    /// An object with keys of the caller's choice.
    case map
}

/// The name of a structure or value set, scoped by the page that defines it: `vm/datastructure.md#ImageInfo`.
public struct DefinitionID: Hashable, Sendable {
    public var page: String
    public var name: String

    public init(page: String, name: String) {
        self.page = page
        self.name = name
    }
}

extension DefinitionID: Comparable {
    /// By page, then by name; the same in every locale.
    public static func < (left: DefinitionID, right: DefinitionID) -> Bool {
        left.page == right.page ? left.name.precedes(right.name) : left.page.precedes(right.page)
    }
}

extension TypeReference {
    /// The type behind every `Array of`.
    public var element: TypeReference {
        var type = self
        while case .array(let element) = type { type = element }
        return type
    }

    /// True for a whole number, of whatever size.
    public var isInteger: Bool { self == .scalar(.integer) || self == .scalar(.long) }

    /// The structure or value set that the type, or the element of an array, refers to.
    public var definition: DefinitionID? {
        switch element {
        case .structure(let id), .valueSet(let id): id
        default: nil
        }
    }
}

extension DefinitionID: LosslessStringConvertible {
    /// The first `#` ends the page, so one in a file's name is written as `%23` and a `%` as `%25` (RFC 3986).
    public var description: String {
        let page = page.unicodeScalars.reduce(into: "") { escaped, scalar in
            switch scalar {
            case "#": escaped += "%23"
            case "%": escaped += "%25"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return "\(page)#\(name)"
    }

    public init?(_ description: String) {
        // Not as characters: with a combining mark behind it, `#` is another one.
        let scalars = description.unicodeScalars
        guard let hash = scalars.firstIndex(of: "#") else { return nil }
        let page = String(scalars[..<hash]).replacing("%23", with: "#").replacing("%25", with: "%")
        self.init(page: page, name: String(scalars[scalars.index(after: hash)...]))
    }
}

extension DefinitionID: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let id = DefinitionID(text) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "'\(text)' is not a definition of the form page#name")
        }
        self = id
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

/// The JSON form: a scalar is its name, every other type an object with one member that says its kind.
extension TypeReference: Codable {
    private enum CodingKeys: String, CodingKey {
        case array, structure, valueSet, unresolved, missing
    }

    private struct Unresolved: Codable {
        var name: String
        var link: String?
    }

    public init(from decoder: any Decoder) throws {
        if let scalar = try? decoder.singleValueContainer().decode(ScalarType.self) {
            self = .scalar(scalar)
            return
        }
        let container = try decoder.container(keyedBy: CodingKeys.self)
        if container.contains(.array) {
            self = .array(try container.decode(TypeReference.self, forKey: .array))
        } else if container.contains(.structure) {
            self = .structure(try container.decode(DefinitionID.self, forKey: .structure))
        } else if container.contains(.valueSet) {
            self = .valueSet(try container.decode(DefinitionID.self, forKey: .valueSet))
        } else if container.contains(.unresolved) {
            let unresolved = try container.decode(Unresolved.self, forKey: .unresolved)
            self = .unresolved(name: unresolved.name, link: unresolved.link)
        } else {
            _ = try container.decode(Bool.self, forKey: .missing)
            self = .missing
        }
    }

    public func encode(to encoder: any Encoder) throws {
        if case .scalar(let scalar) = self {
            var container = encoder.singleValueContainer()
            try container.encode(scalar)
            return
        }
        var container = encoder.container(keyedBy: CodingKeys.self)
        switch self {
        case .scalar: break
        case .array(let element): try container.encode(element, forKey: .array)
        case .structure(let id): try container.encode(id, forKey: .structure)
        case .valueSet(let id): try container.encode(id, forKey: .valueSet)
        case .unresolved(let name, let link):
            try container.encode(Unresolved(name: name, link: link), forKey: .unresolved)
        case .missing: try container.encode(true, forKey: .missing)
        }
    }
}
