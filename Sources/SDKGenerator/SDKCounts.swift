public import APIModel
import SourceText

/// How much there is of everything, for the summary of a run.
public struct SDKCounts: Hashable, Sendable, Codable {
    public var pages: Int
    public var actions: Int
    public var structures: Int
    public var valueSets: Int
    /// Different codes, those of the common error page included.
    public var errorCodes: Int

    public init(_ api: API) {
        pages = api.pages.count
        actions = api.services.reduce(0) { $0 + $1.actions.count }
        structures = api.services.reduce(0) { $0 + $1.structures.count }
        valueSets = api.services.reduce(0) { $0 + $1.valueSets.count }
        // Most codes are those of many actions.
        var codes = Set(api.commonErrorCodes.map(\.code.value))
        for service in api.services {
            for action in service.actions {
                for code in action.errorCodes { codes.insert(code.code.value) }
            }
        }
        errorCodes = codes.count
    }
}
