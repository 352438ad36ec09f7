import SourceText
import TestSupport
import Testing

@testable import APIChanges

/// What is one thing in two editions, and what is another.
@Suite struct MatchingTests {
    @Test("a field that keeps its description is renamed, whatever it is called now")
    func byDescription() {
        #expect(
            Edition.findings(
                Edition.inputs("nicId | Yes | String | ID of the vNIC."),
                Edition.inputs("target | Yes | String | ID of the vNIC."))
                == ["breaking[field-renamed] AttachNic.Input.target"])
    }

    @Test("a field that keeps two thirds of its words and its type is renamed; one that keeps less is another")
    func byWords() {
        let before = Edition.inputs("internetChargeType | No | String | How it is paid for.")
        #expect(
            Edition.findings(before, Edition.inputs("networkChargeType | No | String | The way of payment.")) == [
                "breaking[field-renamed] AttachNic.Input.networkChargeType",
                "documentation[field-description-changed] AttachNic.Input.networkChargeType",
            ])
        for other in ["chargeMode | No | String | The way of payment.", "networkChargeType | No | Integer | A number."]
        {
            let findings = Edition.findings(before, Edition.inputs(other))
            #expect(findings.contains("breaking[field-removed] AttachNic.Input.internetChargeType"))
            #expect(!findings.contains { $0.contains("renamed") })
        }
    }

    @Test("a description that two fields have says nothing about either")
    func ambiguousDescription() {
        let findings = Edition.findings(
            Edition.inputs("a | No | String | An ID.", "b | No | String | An ID."),
            Edition.inputs("x | No | String | An ID.", "y | No | String | An ID."))
        #expect(!findings.contains { $0.contains("renamed") })
        #expect(findings.count == 4)
    }

    @Test("the best likeness wins, and nothing is renamed twice")
    func bestLikeness() {
        let findings = Edition.findings(
            Edition.inputs("publicIpAddress | No | String | One.", "privateIpAddress | No | String | Two."),
            Edition.inputs("privateIpAddressV4 | No | String | Three.", "publicIpAddressV4 | No | String | Four."))
        #expect(findings.filter { $0.contains("field-renamed") }.count == 2)
        #expect(findings.contains("breaking[field-renamed] AttachNic.Input.privateIpAddressV4"))
        #expect(findings.contains("breaking[fields-reordered] AttachNic.Input"))
    }

    @Test("a structure that moves to another page is the same, and so are the fields of its type")
    func movedStructure() {
        let before = Edition("")
        let pages = before.pages.map { page in
            (
                path: page.path == "datastructure.md" ? "structures.md" : page.path,
                text: page.text.replacing("datastructure.md#", with: "structures.md#")
            )
        }
        let changes = Edition.changes(before, Edition(pages))
        #expect(Set(changes.map(\.rule)) == ["page-moved"])
        #expect(Verdict(changes) == .patch)
    }

    @Test("the fields of a renamed structure's type are not reported")
    func renamedStructure() {
        let part = { (name: String) in
            """
            ## Output Parameters

            | Parameter Name | Type | Description |
            | --- | --- | --- |
            | nics | Array of [\(name)](datastructure.md#\(name.lowercased())) | vNICs. |

            ## \(name)

            | Parameter Name | Type | Description |
            | --- | --- | --- |
            | macAddress | String | Address of the card. |
            | peer | [\(name)](#\(name.lowercased())) | The other end. |
            """
        }
        #expect(
            Edition.findings(part("CardInfo"), part("CardDetail")) == ["breaking[structure-renamed] CardDetail"])
    }

    @Test("comparing a thousand changed fields takes no time that grows with their square")
    func manyChanges() {
        let rows = { (prefix: String) in
            (0..<1000).map { "\(prefix)Field\($0) | No | String | \(prefix) \($0)." }
        }
        let part = { (rows: [String]) in
            Edition.inputs() + rows.map { "\n| \($0) |" }.joined()
        }
        let changes = Edition.changes(part(rows("old")), part(rows("new")))
        #expect(changes.count == 2000)
        #expect(Set(changes.map(\.rule)) == ["field-removed", "field-added"])
    }
}
