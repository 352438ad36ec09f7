/// A pattern for paths and names, matched against the whole of them, scalar by scalar and case-sensitively.
///
/// `*` stands for any text without a `/`, `**` for any text, `?` for one character other than `/`. A pattern that ends
/// with `/` matches everything below that folder. All else stands for itself.
public struct Glob: Hashable, Sendable {
    public let pattern: String
    private let tokens: [Token]

    private enum Token: Hashable, Sendable {
        case scalar(Unicode.Scalar)
        case anyScalar
        case anyInFolder
        case anything
    }

    public init(_ pattern: String) {
        self.pattern = pattern
        var tokens: [Token] = []
        for scalar in pattern.unicodeScalars {
            switch scalar {
            case "*" where tokens.last == .anything: break
            case "*" where tokens.last == .anyInFolder: tokens[tokens.count - 1] = .anything
            case "*": tokens.append(.anyInFolder)
            case "?": tokens.append(.anyScalar)
            default: tokens.append(.scalar(scalar))
            }
        }
        if tokens.last == .scalar("/") { tokens.append(.anything) }
        self.tokens = tokens
    }

    /// Walks the text once with the set of all places in the pattern where a match may stand, so that no pattern makes
    /// it slow.
    public func matches(_ text: String) -> Bool {
        var places = Array(repeating: false, count: tokens.count + 1)
        enter(0, &places)
        for scalar in text.unicodeScalars {
            var next = Array(repeating: false, count: tokens.count + 1)
            for (place, token) in tokens.enumerated() where places[place] {
                switch token {
                case .scalar(let wanted): if scalar == wanted { enter(place + 1, &next) }
                case .anyScalar: if scalar != "/" { enter(place + 1, &next) }
                case .anyInFolder: if scalar != "/" { enter(place, &next) }
                case .anything: enter(place, &next)
                }
            }
            places = next
        }
        return places[tokens.count]
    }

    /// Marks a place, and those behind it that are reached by matching nothing.
    private func enter(_ place: Int, _ places: inout [Bool]) {
        var place = place
        places[place] = true
        while place < tokens.count, tokens[place] == .anyInFolder || tokens[place] == .anything {
            place += 1
            places[place] = true
        }
    }
}
