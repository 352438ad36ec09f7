/// A file that the generator wants to exist.
public struct OutputFile: Hashable, Sendable {
    /// The path below the output folder, with `/` between its parts.
    public var path: String
    public var contents: [UInt8]

    public init(path: String, contents: [UInt8]) {
        self.path = path
        self.contents = contents
    }
}
