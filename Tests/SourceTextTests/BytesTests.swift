import SourceText
import TestSupport
import Testing

@Suite struct BytesTests {
    @Test("bytes are found where the standard library finds them")
    func search() {
        var random = SeededGenerator(seed: 7)
        for _ in 0..<2_000 {
            let text = (0..<Int.random(in: 0..<20, using: &random)).map { _ in UInt8.random(in: 97...99, using: &random)
            }
            let word = (0..<Int.random(in: 1..<4, using: &random)).map { _ in UInt8.random(in: 97...99, using: &random)
            }
            let part = text[Int.random(in: 0...text.count, using: &random)...]
            #expect(part.range(of: word) == part.firstRange(of: word))
            #expect(part.range(of: String(decoding: word, as: UTF8.self)) == part.firstRange(of: word))
        }
        #expect(Array("abc".utf8)[...].range(of: []) == nil)
    }

    @Test(
        "percent-encoded bytes are decoded, and what is none stays",
        arguments: [("a%20b", "a b"), ("%E5%90%8d", "名"), ("100%", "100%"), ("%2", "%2"), ("%zz%41", "%zzA"), ("", "")])
    func percentDecoding(text: String, decoded: String) {
        #expect(text.utf8.percentDecodedText == decoded)
    }
}
