public import APIModel
public import RichText

/// What the sentences of a description state about a field.
///
/// A fact is only what a declared pattern says, once: a description that says two different things about one matter
/// says nothing about it here.
public struct DescriptionFacts: Hashable, Sendable {
    /// The default, without the unit that may be glued to it.
    public var defaultValue: String?
    public var range: Bounds?
    /// The number of characters of a string, or of elements of an array.
    public var length: Bounds?
    public var unit: String?
    /// The condition under which the field is required, without the words that say so.
    public var requiredWhen: String?
    public var deprecation: Deprecation?
    /// The values that the description lists, in its order; empty where it lists none.
    public var values: [Value] = []

    public struct Deprecation: Hashable, Sendable {
        public var replacement: String?

        public init(replacement: String? = nil) {
            self.replacement = replacement
        }
    }

    public struct Value: Hashable, Sendable {
        public var value: String
        public var description: RichText

        public init(_ value: String, _ description: RichText = RichText()) {
            self.value = value
            self.description = description
        }
    }

    public init() {}
}

/// What the type of a field lets its description say.
public struct DescribedShape: Hashable, Sendable {
    /// True of an array: what is counted are its elements.
    public var isArray: Bool
    /// The type of the field, or of the elements of an array.
    public var element: Element

    public enum Element: Hashable, Sendable {
        /// A string, or something unknown that may be one.
        case string
        case number
        /// Booleans, times, structures: they have no list of values and no range.
        case other
    }

    public init(_ element: Element, isArray: Bool = false) {
        self.element = element
        self.isArray = isArray
    }
}

extension DescribedShape {
    /// The shape of a documented type. A type that means nothing yet may be a string.
    public init(_ type: TypeReference) {
        let isArray = if case .array = type { true } else { false }
        let element: Element =
            switch type.element {
            case .scalar(.string), .unresolved, .missing, .array: .string
            case .scalar(.integer), .scalar(.long), .scalar(.float), .scalar(.double), .scalar(.decimal): .number
            case .scalar(.boolean), .scalar(.timestamp), .scalar(.object), .scalar(.map), .structure, .valueSet: .other
            }
        self.init(element, isArray: isArray)
    }
}
