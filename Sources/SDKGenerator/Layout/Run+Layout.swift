import SourceText
import SystemPackage

extension Run {
    /// The files of an SDK where the configuration wants them.
    func arrange(_ sdk: SDK, of pipeline: Pipeline) throws -> [OutputFile] {
        let configuration = pipeline.configuration
        switch configuration.layout {
        case .modules: return sdk.files
        case .pages:
            return try PageLayout.arrange(sdk.files, pages: try Self.pageNames(configuration))
        case .package:
            guard let package = configuration.package, let templates = pipeline.templates else {
                throw Unusable(
                    "no-package", "the layout 'package' needs the key 'package' in \(ConfigurationFile.name)",
                    help: PackageConfiguration.example)
            }
            return try PackageLayout(package: package, planner: pipeline.plannerOptions)
                .arrange(sdk, with: SDKRenderer(templates))
        }
    }

    /// The paths of all pages, also of those that are excluded: a plugin promises a file for each.
    static func pageNames(_ configuration: Configuration) throws(Unusable) -> [String] {
        var ignored = DiagnosticCollector()
        do {
            return try FileWalk(root: FilePath(configuration.docs), suffix: ".md").files(diagnostics: &ignored)
        } catch {
            throw Unusable("no-docs", "the documentation folder '\(configuration.docs)' can't be read: \(error)")
        }
    }
}
