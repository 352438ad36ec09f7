import SourceText

/// How an output folder differs from what the generator would write.
public struct OutputComparison: Hashable, Sendable {
    /// The files that differ, in the order of the bytes of their paths.
    public var differences: [Difference]
    /// The number of files that are as they should be.
    public var unchanged: Int
    /// Everything that is wanted, or that the generator remembers to have written, in the order of the bytes.
    let paths: [String]
    /// The hash of the manifest of what is wanted: by it a later run knows a folder in which nothing differs again.
    var manifestHash: String?

    public struct Difference: Hashable, Sendable {
        public var path: String
        public var kind: Kind
        /// True if the file is to be there, so that writing it makes it right; false if deleting it does.
        public var isWanted: Bool
    }

    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// Not there.
        case missing
        /// As the generator left it, and no longer right.
        case stale
        /// Written by the generator earlier, and no longer wanted.
        case extra
        /// Changed by a person since the generator wrote it.
        case edited
        /// In the way of a file, and never written by the generator.
        case foreign

        /// A person's work would be lost by making it right.
        public var isConflict: Bool { self == .edited || self == .foreign }
    }

    /// The number of files that are, or were, deleted to make the folder right.
    public var deleted: Int { differences.count { !$0.isWanted } }

    public var conflicts: [Difference] { differences.filter(\.kind.isConflict) }

    /// The comparison of a folder that is right.
    init(unchanged: Int) {
        differences = []
        paths = []
        self.unchanged = unchanged
    }

    /// Compares what is wanted with what is there and what the generator remembers to have written, as hashes.
    ///
    /// - Parameter paths: what is wanted or remembered, in the order of the bytes.
    init(
        of paths: [String], wanted: [String: String], present: [String: String], remembered: [String: Set<String>]
    ) {
        var differences: [Difference] = []
        var unchanged = 0
        for path in paths {
            let kind = Self.kind(wanted: wanted[path], present: present[path], remembered: remembered[path])
            if let kind {
                differences.append(Difference(path: path, kind: kind, isWanted: wanted[path] != nil))
            } else if wanted[path] != nil {
                unchanged += 1
            }
        }
        self.differences = differences
        self.paths = paths
        self.unchanged = unchanged
    }

    private static func kind(wanted: String?, present: String?, remembered: Set<String>?) -> Kind? {
        guard let present else { return wanted == nil ? nil : .missing }
        if present == wanted { return nil }
        guard let remembered else { return .foreign }
        guard remembered.contains(present) else { return .edited }
        return wanted == nil ? .extra : .stale
    }
}
