/// An API of any size: services of up to 500 actions, whose structures are nested and whose fields have value sets.
public struct SyntheticAPI {
    /// How many actions it has.
    public var actions: Int
    public var actionsPerService = 500
    public var structuresPerService = 200
    public var valueSetsPerService = 40

    public init(actions: Int) {
        self.actions = actions
    }

    public var services: [String] {
        (0..<(actions + actionsPerService - 1) / actionsPerService).map { "syn\($0)" }
    }

    /// The pages by their paths below the documentation folder.
    public var pages: [(path: String, text: String)] {
        var pages: [(path: String, text: String)] = []
        for number in 0..<actions {
            let service = services[number / actionsPerService]
            pages.append(("\(service)/\(name(number).lowercased()).md", action(number, of: service)))
        }
        for service in services {
            pages.append(("\(service)/datastructure.md", definitions))
        }
        return pages
    }

    private func name(_ number: Int) -> String {
        number.isMultiple(of: 5) ? "DescribeThings\(number)" : "UpdateThing\(number)"
    }

    private func action(_ number: Int, of service: String) -> String {
        """
        # \(name(number))

        ## 1. API Description

        This API is used to \(number.isMultiple(of: 5) ? "query things" : "update a thing") of kind \(number).

        {% hint style="info" %}
        The thing should be in the `RUNNING` state.
        {% endhint %}

        ## 2. Input Parameters

        The following request parameter list only provides interface request parameters.

        | Parameter Name | Required | Type | Description |
        | -------------- | -------- | ---- | ----------- |
        \(inputs(number))

        ## 3. Output Parameters

        | Parameter Name | Type | Description |
        | -------------- | ---- | ----------- |
        | requestId | String | <p>The unique request ID.</p><p>It is needed to locate a problem.</p> |
        \(outputs(number))

        ## 4. Code Example

        {% tabs %}
        {% tab title="Example" %}
        **1. A usual request.**

        ```json
        POST /api/v2/\(service) HTTP/1.1
        Host: console.zenlayer.com
        Content-Type: application/json
        X-ZC-Action: \(name(number))

        Request:
        {
          "thingId": "thing-\(number)",
          "label": "a label",
          "state\(number % valueSetsPerService)": "VALUE_1"
        }

        Response:
        {
          "requestId": "TBFC01FCF-6439-4530-ADBC-16809F0C3E8F",
          "response": {
            "requestId": "TBFC01FCF-6439-4530-ADBC-16809F0C3E8F",
            "totalCount": 1,
            "dataSet": [
              { "member0": "one", "member1": 2 }
            ]
          }
        }
        ```
        {% endtab %}
        {% endtabs %}

        ## 5. Developer Resources

        ## 6. Error Codes

        | HTTP Status Code | Error Code | Description |
        | ---------------- | ---------- | ----------- |
        | 404 | INVALID\\_THING\\_NOT\\_FOUND | The thing does not exist. |
        | 409 | INVALID\\_THING\\_STATE\\_\(number) | The state of the thing does not allow it. |
        | 400 | INVALID\\_LABEL\\_LENGTH | The label is too long. |

        """
    }

    private func inputs(_ number: Int) -> String {
        let valueSet = number % valueSetsPerService
        let structure = number % structuresPerService
        var rows = [
            "| thingId | Yes | String | The ID of the thing. |",
            "| label | No | String | <p>The label of the thing.</p><p>Its length is from 1 to 64 characters.</p> |",
            "| state\(valueSet) | No | [State\(valueSet)](datastructure.md#state\(valueSet)) | The state that is wanted. |",
            "| details\(structure) | No | [Thing\(structure)](datastructure.md#thing\(structure)) | More about the thing. |",
            "| tags\(number) | No | Array of String | The tags of the thing. |",
            "| isForced | No | Boolean | <p>Whether it is forced.</p><p>Default value: false.</p> |",
            "| startTime | No | Timestamp | When it starts, as `YYYY-MM-DDThh:mm:ssZ`. |",
        ]
        if number.isMultiple(of: 5) {
            rows += [
                "| pageSize | No | Integer | <p>The size of a page.</p><p>Default value: 20.</p><p>Range: \\[1, 100].</p> |",
                "| pageNum | No | Integer | <p>The number of a page.</p><p>Default value: 1.</p> |",
            ]
        }
        return rows.joined(separator: "\n")
    }

    private func outputs(_ number: Int) -> String {
        let structure = (number * 7) % structuresPerService
        return """
            | totalCount | Integer | How many there are. |
            | dataSet | Array of [Thing\(structure)](datastructure.md#thing\(structure)) | The things. |
            | price\(number) | Float | What it costs. |
            | first | [Thing\(structure)](datastructure.md#thing\(structure)) | The first of them. |
            """
    }

    private var definitions: String {
        let structures = (0..<structuresPerService).map { number in
            """
            ## Thing\(number)

            Describes a thing of kind \(number).

            Referenced by: UpdateThing\(number)

            | Parameter Name | Type | Description |
            | -------------- | ---- | ----------- |
            | member0 | String | The name of the member. |
            | member1 | Integer | <p>How many there are.</p><p>Range: \\[0, 1000].</p> |
            | state | [State\(number % valueSetsPerService)](#state\(number % valueSetsPerService)) | Its state. |
            | part | [Thing\((number * 3 + 1) % structuresPerService)](#thing\((number * 3 + 1) % structuresPerService)) | A part of it. |
            | parts | Array of [Thing\((number * 5 + 2) % structuresPerService)](#thing\((number * 5 + 2) % structuresPerService)) | Its parts. |
            | createTime | Timestamp | When it was created. |
            | isDefault | Boolean | Whether it is the default. |
            | names | Array of String | What else it is called. |

            """
        }
        let valueSets = (0..<valueSetsPerService).map { number in
            let rows = (0..<6).map { "| VALUE\\_\($0) | The meaning of value \($0). |" }.joined(separator: "\n")
            return """
                ## State\(number)

                The states of a thing of kind \(number).

                | Value | Description |
                | ----- | ----------- |
                \(rows)

                """
        }
        return "# Data Structures\n\n" + (structures + valueSets).joined(separator: "\n")
    }
}
