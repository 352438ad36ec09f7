/// Small pages of the action `AttachNic` and of what it uses, with a part put in its place: what the examples of change
/// rules are about.
public struct ExamplePages: Sendable {
    /// Paths and texts, sorted by path.
    public private(set) var pages: [(path: String, text: String)]

    /// - Parameter part: sections that take the place of those of the same title, or pages of their own. A comment with
    ///   a path in front of a section gives the page of the action another path.
    public init(with part: String) {
        var sections = Self.sections
        var own: [[String]] = []
        var path = "attachnic.md"
        var current: Target = .none
        for line in part.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
            if line.hasPrefix("<!-- "), let name = line.split(separator: " ").dropFirst().first {
                path = String(name)
                continue
            }
            if line == "# Common Error Codes" {
                current = .common
                sections.common = []
            } else if line.hasPrefix("# ") {
                own.append([])
                current = .page(own.count - 1)
            } else if line.hasPrefix("## "), current.isSection {
                let title = String(line.dropFirst(3))
                if sections.action[title] != nil {
                    current = .action(title)
                    sections.action[title] = []
                } else {
                    current = .definition(title)
                    sections.definitions[title] = []
                }
            }
            switch current {
            case .none: break
            case .common: sections.common.append(line)
            case .page(let index): own[index].append(line)
            case .action(let title): sections.action[title]?.append(line)
            case .definition(let title): sections.definitions[title]?.append(line)
            }
        }
        let action = ["# AttachNic"] + Self.order.compactMap { sections.action[$0] }.joined() + [Self.call]
        let definitions =
            ["# Data Structures"] + sections.definitions.sorted { $0.key < $1.key }.flatMap { [""] + $0.value }
        pages = [
            (path, action), ("commonerrorcode.md", sections.common), ("datastructure.md", definitions),
        ]
        .map { ($0.0, $0.1.joined(separator: "\n") + "\n") }
        pages += own.map { lines in
            (lines[0].dropFirst(2).lowercased() + ".md", lines.joined(separator: "\n") + "\n")
        }
        pages.sort { $0.path < $1.path }
    }

    private enum Target {
        case none, common
        case page(Int)
        case action(String)
        case definition(String)

        var isSection: Bool {
            switch self {
            case .none, .action, .definition: true
            case .common, .page: false
            }
        }
    }

    private static let order = ["API Description", "Input Parameters", "Output Parameters", "Error Codes"]

    private static let sections: (action: [String: [String]], definitions: [String: [String]], common: [String]) = (
        [
            "API Description": ["", "## API Description", "", "Attaches a vNIC to an instance.", ""],
            "Input Parameters": [
                "## Input Parameters", "", "| Parameter Name | Required | Type | Description |",
                "| --- | --- | --- | --- |", "| nicId | Yes | String | ID of the vNIC. |",
                "| options | No | [NicOptions](datastructure.md#nicoptions) | Options. |", "",
            ],
            "Output Parameters": [
                "## Output Parameters", "", "| Parameter Name | Type | Description |", "| --- | --- | --- |",
                "| requestId | String | ID of the request. |",
                "| nic | [NicInfo](datastructure.md#nicinfo) | The vNIC. |", "",
            ],
            "Error Codes": [
                "## Error Codes", "", "| HTTP Status Code | Error Code | Description |", "| --- | --- | --- |",
                "| 404 | INVALID\\_NIC\\_NOT\\_FOUND | The vNIC does not exist. |", "",
            ],
        ],
        [
            "NicInfo": [
                "## NicInfo", "", "| Parameter Name | Required | Type | Description |", "| --- | --- | --- | --- |",
                "| nicId | Yes | String | ID of the vNIC. |", "| status | No | [NicStatus](#nicstatus) | State. |",
            ],
            "NicOptions": [
                "## NicOptions", "", "| Parameter Name | Required | Type | Description |",
                "| --- | --- | --- | --- |", "| name | No | String | Name of the vNIC. |",
            ],
            "NicStatus": [
                "## NicStatus", "", "| Value | Description |", "| --- | --- |", "| USED | In use. |",
                "| AVAILABLE | Not in use. |",
            ],
        ],
        [
            "# Common Error Codes", "", "## Error Codes", "", "| HTTP Status Code | Error Code | Description |",
            "| --- | --- | --- |", "| 500 | INTERNAL\\_SERVER\\_ERROR | The service failed. |",
        ]
    )

    private static let call = """

        ## Code Example

        ```json
        POST /api/v2/zec HTTP/1.1
        Host: console.zenlayer.com
        X-ZC-Action: AttachNic

        Request:
        {"nicId": "nic-1"}

        Response:
        {"requestId": "T1", "response": {"requestId": "T1"}}
        ```
        """
}
