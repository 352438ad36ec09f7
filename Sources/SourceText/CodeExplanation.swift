/// What stands behind the code of a diagnostic: `sdkgen explain` prints it.
///
/// A room that emits codes explains them: it has a list of these values, and the generator joins the lists.
public struct CodeExplanation: Hashable, Sendable {
    /// The code, `unresolved-type`.
    public var code: String
    /// The correct state, in one sentence.
    public var statement: String
    /// Why it matters and what follows from it, in a few sentences.
    public var reason: String
    /// An excerpt of a page that has the mistake, and the same without it.
    public var example: Example?
    public var control: Control

    public struct Example: Hashable, Sendable {
        public var bad: String
        public var good: String

        public init(bad: String, good: String) {
            self.bad = bad
            self.good = good
        }
    }

    /// What a person can decide about the diagnostics of a code.
    public enum Control: Hashable, Sendable {
        /// Severity and paths are for the configuration to decide.
        case configurable
        /// Without it a run can't give what was asked for, or a part of a page is lost.
        case fixed
    }

    public init(
        _ code: String, _ statement: String, _ reason: String, bad: String? = nil, good: String? = nil,
        control: Control = .configurable
    ) {
        self.code = code
        self.statement = statement
        self.reason = reason
        self.control = control
        if let bad, let good { example = Example(bad: bad, good: good) }
    }
}
