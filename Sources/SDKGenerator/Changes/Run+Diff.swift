import APIChanges
import APIModel
import Foundation
import SourceText
import SwiftPlan
import SystemPackage

extension Run {
    /// Compares two editions of the documentation.
    ///
    /// - Parameters:
    ///   - old: a folder with pages, `git:REV` for the documentation folder at a revision, or a model as JSON.
    ///   - failing: the one of ``EditionDifference/levels`` that makes the outcome ``Outcome/findings``, as every graver
    ///     one does; nil for none.
    /// - Returns: nil if one of them is of no use.
    public mutating func diff(
        _ old: String, _ new: String, failing: String? = nil
    ) async throws -> EditionDifference? {
        guard let configuration = try readConfiguration() else { return nil }
        let sources: [EditionSource]
        var models: [API] = []
        do {
            sources = [try EditionSource(argument: old), try EditionSource(argument: new)]
            for (source, argument) in zip(sources, [old, new]) {
                models.append(try await model(of: source, named: argument, configuration))
            }
        } catch let problem as Unusable {
            give(up: problem)
            return nil
        }
        let options = Pipeline(configuration: configuration).plannerOptions
        let editions = models.parallelMap(jobs: jobs) { CallerEdition($0, options: options) }
        let changes = editions[1].changes(since: editions[0])
        if let failing = failing.flatMap(ChangeLevel.init(rawValue:)),
            changes.contains(where: { $0.level.isAtLeast(failing) })
        {
            outcome = .findings
        }
        let paths = sources.map { Self.displayPath(of: $0, configuration) }
        return EditionDifference(report: ChangeReport(changes, oldPath: paths[0], newPath: paths[1]))
    }

    private mutating func model(
        of source: EditionSource, named argument: String, _ configuration: Configuration
    ) async throws -> API {
        var diagnostics = DiagnosticCollector()
        let pages: [SourceFile]
        switch source {
        case .model(let path): return try Self.readModel(path)
        case .folder(let path):
            pages = try DocumentationFolder(path: path, limits: configuration.limits)
                .read(selecting: configuration.pages, jobs: jobs, diagnostics: &diagnostics)
        case .revision(let revision):
            pages = try await GitFolder(path: configuration.docs, revision: revision, limits: configuration.limits)
                .read(selecting: configuration.pages, diagnostics: &diagnostics)
        }
        let api = Pipeline(configuration: configuration, jobs: jobs).model(pages, diagnostics: &diagnostics)
        let errors = diagnostics.sorted.filter { $0.severity == .error }
        if let first = errors.first {
            let count = "\(errors.count) error\(errors.count == 1 ? "" : "s")"
            let place = first.span.map { " (the first: \($0.place(in: $0.file)): \(first.message))" } ?? ""
            report.diagnostics.warning(
                "edition-with-errors",
                "the pages of '\(argument)' have \(count)\(place), so changes may be missing", at: nil,
                help: "'sdkgen lint' lists them")
        }
        return api
    }

    private static func readModel(_ path: String) throws -> API {
        do {
            guard let json = try FileSystem.contents(of: FilePath(path)) else { return API() }
            return try ModelDocument(json: json).api
        } catch {
            throw Unusable(
                "invalid-model", "'\(path)' is no model: \(error)", help: "'sdkgen inspect' prints one")
        }
    }

    /// Where a person finds a page: below the folder, or, for `git show`, behind the name of the revision.
    private static func displayPath(
        of source: EditionSource, _ configuration: Configuration
    ) -> @Sendable (String) -> String {
        let docs = configuration.docs
        return switch source {
        case .folder(let folder): { FilePath(folder).appending($0).string }
        case .revision(let revision): { "\(revision):\(FilePath(docs).appending($0).string)" }
        case .model: { FilePath(docs).appending($0).string }
        }
    }
}
