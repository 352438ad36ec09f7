import APIModel
import SourceText
import Yams

/// `overrides: { zec: { actions: { CreateX: { inputs: { Y: { name: y } } } }, structures: { Price: { … } } } }`
extension Overrides {
    static func read(_ member: YAMLReader.Member, _ reader: inout YAMLReader) -> Overrides {
        var fields: [FieldOverride] = []
        for service in reader.members(of: member.value, called: "'overrides'") {
            let name = service.key.value
            let what = "the overrides of '\(name)'"
            for part in reader.members(of: service.value, called: what, known: ["actions", "structures"]) {
                for definition in reader.members(of: part.value, called: "'\(part.key.value)'") {
                    fields +=
                        part.key.value == "actions"
                        ? readAction(definition, service: name, &reader)
                        : readFields(
                            definition, of: .structure(service: name, name: definition.key.value), &reader)
                }
            }
        }
        return Overrides(fields: fields)
    }

    /// Reports services that are corrected but not configured.
    static func reportUnknownServices(
        _ member: YAMLReader.Member, _ services: [ServiceConfiguration], _ reader: inout YAMLReader
    ) {
        guard let entries = member.value.mapping, !services.isEmpty else { return }
        let known = services.map(\.name)
        for key in entries.keys {
            guard let name = key.scalar?.string, !known.contains(name) else { continue }
            reader.error(
                "unknown-key", "'overrides' names the service '\(name)', which 'services' does not",
                at: reader.span(of: key), help: Suggestion.help(for: name, among: known))
        }
    }

    private static func readAction(
        _ action: YAMLReader.Member, service: String, _ reader: inout YAMLReader
    ) -> [FieldOverride] {
        let what = "the overrides of '\(action.key.value)'"
        var fields: [FieldOverride] = []
        for table in reader.members(of: action.value, called: what, known: ["inputs", "outputs"]) {
            let owner: FieldOverride.Owner =
                table.key.value == "inputs"
                ? .inputs(service: service, action: action.key.value)
                : .outputs(service: service, action: action.key.value)
            fields += readFields(table, of: owner, &reader)
        }
        return fields
    }

    private static func readFields(
        _ table: YAMLReader.Member, of owner: FieldOverride.Owner, _ reader: inout YAMLReader
    ) -> [FieldOverride] {
        var fields: [FieldOverride] = []
        for entry in reader.members(of: table.value, called: "'\(table.key.value)'") {
            var field = FieldOverride(owner: owner, field: entry.key.value, span: entry.key.span)
            let what = "the override of '\(entry.key.value)'"
            let members = reader.members(of: entry.value, called: what, known: ["name", "type", "required"])
            for member in members {
                switch member.key.value {
                case "name": field.name = reader.text(member)?.value
                case "type": field.type = reader.text(member)?.value
                default: field.required = reader.bool(member)
                }
            }
            if members.isEmpty, entry.value.mapping?.isEmpty == true {
                reader.error("invalid-value", "\(what) changes nothing", at: entry.key.span)
            }
            fields.append(field)
        }
        return fields
    }
}
