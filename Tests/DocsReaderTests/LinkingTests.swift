import APIModel
import DocsReader
import RichText
import SourceText
import Testing

/// Types and value sets are found by links, by names near the page, and by overrides.
@Suite struct LinkingTests {
    private static let structures = """
        # Data Structures

        ## DiskInfo

        A disk.

        Referenced by：DescribeDisks

        | Name   | Type   | Required | Description      |
        | ------ | ------ | -------- | ---------------- |
        | diskId | String | Yes      | ID of the disk.  |

        ## DiskStatus

        | Value      | Description    |
        | ---------- | -------------- |
        | IN\\_USE   | Attached.      |
        | AVAILABLE  | Not attached.  |
        """

    private func inputs(_ rows: String..., overrides: Overrides = Overrides()) -> ([Field], [String]) {
        let documentation = Documentation(
            [
                "compute/disk/describedisks.md": Documentation.actionPage(inputs: Documentation.inputTable(rows)),
                "compute/datastructure.md": Self.structures,
            ], overrides: overrides)
        return (documentation.actions.flatMap(\.inputs), documentation.findings)
    }

    private let diskInfo = DefinitionID(page: "compute/datastructure.md", name: "DiskInfo")
    private let diskStatus = DefinitionID(page: "compute/datastructure.md", name: "DiskStatus")

    @Test(
        "every form of link leads to the structure",
        arguments: [
            "[DiskInfo](../datastructure.md#diskinfo)", "[DiskInfo](../datastructure.md#DiskInfo)",
            "[DiskInfo](../datastructure#diskinfo)",
            "[DiskInfo](https://docs.example.com/api-reference/compute/datastructure#diskinfo)",
            "[DiskInfo](https://docs.example.com/cn/api/compute/datastructure.md#diskinfo)", "DiskInfo",
        ])
    func links(cell: String) {
        let (fields, findings) = inputs("disk | No | \(cell) | A disk.")
        #expect(fields.map(\.type.reference) == [.structure(diskInfo)])
        #expect(findings == [])
    }

    @Test("a link to a page that is not here is followed by its anchor, and reported")
    func editorLink() {
        let (fields, findings) = inputs("disk | No | [DiskInfo](https://app.example.com/s/1x2y#diskinfo) | A disk.")
        #expect(fields.map(\.type.reference) == [.structure(diskInfo)])
        #expect(findings == ["compute/disk/describedisks.md:11:15 warning[unfollowed-link]"])
    }

    @Test("the target of a link, not its text, says that it is a value set")
    func valueSetByType() {
        let (fields, _) = inputs("status | No | [String](../datastructure.md#diskstatus) | State.")
        #expect(fields.map(\.type.reference) == [.valueSet(diskStatus)])
        #expect(fields.map(\.valueSet?.value) == [.type(diskStatus)])
    }

    @Test("a link in the description of a string names its value set")
    func valueSetByDescription() {
        let (fields, findings) = inputs("status | No | String | State, see [states](../datastructure.md#diskstatus).")
        #expect(fields.map(\.type.reference) == [.scalar(.string)])
        #expect(fields.map(\.valueSet?.value) == [.description(diskStatus)])
        #expect(findings == [])
    }

    @Test("arrays nest around scalars and structures")
    func arrays() {
        let (fields, _) = inputs(
            "ids | No | Array of String | IDs.",
            "disks | No | Array of [DiskInfo](../datastructure.md#diskinfo) | Disks.",
            "grid | No | Array of Array of Integer | Numbers.")
        #expect(
            fields.map(\.type.reference) == [
                .array(.scalar(.string)), .array(.structure(diskInfo)), .array(.array(.scalar(.integer))),
            ])
    }

    @Test("an override corrects name, type and requirement, and one that finds nothing is reported")
    func overrides() {
        let span = SourceSpan(file: "sdkgen.yaml", line: 9, column: 5, length: 4)
        let owner = FieldOverride.Owner.inputs(service: "zec", action: "DescribeDisks")
        let overrides = Overrides(fields: [
            FieldOverride(
                owner: owner, field: "Disks", name: "disks", type: "Array of DiskInfo", required: true, span: span),
            FieldOverride(owner: owner, field: "gone", name: "here", span: span),
        ])
        let (fields, findings) = inputs("Disks | No | String | Disks.", overrides: overrides)
        #expect(fields.map(\.name.value) == ["disks"])
        #expect(fields.map(\.type.reference) == [.array(.structure(diskInfo))])
        #expect(fields.map(\.required) == [.yes])
        #expect(findings == ["sdkgen.yaml:9:5 warning[unused-override]"])
    }

    @Test("each service finds its own overrides, and those that none finds are reported once")
    func overridesOfServices() {
        let services = ["zec", "vault"]
        var line = 0
        let fields = services.flatMap { service in
            ["diskId", "gone"].map { field in
                line += 1
                return FieldOverride(
                    owner: .inputs(service: service, action: "DescribeDisks"), field: field, name: "\(service)Id",
                    span: SourceSpan(file: "sdkgen.yaml", line: line, column: 1, length: 1))
            }
        }
        let page = Documentation.actionPage()
        let documentation = Documentation(
            [
                "zec/describedisks.md": page,
                "vault/describedisks.md": page.replacing("/api/v2/zec", with: "/api/v2/vault"),
            ], overrides: Overrides(fields: fields))
        #expect(documentation.api.services.map(\.name) == ["vault", "zec"])
        #expect(documentation.actions.map { $0.inputs.map(\.name.value) } == [["vaultId"], ["zecId"]])
        #expect(
            documentation.findings == [
                "sdkgen.yaml:2:1 warning[unused-override]", "sdkgen.yaml:4:1 warning[unused-override]",
            ])
    }

    @Test("a structure of one page doesn't hide one with its name on another")
    func scopedNames() {
        let other = Self.structures.split(separator: "diskId").joined(separator: "volumeId")
        let documentation = Documentation([
            "a/describedisks.md": Documentation.actionPage(
                inputs: Documentation.inputTable([
                    "one | No | DiskInfo | Near.", "two | No | [DiskInfo](../b/datastructure.md#diskinfo) | Far.",
                ])),
            "a/datastructure.md": Self.structures, "b/datastructure.md": other,
        ])
        #expect(
            documentation.actions.flatMap(\.inputs).map(\.type.reference) == [
                .structure(DefinitionID(page: "a/datastructure.md", name: "DiskInfo")),
                .structure(DefinitionID(page: "b/datastructure.md", name: "DiskInfo")),
            ])
        #expect(documentation.api.services.first?.structures.count == 2)
    }

    @Test("the list of users is no part of a structure's description")
    func referenceLists() {
        let documentation = Documentation([
            "compute/datastructure.md": Self.structures, "compute/x.md": Documentation.actionPage(),
        ])
        #expect(documentation.api.services.first?.structures.first?.description.plain == "A disk.")
    }
}
