/// How many columns of a terminal a character takes.
public enum DisplayWidth {
    /// 2 for the characters that Unicode's annex 11 calls wide or full-width, 0 for marks that stand on another
    /// character, 1 for all others.
    @inlinable
    public static func columns(of scalar: Unicode.Scalar) -> Int {
        if scalar.value < 0x300 { return 1 }
        return scalar.isCommonIdeograph ? 2 : columnsByProperties(of: scalar)
    }

    @usableFromInline
    static func columnsByProperties(of scalar: Unicode.Scalar) -> Int {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark: return 0
        default: break
        }
        if isWide(scalar.value) { return 2 }
        let isRegionalIndicator = (0x1F1E6...0x1F1FF).contains(scalar.value)
        return scalar.properties.isEmojiPresentation && !isRegionalIndicator ? 2 : 1
    }

    /// The columns of all characters of a text.
    public static func columns(of text: String) -> Int {
        text.unicodeScalars.reduce(0) { $0 + columns(of: $1) }
    }

    /// The blocks of annex 11's classes W and F; emoji of these classes are known by their own property.
    private static let wide: [ClosedRange<UInt32>] = [
        0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97C, 0xAC00...0xD7A3,
        0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6B, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18DFF,
        0x1AFF0...0x1B2FF, 0x1F200...0x1F265, 0x20000...0x2FFFD, 0x30000...0x3FFFD,
    ]

    private static func isWide(_ value: UInt32) -> Bool {
        wide.contains { $0.contains(value) }
    }
}
