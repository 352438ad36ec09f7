import SourceText

/// Ranges and lengths.
extension DescriptionReading {
    /// What the words before the numbers say of them.
    private enum Lead {
        case range, length, maximum, minimum, atMost, atLeast, count, obligation
    }

    /// What stands behind the numbers.
    private enum Tail {
        /// Nothing, or a unit.
        case end
        case characters, elements, other
    }

    /// Reads the statements of a clause: one that it begins with, and what `up to` or `characters` make one anywhere.
    mutating func readBounds(_ rest: Range<Int>, clause: Range<Int>) {
        if let (lead, start) = lead(of: clause, in: rest), read(lead, at: start, in: rest) { return }
        guard let first = firstStatement(in: clause) else { return }
        for offset in first..<clause.upperBound where mayBeginStatement(at: offset) && !text.isCode[offset] {
            if let (lead, start) = openLead(at: offset, in: rest) {
                if read(lead, at: start, in: rest) { return }
            } else if isNumberStart(offset, in: clause) {
                if readCharacters(at: offset, in: rest) { return }
            }
        }
    }

    private func lead(of clause: Range<Int>, in rest: Range<Int>) -> (Lead, Int)? {
        let offset = clause.lowerBound
        var longest: (lead: Lead, end: Int)?
        func look(for list: PhraseList, _ lead: Lead) {
            guard let end = text.end(of: list, at: offset, in: rest), end > longest?.end ?? 0 else { return }
            longest = (lead, end)
        }
        look(for: patterns.rangeWords, .range)
        look(for: patterns.lengthWords, .length)
        look(for: patterns.maximumWords, .maximum)
        look(for: patterns.minimumWords, .minimum)
        look(for: patterns.obligations, .obligation)
        if let longest { return longest }
        guard shape.isArray, let end = text.end(of: patterns.countWords, at: offset, in: rest) else { return nil }
        // `Number of IDs: `: the name of the elements stands before the colon.
        let colon = (end..<clause.upperBound).first { text.starts(":", at: $0) || text.starts("：", at: $0) }
        return colon.map { (.count, $0) }
    }

    /// The first place of a clause where a statement may begin; nearly every clause has none.
    private func firstStatement(in clause: Range<Int>) -> Int? {
        let digit = text.bytes[clause].firstIndex(where: \.isASCIIDigit) ?? clause.upperBound
        let most = patterns.atMostWords.firstPlace(in: clause.lowerBound..<digit, of: text.bytes) ?? digit
        let first = patterns.atLeastWords.firstPlace(in: clause.lowerBound..<most, of: text.bytes) ?? most
        return first < clause.upperBound ? first : nil
    }

    private func mayBeginStatement(at offset: Int) -> Bool {
        text.bytes[offset].isASCIIDigit || patterns.atMostWords.mayBegin(at: offset, of: text.bytes)
            || patterns.atLeastWords.mayBegin(at: offset, of: text.bytes)
    }

    private func openLead(at offset: Int, in rest: Range<Int>) -> (Lead, Int)? {
        if let end = text.end(of: patterns.atMostWords, at: offset, in: rest) { return (.atMost, end) }
        if let end = text.end(of: patterns.atLeastWords, at: offset, in: rest) { return (.atLeast, end) }
        return nil
    }

    private func isNumberStart(_ offset: Int, in clause: Range<Int>) -> Bool {
        guard text.bytes[offset].isASCIIDigit else { return false }
        guard offset > clause.lowerBound else { return true }
        let before = text.bytes[offset - 1]
        return !DescriptionText.isWord(before) && before != .ascii(".") && before != .ascii("-")
    }

    // MARK: One statement

    /// Reads what follows a lead. False if it is not what the lead announces.
    private mutating func read(_ lead: Lead, at offset: Int, in rest: Range<Int>) -> Bool {
        let (start, hasConnective) = text.skippingConnective(patterns.connectives, from: offset, in: rest)
        switch lead {
        case .range, .length, .count, .obligation:
            guard let numbers = numbers(at: start, in: rest) else { return false }
            return state(lead, numbers.minimum, numbers.maximum, tail(at: numbers.end, in: rest))
        case .maximum, .minimum:
            guard hasConnective else { return false }
            return readLimit(lead, at: start, in: rest)
        case .atMost, .atLeast:
            return readLimit(lead, at: start, in: rest)
        }
    }

    private mutating func readLimit(_ lead: Lead, at start: Int, in rest: Range<Int>) -> Bool {
        guard let end = text.numberEnd(from: start, in: rest) else { return false }
        let number = text.string(start..<end)
        let isMaximum = lead == .maximum || lead == .atMost
        return state(lead, isMaximum ? nil : number, isMaximum ? number : nil, tail(at: end, in: rest))
    }

