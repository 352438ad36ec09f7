/// The first page of a module's documentation.
public struct PackageCatalogFile: PackageArtefact {
    public static let templateName = "PackageCatalog"

    public let path: PackagePath
    var title: MarkdownProse
    var module: PackageModule

    public static let members = TemplateMembers(
        of: PackageCatalogFile.self,
        [
            .text("title") { $0.title },
            .view("about") { $0.module },
        ])

    public static func plan(_ package: PackageContext) -> [PackageCatalogFile] {
        package.modules.map { module in
            PackageCatalogFile(
                path: .catalog(of: module.name), title: MarkdownProse(package.options.title), module: module)
        }
    }
}
