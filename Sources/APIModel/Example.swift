public import LenientJSON
public import SourceText

/// One request of an action and the response to it, as a page shows them.
public struct Example: Hashable, Sendable, Codable {
    /// The title of the tab or the line above the block.
    public var title: String?
    public var head: Head
    public var request: Body?
    public var response: Body?
    /// The whole block.
    public var span: SourceSpan

    public init(title: String? = nil, head: Head, request: Body? = nil, response: Body? = nil, span: SourceSpan) {
        self.title = title
        self.head = head
        self.request = request
        self.response = response
        self.span = span
    }

    /// What stands above the bodies: the request line and the headers.
    public struct Head: Hashable, Sendable, Codable {
        public var method: Located<String>?
        /// The request path, from the request line or, on pages of 2023, glued to the host.
        public var path: Located<String>?
        public var host: Located<String>?
        /// The name under which the action's header stands: `X-ZC-Action`.
        public var actionHeader: Located<String>?
        /// The value of that header.
        public var action: Located<String>?

        public init(
            method: Located<String>? = nil, path: Located<String>? = nil, host: Located<String>? = nil,
            actionHeader: Located<String>? = nil, action: Located<String>? = nil
        ) {
            self.method = method
            self.path = path
            self.host = host
            self.actionHeader = actionHeader
            self.action = action
        }
    }

    /// A JSON body: its text, what it says, and what had to be mended for it to say so.
    public struct Body: Hashable, Sendable {
        public var text: MappedText
        /// nil if the text is not JSON and cannot be made so; ``failure`` then says where.
        public var json: JSONNode?
        public var repairs: [JSONRepair]
        public var failure: JSONFailure?

        /// Reads the text of a body.
        public init(text: MappedText) {
            self.text = text
            let outcome = LenientJSONReader.read(text.text)
            json = outcome.node
            repairs = outcome.repairs
            failure = outcome.failure
        }
    }
}
