/// The answers of a paginated action, page by page; ``items`` are what is on them.
///
/// ```swift
/// for try await page in zec.pages(of: DescribeNetworkInterfaces.self, .init(vpcId: vpc)) { … }
/// ```
/// Each iteration starts anew at the page that the input asks for, or the first. The next page is asked for when it is
/// wanted. The first page is always given, even an empty one; after it the sequence ends where all items have been seen
/// that the service says there are, at an empty page, and, if the service doesn't say how many items there are, at a page
/// shorter than asked for. A service that gives a page once more is in error: the sequence throws
/// ``APIError/decoding(_:)`` rather than to go on for ever.
public struct PageSequence<Action: PaginatedAction>: AsyncSequence, Sendable {
    public typealias Element = Action.Output
    public typealias Failure = APIError<Action.ErrorCode>

    private let caller: any APICaller
    private let input: Action.Input

    public init(_ action: Action.Type, _ input: Action.Input, caller: any APICaller) {
        self.caller = caller
        self.input = input
    }

    public func makeAsyncIterator() -> Iterator { Iterator(caller: caller, input: input) }

    /// What is on the pages, item by item.
    public var items: ItemSequence<Action> { ItemSequence(pages: self) }

    public struct Iterator: AsyncIteratorProtocol {
        private let caller: any APICaller
        private var input: Action.Input
        private var progress: PageProgress<Action.PageItem>?
        private var isOver = false

        fileprivate init(caller: any APICaller, input: Action.Input) {
            self.caller = caller
            self.input = input
        }

        public mutating func next(
            isolation actor: isolated (any Actor)?
        ) async throws(APIError<Action.ErrorCode>) -> Action.Output? {
            guard !isOver else { return nil }
            // It is over also if this throws.
            isOver = true
            guard !Task.isCancelled else { throw .cancelled }
            var progress = progress ?? PageProgress(number: Action.pageNumber(of: input) ?? 1)
            if self.progress != nil { Action.setPageNumber(progress.number, of: &input) }
            let output = try await caller.call(Action.self, input)
            let isFirst = self.progress == nil
            let turn = progress.turn(
                items: Action.items(of: output) ?? [], size: Action.pageSize(of: input),
                total: Action.totalCount(of: output))
            self.progress = progress
            switch turn {
            case .more: isOver = false
            case .last: break
            case .nothing: return isFirst ? output : nil
            case .repetition(let number):
                throw .decoding(
                    DecodingFailure(
                        reason: "\(Action.name): page \(progress.number - 1) has the items of page \(number) once more",
                        httpStatus: 200))
            }
            return output
        }

        public mutating func next() async throws(APIError<Action.ErrorCode>) -> Action.Output? {
            try await next(isolation: nil)
        }
    }
}

/// What is on the pages of a paginated action, item by item.
///
/// ```swift
/// for try await nic in zec.items(of: DescribeNetworkInterfaces.self, .init(vpcId: vpc)) { … }
/// ```
public struct ItemSequence<Action: PaginatedAction>: AsyncSequence, Sendable {
    public typealias Element = Action.PageItem
    public typealias Failure = APIError<Action.ErrorCode>

    fileprivate let pages: PageSequence<Action>

    public func makeAsyncIterator() -> Iterator { Iterator(pages: pages.makeAsyncIterator()) }

    public struct Iterator: AsyncIteratorProtocol {
        private var pages: PageSequence<Action>.Iterator
        private var items: ArraySlice<Action.PageItem> = []

        fileprivate init(pages: PageSequence<Action>.Iterator) { self.pages = pages }

        public mutating func next(
            isolation actor: isolated (any Actor)?
        ) async throws(APIError<Action.ErrorCode>) -> Action.PageItem? {
            while items.isEmpty {
                guard let page = try await pages.next(isolation: actor) else { return nil }
                items = (Action.items(of: page) ?? [])[...]
            }
            return items.popFirst()
        }

        public mutating func next() async throws(APIError<Action.ErrorCode>) -> Action.PageItem? {
            try await next(isolation: nil)
        }
    }
}
