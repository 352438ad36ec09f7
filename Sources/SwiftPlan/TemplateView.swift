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
    private let reader: any MemberReader

    fileprivate init(kind: TemplateMemberKind, reader: any MemberReader) {
        self.kind = kind
        self.reader = reader
    }

    /// The value of the member of a view; false for a view of another type.
    public func value(in view: any TemplateView) -> TemplateValue { value(of: view) }

    /// Asks the reader what it is rather than the view: a cast of the view would copy it, for each of its members.
    private func value<View: TemplateView>(of view: View) -> TemplateValue {
        (reader as? ViewReader<View>)?.read(view) ?? .flag(false)
    }

    /// A member of a known view.
    public struct Of<View: TemplateView>: Sendable {
        let name: String
        let kind: TemplateMemberKind
        let read: @Sendable (View) -> TemplateValue

        var erased: TemplateMember {
            TemplateMember(kind: kind, reader: ViewReader(read))
        }

        public static func text(
            _ name: String, _ read: @escaping @Sendable (View) -> any SwiftFragment
        ) -> Self {
            Self(name: name, kind: .text) { .text(read($0)) }
        }

        public static func texts(
            _ name: String, _ read: @escaping @Sendable (View) -> [any SwiftFragment]
        ) -> Self {
            Self(name: name, kind: .texts) { .texts(read($0)) }
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
            Self(name: name, kind: .views(Child.self)) { .views(read($0)) }
        }
    }
}

/// Reads a member of views whose type is not known here.
private protocol MemberReader: AnyObject, Sendable {}

private final class ViewReader<View: TemplateView>: MemberReader {
    let read: @Sendable (View) -> TemplateValue

    init(_ read: @escaping @Sendable (View) -> TemplateValue) {
        self.read = read
    }
}
