import CommittedSDK
import ZenlayerRuntime

/// A request that the documentation shows, written in Swift as a user would write it.
struct ExampleRequest: Sendable, CustomStringConvertible {
    var action: any APIAction.Type
    /// Which of the action's examples it is, from 1.
    var number: Int
    var input: any Encodable & Sendable

    init<Action: APIAction>(_ action: Action.Type, _ number: Int, _ input: Action.Input) {
        self.action = action
        self.number = number
        self.input = input
    }

    var description: String { "\(action.name) \(number)" }
}

extension ExampleRequest {
    /// All examples of `docs-input`. The tests fail if the documentation has one that isn't here.
    static var all: [ExampleRequest] {
        [
            ExampleRequest(
                AssignNetworkInterfaceIpv4.self, 1, .init(nicId: "1304985167342936064", ipAddress: "10.0.0.18")),
            ExampleRequest(
                AssignNetworkInterfaceIpv6.self, 1,
                .init(
                    nicId: "1304985167342936064", internetChargeType: .byBandwidth, bandwidth: 100,
                    rateLimitMode: .strict)),
            ExampleRequest(
                AssignNetworkInterfaceIpv6.self, 2,
                .init(nicId: "1304985167342936064", internetChargeType: .byTrafficPackage, packageSize: 0.5)),
            ExampleRequest(
                AttachNetworkInterface.self, 1, .init(nicId: "1304985167342936064", instanceId: "1304982031769341952")),
            ExampleRequest(
                BatchAssignNetworkInterfaceIpv4.self, 1,
                .init(nicId: "1304985167342936064", ipAddresses: ["10.0.0.21", "10.0.0.22"])),
            ExampleRequest(
                BatchAssignNetworkInterfaceIpv4.self, 2, .init(nicId: "1304985167342936064", ipAddressCount: 3)),
            ExampleRequest(
                ChangeNicNetworkType.self, 1, .init(instanceId: "1304982031769341952", nicNetworkType: .virtioOnly)),
            ExampleRequest(
                CreateEips.self, 1,
                .init(
                    regionId: "asia-east-1", name: "web-eip", internetChargeType: .byBandwidth, amount: 2,
                    networkLineType: .premiumBGP, bandwidth: 20)),
            ExampleRequest(
                CreateEips.self, 2,
                .init(
                    regionId: "asia-east-1", name: "web-eip-shared", internetChargeType: .bandwidthCluster,
                    networkLineType: .standardBGP, clusterId: "1304958830711209984",
                    marketingOptions: .init(usePocVoucher: true),
                    tags: .init(tags: [.init(key: "env", value: "production")]), instanceIds: ["1304982031769341952"],
                    bindType: .passthrough, rateLimitMode: .strict)),
            ExampleRequest(CreateNetworkInterface.self, 1, .init(name: "web-nic-1", subnetId: "1304971826443526144")),
            ExampleRequest(
                CreateNetworkInterface.self, 2,
                .init(
                    name: "web-nic-2", subnetId: "1304971826443526145", nicStackType: .ipv4IPv6,
                    resourceGroupId: "e0b9ba4f-8c26-4d0c-9a3c-62e1f0f3a511", securityGroupId: "1304966205551738880",
                    internetChargeType: .byBandwidth, bandwidth: 50, eipBindType: .fullNat,
                    eipIds: ["1304990318446514176"],
                    marketingOptions: .init(discountCode: "SPRING25", usePocVoucher: false),
                    tags: .init(tags: [.init(key: "env", value: "production")]))),
            ExampleRequest(
                CreateSubnet.self, 1,
                .init(
                    vpcId: "1304964191836884992", name: "web-subnet", regionId: "asia-east-1", stackType: .ipv4,
                    cidrBlock: "10.0.0.0/24")),
            ExampleRequest(
                CreateSubnet.self, 2,
                .init(
                    vpcId: "1304964191836884992", name: "web-subnet-v6", regionId: "asia-east-1", stackType: .ipv4IPv6,
                    cidrBlock: "10.0.1.0/24", ipv6Type: .`public`, ipv6CidrBlockId: "1304968017650253824",
                    ipv6MaskLength: 64)),
            ExampleRequest(DeleteNetworkInterface.self, 1, .init(nicId: "1304985167342936066")),
            ExampleRequest(DescribeEips.self, 1, .init(instanceId: "1304982031769341952")),
            ExampleRequest(
                DescribeEips.self, 2,
                .init(status: .unbind, pageSize: 20, pageNum: 1, internetChargeType: .byTrafficPackage)),
            ExampleRequest(
                DescribeInstances.self, 1, .init(zoneId: "asia-east-1a", status: .running, pageSize: 10, pageNum: 1)),
            ExampleRequest(DescribeInstances.self, 2, .init(ipv4Address: "10.0.0.200")),
            ExampleRequest(DescribeNetworkInterfacePublicIPv6.self, 1, .init(nicId: "1304985167342936066")),
            ExampleRequest(DescribeNetworkInterfaceRegions.self, 1, .init()),
            ExampleRequest(
                DescribeNetworkInterfaces.self, 1,
                .init(subnetId: "1304971826443526145", status: .used, pageSize: 10, pageNum: 1)),
            ExampleRequest(
                DescribeNetworkInterfaces.self, 2,
                .init(status: .available, nicType: .secondary, tags: [.init(key: "env", value: "staging")])),
            ExampleRequest(DescribeSecurityGroups.self, 1, .init(securityGroupIds: ["1304966205551738880"])),
            ExampleRequest(DescribeSubnets.self, 1, .init(pageSize: 2, pageNum: 1, vpcIds: ["1304964191836884992"])),
            ExampleRequest(
                DescribeVpcs.self, 1, .init(resourceGroupId: "e0b9ba4f-8c26-4d0c-9a3c-62e1f0f3a511", tagKeys: ["env"])),
            ExampleRequest(DescribeZones.self, 1, .init(zoneIds: ["asia-east-1a"])),
            ExampleRequest(DetachNetworkInterface.self, 1, .init(nicId: "XXX")),
            ExampleRequest(
                ModifyNetworkInterfaceAttribute.self, 1, .init(nicId: "1304985167342936064", name: "web-nic-primary")),
            ExampleRequest(
                ModifyNetworkInterfaceAttribute.self, 2,
                .init(nicId: "1304985167342936064", securityGroupId: "1304966205551738881")),
            ExampleRequest(
                ModifyNetworkInterfacesAttribute.self, 1,
                .init(nicIds: ["1304985167342936064", "1304985167342936066"], name: "web & cache")),
            ExampleRequest(RebootInstances.self, 1, .init(instanceIds: ["1304982031769341952"], forceReboot: true)),
            ExampleRequest(StartInstances.self, 1, .init(instanceIds: ["1304982031769341952", "1304982031769341960"])),
            ExampleRequest(StopInstances.self, 1, .init(instanceIds: ["1304982031769341952"])),
            ExampleRequest(
                UnassignNetworkInterfaceIpv4.self, 1,
                .init(nicId: "1304985167342936064", ipAddresses: ["10.0.0.21", "10.0.0.22"])),
            ExampleRequest(UnassignNetworkInterfaceIpv6.self, 1, .init(nicId: "1304985167342936066")),
        ]
    }
}
