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

    /// What a name may refer to at a place in a template.
    private struct Scope {
        /// The views around the place, the innermost last.
        var views: [any TemplateView.Type]
        /// True where `{{.}}` is a text.
        var isText = false
        /// True where `first()` and the like refer to a position in a list.
        var isElement = false
    }

    /// Checks the template of an artefact, and the partials in it.
    mutating func check(_ template: String, printing view: any TemplateView.Type) {
        guard let tree = trees[template] else { return }
        path = [template]
        check(tree.nodes, Scope(views: [view]))
    }

    private mutating func check(_ nodes: [TemplateTree.Node], _ scope: Scope) {
        for node in nodes {
            switch node {
            case .variable(let tag): checkVariable(tag, scope)
            case .partial(let tag): checkPartial(tag, scope)
            case .section(let tag, let children):
                if let inner = checkSection(tag, scope) { check(children, inner) }
            }
        }
    }

    private mutating func checkVariable(_ tag: TemplateTag, _ scope: Scope) {
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
    private mutating func checkSection(_ tag: TemplateTag, _ scope: Scope) -> Scope? {
        let isInverted = tag.kind == .invertedSection
        if tag.name.isEmpty {
            guard checkPosition(tag, scope) else { return nil }
            return scope
        }
        guard let kind = resolve(tag, scope) else { return nil }
        switch kind {
        case .text:
            misuse(tag, "is a text", "print it")
            return nil
        case .flag:
            return checkTransforms(tag, allowed: []) ? scope : nil
        case .view(let view):
            guard checkTransforms(tag, allowed: []) else { return nil }
            return isInverted ? scope : Scope(views: scope.views + [view])
        case .texts, .views:
            guard checkTransforms(tag, allowed: ["empty", "reversed"]) else { return nil }
            if tag.transforms.contains("empty") { return scope }
            // Around what stands for an empty list, swift-mustache forgets the position in the list outside.
            if isInverted { return Scope(views: scope.views) }
            if case .views(let view) = kind { return Scope(views: scope.views + [view], isElement: true) }
            return Scope(views: scope.views, isText: true, isElement: true)
        }
    }

    private mutating func checkPartial(_ tag: TemplateTag, _ scope: Scope) {
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

    /// The kind of what a tag names: the first part is looked up from the innermost view outwards, the others inside of it.
    private mutating func resolve(_ tag: TemplateTag, _ scope: Scope) -> TemplateMemberKind? {
        let isLocal = tag.name.first == "."
        let parts = tag.name.split(separator: ".").map(String.init)
        let views = isLocal ? scope.views.suffix(1) : scope.views[...]
        guard let first = parts.first,
            var kind = views.reversed().lazy.compactMap({ $0.members[first]?.kind }).first
        else {
            unknown(tag, parts.first ?? tag.name, views)
            return nil
        }
        for part in parts.dropFirst() {
            guard case .view(let view) = kind, let member = view.members[part] else {
                if case .view(let view) = kind { unknown(tag, part, [view]) } else { unknown(tag, part, []) }
                return nil
            }
            kind = member.kind
        }
        return kind
    }

    private mutating func unknown(_ tag: TemplateTag, _ name: String, _ views: ArraySlice<any TemplateView.Type>) {
        let names = Set(views.flatMap { $0.members.names }).sorted().joined(separator: ", ")
        report(
            "template-unknown-name", "there is no '\(name)' here", at: tag.span,
            help: names.isEmpty ? nil : "the names are \(names)")
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
    private mutating func checkPosition(_ tag: TemplateTag, _ scope: Scope) -> Bool {
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
