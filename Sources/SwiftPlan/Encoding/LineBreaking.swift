import SourceText

/// Where a line of text may end that is written without spaces, as Chinese is.
///
/// A simplification of Unicode's annex 14: on either side of a wide character, but not in front of punctuation that
/// ends something, nor behind punctuation that begins something.
enum LineBreaking {
    static func isAllowed(between first: Unicode.Scalar, and second: Unicode.Scalar) -> Bool {
        // Nothing in Latin text is wide, and between two Chinese letters a line may always end.
        guard first.value >= 0x300 || second.value >= 0x300 else { return false }
        if first.isCommonIdeograph, second.isCommonIdeograph { return true }
        guard first != " ", second != " ", isWide(first) || isWide(second) else { return false }
        return !begins(first) && !ends(second)
    }

    private static func isWide(_ scalar: Unicode.Scalar) -> Bool { DisplayWidth.columns(of: scalar) == 2 }

    private static func begins(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isCommonIdeograph { return false }
        return switch scalar.properties.generalCategory {
        case .openPunctuation, .initialPunctuation: true
        default: false
        }
    }

    /// Marks that stand on the character before them are no ends, but no beginnings either.
    private static func ends(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isCommonIdeograph { return false }
        return switch scalar.properties.generalCategory {
        case .closePunctuation, .finalPunctuation, .otherPunctuation: true
        case .nonspacingMark, .spacingMark, .enclosingMark: true
        default: false
        }
    }
}
