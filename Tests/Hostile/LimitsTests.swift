import Foundation
import SDKGenerator
import TestSupport
import Testing

@Suite struct LimitsTests {
    @Test("the README has each limit with its key, its default, its maximum and its code")
    func readme() throws {
        let readme = try String(contentsOf: Places.package.appending(path: "README.md"), encoding: .utf8)
        let rows = readme.split(separator: "\n").filter { $0.contains("`limit-") && $0.hasPrefix("| `") }
            .map { $0.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) } }
        #expect(rows.count == Limits.entries.count)
        for (row, entry) in zip(rows, Limits.entries) {
            #expect(row[0] == "`\(entry.key)`")
            #expect(row[2] == "\(Limits.standard[keyPath: entry.limit])", "\(entry.key)")
            #expect(row[3] == "\(entry.maximum)", "\(entry.key)")
            let code = row[4].filter { $0 != "`" }
            #expect(CodeCatalog.explanation(of: code) != nil, "\(code)")
        }
    }

    @Test("each limit can be set, and a value beyond its maximum is an error")
    func configuration() async throws {
        for entry in Limits.entries {
            #expect(entry.maximum > Limits.standard[keyPath: entry.limit])
            let workspace = Workspace()
            try workspace.write("docs/attach.md", HostilePage("AttachDisk").text)
            try workspace.write("sdkgen.yaml", Workspace.services + "limits: { \(entry.key): \(entry.maximum) }\n")
            #expect(try await workspace.sdkgen("lint").status == 0)
            try workspace.write("sdkgen.yaml", Workspace.services + "limits: { \(entry.key): \(entry.maximum + 1) }\n")
            let result = try await workspace.sdkgen("lint")
            #expect(result.status == 2)
            let report = result.output + result.errors
            #expect(report.contains("error[configuration-invalid-value]"), "\(report)")
        }
    }
}
