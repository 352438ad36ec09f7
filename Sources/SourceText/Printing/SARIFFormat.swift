import Foundation

extension DiagnosticFormat {
    /// SARIF 2.1.0 (OASIS, 2020), which code scanning services read.
    public static let sarif = DiagnosticFormat(name: "sarif") { report, _ in
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
        // Strings and integers only: there is nothing in the document that the encoder could refuse.
        guard let data = try? encoder.encode(SARIFLog(report)) else { return "" }
        return String(decoding: data, as: UTF8.self) + "\n"
    }
}

/// The objects of SARIF that a report needs; names and meanings are those of the standard's section 3.
private struct SARIFLog: Encodable {
    var schema = "https://json.schemastore.org/sarif-2.1.0.json"
    var version = "2.1.0"
    var runs: [Run]

    private enum CodingKeys: String, CodingKey {
        case schema = "$schema"
        case version, runs
    }

    init(_ report: DiagnosticReport) {
        var indices: [String: Int] = [:]
        var rules: [Rule] = []
        for code in report.diagnostics.map(\.code) where indices[code] == nil {
            indices[code] = rules.count
            rules.append(Rule(code, report.explanation(code)))
        }
        let results = report.diagnostics.map { Result($0, ruleIndex: indices[$0.code] ?? 0, in: report) }
        let driver = Driver(name: "sdkgen", version: report.toolVersion, rules: rules)
        runs = [Run(tool: Tool(driver: driver), columnKind: "utf16CodeUnits", results: results)]
    }

    struct Run: Encodable {
        var tool: Tool
        var columnKind: String
        var results: [Result]
    }

    struct Tool: Encodable { var driver: Driver }

    struct Driver: Encodable {
        var name: String
        var version: String?
        var rules: [Rule]
    }

    struct Message: Encodable { var text: String }

    struct Rule: Encodable {
        var id: String
        var shortDescription: Message?
        var fullDescription: Message?

        init(_ id: String, _ explanation: CodeExplanation?) {
            self.id = id
            shortDescription = explanation.map { Message(text: $0.statement) }
            fullDescription = explanation.map { Message(text: $0.reason) }
        }
    }

    struct Result: Encodable {
        var ruleId: String
        var ruleIndex: Int
        var level: String
        var message: Message
        /// Empty for a statement about the run as a whole.
        var locations: [Location]
        var relatedLocations: [Location]?
        var fixes: [Fix]?

        init(_ diagnostic: Diagnostic, ruleIndex: Int, in report: DiagnosticReport) {
            ruleId = diagnostic.code
            self.ruleIndex = ruleIndex
            level = diagnostic.severity.rawValue
            message = Message(text: diagnostic.message + (diagnostic.help.map { "\nhelp: \($0)" } ?? ""))
            locations = diagnostic.span.map { [Location($0, in: report)] } ?? []
            let related = diagnostic.notes.compactMap { note in
                note.span.map { Location($0, message: note.message, in: report) }
            }
            relatedLocations = related.isEmpty ? nil : related
            fixes = diagnostic.edits.isEmpty ? nil : [Fix(diagnostic.edits, in: report)]
        }
    }

    struct Location: Encodable {
        var physicalLocation: PhysicalLocation
        var message: Message?

        init(_ span: SourceSpan, message: String? = nil, in report: DiagnosticReport) {
            physicalLocation = PhysicalLocation(
                artifactLocation: ArtifactLocation(uri: SARIFLog.uri(report.displayPath(span.file))),
                region: Region(span, in: report))
            self.message = message.map(Message.init(text:))
        }
    }

    struct PhysicalLocation: Encodable {
        var artifactLocation: ArtifactLocation
        var region: Region?
    }

    struct ArtifactLocation: Encodable { var uri: String }

    /// Columns count UTF-16 code units, as the run says.
    struct Region: Encodable {
        var startLine: Int
        var startColumn: Int
        var endLine: Int?
        var endColumn: Int?

        /// nil for a whole file.
        init?(_ span: SourceSpan, in report: DiagnosticReport) {
            guard span.line > 0 else { return nil }
            startLine = span.line
            guard let source = report.source(of: span) else {
                startColumn = max(1, span.column)
                return
            }
            let start = source.bytes(
                of: SourceSpan(file: span.file, line: span.line, column: 1, length: span.column - 1))
            startColumn = SARIFLog.utf16Count(start) + 1
            let end = source.bytes(of: span).endIndex
            let line = source.lineNumber(at: end)
            endLine = line == span.line ? nil : line
            endColumn = SARIFLog.utf16Count(source.bytes[source.lineStarts[line - 1]..<end]) + 1
        }
    }

    struct Fix: Encodable {
        var artifactChanges: [Change]

        init(_ edits: [TextEdit], in report: DiagnosticReport) {
            var files: [String] = []
            for file in edits.map(\.span.file) where !files.contains(file) { files.append(file) }
            artifactChanges = files.map { file in
                Change(
                    artifactLocation: ArtifactLocation(uri: SARIFLog.uri(report.displayPath(file))),
                    replacements: edits.filter { $0.span.file == file }
                        .compactMap { edit in
                            Region(edit.span, in: report).map {
                                Replacement(deletedRegion: $0, insertedContent: Message(text: edit.replacement))
                            }
                        })
            }
        }
    }

    struct Change: Encodable {
        var artifactLocation: ArtifactLocation
        var replacements: [Replacement]
    }

    struct Replacement: Encodable {
        var deletedRegion: Region
        var insertedContent: Message
    }

    private static func utf16Count(_ bytes: ArraySlice<UInt8>) -> Int {
        String(decoding: bytes, as: UTF8.self).utf16.count
    }

    /// A path as a URI reference (RFC 3986, section 3.3): everything but unreserved characters and `/` is encoded.
    private static func uri(_ path: String) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var result: [UInt8] = []
        for byte in path.utf8 {
            if byte.isASCIILetter || byte.isASCIIDigit || "-._~/".utf8.contains(byte) {
                result.append(byte)
            } else {
                result += [.ascii("%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}
