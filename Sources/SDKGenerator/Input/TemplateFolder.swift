import SourceText
import SystemPackage

/// A folder with templates that take the place of built-in ones.
struct TemplateFolder {
    static let maximumTemplateSize = 1 << 20

    var path: String

    /// Reads the templates: their paths, and those of spans, are relative to the folder.
    ///
    /// A template that can't be read is reported and left out.
    ///
    /// - Throws: ``Unusable`` for a folder that can't be read or has no templates.
    func read(diagnostics: inout DiagnosticCollector) throws(Unusable) -> [SourceFile] {
        let root = FilePath(path)
        let names: [String]
        do {
            names = try FileWalk(root: root, suffix: ".mustache").files(diagnostics: &diagnostics)
        } catch {
            throw Unusable("no-templates", "the template folder '\(path)' can't be read: \(error)")
        }
        guard !names.isEmpty || diagnostics.hasErrors else {
            throw Unusable(
                "no-templates", "the template folder '\(path)' holds no template (a file that ends with '.mustache')")
        }
        var templates: [SourceFile] = []
        for name in names {
            do throws(UnreadableFile) {
                templates.append(try SourceFile.read(name, in: root, limit: Self.maximumTemplateSize))
            } catch {
                diagnostics.emit(error.diagnostic)
            }
        }
        return templates
    }
}
