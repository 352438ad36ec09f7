public import APIModel
import SourceText

/// Makes every decision about the files of a package that belong to no module.
public struct PackagePlanner: Sendable {
    private let planner: SDKPlanner
    private let options: PackageOptions

    public init(_ options: PackageOptions, modules: PlannerOptions) {
        self.options = options
        planner = SDKPlanner(options: modules)
    }

    /// The kinds of files that are generated.
    public static let artefacts: [any PackageArtefact.Type] = [
        PackageManifestFile.self, PackageReadmeFile.self, PackageCatalogFile.self,
    ]

    /// Plans the files of the package. What is wrong with the API was said when its modules were planned.
    public func plan(_ api: API) -> [any PackageArtefact] {
        var ignored = DiagnosticCollector()
        let modules = planner.contexts(of: api, diagnostics: &ignored).map { PackageModule($0) }
        let context = PackageContext(
            options: options, modules: modules, runtime: planner.options.runtimeModule,
            generator: planner.options.generator)
        return Self.artefacts.flatMap { artefact -> [any PackageArtefact] in artefact.plan(context) }
    }
}

/// What is decided about a package before its files are planned.
public struct PackageContext: Sendable {
    let options: PackageOptions
    let modules: [PackageModule]
    let runtime: SwiftIdentifier
    let generator: String

    /// The name under which the manifest knows the package of the runtime: the last part of where it is.
    var runtimePackage: SwiftStringLiteral {
        switch options.runtime {
        case .remote(let place, _), .local(let place):
            let last = place.split(separator: "/").last.map(String.init) ?? place
            return SwiftStringLiteral(last.hasSuffix(".git") ? String(last.dropLast(4)) : last)
        case .vendored: return SwiftStringLiteral(options.name)
        }
    }
}

/// A module as the files of its package show it.
struct PackageModule: TemplateView {
    var name: SwiftIdentifier
    var nameLiteral: SwiftStringLiteral
    var client: SwiftIdentifier
    /// What the module is for.
    var summary: MarkdownProse
    /// nil where no action can be called without knowing more.
    var firstCall: FirstCall?

    static let members = TemplateMembers(
        of: PackageModule.self,
        [
            .text("module") { $0.name },
            .text("moduleLiteral") { $0.nameLiteral },
            .text("client") { $0.client },
            .text("summary") { $0.summary },
            .view("firstCall") { $0.firstCall },
        ])

    init(_ module: ModuleContext) {
        var ignored = DiagnosticCollector()
        name = module.module
        nameLiteral = SwiftStringLiteral(module.module.name)
        client = module.client
        let service = module.service
        let count = service.actions.count
        summary = MarkdownProse(
            "\(service.title ?? service.name)\(service.version.map { ", API version \($0)" } ?? ""), "
                + "\(count) action\(count == 1 ? "" : "s").")
        firstCall = FirstCall(
            of: ActionFile.drafts(for: module).compactMap { $0.plan(diagnostics: &ignored) as? ActionFile }, in: module)
    }
}
