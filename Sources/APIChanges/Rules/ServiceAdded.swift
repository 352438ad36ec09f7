import APIModel
import SourceText

extension ChangeRule {
    static let serviceAdded = ChangeRule(
        "service-added", .addition, "a service is new",
        meaning: "There is a module more.",
        example: ChangeExample(
            before: "",
            after: """
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
            client: "_ = try await zec.attachNic(.init(nicId: \"nic-1\"))")
    ) { comparison in
        comparison.services.added.map { service in
            Finding(
                service.name, "the service '\(service.name)' is new", "there is a module for it", old: nil,
                new: service.actions.first?.name.span)
        }
    }
}
