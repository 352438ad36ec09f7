/// Something that a template prints: it has members by name, and says beforehand what each of them is.
///
/// The declaration is the implementation, so a template that was checked against it finds what it was promised. A member
/// has a value always: where there is nothing to print it is an empty list or false, never absent, since a name without a
/// value would be looked up in the view around this one.
public protocol TemplateView: Sendable {
    static var members: TemplateMembers<Self> { get }

    /// The value of a member of a view of this type; false for a member of another type.
    ///
    /// A requirement, though every view has it from here: so it is compiled for each of them, and finds the members
    /// without asking for a type while it prints.
    func value(of member: TemplateMember) -> TemplateValue
}

extension TemplateView {
    public static func member(named name: String) -> TemplateMember? { members.member(named: name) }

    /// The names of the members in alphabetical order.
    public static var memberNames: [String] { members.names }

    // The view is not taken out of its existential: with all that it holds, copying it costs more than reading.
    public func value(of member: TemplateMember) -> TemplateValue {
        guard member.view == ObjectIdentifier(Self.self) else { return .flag(false) }
        return Self.members.reads[member.index](self)
    }
}

/// The members of a view.
public struct TemplateMembers<View: TemplateView>: Sendable {
    fileprivate let reads: [@Sendable (View) -> TemplateValue]
    private let members: [String: TemplateMember]

    public init(of view: View.Type = View.self, _ members: [TemplateMember.Of<View>]) {
        reads = members.map(\.read)
        self.members = Dictionary(
            members.enumerated().map {
                ($1.name, TemplateMember(kind: $1.kind, view: ObjectIdentifier(View.self), index: $0))
            },
            uniquingKeysWith: { _, last in last })
    }

    func member(named name: String) -> TemplateMember? { members[name] }

    var names: [String] { members.keys.sorted() }
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
    case text(EncodedText)
    case texts([EncodedText])
    /// Texts that are the lines of a comment.
    case lines(DocComment)
    case flag(Bool)
    case view((any TemplateView)?)
    case views([any TemplateView])
}

/// The source of a fragment, whatever its kind.
public struct EncodedText: Sendable {
    public let source: String

    init(_ fragment: some SwiftFragment) { source = fragment.source }
}

/// A member: its kind, and which one of its view it is.
public struct TemplateMember: Sendable {
    public let kind: TemplateMemberKind
    fileprivate let view: ObjectIdentifier
    fileprivate let index: Int

    /// A member of a known view, and how it is read from it.
    public struct Of<View: TemplateView>: Sendable {
        let name: String
        let kind: TemplateMemberKind
        let read: @Sendable (View) -> TemplateValue

        public static func text(
            _ name: String, _ read: @escaping @Sendable (View) -> some SwiftFragment
        ) -> Self {
            Self(name: name, kind: .text) { .text(EncodedText(read($0))) }
        }

        public static func texts(
            _ name: String, _ read: @escaping @Sendable (View) -> [some SwiftFragment]
        ) -> Self {
            Self(name: name, kind: .texts) { .texts(read($0).map(EncodedText.init)) }
        }

        public static func lines(_ name: String, _ read: @escaping @Sendable (View) -> DocComment) -> Self {
            Self(name: name, kind: .texts) { .lines(read($0)) }
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
