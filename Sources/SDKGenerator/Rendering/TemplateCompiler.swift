import SourceText
import SwiftPlan

/// Turns the text of a template, which was checked and has no partials any more, into a program.
struct TemplateCompiler {
    private typealias Step = TemplateProgram.Step

    /// A section that is being read.
    private struct Section {
        var tag: TemplateTag
        var steps: [Step]
        var scope: TemplateScope
    }

    private let bytes: [UInt8]
    private var steps: [Step] = []
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
        return TemplateProgram(compiler.steps)
    }

    private init(bytes: [UInt8], scope: TemplateScope) {
        self.bytes = bytes
        self.scope = scope
    }

    private mutating func compile(_ tags: [TemplateTag]) throws(TemplateScope.UnknownName) {
        var offset = 0
        for tag in tags {
            let range = tag.kind == .variable ? tag.range : standaloneLine(of: tag, from: offset) ?? tag.range
            addLiteral(bytes[offset..<range.lowerBound])
            offset = range.upperBound
            try add(tag)
        }
        addLiteral(bytes[offset...])
    }

    private mutating func addLiteral(_ text: ArraySlice<UInt8>) {
        if !text.isEmpty { steps.append(.literal(Array(text))) }
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
            outer.append(Section(tag: tag, steps: steps, scope: scope))
            steps = []
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
        let content = steps
        (steps, scope) = (section.steps, section.scope)
        steps.append(try step(for: section.tag, content))
    }

    private func step(for tag: TemplateTag, _ content: [Step]) throws(TemplateScope.UnknownName) -> Step {
        let isInverted = tag.kind == .invertedSection
        if tag.name.isEmpty {
            guard let position = tag.transforms.first.flatMap(TemplateProgram.Position.init) else {
                return .literal([])
            }
            return .section(.position(position, isNegated: isInverted), content)
        }
        let (value, kind) = try value(of: tag)
        if tag.transforms.contains("empty") {
            return .section(isInverted ? .holds(value) : .fails(value), content)
        }
        if isInverted { return .section(.fails(value), content) }
        switch kind {
        case .text, .flag: return .section(.holds(value), content)
        case .view: return .scope(value, content)
        case .texts, .views:
            let isReversed = !tag.transforms.count { $0 == "reversed" }.isMultiple(of: 2)
            return .loop(value, isReversed: isReversed, content)
        }
    }

    private func value(
        of tag: TemplateTag
    ) throws(TemplateScope.UnknownName) -> (value: TemplateProgram.Value, kind: TemplateMemberKind) {
        let reference = try scope.reference(to: tag.name)
        return (TemplateProgram.Value(view: reference.view, path: reference.path), reference.kind)
    }
}
