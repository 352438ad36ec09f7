import SourceText

/// A line of generated code with its indentation, of which only the width is known.
///
/// A view that prints something of any length has a flag that says whether to break its line; every flag is decided
/// here, for the deepest place that the template is used in. Where there is more room, a break does no harm.
struct CodeLine: ExpressibleByStringInterpolation, StringInterpolationProtocol {
    /// That of the formatter's own configuration.
    private static let maximumColumns = 120

    /// The number of characters, whatever their width: so the formatter counts.
    private var columns = 0

    /// True if a line fits.
    static func fits(_ line: CodeLine) -> Bool { line.columns <= maximumColumns }

    init(literalCapacity: Int, interpolationCount: Int) {}

    init(stringInterpolation line: CodeLine) { self = line }

    init(stringLiteral text: String) { appendLiteral(text) }

    /// Adds a piece of ASCII characters.
    mutating func appendLiteral(_ text: String) { columns += text.utf8.count }

    /// Adds a piece of the line. One begins and ends with an ASCII character, so no character is made of two pieces.
    mutating func appendInterpolation(_ fragment: some SwiftFragment) {
        let text = fragment.source
        let isASCII = text.withContiguousUTF8 { $0.allSatisfy { $0 < 0x80 } }
        columns += isASCII ? text.utf8.count : text.count
    }

    static func += (line: inout CodeLine, end: CodeLine) { line.columns += end.columns }
}
