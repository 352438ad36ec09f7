public import SourceText

/// Every decision about the generated code: names, types, files and comments. What remains is to print it.
public struct SDKPlan: Sendable {
    /// The files of all modules. Their paths differ, also where case does not count.
    public var files: [any Artefact]

    public init(files: [any Artefact]) {
        self.files = files
    }
}

/// A kind of generated file: a view and the template that prints it.
public protocol PrintedFile: TemplateView {
    /// The name of the template, without `.mustache`.
    static var templateName: String { get }
}

/// A kind of file of a module.
///
/// To add one, write a type that conforms, a template of its name, and a line in ``SDKPlanner/artefacts``.
public protocol Artefact: PrintedFile {
    /// The files of this kind that a module needs.
    static func drafts(for module: ModuleContext) -> [FileDraft]

    var path: OutputPath { get }
    /// The page that the file is made from; nil if it is made from several.
    var page: String? { get }
}

/// A module whose name is decided, and nothing else. Modules know nothing of each other, so any number can be planned at
/// the same time.
public struct ModuleDraft: Sendable {
    private let planModule: @Sendable (inout DiagnosticCollector) -> ModuleContext

    init(_ planModule: @escaping @Sendable (inout DiagnosticCollector) -> ModuleContext) {
        self.planModule = planModule
    }

    /// Decides what concerns the module as a whole.
    public func plan(diagnostics: inout DiagnosticCollector) -> ModuleContext { planModule(&diagnostics) }
}

extension ModuleContext {
    /// Which files the module has: what is left can be planned file by file.
    public var files: [FileDraft] { SDKPlanner.artefacts.flatMap { $0.drafts(for: self) } }
}

/// A file that is needed and not planned yet. What is decided about one file needs nothing of another, so any number can
/// be planned at the same time.
public struct FileDraft: Sendable {
    private let planFile: @Sendable (inout DiagnosticCollector) -> any Artefact

    init(_ planFile: @escaping @Sendable (inout DiagnosticCollector) -> any Artefact) {
        self.planFile = planFile
    }

    /// Makes every decision about the file.
    public func plan(diagnostics: inout DiagnosticCollector) -> any Artefact { planFile(&diagnostics) }
}

/// The place of a generated file below the output folder. It is made of identifiers, so it leads nowhere else.
public struct OutputPath: Hashable, Sendable {
    /// The path, with `/` between its parts.
    public let text: String

    init(_ module: SwiftIdentifier, _ folder: Folder = .top, _ file: SwiftIdentifier) {
        text = "\(module.name)/\(folder.rawValue)\(file.name).swift"
    }

    enum Folder: String {
        case top = ""
        case actions = "Actions/"
        case structures = "Structures/"
        case valueSets = "ValueSets/"
    }
}
