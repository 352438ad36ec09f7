import APIModel
import SourceText

extension ChangeRule {
    static let serviceAddressChanged = ChangeRule(
        "service-address-changed", .documentation, "a service has another request path or API version",
        meaning: """
            The code compiles as before, and its requests go to another path or ask for another version of \
            the API.
            """,
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
                POST /api/v3/bmc HTTP/1.1
                Host: console.zenlayer.com
                X-ZC-Action: DetachNic

                Request:
                {}

                Response:
                {}
                ```
                """,
            client: "let client: BMCClient? = nil; print(client as Any)")
    ) { comparison in
        comparison.services.pairs.compactMap { service in
            let address = service.map { "\($0.path)\($0.version.map { " \($0)" } ?? "")" }
            guard address.old != address.new else { return nil }
            return Finding(
                service.new.name, "the service was at \(address.old) and is at \(address.new)",
                "requests go to another path, or ask for another version",
                old: service.old.actions.first?.name.span, new: service.new.actions.first?.name.span)
        }
    }
}
