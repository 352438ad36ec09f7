import SDKGenerator

/// The line that tells what a run of `generate` did.
struct Summary {
    var counts: SDKCounts
    var output: OutputComparison
    var duration: Duration
    var errors: Int
    var warnings: Int
    /// Those that only lint tells.
    var setAside: Int

    var text: String {
        let content = [
            Count.text(counts.pages, "page"), Count.text(counts.actions, "action"),
            Count.text(counts.structures, "structure"), Count.text(counts.valueSets, "value set"),
            Count.text(counts.errorCodes, "error code"),
        ]
        let deleted = output.deleted
        let written = output.differences.count - deleted
        var files = "\(Count.text(written, "file")) written, \(output.unchanged) unchanged"
        if deleted > 0 { files += ", \(deleted) deleted" }
        let milliseconds =
            duration.components.seconds * 1000 + duration.components.attoseconds / 1_000_000_000_000_000
        return content.joined(separator: ", ") + "; \(files); \(milliseconds) ms; "
            + "\(Count.text(errors, "error")), \(Count.text(warnings, "warning"))"
            + (setAside > 0 ? "; \(Count.text(setAside, "warning")) of 'sdkgen lint'" : "")
    }
}

/// A number with its noun.
enum Count {
    static func text(_ number: Int, _ noun: String) -> String {
        "\(number) \(noun)\(number == 1 ? "" : "s")"
    }
}
