// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
    name: "Examples",
    platforms: [.macOS(.v14)],
    products: [.library(name: "ZenlayerZEC", targets: ["ZenlayerZEC"])],
    dependencies: [.package(name: "sdkgen", path: "..")],
    targets: [
        .target(
            name: "ZenlayerZEC", dependencies: [.product(name: "ZenlayerRuntime", package: "sdkgen")],
            swiftSettings: settings),
        .executableTarget(
            name: "DetachNIC",
            dependencies: ["ZenlayerZEC", .product(name: "ZenlayerRuntime", package: "sdkgen")],
            swiftSettings: settings),
    ],
    swiftLanguageModes: [.v6]
)
