import DocsChecks
import SourceText
import SwiftPlan

/// A first `sdkgen.yaml` for a folder of pages: what the pages say is filled in, and what only a person can say is left
/// open where the person finds it.
public struct ConfigurationDraft: Hashable, Sendable {
    /// The folder with the pages.
    public var docs: String
    /// How many pages it holds.
    public var pages: Int
    /// Sorted by name.
    public var services: [Service]
    /// The section `overrides:` that corrects what the pages have wrong about the wire; empty for nothing.
    public var overrides: String
    /// How many errors and warnings `sdkgen lint` reports.
    public var errors: Int
    public var warnings: Int

    /// A service that the pages document.
    public struct Service: Hashable, Sendable {
        public var name: String
        public var path: String
        public var module: String
        /// The title that the service has if nobody gives it another.
        public var title: String?
        /// The API version; nil where nobody said it yet: no page does.
        public var version: String?
        /// The names of its actions, sorted.
        public var actions: [String]
    }

    /// The file, with comments that say what to do with it.
    public var text: String {
        let services = services.map(\.text).joined(separator: "\n")
        return """
            # What `sdkgen` reads and writes. A path is relative to this file; an unknown key is an error.
            # Made by `sdkgen init`; from here on it is yours to change.

            # The folder with the pages.
            docs: \(YAMLText.path(docs))

            # The folder in which each module gets one of its own.
            output: \(YAMLText.path(Configuration.defaultOutput))

            # Who may use the generated declarations: public, package or internal.
            # access: public

            services:
            \(services)
            # Pages and actions that take part, and that don't (default: all do). `*`, `**` and `?` are wildcards.
            # include:
            #   pages: [compute/]
            # exclude:
            #   actions: [Internal*]

            """ + overridesText
    }

    private var overridesText: String {
        guard !overrides.isEmpty else { return "" }
        return """

            # What the pages have wrong about the wire, by their own examples: `sdkgen lint` tells the places. Remove the
            # '#' in front of the corrections that are right, or have the pages corrected.

            """ + overrides.split(separator: "\n").map { "# \($0)\n" }.joined()
    }
}

extension ConfigurationDraft.Service {
    private static let openVersion =
        "    # The API version, which every call sends. No page states it: fill it in, for example 2025-09-01.\n"
        + "    version:\n"

    fileprivate var text: String {
        let example = actions.first.map { ", for example \(YAMLText.path($0))" } ?? ""
        let count = "\(actions.count) action\(actions.count == 1 ? "" : "s")"
        let version = version.map { "    version: \(YAMLText.path($0))\n" } ?? Self.openVersion
        let title = title.map { "    # title: \(YAMLText.scalar($0))\n" } ?? ""
        return "  # \(count)\(example)\n"
            + "  \(YAMLText.path(name)):\n"
            + "    path: \(YAMLText.path(path))\n"
            + version
            + "    module: \(YAMLText.path(module))\n"
            + title
    }
}
