public import APIChanges
public import APIModel
public import SwiftPlan

extension CallerEdition {
    /// An edition of an API as callers of the SDK spell it that is planned for it.
    public init(_ api: API, options: PlannerOptions) {
        let surface = SDKSurface(api, options: options)
        self.init(
            api,
            surface: CallerSurface(
                modules: surface.modules.mapValues(CallerSurface.Module.init),
                member: { SwiftIdentifier.member($0).name }))
    }
}

extension CallerSurface.Module {
    fileprivate init(_ module: SDKSurface.Module) {
        self.init(
            actions: module.actions, definitions: module.definitions,
            records: module.records.mapValues { record in
                CallerSurface.Record(
                    isEncodable: record.isEncodable, isDecodable: record.isDecodable,
                    isMutable: record.isMutable, isUsed: record.isUsed,
                    properties: record.properties.mapValues { property in
                        CallerSurface.Property(
                            name: property.name, type: property.type, isOptional: property.isOptional)
                    })
            })
    }
}
