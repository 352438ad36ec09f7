/// Which elements of two lists are one and the same thing.
struct Matching<Element> {
    /// In the order of the new list.
    private(set) var pairs: [Pair<Element>] = []
    private(set) var removed: [Element] = []
    private(set) var added: [Element] = []
    /// True if the elements that both lists have are in another order.
    private(set) var isReordered = false

    /// Matches by name, and what is left over by likeness.
    ///
    /// - Parameters:
    ///   - key: the name; elements of one name are matched in their order.
    ///   - traits: by what a renamed element is recognised.
    init(_ old: [Element], _ new: [Element], key: (Element) -> String, traits: (Element) -> Traits) {
        var waiting: [String: [Int]] = [:]
        for (index, element) in old.enumerated().reversed() { waiting[key(element), default: []].append(index) }
        var partners = [Int?](repeating: nil, count: new.count)
        var isTaken = [Bool](repeating: false, count: old.count)
        for (index, element) in new.enumerated() {
            guard let partner = waiting[key(element)]?.popLast() else { continue }
            partners[index] = partner
            isTaken[partner] = true
        }
        let lostIndices = old.indices.filter { !isTaken[$0] }
        let foundIndices = new.indices.filter { partners[$0] == nil }
        var renamed: Set<Int> = []
        if !lostIndices.isEmpty, !foundIndices.isEmpty {
            let renames = Traits.renames(
                from: lostIndices.map { traits(old[$0]) }, to: foundIndices.map { traits(new[$0]) })
            for (lost, found) in renames {
                partners[foundIndices[found]] = lostIndices[lost]
                isTaken[lostIndices[lost]] = true
                renamed.insert(foundIndices[found])
            }
        }
        var last = -1
        for (index, element) in new.enumerated() {
            guard let partner = partners[index] else {
                added.append(element)
                continue
            }
            pairs.append(Pair(old: old[partner], new: element, isRenamed: renamed.contains(index)))
            isReordered = isReordered || partner < last
            last = partner
        }
        removed = old.indices.filter { !isTaken[$0] }.map { old[$0] }
    }
}

/// One thing in both editions.
struct Pair<Element> {
    var old: Element
    var new: Element
    /// True if it has another name, and was recognised by its traits.
    var isRenamed = false
}
