extension OpenAPIDocument {
    /// The document as text: the same bytes for the same model.
    public func text(
        version: OpenAPIVersion = .v31, format: OpenAPIFormat = .yaml, paths: OpenAPIPaths = .action
    ) -> [UInt8] {
        let value = value(version, paths: paths)
        return switch format {
        case .yaml: Array(YAMLWriter.text(value).utf8)
        case .json: Array(JSONWriter.text(value).utf8)
        }
    }
}
