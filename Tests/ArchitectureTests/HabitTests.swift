import Foundation
import TestSupport
import Testing

/// What the house holds itself to, where a machine can see it.
@Suite struct HabitTests {
    /// Generated files are as long as the pages make them.
    private static func handWritten() throws -> [SwiftSources.File] {
        try ["Sources", "Plugins", "Examples/Sources/DetachNIC"].flatMap { try SwiftSources.files(below: $0) }
    }

    @Test("every target has the strict settings")
    func settings() async throws {
        let wanted: Set<String> = [
            "enableUpcomingFeature ExistentialAny", "enableUpcomingFeature InternalImportsByDefault",
            "enableUpcomingFeature MemberImportVisibility", "treatAllWarnings error",
        ]
        let examples = try await PackageDescription.load(Places.package.appending(path: "Examples")).targets
        #expect(examples.map(\.name).sorted() == ["DetachNIC", "ZenlayerZEC"])
        for target in try await PackageDescription.load().targets + examples
        where !["system", "plugin"].contains(target.type) {
            let settings = target.settings.flatMap { setting in
                setting.kind.map { "\($0.key) \($0.value._0 ?? "")" }
            }
            #expect(wanted.isSubset(of: settings), "\(target.name) has only \(settings)")
        }
    }

    @Test("no file of the sources has more than 400 lines")
    func fileLength() throws {
        for file in try Self.handWritten() {
            #expect(file.lines.count <= 400, "\(file.path) has \(file.lines.count) lines")
        }
    }

    @Test("no source gives up on its input: no try!, as!, fatalError, nor forced unwrapping")
    func neverTraps() throws {
        for file in try Self.handWritten() {
            for (number, line) in file.lines.enumerated() where Self.traps(line) {
                Issue.record("\(file.path):\(number + 1): \(line)")
            }
        }
    }

    @Test("the sources are formatted and follow the rules of the formatter")
    func format() async throws {
        let result = try await Command(
            "swift",
            [
                "format", "lint", "--strict", "--parallel", "--recursive", "Sources", "Plugins", "Tests", "Templates",
                "Package.swift",
            ],
            in: Places.package.path
        )
        .run()
        #expect(result.status == 0, "\(result.errors)\nto format: make format")
    }

    @Test("the search for traps finds them and nothing else")
    func findsTraps() {
        for line in ["try! f()", "x as! Y", "fatalError()", "a[0]!", "f()!.b", "name!)"] {
            #expect(Self.traps(line[...]), "\(line)")
        }
        for line in ["a != b", "!isEmpty", "if !a, b", "// wow!", "f(\"oh!\")", "while !done {", "return !a"] {
            #expect(!Self.traps(line[...]), "\(line)")
        }
    }

    /// The formatter's rules find `try!` and `a!` outside of tests too, but not `fatalError`, and a comment silences them.
    private static func traps(_ line: Substring) -> Bool {
        var code = line
        if let comment = code.range(of: "//") { code = code[..<comment.lowerBound] }
        let words = ["try!", "as!", "fatalError("]
        // Literals may say anything.
        let parts = code.replacing("\\\"", with: "").split(separator: "\"", omittingEmptySubsequences: false)
        return parts.enumerated()
            .contains { index, part in
                guard index.isMultiple(of: 2) else { return false }
                if words.contains(where: part.contains) { return true }
                return part.contains(/[A-Za-z0-9_\])?]!(?!=)/) && !part.contains(/[A-Za-z0-9_\])?]! ?=/)
            }
    }
}
