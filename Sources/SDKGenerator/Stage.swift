/// A part of a run, for whoever wants to know where the time goes.
public enum Stage: String, CaseIterable, Sendable {
    /// Configuration, templates and pages come from disk.
    case load
    /// Each page is read by itself.
    case read
    /// All pages together become the model.
    case model
    /// The rules look at the model.
    case check
    /// Every decision about the code is made.
    case plan
    /// Templates print the decisions.
    case render
    /// The output folder is compared with the files, and brought up to date.
    case write
}

/// Is told of each stage when it has ended. The stages of a run end one after the other.
public typealias StageObserver = @Sendable (Stage) -> Void
