import RichText
import SourceText

/// Finds the list of values of a description, if it has exactly one.
///
/// The notations: list items, and lines, `VALUE: what it means`; several of these on a line; bare items and lines behind
/// `Valid values:`; `Valid values: A, B (what it means) or C.` in a sentence. A value is code or a word.
struct ValueListReader {
    let text: DescriptionText
    let shared: SharedPatterns
    private var patterns: DescriptionPatterns { shared.patterns }

    init(text: DescriptionText, shared: SharedPatterns) {
        self.text = text
        self.shared = shared
    }

    struct List {
        var values: [DescriptionFacts.Value]
        /// The lines that are taken up by it, of which nothing else is to be read.
        var lines: Range<Int>
        /// True behind words that announce values.
        var isAnnounced: Bool
    }

    struct Entry {
        var value: DescriptionText.Value
        /// Empty where the value stands alone.
        var description: Range<Int>
    }

    func read() -> List? {
        let lists = candidates()
        if lists.count == 1 { return lists.first }
        let announced = lists.filter(\.isAnnounced)
        return announced.count == 1 ? announced.first : nil
    }

    private func candidates() -> [List] {
        var lists: [List] = []
        var index = 0
        while index < text.lines.count {
            let isAnnounced = index > 0 && isAnnouncement(text.lines[index - 1].range)
            let (end, entries) = block(from: index, isAnnounced: isAnnounced)
            if let list = list(of: entries, lines: index..<end, isAnnounced: isAnnounced) {
                lists.append(list)
            } else if entries.isEmpty, let entries = announcedEntries(in: text.lines[index].range),
                let list = list(of: entries, lines: index..<index, isAnnounced: true)
            {
                lists.append(list)
            }
            index = end
        }
        return lists
    }

    /// The lines from an index on that are entries, or all items of a list: the index behind them, and the entries.
    private func block(from start: Int, isAnnounced: Bool) -> (end: Int, entries: [Entry]) {
        let isItem = text.lines[start].isItem
        var entries: [Entry] = []
        var end = start
        while end < text.lines.count, text.lines[end].isItem == isItem {
            let line = entriesOfLine(text.lines[end].range, mayBeBare: isAnnounced)
            // Of a list, all items are values or none is one; other lines go on until one is no value.
            if line.isEmpty {
                if !isItem { break }
                while end < text.lines.count, text.lines[end].isItem { end += 1 }
                return (end, [])
            }
            entries += line
            end += 1
        }
        return (max(end, start + 1), entries)
    }

    /// A list, if the entries are certainly values.
    private func list(of entries: [Entry], lines: Range<Int>, isAnnounced: Bool) -> List? {
        guard let first = entries.first else { return nil }
        let values = entries.map { text.string($0.value.range) }
        guard Set(values).count == values.count else { return nil }
        if !isAnnounced {
            let isUniform = entries.allSatisfy { $0.value.isCode == first.value.isCode && !$0.description.isEmpty }
            let isCertain = first.value.isCode || entries.contains { isDistinctive($0.value) }
            guard entries.count > 1, isUniform, isCertain else { return nil }
        }
        let described = zip(values, entries)
            .map { value, entry in
                DescriptionFacts.Value(value, entry.description.isEmpty ? RichText() : text.richText(entry.description))
            }
        return List(values: described, lines: lines, isAnnounced: isAnnounced)
    }

    /// True of a word that prose hardly has: with a digit, `_`, `-` or an inner capital.
    private func isDistinctive(_ value: DescriptionText.Value) -> Bool {
        let bytes = text.bytes[value.range]
        return bytes.dropFirst().contains(where: \.isASCIIUppercase)
            || bytes.contains { $0.isASCIIDigit || $0 == .ascii("_") || $0 == .ascii("-") }
    }

    // MARK: `VALUE: what it means`

    /// The entries of a line that begins with one, or the one that it is.
    private func entriesOfLine(_ line: Range<Int>, mayBeBare: Bool) -> [Entry] {
        if let first = definition(at: line.lowerBound, in: line) { return definitions(from: first, in: line) }
        guard mayBeBare, let value = value(at: line.lowerBound, in: line) else { return [] }
        return isLineEnd(value.range.upperBound, in: line) ? [Entry(value: value, description: 0..<0)] : []
    }

