import SourceText

/// One reading of a text: a state machine over bytes with an explicit stack.
///
/// Every correction is a local edit, noted where it is found; the tree is built of what the mended text says.
struct LenientJSONParser {
    let bytes: [UInt8]
    var offset = 0
    var repairs: [JSONRepair] = []
    /// The end of the last token that counts: where a comma or a bracket that is missing belongs.
    var end = 0

    private var state = State.value
    private var stack: [OpenContainer] = []
    /// The members and elements of all open containers, those of one behind those of the one around it.
    private var items: [JSONMember] = []
    private var openCount = (objects: 0, arrays: 0)
    private var root: JSONNode?

    /// What the grammar wants next.
    private enum State {
        case value
        /// A member or an element, or the end of the container. `comma` is what stands before it.
        case item(comma: Range<Int>?)
        /// A comma, or the end of the container.
        case separator
    }

    init(bytes: [UInt8]) {
        self.bytes = bytes
        // Most examples need no more.
        stack.reserveCapacity(8)
        items.reserveCapacity(16)
    }

    mutating func parse() throws(JSONFailure) -> JSONNode {
        try skipPreamble()
        while root == nil {
            switch state {
            case .value: try readValue()
            case .item(let comma): try readItem(after: comma)
            case .separator: try readSeparator()
            }
        }
        guard let root else { throw failure("a value") }
        try skipTrailingText()
        return root
    }

    private var isInObject: Bool { stack.last?.isObject ?? false }

    // MARK: The three states

    private mutating func readItem(after comma: Range<Int>?) throws(JSONFailure) {
        skipInsignificant()
        switch punctuation(at: offset) {
        case nil where offset == bytes.count:
            dropTrailing(comma)
            closeAll()
        case (.ascii("}"), _)?, (.ascii("]"), _)?:
            closeContainer(after: comma)
        case (.ascii(","), let length)?:
            stray(to: offset + length)
        default:
            if isInObject {
                guard try readKey() else { return }
                try readColon()
            }
            keep(comma)
            state = .value
        }
    }

    private mutating func readSeparator() throws(JSONFailure) {
        skipInsignificant()
        switch punctuation(at: offset) {
        case nil where offset == bytes.count:
            closeAll()
        case (.ascii("}"), _)?, (.ascii("]"), _)?:
            closeContainer(after: nil)
        case (.ascii(","), let length)?:
            state = .item(comma: offset..<offset + length)
            offset += length
            end = offset
        default:
            try readNextItemOrStray()
        }
    }

    /// What follows an item without a comma: the next item, or something that doesn't belong here.
    private mutating func readNextItemOrStray() throws(JSONFailure) {
        if isInObject ? startsKey(at: offset) : startsValue(at: offset) {
            repairs.append(JSONRepair(.missingComma, range: end..<end, replacement: ","))
            state = .item(comma: nil)
            return
        }
        let byte = bytes[offset]
        let isPunctuation = punctuation(at: offset) != nil
        let isGlued = offset == end && (byte.isASCIILetter || byte.isASCIIDigit)
        if isPunctuation || isGlued || byte.isASCIIDigit || byte == .ascii("-") {
            throw failure(isInObject ? "',' or '}'" : "',' or ']'")
        }
        stray(to: strayEnd(from: offset))
    }

    private mutating func readValue() throws(JSONFailure) {
        // An ellipsis is a value that was left out in `"a": ...`, and elements that were left out in `[...]`.
        if isInObject { skipInsignificant(ellipses: false) } else { skipInsignificant() }
        switch punctuation(at: offset) {
        case (.ascii("{"), let length)?: try open(isObject: true, length: length)
        case (.ascii("["), let length)?: try open(isObject: false, length: length)
        default:
            let start = offset
            let value = try readScalar()
            complete(JSONNode(value, range: start..<end))
        }
    }

    // MARK: Containers

    private mutating func open(isObject: Bool, length: Int) throws(JSONFailure) {
        guard stack.count < LenientJSONReader.maximumDepth else {
            throw failure("at most \(LenientJSONReader.maximumDepth) levels of nesting")
        }
        stack.append(OpenContainer(isObject: isObject, start: offset, firstItem: items.count))
        if isObject { openCount.objects += 1 } else { openCount.arrays += 1 }
        take(isObject ? "{" : "[", length: length)
        state = .item(comma: nil)
    }

