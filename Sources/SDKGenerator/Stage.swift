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
    /// What concerns modules as a whole is decided.
    case plan
    /// Every other decision is made, file by file, and templates print what was decided.
    case render
    /// The output folder is compared with the files, and brought up to date.
    case write
}

/// Is told of each stage when it has ended. The stages of a run end one after the other.
public typealias StageObserver = @Sendable (Stage) -> Void
