import APIModel
import RichText
import SourceText
import TestSupport

/// A model that has one of everything that generated code can express.
enum FeatureFixture {
    static let api: API = {
        var page = FixtureBuilder(page: "compute/zec/vnic/datastructure.md")
        let id = { (name: String) in DefinitionID(page: "compute/zec/vnic/datastructure.md", name: name) }
        let structures = [
            page.structure(
                "NicInfo",
                [
                    page.field("nicId", .scalar(.string)),
                    page.field("status", .valueSet(id("NicStatus"))) {
                        $0.valueSet = Located(.type(id("NicStatus")), at: $0.name.span)
                    },
                    page.field("parent", .structure(id("NicInfo"))),
                    page.field("children", .array(.structure(id("NicInfo")))),
                    page.field("OriginalPrice", .scalar(.decimal)) { $0.unit = Located("USD", at: $0.name.span) },
                    page.field("createTime", .scalar(.timestamp)),
                    page.field("eipV4Type", .scalar(.string)) {
                        $0.deprecation = Deprecation(replacement: "networkLineType", span: $0.name.span)
                    },
                    page.field("formerParent", .structure(id("NicInfo"))) {
                        $0.deprecation = Deprecation(span: $0.name.span)
                    },
                    page.field("theNameOfThisFieldIsSoLongThatNoCallWithItFitsInALine", .scalar(.string)),
                    page.field("labels", .scalar(.map)),
                    page.field("zone", .unresolved(name: "Zone", link: nil)),
                    page.field("mystery", .missing),
                    page.field("tags", .array(.structure(id("Tag")))),
                ]),
            page.structure(
                "Tag",
                [
                    page.field("key", .scalar(.string), required: .yes),
                    page.field("value", .scalar(.string), required: .no),
                ]),
            page.structure(
                "DiskSpec",
                [
                    page.field("size", .scalar(.integer), required: .yes) {
                        $0.range = Located(Bounds(minimum: "20", maximum: "1024"), at: $0.name.span)
                        $0.unit = Located("GiB", at: $0.name.span)
                    },
                    page.field("disk", .structure(id("DiskSpec")), required: .yes),
                    page.field("tags", .array(.structure(id("Tag"))), required: .yes),
                ]),
            page.structure("Unused", [page.field("anything", .scalar(.object))]),
            page.structure("Empty", []),
            page.structure("Left", [page.field("right", .structure(id("Right")))]),
            page.structure("Right", [page.field("left", .structure(id("Left")))]),
        ]
        let valueSets = [page.valueSet("NicStatus", ["USED", "CREATE_FAILED", "NONE", "zh-CN", "1st", "IPv4_IPv6"])]
        return API(
            services: [
                Service(
                    name: "zec", path: "/api/v2/zec", version: "2025-09-01", title: "Elastic Compute",
                    actions: actions(id), structures: structures, valueSets: valueSets)
            ],
            commonErrorCodes: commonErrorCodes)
    }()

    private static let commonErrorCodes: [ErrorCode] = {
        var page = FixtureBuilder(page: "instruction/commonerrorcode.md")
        return [
            page.errorCode("INTERNAL_SERVER_ERROR", 500), page.errorCode("REQUEST_LIMIT_EXCEEDED", 429),
            page.errorCode("AUTHFAILURE_SIGNATURE_FAILURE", 401),
        ]
    }()

    private static func actions(_ id: (String) -> DefinitionID) -> [Action] {
        [createNetworkInterface(id), describeNetworkInterfaces(id), detachNetworkInterface, renewEverything]
    }

