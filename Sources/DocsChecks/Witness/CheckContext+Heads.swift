import APIModel
import SourceText

extension CheckContext {
    /// What a function says about the heads of all examples.
    func heads(_ find: (Example.Head, Action, Service) -> Finding?) -> [Finding] {
        api.services.flatMap { service in
            service.actions.flatMap { action in
                action.examples.compactMap { find($0.head, action, service) }
            }
        }
    }
}
