import SourceText

/// Breaks text into lines while it is written: a word that doesn't fit takes the break before it to the next line.
///
/// A word is text that no line ends in. One that is wider than a line has one to itself.
struct ProseLines {
    /// The lines, each with a line feed.
    private(set) var bytes: [UInt8]

    /// What every line begins with, and takes no columns of the text.
    private let margin: String
    private let width: Int
    /// What the lines of the paragraph begin with, behind the margin, all but the first.
    private var indentation = ""

    /// The columns of the finished words of the line, and of the word that is being written.
    private var columns = 0
    private var wordColumns = 0
    /// Where the finished words end. Between it and the word is a space, if they are not written without.
    private var end = 0
    private var wordStart = 0
    /// True if the word is the first of its line.
    private var isLineStart = true

    /// - Parameters:
    ///   - bytes: the lines to which others are added.
    ///   - width: how many columns there are behind the margin.
    init(after bytes: [UInt8] = [], margin: String, width: Int) {
        self.bytes = bytes
        self.margin = margin
        self.width = width
    }

    /// Makes room for the lines of a text, if there are none yet: that of later ones grows as it is needed.
    mutating func reserveCapacity(forText count: Int) {
        // With the margins, some escapes and the mark-up of code.
        if bytes.isEmpty { bytes.reserveCapacity(count + count / 16 + 24) }
    }

    // MARK: Paragraphs

    /// Adds a line of ASCII characters that is no part of a paragraph.
    mutating func addLine(_ text: String) {
        bytes += margin.utf8
        bytes += text.utf8
        if text.isEmpty, bytes.last == .space { bytes.removeLast() }
        bytes.append(.lineFeed)
    }

    /// Begins a paragraph.
    ///
    /// - Parameters:
    ///   - first: what its first line begins with, behind the margin.
    ///   - rest: what its other lines begin with.
    mutating func begin(first: String, rest: String) {
        bytes += margin.utf8
        bytes += first.utf8
        columns = first.utf8.count
        indentation = rest
        isLineStart = true
        wordColumns = 0
        end = bytes.count
        wordStart = end
    }

    /// What ends a line and begins the next one of the paragraph.
    private var lineBreak: [UInt8] { Array("\n\(margin)\(indentation)".utf8) }

    /// Ends the paragraph. A forced break at its end is none.
    mutating func finish() {
        endWord()
        bytes.removeSubrange(end...)
        bytes.append(.lineFeed)
    }

    // MARK: Words

    /// Adds ASCII characters to the word.
    @inline(__always)
    mutating func append(_ byte: UInt8) {
        bytes.append(byte)
        wordColumns += 1
    }

    /// Adds a character to the word.
    @inline(__always)
    mutating func append(_ scalar: ArraySlice<UInt8>, columns: Int) {
        for byte in scalar { bytes.append(byte) }
        wordColumns += columns
    }

    /// Adds ASCII characters to the word.
    mutating func append(_ text: String) {
        bytes += text.utf8
        wordColumns += text.utf8.count
    }

    /// Ends the word where a line may end, and what follows is written without a space.
    mutating func endWord() {
        guard wordStart < bytes.count else { return }
        let space = wordStart - end
        if isLineStart {
            escapeLineStart()
            columns += wordColumns
            isLineStart = false
        } else if columns + space + wordColumns > width {
            let lineBreak = lineBreak
            bytes.replaceSubrange(end..<wordStart, with: lineBreak)
            wordStart = end + lineBreak.count
            escapeLineStart()
            columns = indentation.utf8.count + wordColumns
        } else {
            columns += space + wordColumns
        }
        end = bytes.count
        wordStart = end
        wordColumns = 0
    }

    /// Ends the word, and has a space before the next one of the line.
    mutating func space() {
        endWord()
        guard !isLineStart, wordStart == end else { return }
        bytes.append(.space)
        wordStart += 1
    }

    /// Ends the line (CommonMark, section 6.7), unless it has no word.
    mutating func hardBreak() {
        endWord()
        guard !isLineStart else { return }
        bytes.removeSubrange(end...)
        bytes.append(.ascii("\\"))
        bytes += lineBreak
        wordStart = bytes.count
        columns = indentation.utf8.count
        isLineStart = true
    }

    /// Keeps the first word of a line from beginning a block: a heading, list, quote, table, code or directive.
    private mutating func escapeLineStart() {
        switch bytes[wordStart] {
        case UInt8(ascii: "#"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "="), UInt8(ascii: ">"),
            UInt8(ascii: "|"), UInt8(ascii: ":"), UInt8(ascii: "@"):
            bytes.insert(.ascii("\\"), at: wordStart)
        case let byte where byte.isASCIIDigit:
            // `1.` and `1)` would be markers of a list.
            let last = bytes.count - 1
            guard bytes[last] == .ascii(".") || bytes[last] == .ascii(")"),
                bytes[wordStart..<last].allSatisfy(\.isASCIIDigit)
            else { return }
            bytes.insert(.ascii("\\"), at: last)
        default: break
        }
    }
}