    /// `1 to 64 characters`, wherever it stands.
    private mutating func readCharacters(at offset: Int, in rest: Range<Int>) -> Bool {
        guard let numbers = numbers(at: offset, in: rest) else { return false }
        guard case (.characters, _) = tail(at: numbers.end, in: rest) else { return false }
        return state(.length, numbers.minimum, numbers.maximum, (.characters, nil))
    }

    /// Decides what was stated. False if it was nothing.
    private mutating func state(
        _ lead: Lead, _ minimum: String?, _ maximum: String?, _ tail: (Tail, unit: String?)
    ) -> Bool {
        switch (lead, tail.0) {
        case (_, .characters):
            // The characters of an array's elements are nothing that the model has.
            if shape.isArray || shape.element == .number { return true }
            length.state(minimum, maximum)
        case (.length, .end), (.count, _): length.state(minimum, maximum)
        case (.range, .elements) where shape.isArray, (.length, .elements) where shape.isArray,
            (.maximum, _) where shape.isArray, (.minimum, _) where shape.isArray,
            (.atMost, _) where shape.isArray, (.atLeast, _) where shape.isArray:
            length.state(minimum, maximum)
        case (.range, .end), (.maximum, .end), (.minimum, .end): stateRange(minimum, maximum, tail.unit)
        case (.atMost, .end) where shape.element == .number, (.atLeast, .end) where shape.element == .number,
            (.obligation, .end) where shape.element == .number:
            stateRange(minimum, maximum, tail.unit)
        default: return false
        }
        return true
    }

    private mutating func stateRange(_ minimum: String?, _ maximum: String?, _ unit: String?) {
        range.state(minimum, maximum)
        if let unit { impliedUnit.state(unit) }
    }

    // MARK: Numbers

    /// `[1, 1000]`, `1-100`, `1 to 500`, with the lower number first.
    private func numbers(at offset: Int, in rest: Range<Int>) -> (minimum: String, maximum: String, end: Int)? {
        let isBracketed = text.starts("[", at: offset) || text.starts("［", at: offset)
        let start = isBracketed ? offset + (text.starts("[", at: offset) ? 1 : 3) : offset
        guard let first = number(at: start, in: rest), let between = between(at: first.end, isBracketed, in: rest),
            let second = number(at: between, in: rest)
        else { return nil }
        guard let low = Double(first.text), let high = Double(second.text), low <= high else { return nil }
        guard isBracketed else { return (first.text, second.text, second.end) }
        let close = text.skippingSpaces(from: second.end, to: rest.upperBound)
        if close < rest.upperBound, text.starts("]", at: close) { return (first.text, second.text, close + 1) }
        return close < rest.upperBound && text.starts("］", at: close) ? (first.text, second.text, close + 3) : nil
    }

    private func number(at offset: Int, in rest: Range<Int>) -> (text: String, end: Int)? {
        let start = text.skippingSpaces(from: offset, to: rest.upperBound)
        guard start < rest.upperBound, let end = text.numberEnd(from: start, in: rest) else { return nil }
        return (text.string(start..<end), end)
    }

    /// The end of what stands between two numbers; the first may have a unit.
    private func between(at offset: Int, _ isBracketed: Bool, in rest: Range<Int>) -> Int? {
        var start = text.skippingSpaces(from: offset, to: rest.upperBound)
        if let unit = text.end(of: patterns.units, at: start, in: rest) {
            start = text.skippingSpaces(from: unit, to: rest.upperBound)
        }
        if let end = text.end(of: patterns.rangeConnectors, at: start, in: rest) { return end }
        guard isBracketed, start < rest.upperBound else { return nil }
        if text.starts(",", at: start) { return start + 1 }
        return text.starts("，", at: start) ? start + 3 : nil
    }

    private func tail(at offset: Int, in rest: Range<Int>) -> (Tail, unit: String?) {
        let start = text.skippingSpaces(from: offset, to: rest.upperBound)
        if text.isClauseEnd(at: start, in: rest) { return (.end, nil) }
        if text.end(of: patterns.characterWords, at: start, in: rest) != nil { return (.characters, nil) }
        if let unit = text.end(of: patterns.units, at: start, in: rest), text.isClauseEnd(at: unit, in: rest) {
            return (.end, text.string(start..<unit))
        }
        return text.end(of: patterns.counters, at: start, in: rest) != nil ? (.elements, nil) : (.other, nil)
    }
}