    /// Reads a closing bracket: that of the innermost container, that of an outer one, or one too many.
    private mutating func closeContainer(after comma: Range<Int>?) {
        guard let (byte, length) = punctuation(at: offset) else { return }
        let closesObject = byte == .ascii("}")
        if closesObject != isInObject {
            let hasPartner = closesObject ? openCount.objects > 0 : openCount.arrays > 0
            guard hasPartner, !isBracketTooMany(length: length) else {
                stray(to: offset + length)
                return
            }
        }
        dropTrailing(comma)
        while let innermost = stack.last, innermost.isObject != closesObject { closeByInsertion() }
        take(closesObject ? "}" : "]", length: length)
        pop(end: offset)
    }

    /// True of the second `}` of `[{…}}, {…}]` and `[{…}}]`, where closing the array would tear its elements apart.
    private func isBracketTooMany(length: Int) -> Bool {
        guard let array = stack.last, !array.isObject, items.count > array.firstItem,
            case .object? = items.last?.node.value
        else { return false }
        let next = skippingWhitespace(from: offset + length)
        switch punctuation(at: next) {
        case (.ascii("]"), _)?: return true
        case (.ascii(","), let length)?:
            return punctuation(at: skippingWhitespace(from: next + length))?.byte == .ascii("{")
        default: return false
        }
    }

    private mutating func closeAll() {
        while !stack.isEmpty { closeByInsertion() }
    }

    private mutating func closeByInsertion() {
        let bracket = isInObject ? "}" : "]"
        repairs.append(JSONRepair(.missingBracket, range: end..<end, replacement: bracket))
        pop(end: end)
    }

    private mutating func pop(end: Int) {
        guard let container = stack.popLast() else { return }
        if container.isObject { openCount.objects -= 1 } else { openCount.arrays -= 1 }
        // Copied, so that the node has no spare room.
        let own = container.firstItem..<items.count
        let value: JSONValue = container.isObject ? .object(own.map { items[$0] }) : .array(own.map { items[$0].node })
        while items.count > container.firstItem { items.removeLast() }
        complete(JSONNode(value, range: container.start..<end))
    }

    private mutating func complete(_ node: consuming JSONNode) {
        if let key = stack.last?.key {
            items.append(JSONMember(key: key.text, keyRange: key.range, node: node))
        } else {
            root = node
        }
        state = .separator
    }

    // MARK: Keys

    /// Reads a key into the innermost object. False if text that is no key was skipped instead.
    private mutating func readKey() throws(JSONFailure) -> Bool {
        if case let (byte, _)? = punctuation(at: offset), byte != .ascii("\"") { throw failure("a key") }
        guard startsKey(at: offset) else {
            stray(to: strayEnd(from: offset))
            return false
        }
        let start = offset
        let key = isQuote(at: offset) ? try readQuoted(.key) : readBareKey()
        stack[stack.count - 1].key = (key, start..<end)
        return true
    }

    private mutating func readColon() throws(JSONFailure) {
        skipInsignificant(ellipses: false)
        if case (.ascii(":"), let length)? = punctuation(at: offset) {
            take(":", length: length)
        } else if startsValue(at: offset), !bytes[end..<offset].contains(where: Self.isLineEnd) {
            repairs.append(JSONRepair(.missingColon, range: end..<end, replacement: ":"))
        } else {
            throw failure("':' after a key")
        }
    }

    // MARK: Commas

    private mutating func dropTrailing(_ comma: Range<Int>?) {
        guard let comma else { return }
        repairs.append(JSONRepair(.trailingComma, range: comma, replacement: ""))
    }

    private mutating func keep(_ comma: Range<Int>?) {
        guard let comma, comma.count > 1 else { return }
        repairs.append(JSONRepair(.fullWidthPunctuation, range: comma, replacement: ","))
    }
}

/// An array or object whose end has not been read yet.
private struct OpenContainer {
    var isObject: Bool
    var start: Int
    /// The index of the item that is its first.
    var firstItem: Int
    /// That of the member whose value is next; an element has none.
    var key = (text: "", range: 0..<0)
}
