import SourceText
import SystemPackage

extension OutputFolder {
    /// How many lines are shown of one file, and of all together.
    private static let (linesOfFile, linesOfAll) = (120, 2000)

    /// The differences from what is in the folder to what is wanted, in the unified format; at most so much that a log
    /// stays readable. That of the manifest follows from the others, and is left out.
    ///
    /// - Throws: ``Unusable`` where a file can't be read.
    public func difference(_ comparison: OutputComparison, _ files: [OutputFile]) throws(Unusable) -> String {
        let wanted = Dictionary(files.map { ($0.path, $0.contents) }, uniquingKeysWith: { first, _ in first })
        var text = ""
        var lines = 0
        for difference in comparison.differences where difference.path != OutputManifest.fileName {
            guard lines < Self.linesOfAll else { return text + "… and more files\n" }
            let present: [UInt8]?
            do {
                present = difference.kind == .missing ? nil : try FileSystem.contents(of: file(difference.path))
            } catch {
                throw Unusable("unreadable-output", "'\(file(difference.path))' can't be read: \(error)")
            }
            let contents = difference.isWanted ? wanted[difference.path] : nil
            let part = LineDifference(from: present, to: contents)
                .unified(
                    oldName: present == nil ? "/dev/null" : "a/\(difference.path)",
                    newName: contents == nil ? "/dev/null" : "b/\(difference.path)", limit: Self.linesOfFile)
            lines += part.utf8.count { $0 == .lineFeed }
            text += part
        }
        return text
    }

    private func file(_ path: String) -> FilePath { FilePath(self.path).appending(path) }
}
