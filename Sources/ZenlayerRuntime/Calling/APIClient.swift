/// The client of a service: methods, one an action, that are performed by a caller.
public protocol APIClient: Sendable {
    /// Performs the actions.
    var caller: any APICaller { get }

    /// Makes a client that performs its actions through a caller.
    init(caller: any APICaller)
}

extension APIClient {
    /// Makes a client that performs its actions over HTTP.
    public init(configuration: ClientConfiguration) {
        self.init(caller: HTTPCaller(configuration: configuration))
    }

    /// Makes a client that performs its actions over HTTP, in the ordinary way.
    public init(credentials: CredentialsProvider) {
        self.init(configuration: ClientConfiguration(credentials: credentials))
    }

    /// The answers of a paginated action, page by page.
    public func pages<Action: PaginatedAction>(
        of action: Action.Type, _ input: Action.Input
    ) -> PageSequence<Action> {
        PageSequence(action, input, caller: caller)
    }

    /// What is on the pages of a paginated action, item by item.
    public func items<Action: PaginatedAction>(
        of action: Action.Type, _ input: Action.Input
    ) -> ItemSequence<Action> {
        pages(of: action, input).items
    }
}
