import SourceText

/// The changes between two editions, with what it takes to show them.
public struct ChangeReport: Sendable {
    /// In the order in which they are shown.
    public var changes: [Change]
    /// The paths to show for the paths of spans: spans know only where a file is below the documentation folder.
    public var oldPath: @Sendable (String) -> String
    public var newPath: @Sendable (String) -> String

    public init(
        _ changes: [Change], oldPath: @escaping @Sendable (String) -> String = { $0 },
        newPath: @escaping @Sendable (String) -> String = { $0 }
    ) {
        self.changes = changes
        self.oldPath = oldPath
        self.newPath = newPath
    }

    public var verdict: Verdict { Verdict(changes) }

    public func count(of level: ChangeLevel) -> Int {
        changes.count { $0.level == level }
    }

    /// `major: 2 breaking, 1 addition, 3 documentation`
    var summary: String {
        let counts = ChangeLevel.allCases.map { ($0, count(of: $0)) }.filter { $0.1 > 0 }
        guard !counts.isEmpty else { return "none: nothing changed for callers" }
        return "\(verdict.rawValue): " + counts.map { "\($0.1) \($0.0.rawValue)" }.joined(separator: ", ")
    }

    /// `docs/vnic/attach.md:25:7`
    static func place(_ span: SourceSpan, _ path: (String) -> String) -> String {
        path(span.file) + (span.line > 0 ? ":\(span.line):\(span.column)" : "")
    }
}

/// A way to write changes down.
///
/// A format is a value in ``all``: another one is one file with one value, and one word in that list.
public struct ChangeFormat: Sendable {
    /// The name by which a person asks for it, `text`.
    public let name: String
    private let write: @Sendable (ChangeReport) -> String

    init(name: String, write: @escaping @Sendable (ChangeReport) -> String) {
        self.name = name
        self.write = write
    }

    /// The text of a report, which ends with a line feed.
    public func text(of report: ChangeReport) -> String { write(report) }

    /// Every format, the default first.
    public static let all: [ChangeFormat] = [.text, .markdown, .github, .json]

    public static func named(_ name: String) -> ChangeFormat? {
        all.first { $0.name == name }
    }
}
