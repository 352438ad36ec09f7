/// What a person reads first of a package.
public struct PackageReadmeFile: PackageArtefact {
    public static let templateName = "PackageReadme"

    public let path = PackagePath.readme
    var title: MarkdownProse
    var name: SwiftStringLiteral
    var runtimeLiteral: SwiftStringLiteral
    var runtimePackage: SwiftStringLiteral
    var modules: [PackageModule]
    var firstCall: FirstCall?
    var hasLicense: Bool

    public static let members = TemplateMembers(
        of: PackageReadmeFile.self,
        [
            .text("title") { $0.title },
            .text("name") { $0.name },
            .text("runtimeLiteral") { $0.runtimeLiteral },
            .text("runtimePackage") { $0.runtimePackage },
            .views("modules") { $0.modules },
            .view("firstCall") { $0.firstCall },
            .flag("hasLicense") { $0.hasLicense },
        ])

    public static func plan(_ package: PackageContext) -> [PackageReadmeFile] {
        [
            PackageReadmeFile(
                title: MarkdownProse(package.options.title), name: SwiftStringLiteral(package.options.name),
                runtimeLiteral: SwiftStringLiteral(package.runtime.name), runtimePackage: package.runtimePackage,
                modules: package.modules, firstCall: package.modules.lazy.compactMap(\.firstCall).first,
                hasLicense: package.options.hasLicense)
        ]
    }
}
