extension Unicode.Scalar {
    /// True for the unified ideographs of the basic plane, of which Chinese text is made: visible letters, all of them
    /// wide. Knowing that saves looking their properties up.
    @inlinable public var isCommonIdeograph: Bool { (0x4E00...0x9FFF).contains(value) }

    /// True for controls, format characters (among them all that change the direction of text) and the line and
    /// paragraph separators: what a reader of source code cannot see, or what a tool takes for the end of a line.
    @inlinable public var isInvisible: Bool {
        switch value {
        case 0x20...0x7E, 0x4E00...0x9FFF: false
        default:
            switch properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator: true
            default: false
            }
        }
    }

    /// True for invisible scalars that separate words: tabs and everything that any tool takes for a line's end.
    @inlinable public var isInvisibleSpace: Bool {
        switch value {
        case 0x09...0x0D, 0x85, 0x2028, 0x2029: true
        default: false
        }
    }
}
