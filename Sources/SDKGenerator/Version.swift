/// Which generator this is.
public enum Version {
    /// The version of the tool, by Semantic Versioning 2.0.0.
    public static let current = "0.1.0"
}
