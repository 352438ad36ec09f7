import Foundation

/// The JSON document that holds a model, `sdkgen inspect` prints and `sdkgen diff` reads.
public struct ModelDocument: Hashable, Sendable, Codable {
    /// Raised when a reader of the old form would misread the new one.
    public static let currentFormatVersion = 1

    public var formatVersion: Int
    public var api: API

    public init(_ api: API) {
        formatVersion = Self.currentFormatVersion
        self.api = api
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        formatVersion = try container.decode(Int.self, forKey: .formatVersion)
        guard formatVersion == Self.currentFormatVersion else {
            throw DecodingError.dataCorruptedError(
                forKey: .formatVersion, in: container,
                debugDescription: """
                    format version \(formatVersion) of the model; this sdkgen reads \(Self.currentFormatVersion)
                    """)
        }
        api = try container.decode(API.self, forKey: .api)
    }

    /// The document as JSON with sorted keys: the same model gives the same bytes everywhere.
    ///
    /// - Parameter pretty: one member a line, indented, instead of no white space at all.
    public func json(pretty: Bool = false) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        if pretty { encoder.outputFormatting.insert(.prettyPrinted) }
        return Array(try encoder.encode(self)) + [0x0A]
    }

    /// Reads a document.
    ///
    /// - Throws: `DecodingError` for anything that is not a model of ``currentFormatVersion``.
    public init(json: [UInt8]) throws {
        self = try JSONDecoder().decode(ModelDocument.self, from: Data(json))
    }
}
