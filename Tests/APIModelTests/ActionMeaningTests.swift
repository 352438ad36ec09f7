import APIModel
import SourceText
import Testing

@Suite struct ActionMeaningTests {
    private func action(_ name: String, outputs: [String] = []) -> Action {
        let span = SourceSpan(file: "a.md", line: 1, column: 1, length: 1)
        let type = FieldType(text: "String", reference: .scalar(.string), span: span)
        return Action(
            name: Located(name, at: span), page: "a.md",
            outputs: outputs.map { Field(name: Located($0, at: span), type: type, descriptionSpan: span) })
    }

    @Test(
        "an action reads only if its name begins with a verb of asking",
        arguments: [
            ("DescribeNics", true), ("ListX", true), ("GetX", true), ("InquiryPrice", true), ("Describe", true),
            ("Get2Things", true), ("DetachNic", false), ("Getaway", false), ("ListenToPort", false),
            ("InquiryingThings", false), ("", false),
        ])
    func readOnly(name: String, isReadOnly: Bool) {
        #expect(action(name).isReadOnly == isReadOnly)
    }

    @Test("an answer says something if it has more than the ID of the request")
    func result() {
        #expect(!action("A").hasResult)
        #expect(!action("A", outputs: ["requestId"]).hasResult)
        #expect(action("A", outputs: ["requestId", "nicId"]).hasResult)
    }
}
