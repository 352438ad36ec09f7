import APIModel
import SourceText

extension Rule {
    static let exampleMissingParameter = Rule(
        "example-missing-parameter", .warning,
        "The request of an example has every required parameter.",
        """
        Either the service refuses the request of the example, or the parameter is not required and the SDK asks callers \
        for something that they need not give. Objects in a request are looked at too.
        """,
        bad: """
            | diskId | Yes | String | ID of the disk. |
            | zoneId | Yes | String | ID of the zone. |

            {"diskId": "disk-1"}
            """,
        good: """
            {"diskId": "disk-1", "zoneId": "FRA-A"}
            """
    ) { context in
        context.evidence.absentParameters.map { absent in
            Finding(
                "the request has no '\(absent.field.name.value)', which is required", at: absent.place.start,
                help: "add it to the request, or say in the table that it is not required",
                notes: [.init("the row that requires it", at: absent.field.name.span)])
        }
    }
}

extension JSONPlace {
    /// The bracket with which an object begins: the whole of it is no place that a caret can mark.
    fileprivate var start: SourceSpan {
        JSONPlace(body: body, range: range.lowerBound..<min(range.lowerBound + 1, range.upperBound)).span
    }
}
