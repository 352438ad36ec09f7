import SourceText
import Testing

@Suite struct DiagnosticTests {
    private func diagnostic(help: String? = nil, notes: [Diagnostic.Note] = []) -> Diagnostic {
        Diagnostic(.error, "code", "message", at: .wholeFile("a.md"), help: help, notes: notes)
    }

    @Test("diagnostics of one place and message are ordered by what else they say")
    func order() {
        let ordered = [
            diagnostic(), diagnostic(notes: [.init("a")]), diagnostic(notes: [.init("a", at: .wholeFile("b.md"))]),
            diagnostic(notes: [.init("a", at: .wholeFile("c.md"))]), diagnostic(notes: [.init("b")]),
            diagnostic(help: "help"), diagnostic(help: "help", notes: [.init("a")]),
        ]
        for (left, first) in ordered.enumerated() {
            for (right, second) in ordered.enumerated() {
                #expect(Diagnostic.readsBefore(first, second) == (left < right))
            }
        }
    }
}
