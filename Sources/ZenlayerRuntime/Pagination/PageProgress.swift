/// How far a walk through the pages of a list has come.
struct PageProgress<Item: Equatable> {
    /// What a page means for the walk.
    enum Turn: Equatable {
        /// There are more pages.
        case more
        case last
        /// The page is empty: the one before it was the last.
        case nothing
        /// The page has the items of another one, of this number.
        case repetition(of: Int)
    }

    /// The number of the page that is next.
    private(set) var number: Int
    private var seen = 0
    private var first: (number: Int, items: [Item])?
    private var previous: [Item] = []

    init(number: Int) { self.number = number }

    /// Takes the next page.
    ///
    /// - Parameters:
    ///   - size: the number of items that was asked for, if any.
    ///   - total: the number of items on all pages, if the service says it.
    mutating func turn(items: [Item], size: Int?, total: Int?) -> Turn {
        defer { number += 1 }
        guard !items.isEmpty else { return .nothing }
        if let first {
            // A service that doesn't know page numbers answers with the first page, one that stops at the last with that.
            if items == first.items { return .repetition(of: first.number) }
            if items == previous { return .repetition(of: number - 1) }
        } else {
            first = (number, items)
            // What is on the pages before the first one that was asked for.
            seen = max(0, number - 1) * (size ?? items.count)
        }
        previous = items
        seen += items.count
        if let total { return seen < total ? .more : .last }
        guard let size else { return .more }
        return items.count < size ? .last : .more
    }
}