    private static func createNetworkInterface(_ id: (String) -> DefinitionID) -> Action {
        var page = FixtureBuilder(page: "compute/zec/vnic/createnetworkinterface.md")
        var action = page.action("CreateNetworkInterface")
        let modes = page.values(["LOOSE", "STRICT"])
        action.inputs = [
            page.field("name", .scalar(.string), required: .yes) {
                $0.length = Located(Bounds(maximum: "64"), at: $0.name.span)
            },
            page.field("disks", .array(.structure(id("DiskSpec"))), required: .yes),
            page.field("bandwidth", .scalar(.integer), required: .no) {
                $0.defaultValue = Located("10", at: $0.name.span)
                $0.range = Located(Bounds(minimum: "1"), at: $0.name.span)
                $0.unit = Located("Mbps", at: $0.name.span)
            },
            page.field("packageSize", .scalar(.float), required: .no) {
                $0.requiredWhen = Located("internetChargeType is ByTrafficPackage", at: $0.name.span)
            },
            page.field("rateLimitMode", .scalar(.string), required: .no) {
                $0.valueSet = Located(.inline(modes), at: $0.name.span)
            },
            page.field("flags", .array(.scalar(.boolean)), required: .unknown),
            page.field("serial", .scalar(.long)), page.field("default", .scalar(.string)),
            page.field("self", .scalar(.string)), page.field("in", .array(.array(.scalar(.integer)))),
            page.field("fields", .scalar(.string)), page.field("encoder", .scalar(.double)),
            page.field("extra", .scalar(.object)),
        ]
        action.outputs = [
            page.field("requestId", .scalar(.string)), page.field("nicIds", .array(.scalar(.string))),
            page.field("decoder", .scalar(.string)), page.field("left", .structure(id("Left"))),
        ]
        action.errorCodes = [
            page.errorCode("INVALID_NIC_NAME", 400), page.errorCode("INVALID_NIC_NAME", 409, "It is taken."),
            page.errorCode("Invalid.Subnet.Not.Found", nil),
            page.errorCode("OPERATION_DENIED_SINCE_THE_CODE_IS_TOO_LONG_FOR_A_LINE", 400),
        ]
        return action
    }

    private static func describeNetworkInterfaces(_ id: (String) -> DefinitionID) -> Action {
        var page = FixtureBuilder(page: "compute/zec/vnic/describenetworkinterfaces.md")
        var action = page.action("DescribeNetworkInterfaces")
        action.discussion = RichText([
            RichText.Block([
                RichText.Run("Filters combine by "), RichText.Run("AND", style: .code), RichText.Run(", see "),
                RichText.Run("the guide", link: "https://example.com/guide"), RichText.Run(" and "),
                RichText.Run("another page", link: "../other.md"), RichText.Run("."),
            ]),
            RichText.Block([RichText.Run("first: an item")], kind: .item(level: 1, ordinal: nil)),
            RichText.Block([RichText.Run("deeper")], kind: .item(level: 2, ordinal: 1)),
        ])
        action.inputs = [
            page.field("vpcId", .scalar(.string)), page.field("pageNum", .scalar(.integer)),
            page.field("pageSize", .scalar(.long)) { $0.deprecation = Deprecation(span: $0.name.span) },
        ]
        action.outputs = [
            page.field("requestId", .scalar(.string)), page.field("totalCount", .scalar(.long)),
            page.field("dataSet", .array(.structure(id("NicInfo")))),
        ]
        action.pagination = Pagination(
            pageNumber: "pageNum", pageSize: "pageSize", items: "dataSet", total: "totalCount")
        return action
    }

    private static let detachNetworkInterface: Action = {
        var page = FixtureBuilder(page: "compute/zec/vnic/detachnetworkinterface.md")
        var action = page.action("DetachNetworkInterface")
        action.notes = [
            Note(style: .info, text: RichText(plain: "The vNIC must be in use."), span: page.span()),
            Note(
                style: .danger,
                text: RichText([
                    RichText.Block([RichText.Run("Traffic stops.")], kind: .item(level: 1, ordinal: nil)),
                    RichText.Block([RichText.Run("Rules stay.")], kind: .item(level: 1, ordinal: nil)),
                ]), span: page.span()),
        ]
        action.inputs = [page.field("nicId", .scalar(.string), required: .yes)]
        action.outputs = [page.field("requestId", .scalar(.string))]
        action.errorCodes = [
            page.errorCode("INVALID_NIC_NOT_FOUND", 404), page.errorCode("INVALID_NIC_STATUS", 400),
        ]
        return action
    }()

    /// An action without parameters, codes and use.
    private static let renewEverything: Action = {
        var page = FixtureBuilder(page: "compute/zec/reneweverything.md")
        var action = page.action("RenewEverything")
        action.deprecation = Deprecation(replacement: "CreateNetworkInterface", span: page.span())
        return action
    }()
}
