import SourceText

/// Defaults, units, conditions and deprecations.
extension DescriptionReading {
    // MARK: Defaults

    /// `Default value: 20`. True if the clause is about the default, whatever it says.
    mutating func readDefault(_ rest: Range<Int>) -> Bool {
        guard let word = text.end(of: patterns.defaultWords, at: rest.lowerBound, in: rest) else { return false }
        let (start, hasConnective) = text.skippingConnective(patterns.connectives, from: word, in: rest)
        guard let value = text.value(at: start, in: rest) else { return true }
        guard hasConnective || value.isCode || text.bytes[start].isASCIIDigit else { return true }
        if let number = numberWithUnit(at: start, in: rest) {
            defaultValue.state(number)
        } else if text.isClauseEnd(at: value.range.upperBound, in: rest),
            text.end(of: patterns.absentDefaults, at: start, in: value.range) != value.range.upperBound
        {
            defaultValue.state(text.string(value.range))
        }
        return true
    }

    /// The number of `1Mbps` and `20 GB` at the end of a clause.
    private mutating func numberWithUnit(at start: Int, in rest: Range<Int>) -> String? {
        guard !text.isCode[start], let number = text.numberEnd(from: start, in: rest) else { return nil }
        let unitStart = text.skippingSpaces(from: number, to: rest.upperBound)
        guard let unitEnd = text.end(of: patterns.units, at: unitStart, in: rest),
            text.isClauseEnd(at: unitEnd, in: rest)
        else { return nil }
        impliedUnit.state(text.string(unitStart..<unitEnd))
        return text.string(start..<number)
    }

    // MARK: Units

    /// `Unit: Mbps`. True if the clause is about the unit.
    mutating func readUnit(_ rest: Range<Int>) -> Bool {
        guard let word = text.end(of: patterns.unitWords, at: rest.lowerBound, in: rest) else { return false }
        let (start, hasConnective) = text.skippingConnective(patterns.connectives, from: word, in: rest)
        guard hasConnective else { return false }
        var end = start
        while !text.isClauseEnd(at: end, in: rest) { end += 1 }
        let unit = text.trimmed(start..<end)
        let words = text.bytes[unit].count { $0 == .space } + 1
        if !unit.isEmpty, unit.count <= 32, words <= 3 { self.unit.state(text.string(unit)) }
        return true
    }

    // MARK: Conditions

    /// The condition of `Required when … is …`.
    func condition(in sentence: Range<Int>) -> String? {
        for requirement in patterns.requirements {
            guard let start = openingEnd(of: requirement, in: sentence),
                let end = closingStart(of: requirement, in: sentence), start < end
            else { continue }
            let condition = text.trimmed(start..<end)
            if !condition.isEmpty { return text.string(condition) }
        }
        return nil
    }

    private func openingEnd(of requirement: DescriptionPatterns.Requirement, in sentence: Range<Int>) -> Int? {
        if requirement.openings.phrases.isEmpty { return sentence.lowerBound }
        return text.end(of: requirement.openings, at: sentence.lowerBound, in: sentence)
    }

    private func closingStart(of requirement: DescriptionPatterns.Requirement, in sentence: Range<Int>) -> Int? {
        if requirement.closings.phrases.isEmpty { return sentence.upperBound }
        return text.start(of: requirement.closings, endingAt: sentence)
    }

    // MARK: Deprecations

    /// True of `[Deprecated]`, `Deprecated` and `This parameter is deprecated since …`.
    func statesDeprecation(_ sentence: Range<Int>) -> Bool {
        var start = sentence.lowerBound
        while start < sentence.upperBound, let length = openingBracketLength(at: start) { start += length }
        guard start < sentence.upperBound else { return false }
        if text.end(of: patterns.deprecationSentences, at: start, in: sentence) != nil { return true }
        guard let end = text.end(of: patterns.deprecationLabels, at: start, in: sentence) else { return false }
        return text.isClauseEnd(at: end, in: sentence) || text.starts("]", at: end) || text.starts("】", at: end)
            || text.starts(":", at: end) || text.starts("：", at: end)
    }

    private func openingBracketLength(at offset: Int) -> Int? {
        if text.starts("[", at: offset) || text.starts("(", at: offset) { return 1 }
        return text.starts("【", at: offset) || text.starts("（", at: offset) ? 3 : nil
    }

    /// The name in `Use … instead`, if the lines name one only.
    func replacement(in lines: some Sequence<Int>) -> String? {
        var name = Statement()
        for line in lines {
            var rest = text.lines[line].range
            while let sentence = text.takeSentence(from: &rest) {
                for offset in sentence {
                    if let found = replacement(at: offset, in: sentence) { name.state(found) }
                }
            }
        }
        return name.value
    }

    private func replacement(at offset: Int, in sentence: Range<Int>) -> String? {
        guard !text.isCode[offset] else { return nil }
        for pattern in patterns.replacements {
            guard let before = text.end(of: pattern.before, at: offset, in: sentence) else { continue }
            let start = text.skippingSpaces(from: before, to: sentence.upperBound)
            guard let value = text.value(at: start, in: sentence) else { continue }
            let end = text.skippingSpaces(from: value.range.upperBound, to: sentence.upperBound)
            let isComplete =
                pattern.after.map { text.end(of: $0, at: end, in: sentence) != nil }
                ?? (value.isCode || text.isClauseEnd(at: end, in: sentence))
            if isComplete { return text.string(value.range) }
        }
        return nil
    }
}
