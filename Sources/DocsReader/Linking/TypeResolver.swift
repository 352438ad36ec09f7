import APIModel
import RichText
import SourceText

/// Gives type cells their meaning: words of the dialect, links, bare names.
struct TypeResolver {
    var vocabulary: Vocabulary
    var index: DefinitionIndex

    /// The meaning of a type cell on a page.
    func resolve(
        _ cell: RichText, at span: SourceSpan, page: String, diagnostics: inout DiagnosticCollector
    ) -> TypeReference {
        let wording = vocabulary.wording(ofType: cell.plain)
        let link = cell.links.first?.target
        return wording.inArrays(element(wording, link: link, at: span, page: page, diagnostics: &diagnostics))
    }

    private func element(
        _ wording: TypeWording, link: String?, at span: SourceSpan, page: String,
        diagnostics: inout DiagnosticCollector
    ) -> TypeReference {
        let name = wording.element
        if let link, let entry = target(of: link, page: page, at: span, diagnostics: &diagnostics) {
            return entry.reference
        }
        if name.isEmpty { return .missing }
        if let scalar = wording.scalar { return .scalar(scalar) }
        if let entry = index.entry(name, near: page) {
            if let link {
                diagnostics.warning(
                    "dangling-link", "the link '\(link)' leads to no definition; '\(name)' is taken from its name",
                    at: span, help: "link to '\(entry.id)'")
            }
            return entry.reference
        }
        diagnostics.warning(
            "unresolved-type", "nothing defines the type '\(name)'", at: span,
            help: "define '\(name)' on the data-structure page, or name a type that exists",
            notes: link.map { [.init("its link leads to '\($0)'")] } ?? [])
        return .unresolved(name: name, link: link)
    }

    /// The definition that a link leads to. A link to a page that is no file here is followed by its anchor, as long as that
    /// names one definition near the page.
    func target(
        of link: String, page: String, at span: SourceSpan, diagnostics: inout DiagnosticCollector
    ) -> DefinitionIndex.Entry? {
        let target = LinkTarget(link)
        guard let anchor = target.anchor else { return nil }
        let destination: String?
        switch target.place {
        case .samePage: destination = page
        case .relative(let path):
            let resolved = DocumentationPath.resolve(path, from: DocumentationPath.folder(of: page))
            destination = resolved.map { $0.hasSuffix(".md") ? $0 : $0 + ".md" }
        case .absolute(let parts): destination = index.page(atURLPath: parts)
        }
        if let destination, index.hasPage(destination) { return index.entry(anchor, on: destination) }
        guard let entry = index.entry(anchor, near: page) else { return nil }
        diagnostics.warning(
            "unfollowed-link", "the link '\(link)' leads to no page here; it is followed by its anchor alone", at: span,
            help: "link to '\(entry.id)'")
        return entry
    }

    /// The value set that a description links to, if it links to one.
    func valueSet(
        linkedFrom description: RichText, at span: SourceSpan, page: String, diagnostics: inout DiagnosticCollector
    ) -> DefinitionID? {
        for link in description.links where link.target.contains("#") {
            if let entry = target(of: link.target, page: page, at: span, diagnostics: &diagnostics),
                !entry.isStructure
            {
                return entry.id
            }
        }
        return nil
    }
}
