import SourceText

/// A comment that takes one line and documents nothing.
public struct LineComment: SwiftFragment {
    public let source: String

    /// Encodes a text. What could end the line becomes a space, what cannot be seen goes.
    public init(_ text: String) {
        guard !text.withContiguousUTF8({ $0.allSatisfy { (0x20...0x7E).contains($0) } }) else {
            source = "// " + text
            return
        }
        var source = "// "
        for scalar in text.unicodeScalars {
            if scalar.isInvisibleSpace {
                source += " "
            } else if !scalar.isInvisible {
                source.unicodeScalars.append(scalar)
            }
        }
        self.source = source
    }
}
