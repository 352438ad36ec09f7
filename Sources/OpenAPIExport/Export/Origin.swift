import SourceText

extension DocumentObject {
    /// Adds where a part of the document comes from: `compute/zec/datastructure.md:12`.
    mutating func addOrigin(_ span: SourceSpan) {
        add("x-sdkgen-origin", "\(span.file):\(span.line)")
    }
}
