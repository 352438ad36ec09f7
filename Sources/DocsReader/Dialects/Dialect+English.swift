import APIModel

extension Dialect {
    /// The English pages of 2025.
    public static let english = Dialect(
        name: "english",
        sections: [
            .description: ["API Description", "Description"],
            .inputs: ["Input Parameters", "Request Parameters"],
            .outputs: ["Output Parameters", "Response Parameters", "Response"],
            .examples: ["Code Example", "Code Examples", "Example", "Examples"],
            .developerResources: ["Developer Resources"],
            .errorCodes: ["Error Codes", "Error Code"],
        ],
        columns: [
            .name: ["Parameter Name", "Name", "Parameter", "Field", "Field Name"],
            .type: ["Type"],
            .required: ["Required"],
            .description: ["Description"],
            .value: ["Value", "Status", "Enumeration Value"],
            .status: ["HTTP Status Code", "HTTP Status"],
            .errorCode: ["Error Code"],
        ],
        types: [
            .string: ["String"],
            .integer: ["Integer", "Int"],
            .long: ["Long"],
            .boolean: ["Boolean", "Bool"],
            .float: ["Float"],
            .double: ["Double"],
            .decimal: ["BigDecimal", "Decimal"],
            .timestamp: ["Timestamp"],
            .object: ["Object"],
            .map: ["Map"],
        ],
        arrayPrefixes: ["Array of"],
        required: ["Yes", "True", "Y"],
        optional: ["No", "False", "N"],
        requestLabels: ["Request"],
        responseLabels: ["Response"],
        hintTitles: ["Note", "Notes", "Notice", "Tip", "Tips", "Attention", "Warning"],
        deprecationMarks: ["Deprecated"],
        referenceLists: ["Referenced by"],
        downloadAppendices: ["Agent Instructions"],
        descriptions: .english)
}
