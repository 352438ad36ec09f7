import APIChanges
import SDKGenerator
import SourceText
import SwiftPlan

/// How long it takes to compare two editions of 500 actions, against reading the pages of one.
///
/// Each number is the least of several runs: whatever else the machine does can only add to it.
@main
enum ChangeTime {
    static let actions = 500
    static let structures = 200
    /// `ChangeTime 1` is for profilers.
    static let runs = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 15

    static func main() {
        let old = pages(edition: 0)
        let new = pages(edition: 1)
        let pipeline = Pipeline(configuration: Configuration())
        var diagnostics = DiagnosticCollector()
        let (before, after) = (
            pipeline.model(old, diagnostics: &diagnostics), pipeline.model(new, diagnostics: &diagnostics)
        )
        precondition(before.services.first?.actions.count == actions && !diagnostics.hasErrors)

        let reading = time {
            var diagnostics = DiagnosticCollector()
            return pipeline.model(old, diagnostics: &diagnostics).services.count
        }
        let options = PlannerOptions()
        var changes: [Change] = []
        let comparing = time {
            changes = CallerEdition(after, options: options).changes(since: CallerEdition(before, options: options))
            return changes.count
        }
        let same = time {
            CallerEdition(before, options: options).changes(since: CallerEdition(before, options: options)).count
        }
        let fields = before.services.flatMap(\.actions).reduce(0) { $0 + $1.inputs.count + $1.outputs.count }
        print("\(actions) actions, \(structures) structures, \(fields) fields of actions")
        print("reading the pages of one edition, one thread: \(reading)")
        print("comparing two editions, every page changed: \(comparing), \(changes.count) changes")
        print("comparing an edition with itself: \(same)")
    }

    static func time(_ work: () -> Int) -> Duration {
        let clock = ContinuousClock()
        return (0..<runs).map { _ in clock.measure { precondition(work() >= 0) } }.min() ?? .zero
    }

    /// Pages of which the second edition differs in a description, a field, a flag and an error code each.
    static func pages(edition: Int) -> [SourceFile] {
        let pages = (0..<actions).map { number in
            SourceFile(path: "zec/action\(number).md", text: page(number, edition: edition))
        }
        return pages + [SourceFile(path: "zec/datastructure.md", text: definitions(edition: edition))]
    }

    static func page(_ number: Int, edition: Int) -> String {
        let inputs = (0..<8).map { field in
            """
            | field\(field)Of\(number) | \(field < 2 + edition ? "Yes" : "No") | String | <p>Describes the thing in a few \
            words.</p><p>Default value: \(field).</p> |
            """
        }
        let outputs = (0..<7).map { field in
            """
            | result\(field + edition) | Array of [Structure\((number + field) % structures)]\
            (datastructure.md#structure\((number + field) % structures)) | What came of it. |
            """
        }
        return """
            # UpdateThing\(number)

            ## 1. API Description

            This API is used to update a thing in edition \(edition).

            ## 2. Input Parameters

            | Parameter Name | Required | Type | Description |
            | -------------- | -------- | ---- | ----------- |
            \(inputs.joined(separator: "\n"))

            ## 3. Output Parameters

            | Parameter Name | Type | Description |
            | -------------- | ---- | ----------- |
            | requestId | String | The unique request ID. |
            \(outputs.joined(separator: "\n"))

            ## 4. Code Example

            ```json
            POST /api/v2/zec HTTP/1.1
            Host: console.zenlayer.com
            Content-Type: application/json
            X-ZC-Action: UpdateThing\(number)

            Request:
            {
              "field0Of\(number)": "one",
              "field1Of\(number)": "two"
            }

            Response:
            {
              "requestId": "TBFC01FCF-6439-4530-ADBC-16809F0C3E8F",
              "response": {
                "requestId": "TBFC01FCF-6439-4530-ADBC-16809F0C3E8F"
              }
            }
            ```

            ## 6. Error Codes

            | HTTP Status Code | Error Code | Description |
            | ---------------- | ---------- | ----------- |
            | 404 | INVALID\\_THING\\_NOT\\_FOUND | The thing does not exist. |
            | 409 | INVALID\\_THING\\_STATE\\_\(edition) | The state of the thing does not allow it. |

            """
    }

    static func definitions(edition: Int) -> String {
        "# Data Structures\n\n"
            + (0..<structures).map { number in
                let rows = (0..<8).map { "| member\($0 + edition) | String | Says something about the structure. |\n" }
                return """
                    ## Structure\(number)

                    Describes a structure.

                    | Parameter Name | Type | Description |
                    | -------------- | ---- | ----------- |
                    \(rows.joined())

                    """
            }
            .joined()
    }
}
