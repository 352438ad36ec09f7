import APIModel
import SourceText

/// The refusals of actions, by their HTTP status.
///
/// All have one schema, so that clients have one type to decode them with; what differs is the list of codes that the
/// schema of each names. A status that only common codes come with is a response of the components.
struct FailureResponses {
    let shared: [OpenAPIDocument.Component<OpenAPIDocument.Response>]
    private let common: [Int?: [ErrorCode]]
    private let schemaName: String

    init(common codes: [ErrorCode], names: ComponentNames) {
        let schemaName = names[.failure]
        var common = Self.byStatus(codes)
        // What no page lists comes with some other status.
        common[nil, default: []] += []
        self.common = common
        self.schemaName = schemaName
        shared = Self.sorted(Set(common.keys)).map { status in
            .init(
                name: Self.name(of: status), content: Self.response(common[status] ?? [], schemaName: schemaName))
        }
    }

    /// The refusals of an action in the order of their statuses, every other status last.
    func failures(of action: Action) -> [OpenAPIDocument.Failure] {
        let own = Self.byStatus(action.errorCodes)
        return Self.sorted(Set(own.keys).union(common.keys)).map { status in
            guard let codes = own[status] else {
                return .init(status: status, content: .reference(Self.name(of: status)))
            }
            return .init(
                status: status,
                content: .response(Self.response(codes + (common[status] ?? []), schemaName: schemaName)))
        }
    }

    private static func name(of status: Int?) -> String { status.map { "Failure\($0)" } ?? "Failure" }

    private static func sorted(_ statuses: Set<Int?>) -> [Int?] {
        statuses.sorted { ($0 ?? .max) < ($1 ?? .max) }
    }

    /// A status that no failure can have is none (RFC 9110, section 15).
    private static func byStatus(_ codes: [ErrorCode]) -> [Int?: [ErrorCode]] {
        Dictionary(grouping: codes) { code in code.status.map(\.value).flatMap { (300...599).contains($0) ? $0 : nil } }
    }

    private static func response(_ codes: [ErrorCode], schemaName: String) -> OpenAPIDocument.Response {
        var seen: Set<String> = []
        let codes = codes.filter { seen.insert($0.code.value).inserted }
        var schema = Schema(.reference(schemaName))
        schema.extensions.add("x-sdkgen-error-codes", unlessEmpty: codes.map(value))
        let items = codes.map { MarkdownItem($0.code.value, $0.description) }
        let headline =
            codes.isEmpty ? "The service refused or failed." : "The service refused or failed; the codes are:"
        let description = ([headline] + [MarkdownItem.list(items)].compactMap(\.self)).joined(separator: "\n\n")
        return OpenAPIDocument.Response(description: description, schema: schema)
    }

    private static func value(of code: ErrorCode) -> DocumentValue {
        .object {
            $0.add("code", code.code.value)
            $0.add("description", RichTextMarkdown.text(code.description))
            $0.addOrigin(code.code.span)
        }
    }
}
