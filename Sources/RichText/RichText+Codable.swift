/// The JSON form: an array of blocks. A paragraph of plain text is a string; otherwise a block is an object whose
/// `text` is a string or an array of runs, and a run is a string or an object with its format.
extension RichText: Codable {
    public init(from decoder: any Decoder) throws {
        self.init(try decoder.singleValueContainer().decode([Block].self))
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(blocks)
    }
}

extension RichText.Block: Codable {
    private enum CodingKeys: String, CodingKey {
        case text, level, ordinal
    }

    public init(from decoder: any Decoder) throws {
        if let text = try? decoder.singleValueContainer().decode(String.self) {
            self.init([RichText.Run(text)])
            return
        }
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let runs: [RichText.Run]
        if let text = try? container.decode(String.self, forKey: .text) {
            runs = [RichText.Run(text)]
        } else {
            runs = try container.decode([RichText.Run].self, forKey: .text)
        }
        let level = try container.decodeIfPresent(Int.self, forKey: .level)
        let ordinal = try container.decodeIfPresent(Int.self, forKey: .ordinal)
        self.init(runs, kind: level.map { .item(level: $0, ordinal: ordinal) } ?? .paragraph)
    }

    public func encode(to encoder: any Encoder) throws {
        let plainText = runs.count == 1 && runs[0].isPlain ? runs[0].text : nil
        if case .paragraph = kind, let plainText {
            var container = encoder.singleValueContainer()
            try container.encode(plainText)
            return
        }
        var container = encoder.container(keyedBy: CodingKeys.self)
        if let plainText {
            try container.encode(plainText, forKey: .text)
        } else {
            try container.encode(runs, forKey: .text)
        }
        if case .item(let level, let ordinal) = kind {
            try container.encode(level, forKey: .level)
            try container.encodeIfPresent(ordinal, forKey: .ordinal)
        }
    }
}

extension RichText.Run: Codable {
    private enum CodingKeys: String, CodingKey {
        case text, code, strong, emphasis, link
    }

    private static let styleKeys: [(CodingKeys, RichText.Style)] = [
        (.code, .code), (.strong, .strong), (.emphasis, .emphasis),
    ]

    public init(from decoder: any Decoder) throws {
        if let text = try? decoder.singleValueContainer().decode(String.self) {
            self.init(text)
            return
        }
        let container = try decoder.container(keyedBy: CodingKeys.self)
        var style: RichText.Style = []
        for (key, member) in Self.styleKeys where try container.decodeIfPresent(Bool.self, forKey: key) ?? false {
            style.insert(member)
        }
        self.init(
            try container.decode(String.self, forKey: .text), style: style,
            link: try container.decodeIfPresent(String.self, forKey: .link))
    }

    public func encode(to encoder: any Encoder) throws {
        if isPlain {
            var container = encoder.singleValueContainer()
            try container.encode(text)
            return
        }
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(text, forKey: .text)
        for (key, member) in Self.styleKeys where style.contains(member) {
            try container.encode(true, forKey: key)
        }
        try container.encodeIfPresent(link, forKey: .link)
    }
}
