import DocsChecks
import DocsReader
import Markdown
public import SourceText

/// Every code that the tool can print, explained.
///
/// A room explains the codes that it emits; this is where the lists come together.
public enum CodeCatalog {
    /// In the order of the codes.
    public static let explanations: [CodeExplanation] = {
        let rules = Rule.all.map(\.explanation)
        let all =
            rules + CodeExplanation.reading + CodeExplanation.markdown
            + CodeExplanation.running + CodeExplanation.fetching
        return (all + CodeExplanation.planning).sorted { $0.code.precedes($1.code) }
    }()

    public static var codes: [String] { explanations.map(\.code) }

    private static let byCode = Dictionary(
        explanations.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })

    public static func explanation(of code: String) -> CodeExplanation? { byCode[code] }

    static let reasonOfFixedSeverity = "without it a part of a page is lost, or the run can't go on"
}
