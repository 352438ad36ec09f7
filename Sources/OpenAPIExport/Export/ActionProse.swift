import APIModel
import RichText

/// What a page says of its action, in CommonMark.
enum ActionProse {
    /// The whole description; nil where it says no more than the summary does.
    static func description(of action: Action) -> String? {
        var parts = [action.summary, action.discussion].compactMap(RichTextMarkdown.text)
        parts += action.notes.compactMap(note)
        if let deprecation = action.deprecation { parts.insert(Self.deprecation(deprecation), at: 0) }
        let text = parts.joined(separator: "\n\n")
        return text == action.summary.singleLine ? nil : text.nilIfEmpty
    }

    /// A hint is a quote.
    private static func note(_ note: Note) -> String? {
        guard let text = RichTextMarkdown.text(note.text) else { return nil }
        let lines = "**\(note.style.title)**\n\n\(text)".split(separator: "\n", omittingEmptySubsequences: false)
        return lines.map { $0.isEmpty ? ">" : "> \($0)" }.joined(separator: "\n")
    }

    static func deprecation(_ deprecation: Deprecation) -> String {
        guard let replacement = deprecation.replacement else { return "Deprecated." }
        let name = RichText([.init([.init(replacement, style: .code)])])
        return "Deprecated; use \(RichTextMarkdown.text(name) ?? "another") instead."
    }
}

extension Note.Style {
    fileprivate var title: String {
        switch self {
        case .info: "Note"
        case .success: "Tip"
        case .warning: "Warning"
        case .danger: "Danger"
        }
    }
}

extension RichText {
    /// The text without formatting, on one line; nil if there is none.
    var singleLine: String? {
        plain.split(whereSeparator: \.isWhitespace).joined(separator: " ").nilIfEmpty
    }
}

extension String {
    var nilIfEmpty: String? { isEmpty ? nil : self }
}
