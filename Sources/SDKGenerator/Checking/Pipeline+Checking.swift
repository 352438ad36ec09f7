import APIModel
import DocsChecks
import SourceText

extension Pipeline {
    /// Looks for what is wrong with a model, and hands it on as it is.
    ///
    /// - Parameter sources: the pages of the model.
    /// - Returns: the corrections of the configuration that the findings propose, in reading order.
    @discardableResult
    func check(_ api: API, of sources: [SourceFile], diagnostics: inout DiagnosticCollector) -> Overrides {
        let settings = configuration.rules
        let context = CheckContext(api, sources: sources)
        var overrides: [(place: SourceSpan, override: FieldOverride)] = []
        for rule in Rule.all {
            guard let severity = settings.severity(of: rule) else { continue }
            for finding in rule.findings(in: context) {
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
