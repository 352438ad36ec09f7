/// The page of an action with a part in which somebody put something hostile.
struct HostilePage: Sendable {
    var action: String
    var title: String
    var description = "Does its work."
    var inputs = ""
    var codes = ""
    var response = #"{"requestId": "T1", "response": {"requestId": "T1", "diskId": "disk-1"}}"#
    var outputs = ""

    init(_ action: String) {
        self.action = action
        title = action
    }

    var text: String {
        """
        # \(title)

        ## API Description

        \(description)

        ## Input Parameters

        | Parameter Name | Required | Type | Description |
        | --- | --- | --- | --- |
        | diskId | Yes | String | The disk. |
        \(inputs)
        ## Output Parameters

        | Parameter Name | Type | Description |
        | --- | --- | --- |
        | requestId | String | The unique ID. |
        \(outputs)
        ## Code Example

        ```json
        POST /api/v2/zec HTTP/1.1
        Host: console.zenlayer.com
        X-ZC-Action: \(action)

        Request:
        {"diskId": "disk-1"}

        Response:
        \(response)
        ```

        ## Error Codes

        | HTTP Status Code | Error Code | Description |
        | --- | --- | --- |
        | 404 | INVALID\\_DISK | None. |
        \(codes)

        """
    }

    /// Rows of a table of inputs with some names.
    static func rows(_ names: String...) -> String {
        names.map { "| \($0) | No | String | A field. |\n" }.joined()
    }
}
