import APIModel
import LenientJSON
import SourceText

/// What the examples of all pages say about the tables: the pages' own second witness.
struct ExampleEvidence: Sendable {
    /// In the order of the model's tables.
    var tables: [TableEvidence]
    /// Values outside of the value set of their field.
    var strayValues: [StrayValue] = []
    /// Requests in which a required parameter is absent.
    var absentParameters: [AbsentParameter] = []

    /// A request, or an object in one, without something that its table requires.
    struct AbsentParameter: Sendable {
        var field: Field
        var place: JSONPlace
    }

    /// A string that its field's value set does not have.
    struct StrayValue: Sendable {
        var field: Field
        var value: String
        /// The value of the set that differs only in case.
        var otherCase: String?
        var place: JSONPlace
    }
}

/// A place in the body of an example. Its span is worked out when somebody wants to see it.
struct JSONPlace: Sendable {
    var body: MappedText
    var range: Range<Int>

    var span: SourceSpan { body.span(range) }
}

/// What the examples say about one table.
struct TableEvidence: Sendable {
    /// How many objects were read against the table.
    var objects = 0
    /// In the order of the table's fields.
    var fields: [FieldEvidence]
    /// Keys that no field has, each once, in the order in which they were met.
    var unknownKeys: [UnknownKey] = []

    struct UnknownKey: Sendable {
        var key: String
        /// The first that was met.
        var place: JSONPlace
        var shape: JSONShape
    }
}

/// What the examples say about one field.
struct FieldEvidence: Sendable {
    /// How often the field is there under its own name, with any value.
    var shown = 0
    /// How often its value is what its type says.
    var agreeing = 0
    /// Values that are something else.
    var contradictions: [Contradiction] = []
    /// Keys that differ from the name only in case.
    var otherCase: [Key] = []

    struct Contradiction: Sendable {
        var shape: JSONShape
        /// True where the value would be right as an element of an array of the type, or the type's element.
        var fitsElement: Bool
        /// True of a string that holds a number, where the type is one of numbers.
        var isQuotedNumber: Bool
        var place: JSONPlace
    }

    /// True where some example shows something else than the row says.
    var isDisputed: Bool { !contradictions.isEmpty || !otherCase.isEmpty }

    /// True where all that speaks against the type are numbers in quotes.
    var isQuotedNumber: Bool { !contradictions.isEmpty && contradictions.allSatisfy(\.isQuotedNumber) }

    struct Key: Sendable {
        var key: String
        var place: JSONPlace
    }
}
