/// What the rules find on the real pages, and what a person who read each finding thinks of it.
///
/// The pages are no part of the project; the numbers are. A test holds them against the pages where these are there.
struct CorpusRecord {
    /// How many findings there are.
    var findings: Int
    /// How many of them are mistakes of the pages.
    var trueFindings: Int
    var remark: String?

    init(_ findings: Int, true trueFindings: Int? = nil, _ remark: String? = nil) {
        self.findings = findings
        self.trueFindings = trueFindings ?? findings
        self.remark = remark
    }

    /// By code; a code that is not there has no finding. The rules that are off by default are turned on for this.
    static let all: [String: CorpusRecord] = [
        "blank-row": .init(6),
        "contradicted-name": .init(3),
        "contradicted-type": .init(5),
        "dead-link": .init(1),
        "empty-table": .init(10),
        "equal-value-sets": .init(2, true: 0, "the states of two resources are the same by chance"),
        "example-action": .init(1),
        "example-header": .init(25),
        "example-not-json": .init(33, "on 19 bodies"),
        "example-unknown-key": .init(3),
        "example-value": .init(4, "one value, which four objects have"),
        "file-name": .init(1),
        "front-matter-title": .init(1),
        "inconsistent-status": .init(5, "three codes"),
        "inconsistent-type": .init(1),
        "missing-request-id": .init(3),
        "output-not-shown": .init(7),
        "quoted-number": .init(1, "the example is a real response"),
        "repeated-error-code": .init(2),
        "unknown-action": .init(10),
        "unresolved-type": .init(2),
    ]
}
