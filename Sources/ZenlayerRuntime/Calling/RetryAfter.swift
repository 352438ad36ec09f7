/// The value of a `Retry-After` header: seconds, or a date (RFC 9110, section 10.2.3).
enum RetryAfter {
    /// The time to wait; nil for a value of neither form. A date in the past asks for no wait.
    static func delay(_ value: String, unixTime: Int) -> Duration? {
        let text = Array(value.utf8)
        if let seconds = number(text[...], digits: 1...9) { return .seconds(seconds) }
        return date(text).map { .seconds(max(0, $0 - unixTime)) }
    }

    /// `Sun, 06 Nov 1994 08:49:37 GMT`, in seconds since 1970 (RFC 9110, section 5.6.7: "IMF-fixdate").
    private static func date(_ text: [UInt8]) -> Int? {
        let pattern = Array("___, 00 ___ 0000 00:00:00 GMT".utf8)
        guard text.count == pattern.count else { return nil }
        for (byte, expected) in zip(text, pattern) where !matches(byte, expected) { return nil }
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        guard let month = months.firstIndex(of: String(decoding: text[8..<11], as: UTF8.self)),
            let day = number(text[5..<7], digits: 2...2), let year = number(text[12..<16], digits: 4...4),
            let hour = number(text[17..<19], digits: 2...2), let minute = number(text[20..<22], digits: 2...2),
            let second = number(text[23..<25], digits: 2...2)
        else { return nil }
        return ((days(year: year, month: month + 1, day: day) * 24 + hour) * 60 + minute) * 60 + second
    }

    private static func matches(_ byte: UInt8, _ expected: UInt8) -> Bool {
        switch expected {
        case UInt8(ascii: "_"): byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z")
        case UInt8(ascii: "0"): isDigit(byte)
        default: byte == expected
        }
    }

    private static func number(_ text: ArraySlice<UInt8>, digits: ClosedRange<Int>) -> Int? {
        guard digits.contains(text.count), text.allSatisfy(isDigit) else { return nil }
        return text.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

    /// The days from 1970-01-01 in the Gregorian calendar: a year begins in March, so that a leap day ends it.
    private static func days(year: Int, month: Int, day: Int) -> Int {
        let shifted = month > 2 ? year : year - 1
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400 + dayOfYear - 719_468
    }
}
