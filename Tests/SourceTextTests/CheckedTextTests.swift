import SourceText
import Testing

@Suite struct CheckedTextTests {
    @Test("a piece of a text is what the standard library decodes, wherever it was cut")
    func pieces() {
        let bytes = Array("nicId, Größe：网卡的ID，用来标识一个网卡 👩‍💻 a longer piece of ASCII\u{0}é".utf8)
        for start in 0...bytes.count {
            for end in start...bytes.count {
                let piece = bytes[start..<end]
                let text = String(cutOut: piece)
                #expect(text == String(decoding: piece, as: UTF8.self))
                #expect(text.utf8.elementsEqual(String(decoding: piece, as: UTF8.self).utf8))
            }
        }
    }

    @Test(
        "bytes that never were UTF-8 are decoded where an end shows it",
        arguments: [[0x80], [0xFF], [0x61, 0xC3], [0xE7]])
    func torn(bytes: [UInt8]) {
        #expect(String(cutOut: bytes) == String(decoding: bytes, as: UTF8.self))
    }
}
