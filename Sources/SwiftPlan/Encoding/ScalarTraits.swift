import SourceText

/// What decides about a scalar in prose: whether it is seen, how wide it is, and where a line may end beside it.
struct ScalarTraits: OptionSet {
    let rawValue: UInt8

    init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Takes two columns.
    static let wide = ScalarTraits(rawValue: 1)
    /// Stands on the character before it, and takes none.
    static let mark = ScalarTraits(rawValue: 2)
    /// Punctuation that begins something: no line ends behind it.
    static let begins = ScalarTraits(rawValue: 4)
    /// Punctuation that ends something, or a mark: no line begins with it.
    static let ends = ScalarTraits(rawValue: 8)
    static let invisible = ScalarTraits(rawValue: 16)

    var columns: Int { contains(.wide) ? 2 : contains(.mark) ? 0 : 1 }

    /// Where a line of text may end that is written without spaces, as Chinese is.
    ///
    /// A simplification of Unicode's annex 14: on either side of a wide character, but not in front of punctuation that
    /// ends something, nor behind punctuation that begins something.
    static func allowsBreak(between first: ScalarTraits, and second: ScalarTraits) -> Bool {
        first.union(second).contains(.wide) && !first.contains(.begins) && !second.contains(.ends)
    }
}

extension ScalarTraits {
    /// The traits of a scalar. Only those of rare ones have to be looked up in the tables of Unicode.
    init(of scalar: Unicode.Scalar) {
        if scalar.isCommonIdeograph {
            self = .wide
        } else if let place = Self.commonPlace(of: scalar) {
            self = Self.common[place]
        } else {
            self.init(lookingUp: scalar)
        }
    }

    init(ofASCII byte: UInt8) { self.init(of: Unicode.Scalar(byte)) }

    private init(lookingUp scalar: Unicode.Scalar) {
        self = scalar.isInvisible ? .invisible : []
        switch DisplayWidth.columns(of: scalar) {
        case 2: insert(.wide)
        case 0: insert(.mark)
        default: break
        }
        switch scalar.properties.generalCategory {
        case .openPunctuation, .initialPunctuation: insert(.begins)
        case .closePunctuation, .finalPunctuation, .otherPunctuation: insert(.ends)
        case .nonspacingMark, .spacingMark, .enclosingMark: insert(.ends)
        default: break
        }
    }

    /// Where blocks of 128 scalars begin that have the letters and punctuation of English and Chinese text.
    private static let commonBlocks: [UInt32] = [0, 0x80, 0x2000, 0x3000, 0xFF00]

    private static let common: [ScalarTraits] = commonBlocks.flatMap { start in
        (start..<(start + 128)).map { Unicode.Scalar($0).map(ScalarTraits.init(lookingUp:)) ?? [] }
    }

    /// Where the traits of a scalar of one of the blocks are.
    private static func commonPlace(of scalar: Unicode.Scalar) -> Int? {
        let place = Int(scalar.value & 0x7F)
        return switch scalar.value & ~0x7F {
        case 0: place
        case 0x80: 0x80 + place
        case 0x2000: 0x100 + place
        case 0x3000: 0x180 + place
        case 0xFF00: 0x200 + place
        default: nil
        }
    }
}
