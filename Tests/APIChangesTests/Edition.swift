import APIModel
import DocsReader
import Foundation
import SourceText
import TestSupport

@testable import APIChanges

/// Pages of a test, read.
struct Edition {
    var api: API
    /// What keeps the pages from being a valid edition.
    var errors: [String]

    init(_ part: String) {
        self.init(ExamplePages(with: part).pages)
    }

    init(_ pages: [(path: String, text: String)]) {
        var diagnostics = DiagnosticCollector()
        let reader = PageReader()
        let read = pages.map { reader.read(SourceFile(path: $0.path, text: $0.text), diagnostics: &diagnostics) }
        api = ModelBuilder().build(read, diagnostics: &diagnostics)
        errors = diagnostics.sorted.filter { $0.severity == .error }.map { "\($0.code): \($0.message)" }
    }

    /// The changes from one edition to the next, with names much like those of generated code.
    static func changes(_ before: String, _ after: String) -> [Change] {
        Edition(after).api.changes(since: Edition(before).api, names: names)
    }

    /// `level[rule] subject`, the form in which a test states what it expects.
    static func findings(_ before: String, _ after: String) -> [String] {
        changes(before, after).map { "\($0.level.rawValue)[\($0.rule)] \($0.subject)" }
    }

    /// Screaming names become `lowerCamel`, others begin small: enough for what tests call things.
    static let names = CallerNames(
        member: { name in
            guard name.contains(where: \.isLowercase) else {
                let words = name.lowercased().split(separator: "_")
                return words.dropFirst().reduce(String(words.first ?? "")) { $0 + $1.capitalized }
            }
            if name.contains(".") {
                let words = name.lowercased().split(separator: ".")
                return words.dropFirst().reduce(String(words.first ?? "")) { $0 + $1.capitalized }
            }
            return name.prefix(1).lowercased() + name.dropFirst()
        },
        type: { $0.prefix(1).uppercased() + $0.dropFirst() })
}
