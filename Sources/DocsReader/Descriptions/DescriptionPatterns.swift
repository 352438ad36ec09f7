/// The words by which descriptions state facts, in one language. Data of a dialect: the reader has none of its own.
public struct DescriptionPatterns: Hashable, Sendable {
    /// What may stand between a word and what it states: `:`, `is`.
    public var connectives: PhraseList = []
    /// What a sentence begins with whose statement holds under a condition only: `If`. Such a sentence states no
    /// default, range or length.
    public var conditions: PhraseList = []

    /// `Default value`
    public var defaultWords: PhraseList = []
    /// What is said in place of a default where there is none: `none`.
    public var absentDefaults: PhraseList = []

    /// `Value range`
    public var rangeWords: PhraseList = []
    /// `Length`
    public var lengthWords: PhraseList = []
    /// `Maximum value`; a connective follows.
    public var maximumWords: PhraseList = []
    /// `Minimum value`; a connective follows.
    public var minimumWords: PhraseList = []
    /// `Up to`, anywhere in a sentence.
    public var atMostWords: PhraseList = []
    /// `At least`, anywhere in a sentence.
    public var atLeastWords: PhraseList = []
    /// What says that a range follows without saying of what: `Must be`.
    public var obligations: PhraseList = []
    /// `Number of`, with the name of the elements of an array and a colon behind it.
    public var countWords: PhraseList = []
    /// Between the two numbers of a range: `-`, `to`.
    public var rangeConnectors: PhraseList = []
    /// What makes a number one of characters: `characters`.
    public var characterWords: PhraseList = []
    /// What makes a number one of elements: the Chinese counters.
    public var counters: PhraseList = []

    /// `Unit`; a connective follows.
    public var unitWords: PhraseList = []
    /// Units that may stand behind the numbers of a range.
    public var units: PhraseList = []

    /// What begins and what ends a sentence that states when a field is required.
    public var requirements: [Requirement] = []

    /// `Deprecated`, with nothing but punctuation behind it.
    public var deprecationLabels: PhraseList = []
    /// `This parameter is deprecated`, whatever follows.
    public var deprecationSentences: PhraseList = []
    /// What stands around the name of a replacement.
    public var replacements: [Replacement] = []

    /// `Valid values`
    public var valueListWords: PhraseList = []
    /// What may follow such a word: `are`.
    public var valueListVerbs: PhraseList = []
    /// Between the values of a list in a sentence: `,`.
    public var valueSeparators: PhraseList = []
    /// Before the last value of a list in a sentence: `or`.
    public var valueConjunctions: PhraseList = []
    /// What stands before a colon like a value and is none: `Note`.
    public var labels: PhraseList = []

    public struct Requirement: Hashable, Sendable {
        /// One of these begins the sentence, if there are any.
        public var openings: PhraseList
        /// One of these ends the sentence, if there are any.
        public var closings: PhraseList

        public init(openings: PhraseList, closings: PhraseList = []) {
            self.openings = openings
            self.closings = closings
        }
    }

    public struct Replacement: Hashable, Sendable {
        public var before: Phrase
        /// nil where nothing has to follow.
        public var after: Phrase?

        public init(before: Phrase, after: Phrase? = nil) {
            self.before = before
            self.after = after
        }
    }

    public init() {}
}
