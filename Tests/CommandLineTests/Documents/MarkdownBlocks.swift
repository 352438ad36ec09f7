import Foundation
import TestSupport

/// The fenced code blocks of a page of this project, in their order.
struct MarkdownBlocks {
    struct Block {
        var language: String
        var text: String

        /// The file that a comment in the first line names.
        var fileName: String? {
            let line = text.prefix { $0 != "\n" }
            guard let name = line.firstMatch(of: /^(?:#|\/\/) (\S+)$/)?.output.1 else { return nil }
            return String(name)
        }

        /// The text without that line.
        var fileContents: String {
            String(text[(text.firstIndex(of: "\n") ?? text.startIndex)...].dropFirst())
        }
    }

    var blocks: [Block] = []

    /// - Parameter page: the path in the project.
    init(of page: String) throws {
        let text = try String(contentsOf: Places.package.appending(path: page), encoding: .utf8)
        var current: Block?
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("```") {
                if let block = current {
                    blocks.append(block)
                    current = nil
                } else {
                    current = Block(language: String(line.dropFirst(3)), text: "")
                }
            } else {
                current?.text += line + "\n"
            }
        }
    }

    func file(_ name: String) -> String? { blocks.first { $0.fileName == name }?.fileContents }
}
