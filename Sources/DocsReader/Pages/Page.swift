public import APIModel
import RichText
public import SourceText

/// What one file says, before links between files are resolved.
public struct Page: Sendable {
    public var path: String
    /// The first heading.
    public var title: Located<String>?
    public var content: Content
    /// What the front matter says that the page is about.
    public var summary: Located<String>?
    /// The target of each link, as it is spelt on the page.
    public var links: [Located<String>]

    public enum Content: Sendable {
        case action(ActionDraft)
        case dataStructures([DefinitionDraft])
        case commonErrors([ErrorCode])
        /// Of no consequence for the model, for a reason.
        case other(reason: String)
    }
}

/// An action whose types are still cells.
///
/// A class, as pages are passed on with it, and it would be copied each time.
public final class ActionDraft: Sendable {
    /// Complete but for inputs, outputs and pagination.
    let action: Action
    let inputs: [FieldDraft]
    let outputs: [FieldDraft]

    init(_ action: Action, inputs: [FieldDraft], outputs: [FieldDraft]) {
        self.action = action
        self.inputs = inputs
        self.outputs = outputs
    }
}

/// A field whose type is still a cell.
public struct FieldDraft: Sendable {
    /// Complete but for what links say: the type and a linked value set.
    var field: Field
    var typeCell: RichText
}

/// A structure or value set of a data-structure page.
public struct DefinitionDraft: Sendable {
    var name: Located<String>
    var description: RichText
    var content: Content

    enum Content: Sendable {
        case structure([FieldDraft])
        case valueSet([DocumentedValue])
    }
}
