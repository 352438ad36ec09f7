import APIModel
import SourceText

/// Where the page is in the input and output of an action.
public struct PaginationPlan: TemplateView {
    public var pageNumber: SwiftIdentifier
    public var pageSize: SwiftIdentifier
    public var items: SwiftIdentifier
    public var itemType: SwiftType
    public var total: SwiftIdentifier

    public static let members = TemplateMembers(
        of: PaginationPlan.self,
        [
            .text("pageNumber") { $0.pageNumber },
            .text("pageSize") { $0.pageSize },
            .text("items") { $0.items },
            .text("itemType") { $0.itemType },
            .text("total") { $0.total },
        ])

    /// nil for an action without pages, and for one whose fields have types that pages cannot be counted with.
    init?(_ action: Action, input: RecordPlan, output: RecordPlan, _ diagnostics: inout DiagnosticCollector) {
        guard let pagination = action.pagination else { return nil }
        let field = { (record: RecordPlan, wireName: String) in
            record.fields.first { $0.wireName == SwiftStringLiteral(wireName) }
        }
        guard let number = field(input, pagination.pageNumber), number.valueType == .int,
            let size = field(input, pagination.pageSize), size.valueType == .int,
            let total = field(output, pagination.total), total.valueType == .int,
            let items = field(output, pagination.items), let itemType = items.elementType
        else {
            diagnostics.warning(
                "swift-pagination", "the pages of '\(action.name.value)' cannot be walked through in Swift",
                at: action.name.span,
                help: """
                    '\(pagination.pageNumber)', '\(pagination.pageSize)' and '\(pagination.total)' have to be integers, \
                    and '\(pagination.items)' an array
                    """)
            return nil
        }
        pageNumber = number.storage
        pageSize = size.storage
        self.items = items.storage
        self.itemType = output.nests(itemType) ? itemType.nested(in: output.name) : itemType
        self.total = total.storage
    }
}

extension RecordPlan {
    /// True for a nested type, whose name outside of the record begins with the record's.
    fileprivate func nests(_ type: SwiftType) -> Bool {
        valueSets.contains { SwiftType($0.name) == type }
    }
}
