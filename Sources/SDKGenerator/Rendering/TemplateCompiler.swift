import SourceText
import SwiftPlan

/// Turns the text of a template, which was checked and has no partials any more, into a program.
struct TemplateCompiler {
    private typealias Step = TemplateProgram.Step

    /// A section that is being read.
    private struct Section {
        var tag: TemplateTag
        /// Where its step stands.
        var start: Int
        /// The scope around it.
        var scope: TemplateScope
    }

    private let bytes: [UInt8]
    private var steps: [Step] = []
    private var members: [TemplateMember] = []
    private var scope: TemplateScope
    private var outer: [Section] = []

    /// - Throws: what a check of the template would have reported.
    static func program(
        of file: SourceFile, printing view: any TemplateView.Type
    ) throws(TemplateScope.UnknownName) -> TemplateProgram {
        var ignored = DiagnosticCollector()
        let tags = TemplateScanner.tags(of: file, &ignored)
        var compiler = TemplateCompiler(bytes: file.bytes, scope: TemplateScope(views: [view]))
        try compiler.compile(tags)
        return TemplateProgram(compiler.steps, bytes: file.bytes, members: compiler.members)
    }

    private init(bytes: [UInt8], scope: TemplateScope) {
        self.bytes = bytes
        self.scope = scope
    }

    private mutating func compile(_ tags: [TemplateTag]) throws(TemplateScope.UnknownName) {
        var offset = 0
        for tag in tags {
            let range = tag.kind == .variable ? tag.range : standaloneLine(of: tag, from: offset) ?? tag.range
            addLiteral(offset..<range.lowerBound)
            offset = range.upperBound
            try add(tag)
        }
        addLiteral(offset..<bytes.count)
    }

    private mutating func addLiteral(_ range: Range<Int>) {
        if !range.isEmpty { steps.append(.literal(range)) }
    }

    /// The line of a tag that has the line for itself, with its end: nothing of it is printed (Mustache specification,
    /// "standalone" tags of sections and comments).
    private func standaloneLine(of tag: TemplateTag, from offset: Int) -> Range<Int>? {
        var start = tag.range.lowerBound
        while start > offset, bytes[start - 1] != .lineFeed {
            guard bytes[start - 1].isASCIIWhitespace else { return nil }
            start -= 1
        }
        // What comes before on the line is another tag.
        if start > 0, bytes[start - 1] != .lineFeed { return nil }
        var end = tag.range.upperBound
        while end < bytes.count, bytes[end] != .lineFeed {
            guard bytes[end].isASCIIWhitespace else { return nil }
            end += 1
        }
        return start..<min(end + 1, bytes.count)
    }

    private mutating func add(_ tag: TemplateTag) throws(TemplateScope.UnknownName) {
        switch tag.kind {
        case .variable: try addVariable(tag)
        case .section, .invertedSection:
            outer.append(Section(tag: tag, start: steps.count, scope: scope))
            // Where it ends is not known yet.
            steps.append(.literal(0..<0))
            if !tag.name.isEmpty { scope = scope.inside(tag, try scope.reference(to: tag.name).kind) }
        case .close: try close()
        case .comment, .partial, .unsupported: break
        }
    }

    private mutating func addVariable(_ tag: TemplateTag) throws(TemplateScope.UnknownName) {
        if tag.name == "." { return steps.append(.element) }
        if tag.name.isEmpty { return steps.append(.index) }
        let value = try value(of: tag).value
        steps.append(tag.transforms == ["count"] ? .count(value) : .text(value))
    }

    private mutating func close() throws(TemplateScope.UnknownName) {
        guard let section = outer.popLast() else { return }
        scope = section.scope
        steps[section.start] = try step(for: section.tag, end: steps.count)
    }

    private mutating func step(for tag: TemplateTag, end: Int) throws(TemplateScope.UnknownName) -> Step {
        let isInverted = tag.kind == .invertedSection
        if tag.name.isEmpty {
            guard let position = tag.transforms.first.flatMap(TemplateProgram.Position.init) else {
                throw TemplateScope.UnknownName(name: tag.spelling, views: [])
            }
            return .section(.position(position, isNegated: isInverted), end: end)
        }
        let (value, kind) = try value(of: tag)
        if tag.transforms.contains("empty") {
            return .section(isInverted ? .holds(value) : .fails(value), end: end)
        }
        if isInverted { return .section(.fails(value), end: end) }
        switch kind {
        case .text, .flag: return .section(.holds(value), end: end)
        case .view: return .scope(value, end: end)
        case .texts, .views:
            let isReversed = !tag.transforms.count { $0 == "reversed" }.isMultiple(of: 2)
            return .loop(value, isReversed: isReversed, end: end)
        }
    }

    private mutating func value(
        of tag: TemplateTag
    ) throws(TemplateScope.UnknownName) -> (value: TemplateProgram.Value, kind: TemplateMemberKind) {
        let reference = try scope.reference(to: tag.name)
        let start = members.count
        members += reference.path
        return (TemplateProgram.Value(view: reference.view, path: start..<members.count), reference.kind)
    }
}
