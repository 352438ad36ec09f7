import APIModel
import SourceText

/// Reads the request line and the headers of an example (RFC 9112, sections 3 and 5).
///
/// Pages of 2023 write `POST /` and glue the path to the host: `Host: console.zenlayer.com/api/v2/bmc`.
struct ExampleHeadReader {
    func read(_ text: MappedText) -> Example.Head {
        var head = Example.Head()
        let bytes = Array(text.text.utf8)
        for range in text.lines {
            let line = bytes[range].trimmingWhitespace()
            if let header = Header(line) {
                read(header, text: text, into: &head)
            } else if head.method == nil {
                readRequestLine(line, text: text, into: &head)
            }
        }
        return head
    }

    /// Reads the request line; its target may be a path or a whole URL (RFC 9112, section 3.2).
    private func readRequestLine(_ line: ArraySlice<UInt8>, text: MappedText, into head: inout Example.Head) {
        let words = line.split(whereSeparator: \.isASCIIWhitespace)
        guard words.count >= 2, words[0].allSatisfy(\.isASCIIUppercase), let path = path(of: words[1]) else { return }
        head.method = located(words[0], in: text)
        if path.count > 1 { head.path = located(path, in: text) }
    }

    private func path(of target: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        if target.first == .ascii("/") { return target }
        guard let authority = target.firstRange(of: "://".utf8)?.upperBound else { return nil }
        return target[authority...].drop { $0 != .ascii("/") }
    }

    /// Reads a header that matters; of one that is repeated the first.
    private func read(_ header: Header, text: MappedText, into head: inout Example.Head) {
        let name = Vocabulary.key(header.name)
        if name == "host", head.host == nil {
            let slash = header.value.firstIndex(of: .ascii("/")) ?? header.value.endIndex
            head.host = located(header.value[..<slash], in: text)
            if header.value[slash...].count > 1 { head.path = located(header.value[slash...], in: text) }
        } else if name.utf8.starts(with: "x-".utf8), name.hasSuffix("-action"), head.action == nil {
            head.actionHeader = located(header.name, in: text)
            head.action = located(header.value, in: text)
        }
    }

    private func located(_ bytes: ArraySlice<UInt8>, in text: MappedText) -> Located<String> {
        Located(String(cutOut: bytes), at: text.span(bytes.startIndex..<bytes.endIndex))
    }

    private struct Header {
        var name: ArraySlice<UInt8>
        var value: ArraySlice<UInt8>

        init?(_ line: ArraySlice<UInt8>) {
            guard let colon = line.firstIndex(of: .ascii(":")), colon > line.startIndex,
                line[..<colon].allSatisfy({ $0.isASCIILetter || $0.isASCIIDigit || $0 == .ascii("-") })
            else { return nil }
            name = line[..<colon]
            value = line[(colon + 1)...].trimmingWhitespace()
        }
    }
}
