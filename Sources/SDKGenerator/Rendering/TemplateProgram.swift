import SwiftPlan

/// A template that was checked, as steps in which every name is found already.
///
/// Mustache looks names up while it prints, in whatever it is given. Here the views say beforehand what they have, so the
/// lookup is done once, when the template is loaded, and what is printed was encoded before.
struct TemplateProgram: Sendable {
    private let steps: [Step]

    indirect enum Step: Sendable {
        /// Bytes of the template itself.
        case literal([UInt8])
        case text(Value)
        /// `{{.}}`
        case element
        case count(Value)
        /// `{{index()}}`
        case index
        case section(Condition, [Step])
        case loop(Value, isReversed: Bool, [Step])
        /// What is inside is about the view, if there is one.
        case scope(Value, [Step])
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

    /// A member of a view around the place.
    struct Value: Sendable {
        var view: Int
        var path: [TemplateMember]
    }

    init(_ steps: [Step]) {
        self.steps = steps
    }

    /// Prints a view.
    func text(of view: any TemplateView) -> [UInt8] {
        var printer = TemplatePrinter(views: [view])
        printer.perform(steps)
        return printer.output
    }
}

/// Performs the steps of a template. The nesting of steps is that of the template, which is bounded.
private struct TemplatePrinter {
    private(set) var output: [UInt8] = []
    private var views: [any TemplateView]
    private var element: (any SwiftFragment)?
    private var position = (index: 0, count: 0)

    init(views: [any TemplateView]) {
        self.views = views
        output.reserveCapacity(1 << 13)
    }

    mutating func perform(_ steps: [TemplateProgram.Step]) {
        for step in steps { perform(step) }
    }

    private mutating func perform(_ step: TemplateProgram.Step) {
        switch step {
        case .literal(let bytes): output += bytes
        case .text(let value):
            if case .text(let fragment) = self.value(value) { output += fragment.source.utf8 }
        case .element:
            if let element { output += element.source.utf8 }
        case .count(let value):
            output += String(Self.count(self.value(value))).utf8
        case .index: output += String(position.index).utf8
        case .section(let condition, let steps):
            if holds(condition) { perform(steps) }
        case .scope(let value, let steps):
            if case .view(let view?) = self.value(value) {
                let outer = (element, position)
                perform(steps, on: view)
                (element, position) = outer
            }
        case .loop(let value, let isReversed, let steps):
            loop(over: self.value(value), isReversed: isReversed, steps)
        }
    }

    private mutating func loop(over value: TemplateValue?, isReversed: Bool, _ steps: [TemplateProgram.Step]) {
        let outer = (element, position)
        switch value {
        case .texts(let fragments):
            for index in fragments.indices {
                position = (index, fragments.count)
                element = fragments[isReversed ? fragments.count - 1 - index : index]
                perform(steps)
            }
        case .views(let elements):
            for index in elements.indices {
                position = (index, elements.count)
                perform(steps, on: elements[isReversed ? elements.count - 1 - index : index])
            }
        default: break
        }
        (element, position) = outer
    }

    private mutating func perform(_ steps: [TemplateProgram.Step], on view: any TemplateView) {
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
        guard views.indices.contains(value.view) else { return nil }
        guard let last = value.path.last else { return nil }
        // Nearly every path is one name.
        guard value.path.count > 1 else { return views[value.view].value(of: last) }
        var view = views[value.view]
        for member in value.path.dropLast() {
            guard case .view(let next?) = view.value(of: member) else { return nil }
            view = next
        }
        return view.value(of: last)
    }

    private static func isTrue(_ value: TemplateValue?) -> Bool {
        switch value {
        case .flag(let flag): flag
        case .view(let view): view != nil
        case .texts, .views: count(value) > 0
        case .text: true
        case nil: false
        }
    }

    private static func count(_ value: TemplateValue?) -> Int {
        switch value {
        case .texts(let fragments): fragments.count
        case .views(let views): views.count
        default: 0
        }
    }
}
