import APIModel
import SourceText

/// Recognises an action that answers page by page: `pageNum` and `pageSize` in, `totalCount` and one list out.
enum PaginationReader {
    static func pagination(inputs: [Field], outputs: [Field]) -> Pagination? {
        // By index: a field would be copied.
        let lists = outputs.indices.filter { if case .array = outputs[$0].type.reference { true } else { false } }
        let (number, size, total) = ("pageNum", "pageSize", "totalCount")
        guard lists.count == 1, counts(number, in: inputs), counts(size, in: inputs), counts(total, in: outputs)
        else { return nil }
        return Pagination(pageNumber: number, pageSize: size, items: outputs[lists[0]].name.value, total: total)
    }

    /// True if a field of the name is a whole number.
    private static func counts(_ name: String, in fields: [Field]) -> Bool {
        fields.indices.contains { fields[$0].name.value == name && fields[$0].type.reference.isInteger }
    }
}
