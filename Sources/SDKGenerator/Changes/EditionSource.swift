import SystemPackage

/// Where one of two editions of the documentation is.
enum EditionSource: Hashable {
    /// A folder with pages.
    case folder(String)
    /// The documentation folder as it was at a revision that git knows.
    case revision(String)
    /// A model as `sdkgen inspect` prints it.
    case model(String)

    static let revisionPrefix = "git:"

    /// Understands `git:REV`, a folder, or a file.
    ///
    /// - Throws: ``Unusable`` for what is none of them.
    init(argument: String) throws(Unusable) {
        if argument.hasPrefix(Self.revisionPrefix) {
            self = .revision(String(argument.dropFirst(Self.revisionPrefix.count)))
            return
        }
        do {
            self = try Stat(FilePath(argument)).type == .directory ? .folder(argument) : .model(argument)
        } catch {
            throw Unusable(
                "no-edition", "'\(argument)' can't be read: \(error)",
                help: "name a folder with pages, a model that 'sdkgen inspect' printed, or git:<revision>")
        }
    }
}
