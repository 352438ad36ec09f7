public import SourceText

/// A template tag of GitBook: `{% hint style="info" %}`, `{% endhint %}`.
public struct GitBookTag: Hashable, Sendable {
    /// `hint`, `endhint`.
    public var name: String
    /// In the order of the tag; `{% code overflow="wrap" %}` has one.
    public var attributes: [Attribute]
    public var span: SourceSpan

    public struct Attribute: Hashable, Sendable {
        public var name: String
        public var value: String

        public init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }

    public init(name: String, attributes: [Attribute], span: SourceSpan) {
        self.name = name
        self.attributes = attributes
        self.span = span
    }

    public func attribute(_ name: String) -> String? {
        attributes.first { $0.name == name }?.value
    }
}
