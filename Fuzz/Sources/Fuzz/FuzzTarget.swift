import SourceText

/// What is fuzzed. Each target also checks what must hold for any input: a crash is not the only mistake.
enum FuzzTarget: String, CaseIterable {
    case tags, tables, html, text, json, configuration, pages

    /// Reads an input, and stops the process if a promise is broken.
    func read(_ bytes: [UInt8]) {
        switch self {
        case .tags: Self.readTags(bytes)
        case .tables: Self.readTables(bytes)
        case .html: Self.readHTML(bytes)
        case .text: Self.readText(bytes)
        case .json: Self.readJSON(bytes)
        case .configuration: Self.readConfiguration(bytes)
        case .pages: Self.readPages(bytes)
        }
    }
}

/// Says which promise was broken, and crashes, which is how libFuzzer hears of it.
func promise(_ holds: Bool, _ what: String) {
    if !holds { fatalError("broken promise: \(what)") }
}

extension SourceFile {
    /// A page of any bytes; nil for bytes that are not UTF-8, which no reader sees.
    init?(fuzzed bytes: [UInt8], path: String = "page.md") {
        guard let source = try? SourceFile(path: path, contents: bytes) else { return nil }
        self = source
    }
}
