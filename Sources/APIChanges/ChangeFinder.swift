import SourceText

extension CallerEdition {
    /// The changes from an older edition to this one: breaking ones first, then in reading order.
    public func changes(since old: CallerEdition) -> [Change] {
        let comparison = APIComparison(old: old, new: self)
        let changes = ChangeRule.all.flatMap { rule in
            rule.find(comparison)
                .map { finding in
                    Change(
                        rule: rule.id, level: rule.level, subject: finding.subject, message: finding.message,
                        consequence: finding.consequence, old: finding.old, new: finding.new)
                }
        }
        return changes.sorted(by: Change.readsBefore)
    }
}

extension Change {
    /// By level, then by place in the new edition or, for what it no longer has, in the old one; a total order.
    static func readsBefore(_ left: Change, _ right: Change) -> Bool {
        if left.level != right.level { return left.level.rank < right.level.rank }
        switch (left.new ?? left.old, right.new ?? right.old) {
        case (nil, _?): return true
        case (_?, nil): return false
        case (let left?, let right?) where left != right: return left < right
        default: break
        }
        if left.subject != right.subject { return left.subject.precedes(right.subject) }
        if left.rule != right.rule { return left.rule < right.rule }
        return left.message.precedes(right.message)
    }
}
