import DocsReader
import RichText
import Testing

@Suite("Value lists of descriptions")
struct ValueListTests {
    private func values(
        _ text: RichText, _ patterns: DescriptionPatterns = .english, of shape: DescribedShape = DescribedShape(.string)
    ) -> [String] {
        let values = DescriptionReader(patterns: patterns).read(text, of: shape).values
        // Words of another language don't change what is read.
        #expect(DescriptionReader(patterns: .all).read(text, of: shape).values == values)
        return values.map { $0.description.isEmpty ? $0.value : "\($0.value)=\($0.description.plain)" }
    }

    // MARK: The notations

    @Test func listItemsWithDescriptions() {
        let text = RichText(short: "售卖状态。", "* SELL：可购买，库存>10。", "* SELL_SHORTAGE: 库存<10。", "* SOLD_OUT：售罄")
        #expect(values(text, .chinese) == ["SELL=可购买，库存>10。", "SELL_SHORTAGE=库存<10。", "SOLD_OUT=售罄"])
    }

    @Test func listItemsOfCode() {
        let text = RichText(short: "Type.", "* `NIC`: a vNIC, see `nicId`.", "* `Lb`: a load balancer.", "More: text.")
        #expect(values(text) == ["NIC=a vNIC, see nicId.", "Lb=a load balancer."])
    }

    @Test func bareListItemsBehindAnAnnouncement() {
        let text = RichText(short: "系统。", "可能值：", "* windows", "* linux", "后文。")
        #expect(values(text, .chinese) == ["windows", "linux"])
        #expect(values(RichText(short: "Possible values are:", "* `a`", "* b;", "* c.")) == ["a", "b", "c"])
    }

    @Test func severalOnALine() {
        let text = RichText(short: "类型。", "PREPAID：预付费，即包年包月 POSTPAID：后付费")
        #expect(values(text, .chinese) == ["PREPAID=预付费，即包年包月", "POSTPAID=后付费"])
        let glued = RichText(short: "PREPAID：预付费。POSTPAID：后付费。")
        #expect(values(glued, .chinese) == ["PREPAID=预付费。", "POSTPAID=后付费。"])
    }

    @Test func linesBetweenBreaks() {
        let text = RichText(
            short: "How it is bound.", "FullNat: on the gateway.\nPassthrough: on the vNIC.",
            "Default value: `FullNat`.")
        #expect(values(text) == ["FullNat=on the gateway.", "Passthrough=on the vNIC."])
        #expect(DescriptionReader(patterns: .english).read(text, of: DescribedShape(.string)).defaultValue == "FullNat")
    }

