// swift-tools-version: 6.2
import PackageDescription

/// A package of its own, so that nobody who builds the tool builds this. `make fuzz` builds and runs it: it links only
/// with `--sanitize fuzzer`, which brings libFuzzer.
let package = Package(
    name: "Fuzz",
    platforms: [.macOS(.v14)],
    dependencies: [.package(name: "sdkgen", path: "..")],
    targets: [
        .executableTarget(
            name: "Fuzz", dependencies: [.product(name: "SDKGenerator", package: "sdkgen")],
            swiftSettings: [
                .treatAllWarnings(as: .error),
                .enableUpcomingFeature("ExistentialAny"),
                .enableUpcomingFeature("InternalImportsByDefault"),
                .enableUpcomingFeature("MemberImportVisibility"),
            ],
            // The gold linker fails on what the sanitizers add.
            linkerSettings: [.unsafeFlags(["-use-ld=lld"], .when(platforms: [.linux]))])
    ],
    swiftLanguageModes: [.v6]
)
