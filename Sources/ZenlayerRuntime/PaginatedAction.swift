/// An action that answers with one page of a list.
///
/// The names of the fields differ between actions; these functions say where the page is in each of them.
public protocol PaginatedAction: APIAction {
    /// What the list is made of.
    associatedtype PageItem: Equatable & Sendable

    /// The page that an input asks for, from 1; nil where it leaves that to the service.
    static func pageNumber(of input: Input) -> Int?
    /// Makes an input ask for another page.
    static func setPageNumber(_ number: Int, of input: inout Input)
    /// The number of items that an input asks for; nil where it leaves that to the service.
    static func pageSize(of input: Input) -> Int?
    /// The items of an answer.
    static func items(of output: Output) -> [PageItem]?
    /// The number of items on all pages.
    static func totalCount(of output: Output) -> Int?
}
