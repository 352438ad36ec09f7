/// Where the files of an SDK go below the output folder.
public enum Layout: String, Hashable, Sendable, CaseIterable {
    /// A folder a module: the sources of a package that a person keeps.
    case modules
    /// A package that is complete, for teams that publish the SDK from a repository of its own.
    case package
    /// A file a page, named after the page: what a build-tool plugin can declare before the pages are read.
    case pages
}
