import APIModel
import SourceText

extension CheckContext {
    /// What a function says about each action and the page that documents it.
    func titles(_ find: (Action, PageRecord) -> Finding?) -> [Finding] {
        let pages = Dictionary(api.pages.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
        return api.services.flatMap(\.actions).compactMap { action in
            pages[action.page].flatMap { find(action, $0) }
        }
    }
}

extension UInt8 {
    var isASCIILetterOrDigit: Bool { isASCIILetter || isASCIIDigit }
}
