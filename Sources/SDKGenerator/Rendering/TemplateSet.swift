import BuiltinTemplates
public import SourceText
import SwiftPlan

/// The templates of all artefacts, checked and ready to print.
public struct TemplateSet: Sendable {
    private let templates: [String: TemplateProgram]

    /// Loads the built-in templates, and those that replace some of them.
    ///
    /// - Parameters:
    ///   - overrides: files named after the templates that they replace, `Action.mustache`.
    ///   - diagnostics: takes everything that is wrong with the templates, with its place.
    /// - Returns: nil if anything is wrong.
    public init?(overrides: [SourceFile] = [], diagnostics: inout DiagnosticCollector) {
        var problems = DiagnosticCollector()
        let files = Self.files(overrides, &problems)
        var tags: [String: [TemplateTag]] = [:]
        for (name, file) in files.sorted(by: { $0.key.precedes($1.key) }) {
            tags[name] = TemplateScanner.tags(of: file, &problems)
        }
        var trees: [String: TemplateTree] = [:]
        for (name, tags) in tags.sorted(by: { $0.key.precedes($1.key) }) {
            trees[name] = TemplateTree(tags, &problems)
        }
        var checker = TemplateChecker(trees: trees)
        for artefact in SDKPlanner.printedFiles {
            checker.check(artefact.templateName, printing: artefact)
        }
        problems.merge(checker.diagnostics)

        var templates: [String: TemplateProgram] = [:]
        if !problems.hasErrors {
            let expansion = TemplateExpansion(files: files, tags: tags)
            for artefact in SDKPlanner.printedFiles {
                templates[artefact.templateName] = Self.load(artefact, expansion, &problems)
            }
        }
        problems.sorted.forEach { diagnostics.emit($0) }
        guard !problems.hasErrors else { return nil }
        self.templates = templates
    }

    /// The built-in templates. Their paths are none of a disk, and say so.
    static let builtin: [SourceFile] = names.map { name in
        SourceFile(
            path: "<built-in>/\(name)\(suffix)", text: String(decoding: builtinTemplates[name] ?? [], as: UTF8.self))
    }

    private static let suffix = ".mustache"

    /// The names of the templates that can be replaced.
    public static let names: [String] = builtinTemplates.keys.sorted()

    /// Prints a view; nil for an artefact that has no template.
    func render(_ view: any TemplateView, template: String) -> [UInt8]? {
        templates[template]?.text(of: view)
    }

    /// The text of a built-in template with those that are part of it.
    static func expandedText(of name: String) throws -> String {
        var diagnostics = DiagnosticCollector()
        let files = files([], &diagnostics)
        let tags = files.mapValues { TemplateScanner.tags(of: $0, &diagnostics) }
        return String(decoding: try TemplateExpansion(files: files, tags: tags).file(name).bytes, as: UTF8.self)
    }

    private static func files(
        _ overrides: [SourceFile], _ problems: inout DiagnosticCollector
    ) -> [String: SourceFile] {
        var files = Dictionary(uniqueKeysWithValues: zip(names, builtin))
        for file in overrides {
            let name = file.path.hasSuffix(suffix) ? String(file.path.dropLast(suffix.count)) : file.path
            guard files[name] != nil else {
                problems.error(
                    "template-unknown-file", "'\(file.path)' replaces no template", at: .wholeFile(file.path),
                    help: "the templates are \(names.map { $0 + suffix }.joined(separator: ", "))")
                continue
            }
            files[name] = file
        }
        return files
    }

    private static func load(
        _ artefact: any PrintedFile.Type, _ expansion: TemplateExpansion, _ problems: inout DiagnosticCollector
    ) -> TemplateProgram? {
        do {
            return try TemplateCompiler.program(of: try expansion.file(artefact.templateName), printing: artefact)
        } catch {
            let path = expansion.files[artefact.templateName]?.path ?? artefact.templateName + suffix
            problems.error("template-syntax", "the template cannot be read: \(error)", at: .wholeFile(path))
            return nil
        }
    }
}
