import SourceText

/// The names of one scope of generated code. No two things get one name, whatever the documentation calls them.
struct NameScope {
    /// Where a name comes from, for the diagnostics.
    struct Origin {
        /// `the structure`
        var kind: String
        /// `NicInfo`
        var name: String
        var span: SourceSpan?

        var description: String { "\(kind) '\(name)'" }
    }

    enum Comparison {
        /// Types: their files must differ on a file system that ignores case.
        case ignoringCase
        /// Members.
        case exact
    }

    private let comparison: Comparison
    /// Names that are given to nobody, in the form in which they are compared.
    private var reserved: Set<String>
    /// The names of the scope around this one, which must not be hidden.
    private let outer: Set<String>
    /// What to put behind a reserved name.
    private let reservedSuffix: String
    /// Who has each name; nil for one that was derived.
    private var owners: [String: Origin?] = [:]
    private var lastNumber: [String: Int] = [:]

    /// - Parameter reserved: in lowercase for a scope that ignores case.
    init(_ comparison: Comparison, reserved: Set<String>, outer: Set<String> = [], reservedSuffix: String) {
        self.comparison = comparison
        self.reserved = reserved
        self.outer = outer
        self.reservedSuffix = reservedSuffix
    }

    mutating func reserveCapacity(_ count: Int) {
        owners.reserveCapacity(count)
    }

    /// Keeps a name of our own from being given away.
    mutating func reserve(_ identifier: SwiftIdentifier) {
        reserved.insert(key(identifier))
    }

    /// Every name that is taken or reserved, in the form in which they are compared.
    var taken: Set<String> { reserved.union(owners.keys) }

    /// Takes a name, or the next free one that begins with it.
    ///
    /// A name that another origin has is reported as `swift-name-collision`.
    mutating func claim(
        _ wanted: SwiftIdentifier, for origin: Origin, suffix: String? = nil,
        _ diagnostics: inout DiagnosticCollector
    ) -> SwiftIdentifier {
        let allowed = isReserved(wanted) ? wanted.appending(suffix ?? reservedSuffix) : wanted
        guard let owner = owners[key(allowed)] else {
            owners[key(allowed)] = origin
            return allowed
        }
        let free = nextFree(after: allowed)
        owners[key(free)] = origin
        diagnostics.error(
            "swift-name-collision",
            "\(origin.description) would have the Swift name '\(allowed.name)' of \(owner?.description ?? "another one")",
            at: origin.span, help: "give them different names; until then this one is called '\(free.name)'",
            notes: owner.map { [Diagnostic.Note("\($0.description) has the name first", at: $0.span)] } ?? [])
        return free
    }

    /// Takes a name that follows from another, or that no name of the documentation stands for: where it is taken, with
    /// the suffix if there is one, and then with a number. Whoever has the name that it follows from was told of the collision.
    mutating func derive(_ wanted: SwiftIdentifier, suffix: String? = nil) -> SwiftIdentifier {
        var name = wanted
        if isReserved(name) {
            name = name.appending(suffix ?? reservedSuffix)
        } else if let suffix, owners.keys.contains(key(name)) {
            name = name.appending(suffix)
        }
        if owners.keys.contains(key(name)) { name = nextFree(after: name) }
        owners[key(name)] = .some(nil)
        return name
    }

    private func isReserved(_ identifier: SwiftIdentifier) -> Bool {
        let key = key(identifier)
        return reserved.contains(key) || outer.contains(key)
    }

    private mutating func nextFree(after identifier: SwiftIdentifier) -> SwiftIdentifier {
        var number = lastNumber[key(identifier)] ?? 1
        var free: SwiftIdentifier
        repeat {
            number += 1
            free = identifier.appending(String(number))
        } while owners[key(free)] != nil || reserved.contains(key(free)) || outer.contains(key(free))
        lastNumber[key(identifier)] = number
        return free
    }

    private func key(_ identifier: SwiftIdentifier) -> String {
        comparison == .exact ? identifier.name : identifier.name.lowercased()
    }
}
