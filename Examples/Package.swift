// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "Examples",
    platforms: [.macOS(.v14)],
    products: [.library(name: "ZenlayerZEC", targets: ["ZenlayerZEC"])],
    dependencies: [.package(name: "sdkgen", path: "..")],
    targets: [
        .target(name: "ZenlayerZEC", dependencies: [.product(name: "ZenlayerRuntime", package: "sdkgen")]),
        .executableTarget(
            name: "DetachNIC",
            dependencies: ["ZenlayerZEC", .product(name: "ZenlayerRuntime", package: "sdkgen")]),
    ],
    swiftLanguageModes: [.v6]
)
