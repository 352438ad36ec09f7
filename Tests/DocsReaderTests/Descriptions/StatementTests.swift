import APIModel
import DocsReader
import RichText
import Testing

@Suite("Statements of descriptions")
struct StatementTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var text: String
        var shape: DescribedShape
        var expected: DescriptionFacts
        var testDescription: String { text }

        init(
            _ text: String, _ shape: DescribedShape = DescribedShape(.number),
            _ expect: (inout DescriptionFacts) -> Void
        ) {
            self.text = text
            self.shape = shape
            expected = DescriptionFacts()
            expect(&expected)
        }
    }

    private static let string = DescribedShape(.string)
    private static let array = DescribedShape(.string, isArray: true)

    static let english: [Case] = [
        Case("Size of a page. Default value: 20.") { $0.defaultValue = "20" },
        Case("The default is 1.") { $0.defaultValue = "1" },
        Case("default: `AnyCast`", string) { $0.defaultValue = "AnyCast" },
        Case("Default value: 0.0.0.0/0.", string) { $0.defaultValue = "0.0.0.0/0" },
        Case("Defaults to false.", DescribedShape(.other)) { $0.defaultValue = "false" },
        Case("Default: 5 GB, at least 1.") {
            $0.defaultValue = "5"
            $0.unit = "GB"
            $0.range = Bounds(minimum: "1")
        },
        Case("Value range: [1, 1000].") { $0.range = Bounds(minimum: "1", maximum: "1000") },
        Case("Range: 1-100 (inclusive)") { $0.range = Bounds(minimum: "1", maximum: "100") },
        Case("The range is -1.5 to 1.5.") { $0.range = Bounds(minimum: "-1.5", maximum: "1.5") },
        Case("Value range: 10 GB to 500 GB. Maximum value: 500") {
            $0.range = Bounds(minimum: "10", maximum: "500")
            $0.unit = "GB"
        },
        Case("Default value: 20, maximum value: 100") {
            $0.defaultValue = "20"
            $0.range = Bounds(maximum: "100")
        },
        Case("Must be 1 to 65535.") { $0.range = Bounds(minimum: "1", maximum: "65535") },
        Case("Name. 1 to 64 characters.", string) { $0.length = Bounds(minimum: "1", maximum: "64") },
        Case("It must contain 8-16 characters, with a digit.", string) {
            $0.length = Bounds(minimum: "8", maximum: "16")
        },
        Case("The name can have up to 64 characters.", string) { $0.length = Bounds(maximum: "64") },
        Case("Length: at least 8.", string) { _ in },
        Case("Length: 2 to 32", string) { $0.length = Bounds(minimum: "2", maximum: "32") },
        Case("IDs. Up to 100 IDs can be given.", array) { $0.length = Bounds(maximum: "100") },
        Case("Number of IDs: [1, 100].", array) { $0.length = Bounds(minimum: "1", maximum: "100") },
        Case("Each request takes at most 50 of them.", array) { $0.length = Bounds(maximum: "50") },
        Case("Bandwidth. Unit: Mbps.") { $0.unit = "Mbps" },
        Case("Rate (unit: packets per second)") { $0.unit = "packets per second" },
        Case("Required when `mode` is `A`, or `B`.", string) { $0.requiredWhen = "mode is A, or B" },
        Case("This parameter is required if the subnet is public.", string) {
            $0.requiredWhen = "the subnet is public"
        },
        Case("When `a` is 1, this parameter is required.", string) { $0.requiredWhen = "a is 1" },
        Case("[Deprecated] Line. Use `line` instead.", string) { $0.deprecation = .init(replacement: "line") },
        Case("Deprecated. Use newName instead.", string) { $0.deprecation = .init(replacement: "newName") },
        Case("Deprecated, use `other`.", string) { $0.deprecation = .init(replacement: "other") },
        Case("This field is deprecated and ignored.", string) { $0.deprecation = .init() },
    ]

    static let chinese: [Case] = [
        Case("返回的页数。默认为1。") { $0.defaultValue = "1" },
        Case("每页条数。默认为20，最大为1000。") {
            $0.defaultValue = "20"
            $0.range = Bounds(maximum: "1000")
        },
        Case("语言。默认值：en-US。", string) { $0.defaultValue = "en-US" },
        Case("带宽。单位：Mbps。默认值：1Mbps。") {
            $0.defaultValue = "1"
            $0.unit = "Mbps"
        },
        Case("时长。单位为个月。取值范围：1~36。") {
            $0.unit = "个月"
            $0.range = Bounds(minimum: "1", maximum: "36")
        },
        Case("数量。范围为 1-100。默认值 `1`。") {
            $0.range = Bounds(minimum: "1", maximum: "100")
            $0.defaultValue = "1"
        },
        Case("取值范围：［1，100］") { $0.range = Bounds(minimum: "1", maximum: "100") },
        Case("取值范围1至32") { $0.range = Bounds(minimum: "1", maximum: "32") },
        Case("名称。不得超过64个字符，仅支持字母。", string) { $0.length = Bounds(maximum: "64") },
        Case("长度1到64个字符。", string) { $0.length = Bounds(minimum: "1", maximum: "64") },
        Case("范围1到64个字符。", string) { $0.length = Bounds(minimum: "1", maximum: "64") },
        Case("必须以字母开头，长度限制为4-10。", string) { $0.length = Bounds(minimum: "4", maximum: "10") },
        Case("必须是 8-16 个字符。", string) { $0.length = Bounds(minimum: "8", maximum: "16") },
        Case("最多支持100个ID。", array) { $0.length = Bounds(maximum: "100") },
        Case("每次请求的上限为50。", array) { $0.length = Bounds(maximum: "50") },
        Case("数量不超过10个。", array) { $0.length = Bounds(maximum: "10") },
        Case("若付费模式为预付费则该参数必传。", string) { $0.requiredWhen = "付费模式为预付费" },
        Case("当`mode`为`A`时，该参数必填。", string) { $0.requiredWhen = "mode为A" },
        Case("`mode`为`A`时必填。", string) { $0.requiredWhen = "mode为A" },
        Case("线路类型。已废弃，请使用 `networkLineType`。", string) { $0.deprecation = .init(replacement: "networkLineType") },
        Case("[已废弃] 类型。", string) { $0.deprecation = .init() },
        Case("该参数已弃用，请改用newType。", string) { $0.deprecation = .init(replacement: "newType") },
    ]

    @Test(arguments: english)
    func anEnglishStatementIsAFact(_ example: Case) {
        for patterns in [DescriptionPatterns.english, .all] {
            let facts = DescriptionReader(patterns: patterns).read(RichText(short: example.text), of: example.shape)
            #expect(facts == example.expected)
        }
    }

    @Test(arguments: chinese)
    func aChineseStatementIsAFact(_ example: Case) {
        for patterns in [DescriptionPatterns.chinese, .all] {
            let facts = DescriptionReader(patterns: patterns).read(RichText(short: example.text), of: example.shape)
            #expect(facts == example.expected)
        }
    }

    @Test(arguments: [
        "Default value: the time of the request.", "The default one is used.", "Default values apply.",
        "Default: none.",
        "Default value: 1. Otherwise the default value is 2. Default value: 3.", "If `a` is set, the default is 4.",
        "Range of the addresses, 10.0.0.1-10.0.0.9.", "Value range: 9-1.", "Range: 1-most.", "Value range: (0, 1].",
        "Created on 2022-10-12.", "Maximum of all.", "Unit price.", "Up to the caller.", "The first 3 characters.",
        "Instances are required when they run.", "Deprecated instances are returned too.", "Use `x` instead.",
        "It is deprecated by some.", "See https://example.com/a-b: 1-100.", "Note: no more than one.", "Version 1 to 2",
    ])
    func anEnglishSentenceThatOnlyLooksLikeAStatementStaysProse(text: String) {
        for shape in [DescribedShape(.number), DescribedShape(.string), DescribedShape(.other)] {
            #expect(DescriptionReader(patterns: .all).read(RichText(short: text), of: shape) == DescriptionFacts())
        }
    }

    @Test(arguments: [
        "以root用户登录。", "默认为空。", "默认的网卡名称为wan0。", "如果不传，默认值为3。", "格式为：`YYYY-MM-DD`。", "取值范围：正整数。",
        "取值范围请看文档。", "范围：1~机型最大。", "最大的带宽。", "最小内存大小。", "单位价格。", "必须要有。", "未指定 `a`，`b`必填",
        "实例已废弃的磁盘。", "begin为起始值，默认值为0。bits为位数，默认值为6。", "0 代表无限制。", "默认以赠送的大小",
    ])
    func aChineseSentenceThatOnlyLooksLikeAStatementStaysProse(text: String) {
        for shape in [DescribedShape(.number), DescribedShape(.string), DescribedShape(.other)] {
            #expect(DescriptionReader(patterns: .all).read(RichText(short: text), of: shape) == DescriptionFacts())
        }
    }

    @Test(arguments: [
        (TypeReference.scalar(.string), DescribedShape(.string)),
        (.array(.scalar(.integer)), DescribedShape(.number, isArray: true)),
        (.array(.array(.structure(DefinitionID(page: "p", name: "S")))), DescribedShape(.other, isArray: true)),
        (.unresolved(name: "Zone", link: nil), DescribedShape(.string)), (.scalar(.boolean), DescribedShape(.other)),
    ])
    func aTypeTellsWhatADescriptionMaySay(type: TypeReference, shape: DescribedShape) {
        #expect(DescribedShape(type) == shape)
    }

    @Test func whatReplacesAFieldThatItsNameCallsDeprecatedIsFound() {
        let reader = DescriptionReader(patterns: .english)
        #expect(reader.replacement(in: RichText(short: "Type. Use `lineType` instead.")) == "lineType")
        #expect(reader.replacement(in: RichText(short: "Use the new API instead.")) == nil)
        #expect(reader.replacement(in: RichText(short: "Use `a` instead. Use `b` instead.")) == nil)
    }
}
