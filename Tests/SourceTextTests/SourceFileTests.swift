import SourceText
import TestSupport
import Testing

@Suite struct SourceFiles {
    private func bytes(_ contents: [UInt8]) throws -> String {
        String(decoding: try SourceFile(path: "p", contents: contents).bytes, as: UTF8.self)
    }

    @Test func `line ends become line feeds, and a byte-order mark at the beginning vanishes`() throws {
        #expect(try bytes(Array("a\r\nb\rc\n\r\r\n\n".utf8)) == "a\nb\nc\n\n\n\n")
        #expect(try bytes([0xEF, 0xBB, 0xBF] + Array("a\u{FEFF}".utf8)) == "a\u{FEFF}")
        #expect(try bytes([]) == "")
        #expect(SourceFile(path: "p", text: "\u{FEFF}a\r").bytes == Array("a\n".utf8))
    }

    @Test(
        arguments: [
            ([0x61, 0x0A, 0x62, 0xFF], 3, 2, 2), ([0xC0, 0x80], 0, 1, 1), ([0xE0, 0x9F, 0x80], 0, 1, 1),
            ([0xED, 0xA0, 0x80], 0, 1, 1), ([0xF4, 0x90, 0x80, 0x80], 0, 1, 1), ([0xF0, 0x9F, 0x98], 0, 1, 1),
            ([0x61, 0x80], 1, 1, 2), ([0xFF, 0xFE, 0x61, 0x00], 0, 1, 1),
        ] as [([UInt8], Int, Int, Int)])
    func `bytes that are not UTF-8 are refused with the place of the first`(
        contents: [UInt8], offset: Int, line: Int, column: Int
    ) {
        let error = #expect(throws: SourceFile.InvalidUTF8.self) { try SourceFile(path: "p", contents: contents) }
        #expect(error?.offset == offset && error?.line == line && error?.column == column)
    }

    @Test func `every scalar is valid UTF-8`() throws {
        var text = String.UnicodeScalarView()
        for value in stride(from: UInt32(0), through: 0x10FFFF, by: 7) {
            if let scalar = Unicode.Scalar(value), scalar != "\r" { text.append(scalar) }
        }
        let contents = Array(String(text).utf8)
        #expect(try SourceFile(path: "p", contents: contents).bytes == contents)
    }

    @Test func `validation agrees with the standard library about random bytes`() {
        var generator = SeededGenerator(seed: 1)
        let interesting: [UInt8] = [0x00, 0x41, 0x7F, 0x80, 0x9F, 0xA0, 0xBF, 0xC2, 0xE0, 0xED, 0xEF, 0xF0, 0xF4, 0xF5]
        for _ in 0..<20_000 {
            let contents = (0..<6).map { _ in interesting.randomElement(using: &generator) ?? 0 }
            let isValid = (try? SourceFile(path: "p", contents: contents)) != nil
            #expect(isValid == (String(validating: contents, as: UTF8.self) != nil), "\(contents)")
        }
    }

    @Test func `lines are counted from one, and there is always one`() {
        let file = SourceFile(path: "p", text: "ab\n\nc")
        #expect(file.lineCount == 3)
        #expect([0, 1, 2, 3, 4, 5].map { file.lineText($0) } == ["", "ab", "", "c", "", ""])
        #expect((0...5).map { file.lineNumber(at: $0) } == [1, 1, 1, 2, 3, 3])
        #expect(SourceFile(path: "p", text: "").lineCount == 1)
        #expect(file.span(4..<5) == SourceSpan(file: "p", line: 3, column: 1, length: 1))
        #expect(file.span(1..<5) == SourceSpan(file: "p", line: 1, column: 2, length: 4))
        #expect(file.span(5..<5) == SourceSpan(file: "p", line: 3, column: 2, length: 0))
    }
}

@Suite struct SourceSpans {
    @Test(arguments: ["a.md:1:2+3", "C:/x y.md:10:20+0", ":0:0+0"])
    func `the text form is read back`(text: String) throws {
        #expect(try #require(SourceSpan(text)).description == text)
    }

    @Test(arguments: ["", "a", "a:1", "a:1:2", "a:x:2+3", "a:1:2+", "a:1:+3", "1:2+3", "a:1:2+3+4"])
    func `another text is no span`(text: String) {
        #expect(SourceSpan(text) == nil)
    }

    @Test func `spans order by file, then by position`() throws {
        let texts = ["a:1:1+0", "a:1:1+5", "a:1:2+0", "a:2:1+0", "a:10:1+0", "b:1:1+0", "é:1:1+0"]
        let spans = try texts.map { try #require(SourceSpan($0)) }
        #expect(spans.reversed().sorted().map(\.description) == texts)
    }
}

@Suite struct Diagnostics {
    @Test func `a collector tells each statement once, in reading order`() throws {
        let first = try #require(SourceSpan("a:1:1+0"))
        let second = try #require(SourceSpan("a:2:1+0"))
        var collector = DiagnosticCollector()
        collector.warning("z", "later", at: second)
        collector.error("y", "same place", at: first)
        var other = DiagnosticCollector()
        other.note("x", "same place, earlier code", at: first)
        other.error("y", "same place", at: first)
        other.error("w", "about the run", at: nil)
        collector.merge(other)
        #expect(collector.sorted.map(\.code) == ["w", "x", "y", "z"])
        #expect(collector.count(of: .error) == 3 && collector.hasErrors)
        #expect(!DiagnosticCollector().hasErrors)
    }
}
