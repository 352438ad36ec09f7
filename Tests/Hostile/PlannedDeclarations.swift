@testable import SwiftPlan

/// The declarations that a plan decides on, each as a line: `type NicInfo`, `member NicInfo.nicId`, `case`s among the
/// members, `method ZECClient.detachNic(_:)`.
enum PlannedDeclarations {
    static func of(_ plan: SDKPlan) -> [String] { plan.files.flatMap(of) }

    static func of(_ artefact: any Artefact) -> [String] {
        switch artefact {
        case let file as ActionFile:
            let name = file.name.name
            let statics = ["name", "service"] + (file.isReadOnly ? ["isReadOnly"] : [])
            return ["type \(name)", "method \(file.client.name).\(file.method.name.name)(_:)"]
                + statics.map { "member \(name).\($0)" }
                + of(file.input, in: "\(name).")
                + (file.acknowledgement == nil ? of(file.output, in: "\(name).") : ["type \(name).Output"])
                + (file.errorCode.map { of($0, in: "\(name).") } ?? ["type \(name).ErrorCode"])
                + (file.pagination == nil ? [] : pages(of: name))
        case let file as StructureFile: return of(file.record, in: "")
        case let file as ValueSetFile: return of(file.valueSet, in: "")
        case let file as CommonErrorCodeFile: return of(file.common, in: "") + of(file.service, in: "")
        case let file as ClientFile:
            return ["type \(file.name.name)", "member \(file.name.name).caller", "member \(file.name.name).service"]
        default: return ["an artefact that the test does not know"]
        }
    }

    private static func pages(of name: String) -> [String] {
        ["type \(name).PageItem"]
            + ["pageNumber(of:)", "setPageNumber(_:of:)", "pageSize(of:)", "items(of:)", "totalCount(of:)"]
            .map { "method \(name).\($0)" }
    }

    private static func of(_ record: RecordPlan, in outer: String) -> [String] {
        let name = outer + record.name.name
        return ["type \(name)"] + record.fields.map { "member \(name).\($0.name.name)" }
            + record.valueSets.flatMap { of($0, in: "\(name).") }
    }

    private static func of(_ valueSet: ValueSetPlan, in outer: String) -> [String] {
        let name = outer + valueSet.name.name
        return ["type \(name)", "member \(name).rawValue", "member \(name).documentedValues"]
            + valueSet.values.map { "member \(name).\($0.name.name)" }
    }

    private static func of(_ codes: ErrorCodePlan, in outer: String) -> [String] {
        let name = outer + codes.name.name
        let payload = ["undocumented(_:)"] + (codes.common == nil ? [] : ["common(_:)"])
        return ["type \(name)", "member \(name).documented", "member \(name).wireCode"]
            + (codes.cases.map(\.name.name) + payload).map { "member \(name).\($0)" }
    }

    /// The same as ``ParsedSwift`` has them, with what deprecated fields are stored in: a method stands in an extension,
    /// whose type the parser doesn't tell.
    static func asParsed(_ plan: SDKPlan) -> Set<String> {
        Set(
            (of(plan) + storage(of: plan))
                .map { declaration in
                    let isExtended = declaration.hasPrefix("method ") || declaration.hasSuffix(".PageItem")
                    guard isExtended, let dot = declaration.firstIndex(of: "."),
                        let space = declaration.firstIndex(of: " ")
                    else { return declaration }
                    let name = declaration[declaration.index(after: dot)...]
                    return declaration[...space] + ParsedSwift.extensionMark + name
                })
    }

    /// What deprecated fields are stored in, which no other file sees.
    static func storage(of plan: SDKPlan) -> [String] {
        plan.files.flatMap { artefact -> [String] in
            switch artefact {
            case let file as ActionFile:
                storage(of: file.input, in: "\(file.name.name).") + storage(of: file.output, in: "\(file.name.name).")
            case let file as StructureFile: storage(of: file.record, in: "")
            default: []
            }
        }
    }

    private static func storage(of record: RecordPlan, in outer: String) -> [String] {
        record.fields.filter(\.isDeprecated).map { "member \(outer)\(record.name.name).\($0.storage.name)" }
    }
}
