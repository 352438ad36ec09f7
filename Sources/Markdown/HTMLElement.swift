/// What an HTML element means to the text that it stands in.
enum HTMLElement {
    case strong
    case emphasis
    case code
    case link
    case lineBreak
    case image
    /// Begins and ends a paragraph.
    case block
    case list(isOrdered: Bool)
    case item
    /// A cell of a table that stands inside of other text.
    case cell
    /// Formats text in a way that means nothing here, or has no text.
    case plain
    /// Its content is not text.
    case hidden

    /// Nil for a name that is no element of HTML: `<nicId>` in prose is a word of its author, not a tag.
    init?(named name: String) {
        guard let element = Self.byName[name] else { return nil }
        self = element
    }

    private static let byName: [String: HTMLElement] = {
        var elements: [String: HTMLElement] = [
            "strong": .strong, "b": .strong, "em": .emphasis, "i": .emphasis, "a": .link, "br": .lineBreak,
            "img": .image, "ul": .list(isOrdered: false), "ol": .list(isOrdered: true), "li": .item, "td": .cell,
            "th": .cell, "script": .hidden, "style": .hidden, "template": .hidden,
        ]
        for name in ["code", "tt", "kbd", "samp"] { elements[name] = .code }
        for name in [
            "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "div",
            "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
            "header", "hr", "html", "legend", "main", "nav", "p", "pre", "section", "summary", "table", "tbody",
            "tfoot", "thead", "tr",
        ] { elements[name] = .block }
        for name in [
            "abbr", "audio", "bdi", "bdo", "big", "button", "canvas", "cite", "col", "colgroup", "data", "del", "dfn",
            "embed", "font", "head", "iframe", "input", "ins", "label", "link", "mark", "meta", "object", "option",
            "picture", "q", "rp", "rt", "ruby", "s", "select", "small", "source", "span", "strike", "sub", "sup", "svg",
            "textarea", "time", "title", "track", "u", "var", "video", "wbr",
        ] { elements[name] = .plain }
        return elements
    }()
}
