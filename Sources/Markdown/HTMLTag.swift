import SourceText

/// The tags that are elements of HTML: `<nicId>` in prose is a word of its author.
enum HTMLTag: String, CaseIterable {
    case a, b, br, code, em, i, img, kbd, li, ol, samp, strong, td, th, tt, ul
    case script, style, template
    case address, article, aside, blockquote, body, caption, center, dd, details, dialog, div, dl, dt, fieldset,
        figcaption, figure, footer, form, h1, h2, h3, h4, h5, h6, header, hr, html, legend, main, nav, p, pre, section,
        summary, table, tbody, tfoot, thead, tr
    case abbr, audio, bdi, bdo, big, button, canvas, cite, col, colgroup, data, del, dfn, embed, font, head, iframe,
        input, ins, label, link, mark, meta, object, option, picture, q, rp, rt, ruby, s, select, small, source, span,
        strike, sub, sup, svg, textarea, time, title, track, u, `var`, video, wbr

    private static let all = allCases
    private static let names = WordIndex(all.map(\.rawValue))

    /// The tag with a name, in upper or lower case.
    init?(named name: UnsafeBufferPointer<UInt8>) {
        // Hardly anybody writes capitals.
        let number =
            name.contains(where: \.isASCIIUppercase)
            ? name.map(\.asciiLowercased).withUnsafeBufferPointer { Self.names.number(of: $0) }
            : Self.names.number(of: name)
        guard let number else { return nil }
        self = Self.all[number]
    }

    /// What the tag means to the text that it stands in.
    var element: HTMLElement {
        switch self {
        case .strong, .b: .strong
        case .em, .i: .emphasis
        case .code, .tt, .kbd, .samp: .code
        case .a: .link
        case .br: .lineBreak
        case .img: .image
        case .ul: .list(isOrdered: false)
        case .ol: .list(isOrdered: true)
        case .li: .item
        case .td, .th: .cell
        case .script, .style, .template: .hidden
        case .address, .article, .aside, .blockquote, .body, .caption, .center, .dd, .details, .dialog, .div, .dl, .dt,
            .fieldset, .figcaption, .figure, .footer, .form, .h1, .h2, .h3, .h4, .h5, .h6, .header, .hr, .html, .legend,
            .main, .nav, .p, .pre, .section, .summary, .table, .tbody, .tfoot, .thead, .tr:
            .block
        default: .plain
        }
    }
}

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
}
