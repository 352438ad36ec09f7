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
        let rules = Rule.all.compactMap { rule in settings.severity(of: rule).map { (rule: rule, severity: $0) } }
        // Rules know nothing of each other. Those that look at every text stand late in the list, and take the longest: so
        // the rules are begun from its end, and no thread waits for these when the others are done.
        let overrides = Array(rules.reversed()).parallelMap(jobs: jobs, diagnostics: &diagnostics) {
            entry, diagnostics in
            entry.rule.findings(in: context).compactMap { finding -> (place: SourceSpan, override: FieldOverride)? in
                let diagnostic = finding.diagnostic(entry.rule.id, entry.severity)
                guard settings.apply(to: diagnostic) != nil else { return nil }
                diagnostics.emit(diagnostic)
                return finding.override.map { (finding.span, $0) }
            }
        }
        .reversed().flatMap(\.self)
        settings.reportIdlePatterns(among: api.pages.map(\.path), diagnostics: &diagnostics)
        diagnostics.map(settings.apply)
        stageEnded(.check)
        return Overrides(fields: overrides.sorted { $0.place < $1.place }.map(\.override))
    }
}
