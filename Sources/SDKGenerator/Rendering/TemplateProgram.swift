import SourceText
import SwiftPlan

/// A template that was checked, as steps in which every name is found already.
///
/// Mustache looks names up while it prints, in whatever it is given. Here the views say beforehand what they have, so the
/// lookup is done once, when the template is loaded, and what is printed was encoded before.
struct TemplateProgram: Sendable {
    /// The steps one after the other; those inside of a section follow it, up to its end. The steps themselves hold no
    /// references: they are copied for each thing that is printed.
    fileprivate let steps: [Step]
    /// What the template itself prints, and the members that its tags name, for the steps to refer to.
    fileprivate let bytes: [UInt8]
    fileprivate let members: [TemplateMember]

    enum Step: Sendable {
        /// A part of the template's own bytes.
        case literal(Range<Int>)
        case text(Value)
        /// `{{.}}`
        case element
        case count(Value)
        /// `{{index()}}`
        case index
        case section(Condition, end: Int)
        case loop(Value, isReversed: Bool, end: Int)
        /// What is inside is about the view, if there is one.
        case scope(Value, end: Int)
    }

    enum Condition: Sendable {
        /// The value is true, is there, or is a list with elements.
        case holds(Value)
        case fails(Value)
        case position(Position, isNegated: Bool)
    }

    enum Position: String, Sendable {
        case first, last, even, odd
    }

    /// A member of a view around the place: the last of a path of members, each but the first of the view before it.
    struct Value: Sendable {
        var view: Int
        var path: Range<Int>
    }

    init(_ steps: [Step], bytes: [UInt8], members: [TemplateMember]) {
        self.steps = steps
        self.bytes = bytes
        self.members = members
    }

    /// Prints a view.
    func text(of view: any TemplateView) -> [UInt8] {
        var printer = TemplatePrinter(self, views: [view])
        printer.perform(steps.indices)
        // A copy without the room that is left: every file stays in memory until all are printed.
        return printer.output.withUnsafeBufferPointer(Array.init)
    }
}

/// Performs the steps of a template. The nesting of steps is that of the template, which is bounded.
private struct TemplatePrinter {
    private(set) var output: [UInt8] = []
    private let program: TemplateProgram
    private var views: [any TemplateView]
    private var element = Element.none
    private var position = (index: 0, count: 0)

    /// What `{{.}}` is.
    private enum Element {
        case none
        case text(EncodedText)
        case line(of: DocComment, Range<Int>)
    }

    init(_ program: TemplateProgram, views: [any TemplateView]) {
        self.program = program
        self.views = views
        output.reserveCapacity(1 << 14)
    }

    mutating func perform(_ steps: Range<Int>) {
        var next = steps.lowerBound
        while next < steps.upperBound {
            let inside = next + 1
            next = inside
            switch program.steps[inside - 1] {
            case .literal(let range): print(program.bytes, range)
            case .text(let value):
                if case .text(let text) = self.value(value) { print(text.source) }
            case .element: printElement()
            case .count(let value): print(String(Self.count(self.value(value))))
            case .index: print(String(position.index))
            case .section(let condition, let end):
                if !holds(condition) { next = end }
            case .scope(let value, let end):
                if case .view(let view?) = self.value(value) {
                    let outer = (element, position)
                    perform(inside..<end, on: view)
                    (element, position) = outer
                }
                next = end
            case .loop(let value, let isReversed, let end):
                loop(over: self.value(value), isReversed: isReversed, inside..<end)
                next = end
            }
        }
    }

    private mutating func print(_ text: String) {
        text.withContiguousUTF8 { output.append(contentsOf: $0) }
    }

    /// Without a slice, which counts a reference: a file has hundreds of these.
    private mutating func print(_ bytes: [UInt8], _ range: Range<Int>) {
        bytes.withUnsafeBufferPointer { output.append(contentsOf: UnsafeBufferPointer(rebasing: $0[range])) }
    }

    private mutating func printElement() {
        switch element {
        case .none: break
        case .text(let text): print(text.source)
        case .line(let comment, let range): print(comment.bytes, range)
        }
    }

    private mutating func loop(over value: TemplateValue?, isReversed: Bool, _ steps: Range<Int>) {
        let outer = (element, position)
        switch value {
        case .texts(let texts):
            forEach(of: texts, isReversed: isReversed) { printer, text in
                printer.element = .text(text)
                printer.perform(steps)
            }
        case .lines(let comment):
            forEach(of: comment.lineRanges, isReversed: isReversed) { printer, range in
                printer.element = .line(of: comment, range)
                printer.perform(steps)
            }
        case .views(let views):
            forEach(of: views, isReversed: isReversed) { printer, view in printer.perform(steps, on: view) }
        default: break
        }
        (element, position) = outer
    }

    private mutating func forEach<Value>(
        of values: [Value], isReversed: Bool, _ print: (inout TemplatePrinter, Value) -> Void
    ) {
        for index in values.indices {
            position = (index, values.count)
            print(&self, values[isReversed ? values.count - 1 - index : index])
        }
    }

    private mutating func perform(_ steps: Range<Int>, on view: any TemplateView) {
        views.append(view)
        perform(steps)
        views.removeLast()
    }

    private func holds(_ condition: TemplateProgram.Condition) -> Bool {
        switch condition {
        case .holds(let value): Self.isTrue(self.value(value))
        case .fails(let value): !Self.isTrue(self.value(value))
        case .position(let position, let isNegated): holds(position) != isNegated
        }
    }

    private func holds(_ condition: TemplateProgram.Position) -> Bool {
        switch condition {
        case .first: position.index == 0
        case .last: position.index == position.count - 1
        case .even: position.index.isMultiple(of: 2)
        case .odd: !position.index.isMultiple(of: 2)
        }
    }

    /// What a member holds now; nil where a view on the way to it is absent.
    private func value(_ value: TemplateProgram.Value) -> TemplateValue? {
        guard views.indices.contains(value.view), let last = value.path.last else { return nil }
        // Nearly every path is one name.
        guard value.path.count > 1 else { return views[value.view].value(of: program.members[last]) }
        var view = views[value.view]
        for member in program.members[value.path].dropLast() {
            guard case .view(let next?) = view.value(of: member) else { return nil }
            view = next
        }
        return view.value(of: program.members[last])
    }

    private static func isTrue(_ value: TemplateValue?) -> Bool {
        switch value {
        case .flag(let flag): flag
        case .view(let view): view != nil
        case .texts, .lines, .views: count(value) > 0
        case .text: true
        case nil: false
        }
    }

    private static func count(_ value: TemplateValue?) -> Int {
        switch value {
        case .texts(let texts): texts.count
        case .lines(let comment): comment.lineRanges.count
        case .views(let views): views.count
        default: 0
        }
    }
}
