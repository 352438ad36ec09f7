/// Reads JSON as examples in documentation have it: RFC 8259, and what people mistype.
///
/// Text that is JSON is read as RFC 8259 has it. Text that is not is mended where one mechanical correction is the
/// obvious one; where a correction would have to guess, or to drop something that may be a value, reading fails.
/// It takes time linear in the text and never recurses.
public enum LenientJSONReader {
    /// How many arrays and objects may stand in each other (RFC 8259 section 9 allows a limit).
    ///
    /// The model's JSON holds what is read here some levels down, and Foundation's reader stops at 512.
    public static let maximumDepth = 256

    /// What a text says, what had to be mended for that, and where reading failed if it did.
    public struct Outcome: Hashable, Sendable {
        /// nil exactly if there is a ``failure``.
        public var node: JSONNode?
        /// In the order of the text, none overlapping another; applied to the text they make it JSON that says the
        /// same. Empty after a failure.
        public var repairs: [JSONRepair]
        public var failure: JSONFailure?
    }

    public static func read(_ text: String) -> Outcome {
        var parser = LenientJSONParser(bytes: Array(text.utf8))
        do {
            let node = try parser.parse()
            return Outcome(node: node, repairs: parser.repairs.inTextOrder, failure: nil)
        } catch {
            return Outcome(node: nil, repairs: [], failure: error)
        }
    }
}
