import APIModel
import DocsReader
import SDKGenerator
import SourceText
import SwiftPlan
import TestSupport

@testable import APIChanges

/// Pages of a test, read.
struct Edition {
    var api: API
    var pages: [(path: String, text: String)]
    /// What keeps the pages from being a valid edition.
    var errors: [String]

    init(_ part: String) {
        self.init(ExamplePages(with: part).pages)
    }

    init(_ pages: [(path: String, text: String)]) {
        self.pages = pages
        var diagnostics = DiagnosticCollector()
        let reader = PageReader()
        let read = pages.map { reader.read(SourceFile(path: $0.path, text: $0.text), diagnostics: &diagnostics) }
        api = ModelBuilder().build(read, diagnostics: &diagnostics)
        errors = diagnostics.sorted.filter { $0.severity == .error }.map { "\($0.code): \($0.message)" }
    }

    /// The changes from one edition to the next, as callers of generated code see them.
    static func changes(
        _ before: Edition, _ after: Edition, options: PlannerOptions = PlannerOptions()
    ) -> [Change] {
        let editions = [before, after].map { CallerEdition($0.api, options: options) }
        return editions[1].changes(since: editions[0])
    }

    static func changes(_ before: String, _ after: String) -> [Change] {
        changes(Edition(before), Edition(after))
    }

    /// `level[rule] subject`, the form in which a test states what it expects.
    static func findings(_ before: String, _ after: String) -> [String] {
        changes(before, after).map { "\($0.level.rawValue)[\($0.rule)] \($0.subject)" }
    }

    /// A table of inputs of `AttachNic`.
    static func inputs(_ rows: String...) -> String {
        (["## Input Parameters", "", "| Parameter Name | Required | Type | Description |", "| --- | --- | --- | --- |"]
            + rows.map { "| \($0) |" }).joined(separator: "\n")
    }

    /// A table of outputs of `AttachNic`, behind another part of the page.
    static func outputs(_ rows: String...) -> String {
        (["", "", "## Output Parameters", "", "| Parameter Name | Type | Description |", "| --- | --- | --- |"]
            + rows.map { "| \($0) |" }).joined(separator: "\n")
    }
}
