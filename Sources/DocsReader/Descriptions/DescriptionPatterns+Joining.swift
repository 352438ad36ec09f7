extension DescriptionPatterns {
    /// The words of every language: pages in one use words of another.
    public static let all = english.joined(with: chinese)

    /// The words of both.
    public func joined(with other: DescriptionPatterns) -> DescriptionPatterns {
        var joined = self
        for list in Self.phraseLists { joined[keyPath: list].append(other[keyPath: list].phrases) }
        joined.requirements += other.requirements
        joined.replacements += other.replacements
        return joined
    }

    private static var phraseLists: [WritableKeyPath<DescriptionPatterns, PhraseList>] {
        [
            \.connectives, \.conditions, \.defaultWords, \.absentDefaults, \.rangeWords, \.lengthWords, \.maximumWords,
            \.minimumWords, \.atMostWords, \.atLeastWords, \.obligations, \.countWords, \.rangeConnectors,
            \.characterWords, \.counters, \.unitWords, \.units, \.deprecationLabels, \.deprecationSentences,
            \.valueListWords, \.valueListVerbs, \.valueSeparators, \.valueConjunctions, \.labels,
        ]
    }
}
