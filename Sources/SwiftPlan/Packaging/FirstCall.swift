import APIModel

/// A call that a newcomer can write down: of an action that reads if there is one, with as few arguments as can be.
struct FirstCall: TemplateView {
    var module: SwiftIdentifier
    var runtime: SwiftIdentifier
    var client: SwiftIdentifier
    var variable: SwiftIdentifier
    var method: SwiftIdentifier
    var arguments: CallArguments
    /// True for an answer that is worth keeping.
    var hasOutput: Bool

    static let members = TemplateMembers(
        of: FirstCall.self,
        [
            .text("module") { $0.module },
            .text("runtime") { $0.runtime },
            .text("client") { $0.client },
            .text("variable") { $0.variable },
            .text("method") { $0.method },
            .text("arguments") { $0.arguments },
            .flag("hasOutput") { $0.hasOutput },
        ])

    init?(of actions: [ActionFile], in module: ModuleContext) {
        let callable = actions.compactMap { action in
            action.method.isDeprecated ? nil : CallArguments(for: action.input).map { (action, $0) }
        }
        let best = callable.min { left, right in
            (left.0.isReadOnly ? 0 : 1, left.1.count, left.0.name.name)
                < (right.0.isReadOnly ? 0 : 1, right.1.count, right.0.name.name)
        }
        guard let (action, arguments) = best else { return nil }
        self.module = module.module
        runtime = module.options.runtimeModule
        client = module.client
        variable = .member(module.service.name)
        method = action.method.name
        self.arguments = arguments
        hasOutput = !action.method.isDiscardable
    }
}

/// The arguments of a call, as they stand in its parentheses: what is required, with values that show its type.
struct CallArguments: SwiftFragment {
    let source: String
    let count: Int

    /// nil where a required parameter has a type whose values can't be guessed.
    init?(for input: RecordPlan) {
        var arguments: [String] = []
        for field in input.fields where !field.isOptional {
            guard let value = Self.value(of: field) else { return nil }
            arguments.append("\(field.name): \(value)")
        }
        count = arguments.count
        source = arguments.isEmpty ? "" : ".init(\(arguments.joined(separator: ", ")))"
    }

    private static func value(of field: FieldPlan) -> String? {
        switch field.valueType {
        case .string: "\"…\""
        case .int, .int64, .double, .decimal: "1"
        case .bool: "true"
        default: field.elementType == .string ? "[\"…\"]" : nil
        }
    }
}
