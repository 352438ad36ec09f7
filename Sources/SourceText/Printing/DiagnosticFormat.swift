/// A way to write diagnostics down: for people, for a build service, for a program.
///
/// A format is a value in ``all``: another one is one file with one value, and one word in that list.
public struct DiagnosticFormat: Sendable {
    /// The name by which a person asks for it, `text`.
    public let name: String
    private let write: @Sendable (DiagnosticReport, Bool) -> String

    /// - Parameter write: gives the text of a report; its second argument says whether colours are wanted.
    public init(name: String, write: @escaping @Sendable (_ report: DiagnosticReport, _ colored: Bool) -> String) {
        self.name = name
        self.write = write
    }

    /// The text of a report: empty, or ending with a line feed.
    ///
    /// - Parameter colored: asks for the escape sequences of a terminal, in a format that knows them.
    public func text(of report: DiagnosticReport, colored: Bool = false) -> String {
        write(report, colored)
    }

    /// Every format, the default first.
    public static let all: [DiagnosticFormat] = [.text, .github, .json, .sarif, .junit]

    public static func named(_ name: String) -> DiagnosticFormat? {
        all.first { $0.name == name }
    }
}
