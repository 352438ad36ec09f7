import SourceText

/// The tags of a template with their nesting.
struct TemplateTree {
    var nodes: [Node]

    indirect enum Node {
        case variable(TemplateTag)
        case partial(TemplateTag)
        case section(TemplateTag, [Node])
    }

    /// The deepest nesting of sections, which are printed recursively.
    private static let maximumDepth = 64

    /// Pairs the tags of sections. A section that is not closed, or closed twice, is reported.
    init(_ tags: [TemplateTag], _ diagnostics: inout DiagnosticCollector) {
        var open: [(tag: TemplateTag, outer: [Node])] = []
        nodes = []
        for tag in tags {
            switch tag.kind {
            case .variable: nodes.append(.variable(tag))
            case .partial: nodes.append(.partial(tag))
            case .comment, .unsupported: break
            case .section, .invertedSection:
                guard open.count < Self.maximumDepth else {
                    diagnostics.error(
                        "template-syntax", "sections are nested more than \(Self.maximumDepth) deep", at: tag.span)
                    return
                }
                open.append((tag, nodes))
                nodes = []
            case .close:
                guard let (section, outer) = open.last else {
                    diagnostics.error(
                        "template-unclosed-section", "no section is open that '\(tag.spelling)' could close",
                        at: tag.span)
                    return
                }
                guard section.name == tag.name, section.transforms == tag.transforms else {
                    diagnostics.error(
                        "template-unclosed-section",
                        "the section '\(section.spelling)' is open, and '\(tag.spelling)' is closed", at: tag.span,
                        notes: [Diagnostic.Note("the section begins here", at: section.span)])
                    return
                }
                open.removeLast()
                nodes = outer + [.section(section, nodes)]
            }
        }
        for (tag, outer) in open.reversed() {
            diagnostics.error(
                "template-unclosed-section", "the section '\(tag.spelling)' is not closed", at: tag.span,
                help: "close it with '{{/\(tag.spelling)}}'")
            nodes = outer + [.section(tag, nodes)]
        }
    }
}
