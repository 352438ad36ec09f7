// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "Benchmarks",
    platforms: [.macOS(.v14)],
    dependencies: [
        .package(name: "sdkgen", path: ".."),
        .package(name: "Examples", path: "../Examples"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    ],
    targets: [
        .target(name: "CAllocationCount"),
        .executableTarget(
            name: "Overhead",
            dependencies: [
                "CAllocationCount", .product(name: "ZenlayerRuntime", package: "sdkgen"),
                .product(name: "ZenlayerZEC", package: "Examples"),
                .product(name: "ZenlayerAsyncHTTPClient", package: "sdkgen"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
            ]),
        .executableTarget(name: "ChangeTime", dependencies: [.product(name: "SDKGenerator", package: "sdkgen")]),
        .target(name: "BenchmarkInputs"),
        .executableTarget(
            name: "Speed",
            dependencies: [
                "BenchmarkInputs", .product(name: "SDKGenerator", package: "sdkgen"),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
    ],
    swiftLanguageModes: [.v6]
)
