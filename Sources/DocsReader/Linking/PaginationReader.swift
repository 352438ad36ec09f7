import APIModel
import SourceText

/// Recognises an action that answers page by page: `pageNum` and `pageSize` in, `totalCount` and one list out.
enum PaginationReader {
    static func pagination(inputs: [Field], outputs: [Field]) -> Pagination? {
        let lists = outputs.filter { if case .array = $0.type.reference { true } else { false } }
        guard lists.count == 1, let number = name("pageNum", in: inputs), let size = name("pageSize", in: inputs),
            let total = name("totalCount", in: outputs)
        else { return nil }
        return Pagination(pageNumber: number, pageSize: size, items: lists[0].name.value, total: total)
    }

    private static func name(_ name: String, in fields: [Field]) -> String? {
        fields.first { $0.name.value == name && $0.type.reference.isInteger }?.name.value
    }
}
