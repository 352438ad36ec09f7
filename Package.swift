// swift-tools-version: 6.2
import PackageDescription

/// Every target is held to the same rules: Swift 6 mode, no warnings, imports that stay inside the module.
let settings: [SwiftSetting] = [
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
    name: "sdkgen",
    platforms: [.macOS(.v14)],
    products: [
        .executable(name: "sdkgen", targets: ["sdkgen"]),
        // With the modules whose types its declarations name.
        .library(
            name: "SDKGenerator",
            targets: ["SDKGenerator", "SourceText", "APIModel", "APIChanges", "SwiftPlan", "OpenAPIExport"]),
        .library(name: "ZenlayerRuntime", targets: ["ZenlayerRuntime"]),
        .library(name: "ZenlayerAsyncHTTPClient", targets: ["ZenlayerAsyncHTTPClient"]),
        .library(name: "ZenlayerTesting", targets: ["ZenlayerTesting"]),
        .plugin(name: "GenerateSDK", targets: ["GenerateSDK"]),
        .plugin(name: "GenerateSDKBuildTool", targets: ["GenerateSDKBuildTool"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.0"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.0"),
        .package(url: "https://github.com/apple/swift-system", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.0"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.0"),
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.0"),
        .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
    ],
    targets: [
        // Reading: text, its formats, and the documentation.
        .systemLibrary(
            name: "CCmark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
        .target(name: "SourceText", swiftSettings: settings),
        .target(name: "RichText", dependencies: ["SourceText"], swiftSettings: settings),
        .target(name: "LenientJSON", dependencies: ["SourceText"], swiftSettings: settings),
        .target(name: "Markdown", dependencies: ["SourceText", "RichText", "CCmark"], swiftSettings: settings),
        .target(
            name: "DocsReader", dependencies: ["SourceText", "RichText", "LenientJSON", "Markdown", "APIModel"],
            swiftSettings: settings),

        .target(
            name: "DocsFetch",
            dependencies: [
                "SourceText", "RichText", "Markdown",
                .product(name: "Subprocess", package: "swift-subprocess"),
                .product(name: "SystemPackage", package: "swift-system"),
            ],
            swiftSettings: settings),

        // The model, which knows neither Markdown nor Swift, and what is checked in it.
        .target(name: "APIModel", dependencies: ["SourceText", "RichText", "LenientJSON"], swiftSettings: settings),
        .target(
            name: "DocsChecks", dependencies: ["SourceText", "RichText", "LenientJSON", "APIModel"],
            swiftSettings: settings),

        // Comparing: what changed between two editions, and whether it breaks callers.
        .target(name: "APIChanges", dependencies: ["SourceText", "RichText", "APIModel"], swiftSettings: settings),

        // Describing the API for every other language.
        .target(
            name: "OpenAPIExport", dependencies: ["SourceText", "RichText", "LenientJSON", "APIModel"],
            swiftSettings: settings),

        .systemLibrary(name: "CFileSystem"),

        // Writing: the decisions, the templates, and the way to disk.
        .target(name: "SwiftPlan", dependencies: ["SourceText", "RichText", "APIModel"], swiftSettings: settings),
        .target(
            name: "BuiltinTemplates", path: "Templates",
            resources: [
                .embedInCode("Action.mustache"),
                .embedInCode("Client.mustache"),
                .embedInCode("CommonErrorCode.mustache"),
                .embedInCode("DecimalImport.mustache"),
                .embedInCode("ErrorCodeType.mustache"),
                .embedInCode("FileHeader.mustache"),
                .embedInCode("FirstCall.mustache"),
                .embedInCode("PackageCatalog.mustache"),
                .embedInCode("PackageManifest.mustache"),
                .embedInCode("PackageReadme.mustache"),
                .embedInCode("Record.mustache"),
                .embedInCode("Structure.mustache"),
                .embedInCode("ValueSet.mustache"),
                .embedInCode("ValueSetType.mustache"),
            ], swiftSettings: settings),
        .target(
            name: "SDKGenerator",
            dependencies: [
                "SourceText", "APIModel", "Markdown", "DocsFetch", "DocsReader", "DocsChecks", "APIChanges",
                "SwiftPlan", "OpenAPIExport", "BuiltinTemplates", "CFileSystem", "Yams",
                .product(name: "Subprocess", package: "swift-subprocess"),
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "SystemPackage", package: "swift-system"),
            ], swiftSettings: settings),
        .executableTarget(
            name: "sdkgen",
            dependencies: ["SDKGenerator", .product(name: "ArgumentParser", package: "swift-argument-parser")],
            swiftSettings: settings),

        // For people's packages: the SDK as committed sources, or made anew by each build.
        .plugin(
            name: "GenerateSDK",
            capability: .command(
                intent: .custom(verb: "generate-sdk", description: "Generate the SDK from the documentation pages."),
                permissions: [.writeToPackageDirectory(reason: "The SDK becomes sources of the package.")]),
            dependencies: ["sdkgen"]),
        .plugin(name: "GenerateSDKBuildTool", capability: .buildTool(), dependencies: ["sdkgen"]),

        // What is generated, and what it stands on.
        .target(
            name: "ZenlayerRuntime",
            dependencies: [
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Logging", package: "swift-log"),
            ], swiftSettings: settings),
        .target(
            name: "ZenlayerAsyncHTTPClient",
            dependencies: [
                "ZenlayerRuntime", .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "NIOCore", package: "swift-nio"), .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOFoundationCompat", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
            ], swiftSettings: settings),
        .target(
            name: "ZenlayerTesting",
            dependencies: ["ZenlayerRuntime", .product(name: "HTTPTypes", package: "swift-http-types")],
            swiftSettings: settings),
        // Examples is a package of its own, so that a package that depends on this one may have a module ZenlayerZEC.
        // The tests take the same sources under a name that nobody else has.
        .target(
            name: "CommittedSDK", dependencies: ["ZenlayerRuntime"], path: "Examples/Sources/ZenlayerZEC",
            swiftSettings: settings),

        // One test target a room.
        .target(
            name: "TestSupport",
            dependencies: [
                "APIModel", "RichText", "SourceText",
                .product(name: "Subprocess", package: "swift-subprocess"),
                .product(name: "SystemPackage", package: "swift-system"),
            ],
            path: "Tests/TestSupport", swiftSettings: settings),
        .target(
            name: "SDKTestSupport",
            dependencies: ["SDKGenerator", "SwiftPlan", "APIModel", "SourceText", "TestSupport"],
            path: "Tests/SDKTestSupport", swiftSettings: settings),
        .testTarget(name: "SourceTextTests", dependencies: ["SourceText", "TestSupport"], swiftSettings: settings),
        .testTarget(name: "RichTextTests", dependencies: ["RichText"], swiftSettings: settings),
        .testTarget(name: "LenientJSONTests", dependencies: ["LenientJSON", "TestSupport"], swiftSettings: settings),
        .testTarget(
            name: "MarkdownTests", dependencies: ["Markdown", "SourceText", "RichText", "TestSupport"],
            swiftSettings: settings),
        .testTarget(
            name: "APIModelTests", dependencies: ["APIModel", "SourceText", "RichText", "LenientJSON", "TestSupport"],
            swiftSettings: settings),
        .testTarget(
            name: "DocsReaderTests",
            dependencies: ["DocsReader", "Markdown", "APIModel", "SourceText", "RichText", "TestSupport"],
            swiftSettings: settings),
        .testTarget(name: "DocsFetchTests", dependencies: ["DocsFetch", "SourceText"], swiftSettings: settings),
        .testTarget(
            name: "DocsChecksTests",
            dependencies: [
                "DocsChecks", "DocsReader", "APIChanges", "SDKGenerator", "APIModel", "SourceText", "RichText",
                "TestSupport",
            ],
            swiftSettings: settings),
        .testTarget(
            name: "APIChangesTests",
            dependencies: [
                "APIChanges", "SDKGenerator", "SwiftPlan", "DocsReader", "APIModel", "SourceText", "RichText",
                "TestSupport",
            ],
            swiftSettings: settings),
        .testTarget(
            name: "OpenAPIExportTests",
            dependencies: [
                "OpenAPIExport", "SDKGenerator", "DocsReader", "Markdown", "APIModel", "SourceText", "RichText",
                "LenientJSON", "TestServer", "TestSupport", "Yams",
            ], swiftSettings: settings),
        .testTarget(
            name: "SwiftPlanTests", dependencies: ["SwiftPlan", "APIModel", "SourceText", "RichText", "TestSupport"],
            swiftSettings: settings),
        .testTarget(
            name: "SDKGeneratorTests",
            dependencies: [
                "SDKGenerator", "APIChanges", "SwiftPlan", "OpenAPIExport", "BuiltinTemplates", "DocsReader",
                "APIModel", "SourceText", "RichText", "ZenlayerRuntime", "SDKTestSupport",
                "TestSupport",
                .product(name: "SystemPackage", package: "swift-system"),
                .product(name: "Mustache", package: "swift-mustache"),
            ],
            swiftSettings: settings),
        .testTarget(
            name: "HostileTests",
            dependencies: [
                "sdkgen", "SDKGenerator", "SwiftPlan", "DocsReader", "DocsChecks", "Markdown", "LenientJSON",
                "APIModel",
                "SourceText", "ZenlayerRuntime", "SDKTestSupport", "TestSupport",
            ],
            path: "Tests/Hostile", exclude: ["StepCounter"], swiftSettings: settings),
        .testTarget(
            name: "CommandLineTests", dependencies: ["sdkgen", "TestServer", "TestSupport", "Yams"],
            swiftSettings: settings),
        .testTarget(
            name: "GeneratedSDKTests",
            dependencies: [
                "ZenlayerRuntime", "ZenlayerAsyncHTTPClient", "ZenlayerTesting", "CommittedSDK", "SDKGenerator",
                "APIModel", "LenientJSON", "SourceText", "TestServer", "TestSupport", "SDKTestSupport",
            ], swiftSettings: settings),
        .target(
            name: "TestServer",
            dependencies: [
                .product(name: "Crypto", package: "swift-crypto"), .product(name: "FlyingFox", package: "FlyingFox"),
                .product(name: "FlyingSocks", package: "FlyingFox"),
            ],
            path: "Tests/TestServer", swiftSettings: settings),
        .testTarget(
            name: "ZenlayerRuntimeTests",
            dependencies: [
                "ZenlayerRuntime", "ZenlayerAsyncHTTPClient", "ZenlayerTesting", "TestServer", "TestSupport",
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Logging", package: "swift-log"),
            ], swiftSettings: settings),
        .testTarget(name: "ArchitectureTests", dependencies: ["TestSupport"], swiftSettings: settings),
    ],
    swiftLanguageModes: [.v6]
)
