#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// A date and time as the service spells it.
///
/// The text is kept: it is what a person searches for in a log, and a spelling that this type cannot read survives.
public struct Timestamp: RawRepresentable, Hashable, Sendable, Codable {
    /// The text on the wire, mostly ISO 8601: `2025-03-21T06:00:00Z`.
    public var rawValue: String

    public init(rawValue: String) { self.rawValue = rawValue }

    /// The text of a date, in UTC and whole seconds.
    public init(_ date: Date) { rawValue = date.formatted(.iso8601) }

    /// The point in time; nil if the text has no spelling that is known.
    ///
    /// Known are ISO 8601 with and without fractions of a second, `2025-03-21 06:00:00` and `2025-03-21`. A text without
    /// a zone is taken for UTC.
    public var date: Date? {
        for style in Self.styles {
            if let date = try? Date(rawValue, strategy: style) { return date }
        }
        return nil
    }

    private static let styles: [Date.ISO8601FormatStyle] = {
        let day = Date.ISO8601FormatStyle().year().month().day()
        let spaced = Date.ISO8601FormatStyle(dateTimeSeparator: .space).year().month().day()
            .dateTimeSeparator(.space).time(includingFractionalSeconds: false)
        return [.iso8601, Date.ISO8601FormatStyle(includingFractionalSeconds: true), spaced, day]
    }()
}

extension Timestamp: ExpressibleByStringLiteral {
    public init(stringLiteral value: String) { self.init(rawValue: value) }
}

extension Timestamp: CustomStringConvertible {
    public var description: String { rawValue }
}
