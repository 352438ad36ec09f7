import LenientJSON
import SDKGenerator
import SourceText

extension FuzzTarget {
    static func readJSON(_ bytes: [UInt8]) {
        guard let source = SourceFile(fuzzed: bytes) else { return }
        let text = String(decoding: source.bytes, as: UTF8.self)
        let outcome = LenientJSONReader.read(text)
        promise((outcome.node == nil) == (outcome.failure != nil), "JSON is read or fails")
        guard let node = outcome.node else { return }
        promise(node.range.upperBound <= source.bytes.count, "a value stands in its text")
        let again = LenientJSONReader.read(outcome.repairs.applied(to: text))
        promise(again.node != nil && again.repairs.isEmpty, "what is mended is JSON")
        promise(again.node.map { isSame($0, node) } ?? false, "what is mended says the same")
    }

    private static func isSame(_ first: JSONNode, _ second: JSONNode) -> Bool {
        switch (first.value, second.value) {
        case (.array(let first), .array(let second)):
            first.count == second.count && zip(first, second).allSatisfy { isSame($0, $1) }
        case (.object(let first), .object(let second)):
            first.count == second.count
                && zip(first, second).allSatisfy { $0.key == $1.key && isSame($0.node, $1.node) }
        default: first.value == second.value
        }
    }

    static func readConfiguration(_ bytes: [UInt8]) {
        guard let source = SourceFile(fuzzed: bytes, path: ConfigurationFile.name) else { return }
        var diagnostics = DiagnosticCollector()
        let file = ConfigurationFile(reading: source, diagnostics: &diagnostics)
        for diagnostic in diagnostics.diagnostics {
            if let span = diagnostic.span { check(span, in: source) }
        }
        _ = DiagnosticFormat.text.text(of: DiagnosticReport(diagnostics.sorted, sources: [source]))
        _ = Configuration(file, in: "", flags: .init())
    }

    /// The whole way from a page to an SDK. A line that begins with U+0001 begins another page.
    static func readPages(_ bytes: [UInt8]) {
        var sources: [SourceFile] = []
        for part in bytes.split(separator: 1, omittingEmptySubsequences: false).prefix(4) {
            guard let source = SourceFile(fuzzed: Array(part), path: "page\(sources.count).md") else { return }
            sources.append(source)
        }
        let service = ServiceConfiguration(
            name: "zec", path: "/api/v2/zec", version: "2025-09-01", module: "ZenlayerZEC")
        let pipeline = Pipeline(configuration: Configuration(services: [service]))
        var diagnostics = DiagnosticCollector()
        let sdk = pipeline.run(sources, diagnostics: &diagnostics)
        for diagnostic in diagnostics.diagnostics {
            guard let span = diagnostic.span, let source = sources.first(where: { $0.path == span.file }) else {
                continue
            }
            check(span, in: source)
        }
        _ = DiagnosticFormat.text.text(of: DiagnosticReport(diagnostics.sorted, sources: sources))
        for file in sdk.files { check(file) }
    }

    private static func check(_ file: OutputFile) {
        promise(
            !file.path.hasPrefix("/") && !file.path.split(separator: "/").contains(".."), "a file stays in its folder")
        for line in file.contents.split(separator: .lineFeed) {
            promise(!line.contains { $0 < 0x20 || $0 == 0x7F }, "no control character reaches a file")
        }
    }
}
