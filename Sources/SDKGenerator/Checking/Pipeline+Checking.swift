public import APIModel
import DocsChecks
public import SourceText

extension Pipeline {
    /// Looks for what is wrong with a model, and hands it on as it is.
    ///
    /// - Parameter sources: the pages of the model.
    /// - Returns: the corrections of the configuration that the findings propose, in reading order.
    @discardableResult
    public func check(_ api: API, of sources: [SourceFile], diagnostics: inout DiagnosticCollector) -> Overrides {
        let settings = configuration.rules
        let valueSets = ValueSetLookup(api)
        let evidence = api.services.parallelMap(jobs: jobs) { ServiceEvidence($0, valueSets) }
        let context = CheckContext(api, evidence, sources: sources)
        var overrides: [(place: SourceSpan, override: FieldOverride)] = []
        let rules = Rule.all.compactMap { rule in settings.severity(of: rule).map { (rule: rule, severity: $0) } }
        // Rules know nothing of each other.
        let findings = rules.parallelMap(jobs: jobs) { $0.rule.findings(in: context) }
        for ((rule, severity), findings) in zip(rules, findings) {
            for finding in findings {
                let diagnostic = finding.diagnostic(rule.id, severity)
                guard settings.apply(to: diagnostic) != nil else { continue }
                diagnostics.emit(diagnostic)
                if let override = finding.override { overrides.append((finding.span, override)) }
            }
        }
        settings.reportIdlePatterns(among: api.pages.map(\.path), diagnostics: &diagnostics)
        diagnostics.map(settings.apply)
        stageEnded(.check)
        return Overrides(fields: overrides.sorted { $0.place < $1.place }.map(\.override))
    }
}
