import APIModel
import SourceText

extension ChangeRule {
    static let serviceRemoved = ChangeRule(
        "service-removed", .breaking, "a service is gone",
        meaning: "Its module is no longer generated.",
        example: ChangeExample(
            before: """
                # DetachNic

                ## API Description

                Detaches a vNIC from its instance.

                ## Input Parameters

                | Parameter Name | Required | Type | Description |
                | --- | --- | --- | --- |
                | nicId | Yes | String | ID of the vNIC. |

                ## Output Parameters

                | Parameter Name | Type | Description |
                | --- | --- | --- |
                | requestId | String | ID of the request. |

                ## Code Example

                ```json
                POST /api/v2/bmc HTTP/1.1
                Host: console.zenlayer.com
                X-ZC-Action: DetachNic

                Request:
                {}

                Response:
                {}
                ```
                """,
            after: "",
            client: "let client: BMCClient? = nil; print(client as Any)")
    ) { comparison in
        comparison.services.removed.map { service in
            Finding(
                service.name, "the service '\(service.name)' is no longer documented",
                "its module is no longer generated", old: service.actions.first?.name.span, new: nil)
        }
    }
}
