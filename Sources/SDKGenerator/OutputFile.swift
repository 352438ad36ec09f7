/// A file that the generator wants to exist.
public struct OutputFile: Hashable, Sendable {
    /// The path below the output folder, with `/` between its parts.
    public var path: String
    public var contents: [UInt8]
    /// The page that it is made from; nil if it is made from several, or from none.
    public var page: String?
    /// The hash of what was made, for a file that is to stay as a person edited it. By that it is known as edited later.
    var editedFrom: String?

    public init(path: String, contents: [UInt8], page: String? = nil) {
        self.path = path
        self.contents = contents
        self.page = page
    }
}
