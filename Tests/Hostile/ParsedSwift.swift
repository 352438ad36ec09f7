import Foundation
import TestSupport

/// What the compiler's parser sees in generated files.
struct ParsedSwift {
    /// `type NicInfo`, `member NicInfo.nicId`, `method ZECClient.detachNic(_:)`, as ``PlannedDeclarations`` has them.
    private(set) var declarations: Set<String> = []
    /// What the string literals evaluate to.
    private(set) var literals: Set<String> = []
    /// The names that expressions refer to.
    private(set) var references: Set<String> = []
    private(set) var imports: Set<String> = []
    /// What no generated file has: code at the top level, a macro, an operator, an interpolation.
    private(set) var oddities: Set<String> = []

    /// What stands in ``declarations`` for the name of an extended type.
    static let extensionMark = "extension."

    /// Parses some texts in one run of the compiler; it need not resolve a name, so they may declare the same things.
    ///
    /// - Throws: what the compiler has against the texts.
    static func parse(_ texts: [[UInt8]], in folder: URL) async throws -> [ParsedSwift] {
        let file = folder.appending(path: "parsed-\(UUID().uuidString).swift")
        try Data(texts.joined(separator: [0x0A])).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let tree = folder.appending(path: file.lastPathComponent + ".json")
        defer { try? FileManager.default.removeItem(at: tree) }
        // The tree of many files is larger than what a pipe should carry.
        let result = try await Command(
            "sh",
            [
                "-c",
                "exec swiftc -frontend -dump-parse -dump-ast-format json -swift-version 6 -parse-as-library "
                    + "\"$1\" > \"$2\"", "sh", file.path, tree.path,
            ]
        )
        .run()
        guard result.status == 0, !result.errors.contains("error:") else { throw Unparsable(errors: result.errors) }
        let root = try JSONSerialization.jsonObject(with: Data(contentsOf: tree)) as? [String: Any]
        guard let items = root?["items"] as? [[String: Any]] else {
            throw Unparsable(errors: "no tree: \(result.errors)")
        }
        return split(items, among: texts)
    }

    /// Gives each text the items that stand in it.
    private static func split(_ items: [[String: Any]], among texts: [[UInt8]]) -> [ParsedSwift] {
        var results: [ParsedSwift] = []
        var rest = items[...]
        var end = 0
        for text in texts {
            end += text.count + 1
            var parsed = ParsedSwift()
            while let item = rest.first, start(of: item) < end {
                parsed.takeTopLevel(item)
                rest.removeFirst()
            }
            results.append(parsed)
        }
        return results
    }

    private static func start(of item: [String: Any]) -> Int {
        (item["range"] as? [String: Any])?["start"] as? Int ?? 0
    }

    struct Unparsable: Error, CustomStringConvertible {
        var errors: String
        var description: String { errors }
    }

    // MARK: - The tree

    private mutating func takeTopLevel(_ item: [String: Any]) {
        switch item["_kind"] as? String {
        case "import_decl": imports.formUnion(item["module_path"] as? [String] ?? [])
        case "struct_decl", "enum_decl": takeType(item, in: "")
        case "extension_decl":
            // The parser leaves the name of an extended type out of the tree.
            takeMembers(of: item, in: Self.extensionMark)
        case let kind: oddities.insert("at the top level: \(kind ?? "nothing known")")
        }
        takeExpressions(in: item)
    }

    private mutating func takeType(_ item: [String: Any], in outer: String) {
        let name = outer + Self.name(of: item)
        declarations.insert("type \(name)")
        takeMembers(of: item, in: name + ".")
    }

    private mutating func takeMembers(of item: [String: Any], in outer: String) {
        for member in item["members"] as? [[String: Any]] ?? [] {
            switch member["_kind"] as? String {
            case "struct_decl", "enum_decl": takeType(member, in: outer)
            case "typealias": declarations.insert("type \(outer)\(Self.name(of: member))")
            case "var_decl", "enum_element_decl": declarations.insert("member \(outer)\(Self.name(of: member))")
            case "func_decl":
                let name = Self.name(of: member)
                if name != "encode(to:)" { declarations.insert("method \(outer)\(name)") }
            // An initialiser declares what its type's members declare; a pattern and a case hold what stands beside them.
            case "constructor_decl", "pattern_binding_decl", "enum_case_decl": break
            case let kind: oddities.insert("in a type: \(kind ?? "nothing known")")
            }
        }
    }

    /// `nicId`, `common(_:)`.
    private static func name(of item: [String: Any]) -> String {
        let name = item["name"] as? [String: Any]
        let base = (name?["base_name"] as? [String: Any])?["name"] as? String ?? "?"
        guard let labels = name?["args"] as? [String] else { return base }
        return base + "(" + labels.map { ($0.isEmpty ? "_" : $0) + ":" }.joined() + ")"
    }

    private mutating func takeExpressions(in root: Any) {
        var pending = [root]
        while let value = pending.popLast() {
            if let list = value as? [Any] {
                pending += list
            } else if let node = value as? [String: Any] {
                take(node)
                pending += node.values
            }
        }
    }

    private mutating func take(_ node: [String: Any]) {
        switch node["_kind"] as? String {
        case "string_literal_expr": literals.insert(node["value"] as? String ?? "")
        case "unresolved_decl_ref_expr": references.insert(node["name"] as? String ?? Self.name(of: node))
        case "interpolated_string_literal_expr", "macro_expansion_expr", "closure_expr", "regex_literal_expr",
            "top_level_code_decl", "macro_expansion_decl", "editor_placeholder_expr":
            oddities.insert(node["_kind"] as? String ?? "")
        default: break
        }
    }
}
