/// Something that a template prints: it has members by name, and says beforehand what each of them is.
///
/// The declaration is the implementation, so a template that was checked against it finds what it was promised. A member
/// has a value always: where there is nothing to print it is an empty list or false, never absent, since a name without a
/// value would be looked up in the view around this one.
public protocol TemplateView: Sendable {
    static var members: TemplateMembers { get }
}

/// The members of a view.
public struct TemplateMembers: Sendable {
    private let members: [String: TemplateMember]

    public init<View: TemplateView>(of view: View.Type = View.self, _ members: [TemplateMember.Of<View>]) {
        self.members = Dictionary(
            members.map { ($0.name, $0.erased) }, uniquingKeysWith: { _, last in last })
    }

    public subscript(name: String) -> TemplateMember? { members[name] }

    /// The names in alphabetical order.
    public var names: [String] { members.keys.sorted() }
}

/// What a member holds.
public enum TemplateMemberKind: Sendable {
    case text
    case texts
    case flag
    /// A view that may be absent.
    case view(any TemplateView.Type)
    case views(any TemplateView.Type)
}

/// The value of a member.
public enum TemplateValue: Sendable {
    case text(any SwiftFragment)
    case texts([any SwiftFragment])
    case flag(Bool)
    case view((any TemplateView)?)
    case views([any TemplateView])
}

/// A member: its kind, and how it is read from the view.
public struct TemplateMember: Sendable {
    public let kind: TemplateMemberKind
    private let read: @Sendable (any TemplateView) -> TemplateValue

    /// The value of the member of a view; false for a view of another type.
    public func value(in view: any TemplateView) -> TemplateValue { read(view) }

    /// A member of a known view.
    public struct Of<View: TemplateView>: Sendable {
        let name: String
        let kind: TemplateMemberKind
        let read: @Sendable (View) -> TemplateValue

        var erased: TemplateMember {
            let read = self.read
            return TemplateMember(kind: kind) { view in (view as? View).map(read) ?? .flag(false) }
        }

        public static func text(
            _ name: String, _ read: @escaping @Sendable (View) -> any SwiftFragment
        ) -> Self {
            Self(name: name, kind: .text) { .text(read($0)) }
        }

        public static func texts<Fragment: SwiftFragment>(
            _ name: String, _ read: @escaping @Sendable (View) -> [Fragment]
        ) -> Self {
            // Element by element: to cast the array, the type of each would be looked up.
            Self(name: name, kind: .texts) { .texts(read($0).map { $0 as any SwiftFragment }) }
        }

        public static func flag(_ name: String, _ read: @escaping @Sendable (View) -> Bool) -> Self {
            Self(name: name, kind: .flag) { .flag(read($0)) }
        }

        public static func view<Child: TemplateView>(
            _ name: String, _ read: @escaping @Sendable (View) -> Child?
        ) -> Self {
            Self(name: name, kind: .view(Child.self)) { .view(read($0)) }
        }

        public static func views<Child: TemplateView>(
            _ name: String, _ read: @escaping @Sendable (View) -> [Child]
        ) -> Self {
            Self(name: name, kind: .views(Child.self)) { .views(read($0).map { $0 as any TemplateView }) }
        }
    }
}
