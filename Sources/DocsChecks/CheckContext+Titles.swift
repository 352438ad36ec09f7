import APIModel
import SourceText

extension CheckContext {
    /// What a function says about the name of each action and the page that documents it.
    func titles(_ find: (Located<String>, PageRecord) -> Finding?) -> [Finding] {
        api.services.map(\.actions).flatMap { actions in
            actions.indices.compactMap { row in
                indexOfPage[actions[row].page].flatMap { find(actions[row].name, api.pages[$0]) }
            }
        }
    }
}

extension UInt8 {
    var isASCIILetterOrDigit: Bool { isASCIILetter || isASCIIDigit }
}
