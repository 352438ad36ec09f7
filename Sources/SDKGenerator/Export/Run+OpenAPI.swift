import APIModel
import OpenAPIExport
import SourceText
import SystemPackage

extension Run {
    /// What a person asks of ``openAPI(_:)``.
    public struct OpenAPIOptions: Sendable {
        /// The service to describe; nil for all.
        public var service: String?
        /// One of ``versions``; the first for any other name.
        public var version: String
        /// One of ``formats``; the first for any other name.
        public var format: String
        /// One of ``paths``; the first for any other name.
        public var paths: String
        /// The file to write; nil for none.
        public var file: String?

        public static let versions = OpenAPIVersion.allCases.map(\.rawValue)
        public static let formats = OpenAPIFormat.allCases.map(\.rawValue)
        public static let paths = OpenAPIPaths.allCases.map(\.rawValue)

        public init(
            service: String? = nil, version: String = versions[0], format: String = formats[0],
            paths: String = paths[0], file: String? = nil
        ) {
            self.service = service
            self.version = version
            self.format = format
            self.paths = paths
            self.file = file
        }
    }

    /// Describes the API of the pages in OpenAPI, unless a page has an error.
    ///
    /// - Returns: the document, unless it was written to a file; nil if nothing was made or written.
    public mutating func openAPI(_ options: OpenAPIOptions = OpenAPIOptions()) throws -> [UInt8]? {
        guard let (pipeline, sources) = try open(withTemplates: false) else { return nil }
        return try attempt { run in
            let document = try pipeline.openAPI(
                sources, service: options.service, diagnostics: &run.report.diagnostics)
            run.report.setAsideRemarksOfRules()
            if run.report.diagnostics.hasErrors {
                run.outcome = .findings
                return nil
            }
            let text = document.text(
                version: OpenAPIVersion(rawValue: options.version) ?? .v31,
                format: OpenAPIFormat(rawValue: options.format) ?? .yaml,
                paths: OpenAPIPaths(rawValue: options.paths) ?? .action)
            guard let file = options.file else { return text }
            try Self.write(text, to: file)
            return []
        }
    }

    private static func write(_ text: [UInt8], to file: String) throws {
        let path = FilePath(file)
        do {
            try FileSystem.replace(path, contents: text)
        } catch let problem as Errno {
            throw Unusable(
                "unwritable-file", "the description can't be written to '\(file)': \(problem)",
                help: "name a file in a folder that is there and may be written to")
        }
    }
}
