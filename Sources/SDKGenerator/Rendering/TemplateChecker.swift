import SourceText
import SwiftPlan

/// Compares a template with the view that it will print.
///
/// Mustache prints nothing for a name, partial or transform that it does not know. So a misspelt name would be found by
/// the compiler of the generated code at best.
struct TemplateChecker {
    let trees: [String: TemplateTree]
    private(set) var diagnostics = DiagnosticCollector()
    /// A partial is checked wherever it is used; what is wrong with it is said once.
    private var reported: Set<SourceSpan> = []
    /// The partials that are being checked, to find one that contains itself.
    private var path: [String] = []

    init(trees: [String: TemplateTree]) { self.trees = trees }

    /// Checks the template of an artefact, and the partials in it.
    mutating func check(_ template: String, printing view: any TemplateView.Type) {
        guard let tree = trees[template] else { return }
        path = [template]
        check(tree.nodes, TemplateScope(views: [view]))
    }

    private mutating func check(_ nodes: [TemplateTree.Node], _ scope: TemplateScope) {
        for node in nodes {
            switch node {
            case .variable(let tag): checkVariable(tag, scope)
            case .partial(let tag): checkPartial(tag, scope)
            case .section(let tag, let children):
                if let inner = checkSection(tag, scope) { check(children, inner) }
            }
        }
    }

    private mutating func checkVariable(_ tag: TemplateTag, _ scope: TemplateScope) {
        if tag.name == ".", tag.transforms.isEmpty {
            if !scope.isText {
                report(
                    "template-misused-name", "'.' is no text here", at: tag.span,
                    help: "it prints the element of a list of texts, inside of the section of that list")
            }
            return
        }
        if tag.name.isEmpty {
            if checkPosition(tag, scope), tag.transforms != ["index"] {
                misuse(tag, "is a condition", "open a section")
            }
            return
        }
        guard let kind = resolve(tag, scope) else { return }
        switch kind {
        case .text: _ = checkTransforms(tag, allowed: [])
        case .texts, .views:
            if tag.transforms != ["count"] { misuse(tag, "is a list", "open a section") }
        case .flag: misuse(tag, "is a condition", "open a section")
        case .view: misuse(tag, "is a view", "open a section")
        }
    }

    /// The scope inside of a section; nil if the section is wrong.
    private mutating func checkSection(_ tag: TemplateTag, _ scope: TemplateScope) -> TemplateScope? {
        if tag.name.isEmpty {
            guard checkPosition(tag, scope) else { return nil }
            if tag.transforms == ["index"] { misuse(tag, "is a number", "print it") }
            return scope
        }
        guard let kind = resolve(tag, scope) else { return nil }
        switch kind {
        case .text:
            misuse(tag, "is a text", "print it")
            return nil
        case .flag, .view:
            guard checkTransforms(tag, allowed: []) else { return nil }
        case .texts, .views:
            guard checkTransforms(tag, allowed: ["empty", "reversed"]) else { return nil }
        }
        return scope.inside(tag, kind)
    }

    private mutating func checkPartial(_ tag: TemplateTag, _ scope: TemplateScope) {
        guard let tree = trees[tag.name] else {
            let names = trees.keys.sorted().map { "'\($0)'" }.joined(separator: ", ")
            report(
                "template-unknown-partial", "there is no template '\(tag.name)'", at: tag.span,
                help: "the templates are \(names)")
            return
        }
        guard !path.contains(tag.name) else {
            report(
                "template-recursion", "the template '\(tag.name)' contains itself", at: tag.span,
                help: "print nested values with sections")
            return
        }
        path.append(tag.name)
        check(tree.nodes, scope)
        path.removeLast()
    }

    private mutating func report(_ code: String, _ message: String, at span: SourceSpan, help: String? = nil) {
        guard reported.insert(span).inserted else { return }
        diagnostics.error(code, message, at: span, help: help)
    }

    // MARK: - Names

    /// The kind of what a tag names; nil after it was reported that nothing has the name.
    private mutating func resolve(_ tag: TemplateTag, _ scope: TemplateScope) -> TemplateMemberKind? {
        do throws(TemplateScope.UnknownName) {
            return try scope.reference(to: tag.name).kind
        } catch {
            let names = Set(error.views.flatMap { $0.memberNames }).sorted().joined(separator: ", ")
            report(
                "template-unknown-name", "there is no '\(error.name)' here", at: tag.span,
                help: names.isEmpty ? nil : "the names are \(names)")
            return nil
        }
    }

    private mutating func misuse(_ tag: TemplateTag, _ what: String, _ instead: String) {
        report(
            "template-misused-name", "'\(tag.spelling)' \(what)", at: tag.span, help: "\(instead) instead")
    }

    // MARK: - Transforms

    private mutating func checkTransforms(_ tag: TemplateTag, allowed: [String]) -> Bool {
        guard let transform = tag.transforms.first(where: { !allowed.contains($0) }) else {
            // What `empty` gives is no list any more.
            if tag.transforms.count > 1, tag.transforms.dropFirst().contains("empty") {
                return reject(tag, "empty", allowed)
            }
            return true
        }
        return reject(tag, transform, allowed)
    }

    private mutating func reject(_ tag: TemplateTag, _ transform: String, _ allowed: [String]) -> Bool {
        report(
            "template-unknown-transform", "'\(transform)' cannot be applied here", at: tag.span,
            help: allowed.isEmpty
                ? "the value is printed as it is" : "\(allowed.map { "'\($0)'" }.joined(separator: " and ")) can")
        return false
    }

    /// Checks `first()` and the like, which ask for the position in a list.
    private mutating func checkPosition(_ tag: TemplateTag, _ scope: TemplateScope) -> Bool {
        let allowed = ["first", "last", "index", "even", "odd"]
        guard tag.transforms.count == 1, let transform = tag.transforms.first, allowed.contains(transform) else {
            return reject(tag, tag.transforms.first ?? "", allowed)
        }
        guard scope.isElement else {
            report(
                "template-misused-name", "'\(tag.spelling)' stands in no list", at: tag.span,
                help: "write it directly inside of the section of the list")
            return false
        }
        return true
    }
}
