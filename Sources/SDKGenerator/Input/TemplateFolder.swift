import SourceText
import SystemPackage

/// A folder with templates that take the place of built-in ones.
struct TemplateFolder {
    static let maximumTemplateSize = 1 << 20

    var path: String

    /// Reads the templates: their paths are relative to the folder.
    ///
    /// - Throws: ``Unusable`` for a folder that can't be read or has no templates, and for a template that can't be read.
    func read() throws(Unusable) -> [SourceFile] {
        let root = FilePath(path)
        var problems = DiagnosticCollector()
        let names: [String]
        do {
            names = try FileWalk(root: root, suffix: ".mustache").files(diagnostics: &problems)
        } catch {
            throw Unusable("no-templates", "the template folder '\(path)' can't be read: \(error)")
        }
        if let problem = problems.sorted.first(where: { $0.severity == .error }) { throw Unusable(problem, in: path) }
        guard !names.isEmpty else {
            throw Unusable(
                "no-templates", "the template folder '\(path)' holds no template (a file that ends with '.mustache')")
        }
        do {
            return try names.map { try SourceFile.read($0, in: root, limit: Self.maximumTemplateSize) }
        } catch let error as UnreadableFile {
            throw Unusable(error.diagnostic, in: path)
        } catch {
            throw Unusable("no-templates", "the template folder '\(path)' can't be read: \(error)")
        }
    }
}
