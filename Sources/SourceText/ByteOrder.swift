/// The order of names and paths: that of the bytes of their UTF-8, which is the same in every locale.
extension String {
    public func precedes(_ other: String) -> Bool {
        withContiguousUTF8 { left in other.withContiguousUTF8 { right in left.precedes(right) } }
    }
}

extension Sequence<String> {
    public func sortedByBytes() -> [String] {
        // An array of its own, as sorting any other sequence calls the comparison through a witness.
        var names = Array(self)
        names.sort { $0.precedes($1) }
        return names
    }
}
