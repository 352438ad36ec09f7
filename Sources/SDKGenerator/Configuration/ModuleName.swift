import SwiftPlan

/// Which names a generated module can have. It becomes a folder, a target and an identifier.
enum ModuleName {
    /// What is wrong with a name, or nil.
    static func problem(with name: String) -> String? {
        guard let identifier = SwiftIdentifier(exactly: name) else {
            return "use letters, digits and '_' of ASCII, and begin with a letter"
        }
        if identifier.isKeyword { return "it is a word of the language" }
        return taken.contains(name) ? "the name is taken" : nil
    }

    /// Modules that generated code imports, and the compiler's own.
    private static let taken: Set<String> = ["Swift", "Foundation", "FoundationEssentials", "ZenlayerRuntime", "main"]
}
