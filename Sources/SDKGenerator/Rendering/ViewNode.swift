import Mustache
import SwiftPlan

/// A view as swift-mustache sees it. Whatever it prints was encoded before.
struct ViewNode: MustacheParent {
    private let view: any TemplateView
    private let members: TemplateMembers

    init(_ view: any TemplateView) {
        self.view = view
        members = type(of: view).members
    }

    func child(named name: String) -> Any? {
        switch members[name]?.value(in: view) {
        case .text(let fragment): fragment.source
        case .texts(let fragments): fragments.map(\.source)
        case .flag(let flag): flag
        case .view(let view): view.map(ViewNode.init) ?? false
        case .views(let views): views.map(ViewNode.init)
        case nil: nil
        }
    }
}
