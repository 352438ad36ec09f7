/// The order of names and paths: that of the bytes of their UTF-8, which is the same in every locale.
extension String {
    public func precedes(_ other: String) -> Bool { utf8.lexicographicallyPrecedes(other.utf8) }
}

extension Sequence<String> {
    public func sortedByBytes() -> [String] { sorted { $0.precedes($1) } }
}
