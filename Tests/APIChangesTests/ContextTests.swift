import SwiftPlan
import TestSupport
import Testing

@testable import APIChanges

/// Changes on one page that mean something for another, or for a type that several pages share.
@Suite struct ContextTests {
    @Test("values that a description lists belong to the type that the module has for them")
    func listedValues() {
        let before = Edition.inputs("color | No | String | Color. Valid values: RED, GREEN, BLUE.")
        #expect(
            Edition.findings(
                before, Edition.inputs("color | No | String | Color. Valid values: RED, GREEN, BLUE, PINK.")
            )
            .filter { $0.contains("value-") } == ["addition[value-added] Color.pink"])
        #expect(
            Edition.findings(before, Edition.inputs("color | No | String | Color. Valid values: RED, BLUE."))
                .filter { $0.contains("value-") } == ["breaking[value-removed] Color.green"])
    }

    @Test("a value that another field of the name still lists is not gone")
    func sharedValues() {
        let part = { (first: String, second: String) in
            Edition.inputs("color | No | String | Color. Valid values: \(first).")
                + "\n\n" + """
                    ## Output Parameters

                    | Parameter Name | Type | Description |
                    | --- | --- | --- |
                    | color | String | Color. Valid values: \(second). |
                    """
        }
        let changes = Edition.changes(
            part("RED, GREEN, BLUE", "RED, GREEN, BLUE"), part("RED, BLUE", "RED, GREEN, BLUE"))
        #expect(Verdict(changes) == .patch, "\(changes)")
        // Lists of which none has the values of the other are two types.
        let split = Edition.changes(part("RED, GREEN", "RED, GREEN"), part("RED, BLUE", "RED, GREEN"))
        #expect(
            Set(split.filter { $0.rule == "field-type-changed" }.map(\.subject)) == [
                "AttachNic.Input.color", "AttachNic.Output.color",
            ])
    }

    @Test("a text that gets a list of values is of another type, and one that loses it as well")
    func textOrValues() {
        let text = Edition.inputs("color | No | String | Color.")
        let values = Edition.inputs("color | No | String | Color. Valid values: RED, GREEN.")
        #expect(Edition.findings(text, values).contains("breaking[field-type-changed] AttachNic.Input.color"))
        #expect(Edition.findings(values, text).contains("breaking[field-type-changed] AttachNic.Input.color"))
    }

    @Test("what is required of a structure is an optional as soon as an action answers with it")
    func receivedStructure() {
        let options = """
            ## NicOptions

            | Parameter Name | Required | Type | Description |
            | --- | --- | --- | --- |
            | name | Yes | String | Name of the vNIC. |
            """
        let outputs = { (row: String) in
            """
            \(options)

            ## Output Parameters

            | Parameter Name | Type | Description |
            | --- | --- | --- |
            | requestId | String | ID of the request. |
            | nic | [NicInfo](datastructure.md#nicinfo) | The vNIC. |\(row)
            """
        }
        let sent = outputs("")
        let both = outputs("\n| options | [NicOptions](datastructure.md#nicoptions) | Options. |")
        #expect(
            Edition.findings(sent, both) == [
                "breaking[field-became-optional] NicOptions.name", "addition[field-added] AttachNic.Output.options",
                "addition[structure-coding-gained] NicOptions",
            ])
        #expect(
            Edition.findings(both, sent) == [
                "breaking[field-removed] AttachNic.Output.options", "breaking[structure-coding-lost] NicOptions",
                "breaking[field-became-required] NicOptions.name",
            ])
    }

    @Test("what no action sends any more can't be changed, also where it can be encoded")
    func constants() throws {
        let outputs = Edition.outputs(
            "requestId | String | ID of the request.", "options | [NicOptions](datastructure.md#nicoptions) | Options.")
        let sent = Edition.inputs("options | No | [NicOptions](datastructure.md#nicoptions) | Options.") + outputs
        let editions = (Edition(sent), Edition(Edition.inputs("id | No | String | An ID.") + outputs))
        for (encodesOutputs, consequence) in [
            (false, "`NicOptions` is not `Encodable` any more, and its properties are constants"),
            (true, "`NicOptions` has constants for properties now"),
        ] {
            let options = PlannerOptions(encodesOutputs: encodesOutputs)
            let change = try #require(
                Edition.changes(editions.0, editions.1, options: options).first { $0.rule == "structure-coding-lost" })
            #expect(change.consequence == consequence)
        }
    }

    @Test("what no action used can be set, encoded and decoded, until an action uses it")
    func unusedStructure() throws {
        let unused = Edition(Edition.inputs("id | No | String | An ID."))
        let option = "options | No | [NicOptions](datastructure.md#nicoptions) | Options."
        let sent = Edition(Edition.inputs(option))
        let answer = "options | [NicOptions](datastructure.md#nicoptions) | Options."
        let received = Edition(
            Edition.inputs("id | No | String | An ID.") + Edition.outputs("requestId | String | ID.", answer))
        func messages(_ old: Edition, _ new: Edition, _ rule: String) -> [String] {
            Edition.changes(old, new).filter { $0.rule == rule }.map(\.message)
        }
        let lost = "structure-coding-lost"
        #expect(messages(unused, received, lost) == ["actions use the structure now, and none sends it"])
        #expect(messages(unused, sent, lost) == ["actions use the structure now, and none receives it"])
        let gained = "structure-coding-gained"
        #expect(messages(received, unused, gained) == ["no action uses the structure any more"])
        #expect(messages(sent, unused, gained) == ["no action uses the structure any more"])
    }

    @Test("the codes of the common error page are compared")
    func commonCodes() {
        let part = { (rows: String) in
            """
            # Common Error Codes

            ## Error Codes

            | HTTP Status Code | Error Code | Description |
            | --- | --- | --- |
            | 500 | INTERNAL\\_SERVER\\_ERROR | The service failed. |\(rows)
            """
        }
        let more = part("\n| 429 | REQUEST\\_LIMIT\\_EXCEEDED | Slow down. |")
        #expect(
            Edition.findings(part(""), more) == ["addition[error-code-added] CommonErrorCode.requestLimitExceeded"])
        #expect(
            Edition.findings(more, part("")) == ["breaking[error-code-removed] CommonErrorCode.requestLimitExceeded"])
    }
}
