import SwiftPlan

/// What a name may refer to at a place in a template.
struct TemplateScope {
    /// The views around the place, the innermost last.
    var views: [any TemplateView.Type]
    /// True where `{{.}}` is a text.
    var isText = false
    /// True where `first()` and the like refer to a position in a list.
    var isElement = false

    /// How a place in a template reaches a member.
    struct Reference {
        /// The number of the view that has the first member, from the outermost.
        var view: Int
        /// The member, after those of the views on the way to it.
        var path: [TemplateMember]
        var kind: TemplateMemberKind
    }

    /// A name that nothing has, and those that could have had it.
    struct UnknownName: Error {
        var name: String
        var views: [any TemplateView.Type]
    }

    /// Looks a name up: the first part of it from the innermost view outwards, the others inside of what it names. A dot
    /// at the beginning keeps to the innermost view.
    func reference(to name: String) throws(UnknownName) -> Reference {
        let parts = name.split(separator: ".").map(String.init)
        let candidates = name.first == "." ? views.indices.suffix(1) : views.indices[...]
        guard let first = parts.first, let view = candidates.last(where: { views[$0].member(named: first) != nil }),
            let member = views[view].member(named: first)
        else { throw UnknownName(name: parts.first ?? name, views: Array(views[candidates])) }
        var reference = Reference(view: view, path: [member], kind: member.kind)
        for part in parts.dropFirst() {
            guard case .view(let type) = reference.kind else { throw UnknownName(name: part, views: []) }
            guard let member = type.member(named: part) else { throw UnknownName(name: part, views: [type]) }
            reference.path.append(member)
            reference.kind = member.kind
        }
        return reference
    }

    /// The scope inside of a section over what has a kind.
    func inside(_ tag: TemplateTag, _ kind: TemplateMemberKind) -> TemplateScope {
        let isInverted = tag.kind == .invertedSection
        switch kind {
        case .text, .flag: return self
        case .view(let view): return isInverted ? self : TemplateScope(views: views + [view])
        case .texts, .views:
            if tag.transforms.contains("empty") { return self }
            // What stands for an empty list has no position in the list outside.
            if isInverted { return TemplateScope(views: views) }
            if case .views(let view) = kind { return TemplateScope(views: views + [view], isElement: true) }
            return TemplateScope(views: views, isText: true, isElement: true)
        }
    }
}
