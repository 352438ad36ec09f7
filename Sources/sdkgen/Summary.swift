import SDKGenerator

/// The line that tells what a run of `generate` did.
struct Summary {
    var counts: SDKCounts
    var output: OutputComparison
    var duration: Duration
    var errors: Int
    var warnings: Int
    /// Findings that only lint tells.
    var setAside: Int

    var text: String {
        let content = [
            Self.count(counts.pages, "page"), Self.count(counts.actions, "action"),
            Self.count(counts.structures, "structure"), Self.count(counts.valueSets, "value set"),
            Self.count(counts.errorCodes, "error code"),
        ]
        let deleted = output.deleted
        let written = output.differences.count - deleted
        var files = "\(Self.count(written, "file")) written, \(output.unchanged) unchanged"
        if deleted > 0 { files += ", \(deleted) deleted" }
        let milliseconds =
            duration.components.seconds * 1000 + duration.components.attoseconds / 1_000_000_000_000_000
        return content.joined(separator: ", ") + "; \(files); \(milliseconds) ms; "
            + "\(Self.count(errors, "error")), \(Self.count(warnings, "warning"))"
            + (setAside > 0 ? "; \(Self.count(setAside, "remark")) of 'sdkgen lint'" : "")
    }

    private static func count(_ number: Int, _ noun: String) -> String {
        "\(number) \(noun)\(number == 1 ? "" : "s")"
    }
}
