import APIModel
public import OpenAPIExport
public import SourceText

extension Pipeline {
    /// Describes what pages mean in OpenAPI:
    ///
    ///     SourceFile ──read──▶ Page ──model──▶ API ──check──▶ API ──export──▶ OpenAPIDocument
    ///
    /// - Parameters:
    ///   - sources: every page, and the table of contents where there is one.
    ///   - service: the service to describe; nil for all.
    /// - Throws: ``Unusable`` if there is no such service.
    public func openAPI(
        _ sources: [SourceFile], service: String? = nil, diagnostics: inout DiagnosticCollector
    ) throws(Unusable) -> OpenAPIDocument {
        let api = model(sources, diagnostics: &diagnostics)
        check(api, of: sources, diagnostics: &diagnostics)
        let part = try ModelSelection(service: service).part(of: api)
        reportUnconfiguredServices(of: part, diagnostics: &diagnostics)
        return OpenAPIExporter(part).document()
    }
}
