import APIModel
import SourceText

extension CheckContext {
    /// What a function says about the heads of all examples, and the names of their actions.
    func heads(_ find: (Example.Head, Located<String>) -> Finding?) -> [Finding] {
        api.services.map(\.actions).flatMap { actions in
            actions.indices.flatMap { row in
                actions[row].examples.compactMap { find($0.head, actions[row].name) }
            }
        }
    }
}
