import APIModel
import SourceText

extension CheckContext {
    /// What a function says about each action and the page that documents it.
    func titles(_ find: (Action, PageRecord) -> Finding?) -> [Finding] {
        api.services.flatMap(\.actions).compactMap { action in
            indexOfPage[action.page].flatMap { find(action, api.pages[$0]) }
        }
    }
}

extension UInt8 {
    var isASCIILetterOrDigit: Bool { isASCIILetter || isASCIIDigit }
}