    private func isLineEnd(_ offset: Int, in line: Range<Int>) -> Bool {
        guard offset < line.upperBound else { return true }
        let rest = text.string(offset..<line.upperBound)
        return patterns.valueSeparators.phrases.contains { $0.text == rest } || rest == "." || rest == "。"
    }

    private func value(at offset: Int, in range: Range<Int>) -> DescriptionText.Value? {
        guard let value = text.value(at: offset, in: range) else { return nil }
        if value.isCode { return value }
        let isTaken =
            fills(patterns.labels, value) || fills(patterns.defaultWords, value) || fills(patterns.unitWords, value)
            || fills(patterns.rangeWords, value) || fills(patterns.lengthWords, value)
        return isTaken || isNumberRange(value.range) ? nil : value
    }

    private func fills(_ phrases: PhraseList, _ value: DescriptionText.Value) -> Bool {
        text.end(of: phrases, at: value.range.lowerBound, in: value.range) == value.range.upperBound
    }

    private func isNumberRange(_ range: Range<Int>) -> Bool {
        guard let first = text.numberEnd(from: range.lowerBound, in: range), first < range.upperBound else {
            return false
        }
        return text.bytes[first] == .ascii("-") && text.numberEnd(from: first + 1, in: range) == range.upperBound
    }

    private typealias Definition = (value: DescriptionText.Value, descriptionStart: Int)

    private func definition(at offset: Int, in line: Range<Int>) -> Definition? {
        guard let value = value(at: offset, in: line) else { return nil }
        let colon = text.skippingSpaces(from: value.range.upperBound, to: line.upperBound)
        guard let end = colonEnd(at: colon, in: line) else { return nil }
        let start = text.skippingSpaces(from: end, to: line.upperBound)
        return start < line.upperBound ? (value, start) : nil
    }

    /// The end of a colon that ends a word: not that of `http://` and of `08:00`.
    private func colonEnd(at offset: Int, in line: Range<Int>) -> Int? {
        guard offset < line.upperBound, !text.isCode[offset] else { return nil }
        if text.starts("：", at: offset) { return offset + 3 }
        guard text.bytes[offset] == .ascii(":") else { return nil }
        let next = offset + 1
        let isEnd =
            next >= line.upperBound || text.isCode[next] || text.bytes[next] >= 0x80
            || text.bytes[next] == .space
        return isEnd ? next : nil
    }

    /// `A: …` as the beginning of a line that may hold more of them.
    private func definitions(from first: Definition, in line: Range<Int>) -> [Entry] {
        var entries: [Entry] = []
        var open = first
        var offset = first.descriptionStart
        while offset < line.upperBound {
            if beginsPart(at: offset, in: line), let next = definition(at: offset, in: line),
                next.value.isCode == first.value.isCode, next.value.isCode || isDistinctive(next.value)
            {
                entries.append(entry(open, end: offset))
                open = next
                offset = next.descriptionStart
            } else {
                offset += 1
            }
        }
        entries.append(entry(open, end: line.upperBound))
        return entries
    }

    /// True behind a space or a mark, where a value may begin.
    private func beginsPart(at offset: Int, in line: Range<Int>) -> Bool {
        let byte = text.bytes[offset]
        guard text.isCode[offset] ? !text.isCode[offset - 1] : DescriptionText.isWord(byte) else { return false }
        if text.bytes[offset - 1].isASCIIWhitespace { return true }
        let mark = max(line.lowerBound, offset - 3)
        return text.starts("。", at: mark) || text.starts("；", at: mark) || text.starts("，", at: mark)
            || text.starts("、", at: mark)
    }

    private func entry(_ definition: Definition, end: Int) -> Entry {
        var description = text.trimmed(definition.descriptionStart..<end)
        if let mark = text.start(of: patterns.valueSeparators, endingAt: description) {
            description = text.trimmed(description.lowerBound..<mark)
        }
        return Entry(value: definition.value, description: description)
    }
}

// MARK: `Valid values: A, B`

extension ValueListReader {
    /// True of a line that ends with `Valid values:`.
    private func isAnnouncement(_ line: Range<Int>) -> Bool {
        let last = line.upperBound - 1
        let colon = text.bytes[last] == .ascii(":") ? last : max(line.lowerBound, line.upperBound - 3)
        guard text.bytes[last] == .ascii(":") || text.starts("：", at: colon) else { return false }
        var rest = line.lowerBound..<colon
        var lastClause: Range<Int>?
        while let clause = text.takeClause(from: &rest) { lastClause = clause }
        guard let clause = lastClause, !isAboutDefault(clause) else { return false }
        let verb = text.start(of: patterns.valueListVerbs, endingAt: clause)
        let words = text.trimmed(clause.lowerBound..<(verb ?? clause.upperBound))
        return text.start(of: patterns.valueListWords, endingAt: words) != nil
            || text.start(of: patterns.valueListWords, endingAt: clause) != nil
    }

