/// As many action pages as a test wants, each with a few fields of its own.
public struct ActionPages: Sendable {
    public let pages: [(path: String, text: String)]

    public init(count: Int, description: String = "Does its work.") {
        pages = (0..<count).map { number in
            ("action\(number).md", Self.page(number: number, description: description))
        }
    }

    /// - Parameter moreInputs: further rows of the table of inputs.
    public static func page(number: Int, description: String, moreInputs: [String] = []) -> String {
        let rows = ["| diskId | Yes | String | ID of the disk. |", "| size | No | Integer | Size of the disk. |"]
        return """
            # UpdateDisk\(number)

            ## 1. API Description

            \(description)

            ## 2. Input Parameters

            | Parameter Name | Required | Type | Description |
            | --- | --- | --- | --- |
            \((rows + moreInputs).joined(separator: "\n"))

            ## 3. Output Parameters

            | Parameter Name | Type | Description |
            | --- | --- | --- |
            | requestId | String | ID of the request. |
            | diskId | String | ID of the disk. |

            ## 4. Code Example

            ```json
            POST /api/v2/zec HTTP/1.1
            Host: console.zenlayer.com
            X-ZC-Action: UpdateDisk\(number)

            Request:
            {"diskId": "disk-1"}

            Response:
            {"requestId": "T1", "response": {"requestId": "T1", "diskId": "disk-1"}}
            ```

            ## 6. Error Codes

            | HTTP Status Code | Error Code | Description |
            | --- | --- | --- |
            | 404 | INVALID\\_DISK\\_NOT\\_FOUND | The disk does not exist. |

            """
    }
}
