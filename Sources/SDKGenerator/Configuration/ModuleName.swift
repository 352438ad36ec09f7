import SourceText

/// Which names a generated module can have. It becomes a folder, a target and an identifier.
enum ModuleName {
    /// What is wrong with a name, or nil.
    static func problem(with name: String) -> String? {
        guard let first = name.utf8.first, first.isASCIILetter || first == .ascii("_"),
            name.utf8.allSatisfy({ $0.isASCIILetter || $0.isASCIIDigit || $0 == .ascii("_") })
        else { return "use letters, digits and '_' of ASCII, and begin with a letter" }
        if name.utf8.count > 100 { return "it is longer than 100 characters" }
        if taken.contains(name) { return "the name is taken" }
        return nil
    }

    /// Keywords (The Swift Programming Language, "Lexical Structure") that no module can be imported by, and modules
    /// that generated code imports.
    private static let taken: Set<String> = [
        "_", "Any", "Protocol", "Self", "Type", "actor", "as", "associatedtype", "await", "borrowing", "break", "case",
        "catch", "class", "consuming", "continue", "default", "defer", "deinit", "do", "else", "enum", "extension",
        "fallthrough", "false", "fileprivate", "for", "func", "guard", "if", "import", "in", "init", "inout",
        "internal", "is", "let", "nil", "nonisolated", "open", "operator", "package", "precedencegroup", "private",
        "protocol", "public", "repeat", "rethrows", "return", "self", "static", "struct", "subscript", "super",
        "switch", "throw", "throws", "true", "try", "typealias", "var", "where", "while", "Swift", "Foundation",
        "FoundationEssentials", "ZenlayerRuntime",
    ]
}