    private func isAboutDefault(_ clause: Range<Int>) -> Bool {
        text.end(of: patterns.defaultWords, at: clause.lowerBound, in: clause) != nil
    }

    /// The values that a line has behind `Valid values:`.
    private func announcedEntries(in line: Range<Int>) -> [Entry]? {
        let words = patterns.valueListWords
        guard let first = words.firstPlace(in: line, of: text.bytes) else { return nil }
        var rest = line
        while let clause = text.takeClause(from: &rest) {
            guard clause.upperBound > first, !isAboutDefault(clause) else { continue }
            var next = max(first, clause.lowerBound)
            while let offset = words.firstPlace(in: next..<clause.upperBound, of: text.bytes) {
                next = offset + 1
                // Chinese has no spaces: `Raid可选值包括：`.
                guard offset == clause.lowerBound || text.bytes[offset] >= 0x80 else { continue }
                guard let start = listStart(at: offset, in: clause.lowerBound..<line.upperBound) else { continue }
                if let first = definition(at: start, in: line) {
                    let entries = definitions(from: first, in: start..<line.upperBound)
                    return entries.count > 1 ? entries : nil
                } else if let entries = sequence(from: start, in: line) {
                    return entries
                }
            }
        }
        return nil
    }

    /// Where the values begin behind `Valid values are:`; a colon, a verb or code must follow the words.
    private func listStart(at offset: Int, in rest: Range<Int>) -> Int? {
        guard let words = text.end(of: patterns.valueListWords, at: offset, in: rest) else { return nil }
        var start = text.skippingSpaces(from: words, to: rest.upperBound)
        let verb = text.end(of: patterns.valueListVerbs, at: start, in: rest)
        start = text.skippingSpaces(from: verb ?? start, to: rest.upperBound)
        if let colon = colonEnd(at: start, in: rest) {
            return text.skippingSpaces(from: colon, to: rest.upperBound)
        }
        return start < rest.upperBound && (verb != nil || text.isCode[start]) ? start : nil
    }

    /// `A, B (what it means) or C.`: nothing else may stand in the sentence.
    private func sequence(from start: Int, in line: Range<Int>) -> [Entry]? {
        var entries: [Entry] = []
        var offset = start
        while let value = value(at: offset, in: line) {
            var entry = Entry(value: value, description: 0..<0)
            offset = text.skippingSpaces(from: value.range.upperBound, to: line.upperBound)
            if let (description, end) = bracket(at: offset, in: line) {
                entry.description = description
                offset = text.skippingSpaces(from: end, to: line.upperBound)
            }
            entries.append(entry)
            if isSentenceEnd(offset, in: line) { return entries.count > 1 || value.isCode ? entries : nil }
            let separator = text.end(of: patterns.valueSeparators, at: offset, in: line)
            offset = text.skippingSpaces(from: separator ?? offset, to: line.upperBound)
            let conjunction = text.end(of: patterns.valueConjunctions, at: offset, in: line)
            guard separator != nil || conjunction != nil else { return nil }
            offset = text.skippingSpaces(from: conjunction ?? offset, to: line.upperBound)
        }
        return nil
    }

    private func bracket(at offset: Int, in line: Range<Int>) -> (description: Range<Int>, end: Int)? {
        guard offset < line.upperBound, text.starts("(", at: offset) || text.starts("（", at: offset) else { return nil }
        let start = offset + (text.bytes[offset] == .ascii("(") ? 1 : 3)
        for end in start..<line.upperBound where !text.isCode[end] {
            if text.starts(")", at: end) { return (text.trimmed(start..<end), end + 1) }
            if text.starts("）", at: end) { return (text.trimmed(start..<end), end + 3) }
        }
        return nil
    }

    private func isSentenceEnd(_ offset: Int, in line: Range<Int>) -> Bool {
        offset >= line.upperBound || text.starts("。", at: offset)
            || text.starts(".", at: offset) && text.isClauseEnd(at: offset, in: line)
    }
}
