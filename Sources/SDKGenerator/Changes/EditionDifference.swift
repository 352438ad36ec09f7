import APIChanges

/// What changed between two editions of the documentation.
public struct EditionDifference: Sendable {
    let report: ChangeReport

    /// The part of the version number of the SDK to raise: `major`, `minor`, `patch` or `none`.
    public var verdict: String { report.verdict.rawValue }

    /// The names of the formats, the default first.
    public static let formats = ChangeFormat.all.map(\.name)
    /// The levels of changes, the gravest first.
    public static let levels = ChangeLevel.allCases.map(\.rawValue)

    /// - Parameter format: one of ``formats``; the first for any other name.
    public func text(format: String) -> String {
        (ChangeFormat.named(format) ?? ChangeFormat.all[0]).text(of: report)
    }
}
