/// The templates that the generator brings along, by name: the UTF-8 text of `Action.mustache` is under `Action`.
///
/// They are embedded in the binary, so that it needs no folder beside it.
public let builtinTemplates: [String: [UInt8]] = [
    "Action": PackageResources.Action_mustache,
    "Client": PackageResources.Client_mustache,
    "CommonErrorCode": PackageResources.CommonErrorCode_mustache,
    "DecimalImport": PackageResources.DecimalImport_mustache,
    "ErrorCodeType": PackageResources.ErrorCodeType_mustache,
    "FileHeader": PackageResources.FileHeader_mustache,
    "FirstCall": PackageResources.FirstCall_mustache,
    "PackageCatalog": PackageResources.PackageCatalog_mustache,
    "PackageManifest": PackageResources.PackageManifest_mustache,
    "PackageReadme": PackageResources.PackageReadme_mustache,
    "Record": PackageResources.Record_mustache,
    "Structure": PackageResources.Structure_mustache,
    "ValueSet": PackageResources.ValueSet_mustache,
    "ValueSetType": PackageResources.ValueSetType_mustache,
]
