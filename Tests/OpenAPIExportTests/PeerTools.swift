import Foundation
import TestSupport
import Testing

/// Python packages that read descriptions, in a folder of their own that outlives the tests: installing them takes a
/// minute, and no test should take that twice.
actor PeerTools {
    static let shared = PeerTools()

    private static let packages = [
        "openapi-spec-validator==0.9.0", "openapi-generator-cli==7.26.0", "schemathesis==4.32.5", "PyYAML",
        // What a generated client stands on.
        "urllib3>=2.7.0,<3", "python-dateutil", "pydantic>=2.11", "typing-extensions",
    ]

    private var installation: Task<Outcome, any Error>?

    private enum Outcome {
        case python(String)
        case missing(String)
    }

    /// The path of a Python that has the packages; cancels the test where they can't be installed.
    func python() async throws -> String {
        let task = installation ?? Task { try await Self.install() }
        installation = task
        switch try await task.value {
        case .python(let path): return path
        case .missing(let reason): try Test.cancel("the tools can't be installed: \(reason)")
        }
    }

    private static func install() async throws -> Outcome {
        let key = packages.joined(separator: " ").utf8.reduce(UInt64(5381)) { $0 &* 33 &+ UInt64($1) }
        let cache = FileManager.default.temporaryDirectory.appending(path: "sdkgen-openapi-peers-\(key)")
        let python = cache.appending(path: "bin/python").path
        let complete = cache.appending(path: "complete")
        if FileManager.default.fileExists(atPath: complete.path) { return .python(python) }
        // Another run may be installing at this moment, so the folder is made aside and moved. A virtual environment
        // bears that as long as its programs are run as modules.
        let new = try Places.temporaryFolder("sdkgen-openapi-peers-new")
        for (name, arguments) in [
            ("python3", ["-m", "venv", new.path]),
            (
                new.appending(path: "bin/python").path,
                ["-m", "pip", "install", "--quiet", "--timeout", "30", "--disable-pip-version-check"] + packages
            ),
        ] {
            let result = try await Command(name, arguments).run()
            guard result.status == 0 else {
                try? FileManager.default.removeItem(at: new)
                return .missing(String(result.errors.suffix(300)))
            }
        }
        try Data().write(to: new.appending(path: "complete"))
        do {
            try FileManager.default.moveItem(at: new, to: cache)
        } catch  where FileManager.default.fileExists(atPath: complete.path) {
            try FileManager.default.removeItem(at: new)
        }
        return .python(python)
    }
}
