import SwiftPlan
import TestSupport
import Testing

@Suite struct SwiftIdentifierTests {
    @Test(arguments: [
        ("nicId", "nicId"), ("eipV4Type", "eipV4Type"), ("OriginalPrice", "originalPrice"), ("VPCId", "vpcId"),
        ("ID", "id"), ("IDs", "ids"), ("isHA", "isHA"), ("URLSession", "urlSession"), ("CN2Line", "cn2Line"),
        ("IPv4", "ipv4"), ("IPv6Address", "ipv6Address"), ("IPv4_IPv6", "ipv4IPv6"), ("NVMe", "nvme"),
        ("CREATE_FAILED", "createFailed"), ("USED", "used"), ("INVALID_NIC_NOT_FOUND", "invalidNicNotFound"),
        ("Invalid.Nic.Not.Found", "invalidNicNotFound"), ("ByBandwidth", "byBandwidth"), ("zh-CN", "zhCN"),
        ("en-US", "enUS"), ("snake_case_name", "snakeCaseName"), ("CREATE_Failed", "createFailed"),
        ("1st", "value1st"), ("10", "value10"), ("-1", "minus1"), ("1.1", "value1Dot1"), ("1-2", "value1Dash2"),
        ("", "empty"), ("_", "underscore"), ("$0", "value0"), ("*", "asterisk"), ("中文", "u4E2DU6587"),
        ("é", "uE9"), ("e\u{301}", "eU301"), ("\u{430}", "u430"), ("😀", "u1F600"), ("a b\nc", "aBC"),
        ("../../x", "x"), ("\u{202E}evil", "evil"),
    ])
    func `a member is named after the wire`(wireName: String, expected: String) {
        #expect(SwiftIdentifier.member(wireName).source == expected)
    }

    @Test(arguments: [
        ("NicInfo", "NicInfo"), ("nic_info", "NicInfo"), ("NIC_INFO", "NicInfo"), ("NIC", "NIC"),
        ("rateLimitMode", "RateLimitMode"), ("IPv4_IPv6", "IPv4IPv6"), ("1st", "Type1st"), ("", "Empty"),
        ("a/b", "AB"), ("/etc/passwd", "EtcPasswd"),
    ])
    func `a type is named after the documentation`(documentedName: String, expected: String) {
        #expect(SwiftIdentifier.type(documentedName).source == expected)
    }

    @Test(arguments: ["class", "default", "in", "is", "await", "repeat", "throws", "self"])
    func `a keyword stands in backticks`(keyword: String) {
        #expect(SwiftIdentifier.member(keyword).source == "`\(keyword)`")
        #expect(SwiftIdentifier.member(keyword).name == keyword)
    }

    @Test func `a long name is cut, and still differs from another of the same beginning`() {
        let long = String(repeating: "a", count: 5_000)
        let first = SwiftIdentifier.member(long + "x")
        #expect(first.name.utf8.count == 200)
        #expect(first == SwiftIdentifier.member(long + "x"))
        #expect(first != SwiftIdentifier.member(long + "y"))
    }

    @Test func `a name that is taken as it is has to be an identifier`() {
        #expect(SwiftIdentifier(exactly: "ZenlayerZEC")?.source == "ZenlayerZEC")
        for name in ["", "1a", "a-b", "é", "a b", "_", "a`"] { #expect(SwiftIdentifier(exactly: name) == nil) }
    }

    @Test func `any text gives an identifier of ASCII letters and digits`() {
        var random = SeededGenerator(seed: 1)
        for _ in 0..<20_000 {
            let text = RandomText.text(&random)
            for identifier in [SwiftIdentifier.member(text), .type(text)] {
                let bytes = Array(identifier.name.utf8)
                let isIdentifier =
                    bytes.first.map { (0x61...0x7A).contains($0 | 0x20) } == true
                    && bytes.allSatisfy { (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) }
                #expect(isIdentifier, "\(text.debugDescription)")
            }
        }
    }
}

/// Text of scalars that matter to Swift, to Markdown or to terminals, and of any others.
enum RandomText {
    private static let special: [Unicode.Scalar] = Array(
        "\"\\`'#()[]{}<>*_-+~|@$:;,.!?/^&%= \n\r\t\u{0}\u{1B}\u{7F}\u{85}\u{A0}\u{200B}\u{2028}\u{2029}\u{202E}\u{FEFF}\u{301}aZ09中"
            .unicodeScalars)

    static func text(_ random: inout SeededGenerator) -> String {
        var view = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 0...12, using: &random) {
            let any = Unicode.Scalar(UInt32.random(in: 0...0x10FFFF, using: &random))
            if Bool.random(using: &random), let any {
                view.append(any)
            } else {
                view.append(special[Int.random(in: 0..<special.count, using: &random)])
            }
        }
        return String(view)
    }
}