    @Test func linesOfCode() {
        #expect(
            values(RichText(short: "`Private`: inside.\n`Public`: outside.")) == ["Private=inside.", "Public=outside."])
    }

    @Test func paragraphs() {
        let text = RichText(short: "镜像类型。", "PUBLIC_IMAGE: 公共。", "CUSTOM_IMAGE：自定义。", "如有需求，请联系。")
        #expect(values(text, .chinese) == ["PUBLIC_IMAGE=公共。", "CUSTOM_IMAGE=自定义。"])
    }

    @Test(arguments: [
        ("Valid values: `IPv4`, `IPv4_IPv6`, `IPv6`.", ["IPv4", "IPv4_IPv6", "IPv6"]),
        ("Stack. Valid values: IPv4, IPv6. Default value: IPv4.", ["IPv4", "IPv6"]),
        ("The valid kinds. Valid values are tcp, udp and icmp", ["tcp", "udp", "icmp"]),
        ("Possible values: `A` (the first), `B`, or `C` (the last).", ["A=the first", "B", "C=the last"]),
        ("Allowed values: `A`: the first; `B`: the second", ["A=the first", "B=the second"]),
        ("Valid values: 0, 1, 5, 10.", ["0", "1", "5", "10"]), ("Valid values: `BGP`; `CN2`.", ["BGP", "CN2"]),
        ("Valid values: `BGP`.", ["BGP"]),
    ])
    func aSentence(text: String, expected: [String]) {
        #expect(values(RichText(short: text)) == expected)
    }

    @Test(arguments: [
        ("取值范围：IPV4、IPV6。", ["IPV4", "IPV6"]), ("Raid可选值包括：0, 1, 5, 10。", ["0", "1", "5", "10"]),
        ("可选值：`a`、`b`和`c`", ["a", "b", "c"]), ("可选值：A（第一）、B（第二）。", ["A=第一", "B=第二"]),
        ("语言。可选值如下：\nzh-CN：中文\nen-US：英文", ["zh-CN=中文", "en-US=英文"]),
        ("后付费使用，可取值范围：\nHOUR: 每小时。\nDAY: 每天，95计费。", ["HOUR=每小时。", "DAY=每天，95计费。"]),
    ])
    func aChineseSentence(text: String, expected: [String]) {
        #expect(values(RichText(short: text), .chinese) == expected)
    }

    @Test func aDescriptionKeepsItsFormat() {
        let text = RichText(short: "* `A`: as `x` has it.", "* `B`: else.")
        let facts = DescriptionReader(patterns: .english).read(text, of: DescribedShape(.string))
        #expect(facts.values.first?.description == RichText(short: "as `x` has it."))
    }

    @Test func whatIsSaidOfAValueIsNotSaidOfTheField() {
        let text = RichText(short: "Kind.", "* `A`: old. Deprecated. Unit: GB.", "* `B`: new. Up to 5 characters.")
        let facts = DescriptionReader(patterns: .english).read(text, of: DescribedShape(.string))
        #expect(facts.values.map(\.value) == ["A", "B"])
        #expect(facts.deprecation == nil && facts.unit == nil && facts.length == nil)
    }

    // MARK: What is none

    @Test(arguments: [
        RichText(short: "Note: one.\nExample: two."), RichText(short: "Address, http://a.b and https://c.d."),
        RichText(short: "* Letters: a to z", "* Digits: 0 to 9"), RichText(short: "* `a`: one.", "* Everything else."),
        RichText(short: "Valid values: 1-100."), RichText(short: "Valid values: letters, digits, and hyphens."),
        RichText(short: "Valid values: `a`, `b` and what they contain."), RichText(short: "`A`: only one."),
        RichText(short: "Default: 1\nUnit: GB\nRange: 1-5"), RichText(short: "* `A`: one", "* `A`: twice"),
        RichText(short: "Uppercase: yes.\nLowercase: no."), RichText(short: "Value: see below."),
        RichText(short: "* `A`: a", "* `B`: b", "Or these.", "* `C`: c", "* `D`: d"),
        RichText(short: "At 08:00 or 09:00"),
        RichText(short: "The pattern is [begin,bits]. begin: the first value. bits: the width."),
    ])
    func whatOnlyLooksLikeAListStaysProse(text: RichText) {
        #expect(values(text) == [])
    }

    @Test(arguments: [
        RichText(short: "linux系统：支持ext4。", "windows系统: 只能为NTFS。"), RichText(short: "注意：一。\n格式为：二。"),
        RichText(short: "可选值`10.0.0.0/16`、`172.16.0.0/16`和它们包含的子网。"), RichText(short: "取值可以由多个ID组成。"),
        RichText(short: "取值范围请看文档。"), RichText(short: "模式串[begin,bits]。begin：起始值。bits：位数。"),
        RichText(short: "支持的值ext2,ext3, ext4类型必须要有。"),
    ])
    func whatOnlyLooksLikeAChineseListStaysProse(text: RichText) {
        #expect(values(text, .chinese) == [])
    }

    @Test func aFieldThatIsNoStringAndNoNumberHasNoValues() {
        #expect(values(RichText(short: "`true`: yes.\n`false`: no."), of: DescribedShape(.other)) == [])
    }
}
