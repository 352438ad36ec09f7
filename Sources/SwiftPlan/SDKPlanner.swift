public import APIModel
public import SourceText

/// Makes every decision about the Swift code for an API.
public struct SDKPlanner: Sendable {
    public var options: PlannerOptions

    public init(options: PlannerOptions = PlannerOptions()) {
        self.options = options
    }

    /// The kinds of files that are generated.
    public static let artefacts: [any Artefact.Type] = [
        ActionFile.self, StructureFile.self, ValueSetFile.self, ClientFile.self, CommonErrorCodeFile.self,
    ]

    /// Every kind of file that a template prints.
    public static let printedFiles: [any PrintedFile.Type] = artefacts + PackagePlanner.artefacts

    /// Plans the modules of all services.
    ///
    /// The output compiles whatever the documentation calls things. Where two things would get one name, the second gets
    /// another and an error `swift-name-collision` names both.
    public func plan(_ api: API, diagnostics: inout DiagnosticCollector) -> SDKPlan {
        let drafts = contexts(of: api, diagnostics: &diagnostics).flatMap(\.files)
        return SDKPlan(files: drafts.map { $0.plan(diagnostics: &diagnostics) })
    }

    /// Decides what concerns each module as a whole.
    func contexts(of api: API, diagnostics: inout DiagnosticCollector) -> [ModuleContext] {
        modules(of: api, diagnostics: &diagnostics).map { $0.plan(diagnostics: &diagnostics) }
    }

    /// Decides what the modules are called: what is left can be planned module by module.
    public func modules(of api: API, diagnostics: inout DiagnosticCollector) -> [ModuleDraft] {
        let definitions = Definitions(api)
        var modules = NameScope(
            .ignoringCase, reserved: ["swift", options.runtimeModule.name.lowercased()], reservedSuffix: "SDK")
        return api.services.map { service in
            var names = options.modules[service.name] ?? ModuleOptions(service: service.name)
            let origin = NameScope.Origin(
                kind: "the service", name: service.name, span: service.actions.first?.name.span)
            names.name = modules.claim(names.name, for: origin, &diagnostics)
            return ModuleDraft { [names, options] diagnostics in
                ModuleContext(
                    service: service, names: names, commonErrorCodes: api.commonErrorCodes,
                    definitions: definitions.preferring(service), options: options, &diagnostics)
            }
        }
    }
}
