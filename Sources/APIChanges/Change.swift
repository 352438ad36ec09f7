public import SourceText

/// One difference between two editions of the documentation, and what it means for a caller of the generated code.
public struct Change: Hashable, Sendable {
    /// The id of the ``ChangeRule`` that found it.
    public var rule: String
    public var level: ChangeLevel
    /// What changed, as a caller spells it: `DetachNetworkInterface.Input.nicId`.
    public var subject: String
    /// What is different, in one sentence without a full stop.
    public var message: String
    /// What it means for code that was written against the old SDK, in one sentence without a full stop.
    public var consequence: String
    /// The place in the old edition: of what changed, or of what the new thing was added to; nil if that has no page.
    public var old: SourceSpan?
    /// The place in the new edition: of what changed, or of what the old thing was removed from.
    public var new: SourceSpan?
}

/// What a change asks of a caller.
public enum ChangeLevel: String, Hashable, Sendable, Codable, CaseIterable {
    /// Code that compiled may compile no longer.
    case breaking
    /// Code that compiled still does, and there is more to use.
    case addition
    /// Only comments of the generated code, or what goes over the wire, are different.
    case documentation
}

/// The next version number of the SDK, by Semantic Versioning 2.0.0.
public enum Verdict: String, Hashable, Sendable, Codable, CaseIterable {
    case major, minor, patch, none

    public init(_ changes: [Change]) {
        let levels = Set(changes.map(\.level))
        self =
            levels.contains(.breaking)
            ? .major : levels.contains(.addition) ? .minor : levels.contains(.documentation) ? .patch : .none
    }
}

extension ChangeLevel {
    /// True for this level and each graver one.
    public func isAtLeast(_ level: ChangeLevel) -> Bool { rank <= level.rank }

    /// 0 for the gravest.
    var rank: Int {
        switch self {
        case .breaking: 0
        case .addition: 1
        case .documentation: 2
        }
    }
}
