import SourceText

/// Puts the text of partials in the place of their tags.
///
/// Every line of a partial is indented like its tag, as the Mustache specification says.
struct TemplateExpansion {
    let files: [String: SourceFile]
    let tags: [String: [TemplateTag]]

    /// The largest text of a template with its partials, in bytes.
    private static let limit = 1 << 20

    struct TooLarge: Error, CustomStringConvertible {
        var description: String { "with its partials it has more than \(TemplateExpansion.limit) bytes" }
    }

    /// The whole text of a template, as a file.
    ///
    /// - Precondition: no template contains itself.
    func file(_ name: String) throws(TooLarge) -> SourceFile {
        var text: [UInt8] = []
        try append(name, indentation: [], to: &text)
        return SourceFile(path: name, text: String(decoding: text, as: UTF8.self))
    }

    private func append(_ name: String, indentation: [UInt8], to text: inout [UInt8]) throws(TooLarge) {
        guard let file = files[name] else { return }
        var offset = 0
        for tag in tags[name] ?? [] where tag.kind == .partial {
            let line = file.lineRange(file.lineNumber(at: tag.range.lowerBound))
            let before = file.bytes[line.lowerBound..<tag.range.lowerBound]
            let isStandalone =
                before.allSatisfy(\.isASCIIWhitespace)
                && (tag.range.upperBound >= line.upperBound
                    || file.bytes[tag.range.upperBound..<line.upperBound].allSatisfy(\.isASCIIWhitespace))
            if isStandalone {
                appendLines(file.bytes[offset..<max(offset, line.lowerBound)], indentation, to: &text)
                try append(tag.name, indentation: indentation + before, to: &text)
                offset = min(line.upperBound + 1, file.bytes.count)
            } else {
                appendLines(file.bytes[offset..<tag.range.lowerBound], indentation, to: &text)
                try append(tag.name, indentation: [], to: &text)
                offset = tag.range.upperBound
            }
            guard text.count <= Self.limit else { throw TooLarge() }
        }
        appendLines(file.bytes[offset...], indentation, to: &text)
        guard text.count <= Self.limit else { throw TooLarge() }
    }

    private func appendLines(_ lines: ArraySlice<UInt8>, _ indentation: [UInt8], to text: inout [UInt8]) {
        for byte in lines {
            if text.last == .lineFeed, byte != .lineFeed { text += indentation }
            text.append(byte)
        }
    }
}
