import SourceText

/// A kind of change: how it is found, what level it has and what it means.
///
/// A rule is a value in ``all``: another one is one file with one value, and one word in that list.
public struct ChangeRule: Sendable {
    /// The name by which a person asks about it, `field-removed`.
    public let id: String
    public let level: ChangeLevel
    /// What changed, in a few words.
    public let title: String
    /// What it means for a caller, in whole sentences.
    public let meaning: String
    public let example: ChangeExample
    let find: @Sendable (APIComparison) -> [Finding]

    init(
        _ id: String, _ level: ChangeLevel, _ title: String, meaning: String, example: ChangeExample,
        find: @escaping @Sendable (APIComparison) -> [Finding]
    ) {
        self.id = id
        self.level = level
        self.title = title
        self.meaning = meaning
        self.example = example
        self.find = find
    }

    public static func named(_ id: String) -> ChangeRule? {
        all.first { $0.id == id }
    }
}

extension ChangeRule: CustomStringConvertible {
    public var description: String { id }
}

/// A change as documentation and caller see it.
public struct ChangeExample: Hashable, Sendable {
    /// A part of a page of the old edition, in Markdown; empty for something that was added.
    public var before: String
    /// The same part in the new edition; empty for something that was removed.
    public var after: String
    /// Swift code against the old SDK: it compiles with the new one exactly if the level is not breaking.
    public var client: String

    /// - Parameters:
    ///   - before: as many lines as it takes; the same goes for the new edition.
    init(before: String, after: String, client: String) {
        self.before = before
        self.after = after
        self.client = client
    }

    /// Rows of a table, each without its outer pipes.
    init(_ table: Table, before: [String], after: [String], client: String) {
        self.init(before: table.text(before), after: table.text(after), client: client)
    }

    /// The tables of the pages that the examples are about: the action `AttachNic` and what it uses.
    enum Table {
        case inputs, outputs, errorCodes, commonErrorCodes
        case structure(String)
        case valueSet(String)

        fileprivate func text(_ rows: [String]) -> String {
            (head + rows.map { "| \($0) |" }).joined(separator: "\n")
        }

        private var head: [String] {
            switch self {
            case .inputs:
                ["## Input Parameters", ""] + Self.columns("Parameter Name", "Required", "Type", "Description")
            case .outputs: ["## Output Parameters", ""] + Self.columns("Parameter Name", "Type", "Description")
            case .errorCodes: ["## Error Codes", ""] + Self.columns("HTTP Status Code", "Error Code", "Description")
            case .commonErrorCodes:
                ["# Common Error Codes", "", "## Error Codes", ""]
                    + Self.columns("HTTP Status Code", "Error Code", "Description")
            case .structure(let name):
                ["## \(name)", ""] + Self.columns("Parameter Name", "Required", "Type", "Description")
            case .valueSet(let name): ["## \(name)", ""] + Self.columns("Value", "Description")
            }
        }

        private static func columns(_ titles: String...) -> [String] {
            ["| \(titles.joined(separator: " | ")) |", "|\(String(repeating: " --- |", count: titles.count))"]
        }
    }
}

/// What a rule says of one change.
struct Finding {
    var subject: String
    var message: String
    var consequence: String
    var old: SourceSpan?
    var new: SourceSpan?

    init(_ subject: String, _ message: String, _ consequence: String, old: SourceSpan?, new: SourceSpan?) {
        self.subject = subject
        self.message = message
        self.consequence = consequence
        self.old = old
        self.new = new
    }
}
