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
    let inputs: FieldTableDraft
    let outputs: FieldTableDraft

    init(_ action: Action, inputs: FieldTableDraft, outputs: FieldTableDraft) {
        self.action = action
        self.inputs = inputs
        self.outputs = outputs
    }
}

/// A table of fields, some of which wait for what other pages say.
public struct FieldTableDraft: Sendable {
    /// Complete but for what links and names lead to: types and value sets.
    var fields: [Field] = []
    /// The fields that lack something, in the order of their rows. Most have a word of the dialect for a type, and are done:
    /// they become a part of the model as they are.
    var openFields: [OpenField] = []

    struct OpenField: Sendable {
        var row: Int
        var typeCell: RichText
    }
}

/// A structure or value set of a data-structure page.
public struct DefinitionDraft: Sendable {
    var name: Located<String>
    var description: RichText
    var content: Content

    enum Content: Sendable {
        case structure(FieldTableDraft)
        case valueSet([DocumentedValue])
    }
}
