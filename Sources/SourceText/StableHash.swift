/// The 64-bit FNV-1a hash: unlike `Hasher`, the same in every process.
package enum StableHash {
    package static func of(_ bytes: some Sequence<UInt8>) -> UInt64 {
        bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }

    /// Sixteen digits.
    package static func hexadecimal(of text: String) -> String {
        let digits = String(of(text.utf8), radix: 16, uppercase: true)
        return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }
}
