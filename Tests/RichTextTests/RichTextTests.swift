import Foundation
import RichText
import Testing

@Suite struct BuildingRichText {
    private func build(_ write: (inout RichTextBuilder) -> Void) -> RichText {
        var builder = RichTextBuilder()
        write(&builder)
        return builder.finish()
    }

    private func paragraph(_ runs: RichText.Run...) -> RichText { RichText([RichText.Block(runs)]) }

    @Test func `white space folds, within and between texts, and vanishes at the ends`() {
        #expect(build { $0.add("  a \n\t b") } == RichText(plain: "a b"))
        #expect(
            build {
                $0.add("a ")
                $0.add(" \n")
                $0.add(" b  ")
            } == RichText(plain: "a b"))
        #expect(build { $0.add(" \n ") } == RichText())
    }

    @Test func `a no-break space is text, but not at the ends of a block`() {
        #expect(build { $0.add("\u{A0} a\u{A0}b \u{A0}") } == RichText(plain: "a\u{A0}b"))
        #expect(build { $0.add("\u{A0}") } == RichText())
        #expect(build { $0.addCode("\u{A0}") } == paragraph(.init("\u{A0}", style: .code)))
        #expect(
            build {
                $0.add("\u{A0}", style: .strong)
                $0.add(" a")
                $0.add("\u{A0}", link: "x")
            } == RichText(plain: "a"))
    }

    @Test func `a space between two formats stands on the side that has none`() {
        #expect(
            build {
                $0.add("a ")
                $0.add("b ", style: .strong)
                $0.add("c")
                $0.addCode("d")
                $0.add(" e", style: .emphasis)
            }
                == paragraph(
                    .init("a "), .init("b", style: .strong), .init(" c"), .init("d", style: .code), .init(" "),
                    .init("e", style: .emphasis)))
    }

    @Test func `a space within a link belongs to the link`() {
        let text = build {
            $0.add("a ", link: "x")
            $0.add("b ", style: .strong, link: "x")
            $0.addCode("c", link: "x")
            $0.add(" d", link: "y")
        }
        #expect(text.links == [.init(text: "a b c", target: "x"), .init(text: "d", target: "y")])
        #expect(text.plain == "a b c d")
    }

    @Test func `a line break takes the white space around it, and none stands at an end`() {
        #expect(
            build {
                $0.addLineBreak()
                $0.add("a ")
                $0.addLineBreak()
                $0.add(" b")
                $0.addLineBreak()
                $0.addLineBreak()
            } == paragraph(.init("a"), .init("\n"), .init("b")))
    }

    @Test func `blocks without text are none`() {
        #expect(
            build {
                $0.begin(.item(level: 1, ordinal: nil))
                $0.begin(.item(level: 1, ordinal: nil))
                $0.add("a")
                $0.endBlock()
                $0.endBlock()
                $0.add("b")
            }
                == RichText([
                    RichText.Block([.init("a")], kind: .item(level: 1, ordinal: nil)), RichText.Block([.init("b")]),
                ])
        )
    }

    @Test func `a builder that has finished begins anew`() {
        var builder = RichTextBuilder()
        builder.add("a ", style: .strong)
        _ = builder.finish()
        builder.add("b")
        #expect(builder.finish() == RichText(plain: "b"))
    }
}

@Suite struct RichTexts {
    @Test func `plain text has one line a block, and no format`() {
        let text = RichText([
            RichText.Block([.init("a "), .init("b", style: .code)]),
            RichText.Block([.init("c"), .init("\n"), .init("d", link: "x")], kind: .item(level: 1, ordinal: 2)),
        ])
        #expect(text.plain == "a b\nc\nd")
        #expect(!text.isEmpty && RichText().isEmpty && RichText(plain: "").blocks.isEmpty)
    }

    @Test func `links in different blocks, or with different targets, are different links`() {
        let text = RichText([
            RichText.Block([.init("a", link: "x"), .init("b", style: .code, link: "x"), .init("c", link: "y")]),
            RichText.Block([.init("d", link: "y"), .init("e"), .init("f", link: "y")]),
        ])
        #expect(
            text.links == [
                .init(text: "ab", target: "x"), .init(text: "c", target: "y"), .init(text: "d", target: "y"),
                .init(text: "f", target: "y"),
            ])
    }

    @Test func `one plain paragraph is the same however it was made, and anything else is told from it`() {
        let plain = RichText(plain: "a")
        #expect(RichText([RichText.Block([.init("a")])]) == plain)
        #expect(RichText([RichText.Block([.init("a")])]).hashValue == plain.hashValue)
        var changed = RichText([RichText.Block([.init("a"), .init("b", style: .strong)])])
        #expect(changed.unformatted == nil)
        changed.blocks[0].runs.removeLast()
        #expect(changed == plain && changed.unformatted == "a" && changed.blocks == plain.blocks)
        #expect(RichText(plain: "").unformatted == nil && RichText(plain: "") == RichText())

        let others = [
            RichText([RichText.Block([.init("a", style: .code)])]), RichText([RichText.Block([.init("a", link: "x")])]),
            RichText([RichText.Block([.init("a")], kind: .item(level: 1, ordinal: nil))]),
            RichText([RichText.Block([.init("a")]), RichText.Block([.init("a")])]), RichText([RichText.Block([])]),
        ]
        for other in others { #expect(other != plain && other.unformatted == nil, "\(other)") }
    }

    @Test func `the JSON form is short, and is read back`() throws {
        let text = RichText([
            RichText.Block([.init("plain")]),
            RichText.Block([.init("a "), .init("b", style: [.code, .strong, .emphasis], link: "x/y")]),
            RichText.Block([.init("c")], kind: .item(level: 1, ordinal: nil)),
            RichText.Block([.init("d"), .init("e", style: .code)], kind: .item(level: 2, ordinal: 3)),
        ])
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let json = try encoder.encode(text)
        #expect(
            String(decoding: json, as: UTF8.self) == """
                ["plain",{"text":["a ",{"code":true,"emphasis":true,"link":"x/y","strong":true,"text":"b"}]},\
                {"level":1,"text":"c"},{"level":2,"ordinal":3,"text":["d",{"code":true,"text":"e"}]}]
                """)
        #expect(try JSONDecoder().decode(RichText.self, from: json) == text)
    }
}
