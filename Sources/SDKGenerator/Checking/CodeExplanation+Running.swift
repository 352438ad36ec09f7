import SourceText

extension CodeExplanation {
    /// The codes of configurations, folders and files.
    static let running: [CodeExplanation] = [
        fixed(
            "configuration-duplicate-key", "A mapping of the configuration has each key once.",
            "YAML doesn't say which of two would count. (YAML 1.2.2, section 3.2.1.1)"),
        fixed(
            "configuration-invalid-value", "A value of the configuration is one that its key can have.",
            "The message says what is wrong with it."),
        fixed(
            "configuration-invalid-yaml", "The configuration is YAML.", "Nothing of it can be read otherwise."),
        fixed(
            "configuration-missing-key", "The configuration says what no page and no default can say.",
            "No page states the version of a service, and nobody but you knows what its module is to be called."),
        fixed(
            "configuration-too-large", "The configuration is no larger than a person would write it.",
            "A larger one is a mistake or an attack, and is not read."),
        fixed(
            "configuration-too-many-aliases", "The configuration has few aliases (`*name`).",
            "Aliases of aliases can stand for more values than fit into memory."),
        fixed(
            "configuration-unknown-key", "Every key of the configuration is known.",
            "A misspelt key would be without effect, and nobody would notice."),
        fixed(
            "configuration-wrong-type", "A value of the configuration has the type that its key wants.",
            "A number in quotes is text, and `yes` is no truth value."),
        fixed(
            "configuration-in-the-way", "`sdkgen init` writes a configuration where there is none.",
            "One that is there already is a person's, and is never replaced. `--print` shows the draft."),
        fixed(
            "unwritable-configuration", "`sdkgen init` can write a file to the working directory.",
            "The message says what the system has against it."),
        CodeExplanation(
            "invalid-journal", "The journal of an interrupted run is as the tool wrote it.",
            "It says what that run had begun to write. One that can't be read leaves no safe way to finish or undo it.",
            control: .fixed),
        CodeExplanation(
            "invalid-model", "A model is a JSON document as `sdkgen inspect` prints it.",
            "Another document, or one of another format version, can't be compared.", control: .fixed),
        CodeExplanation(
            "no-edition", "An edition is a folder with pages, `git:` and a revision, or a model.",
            "What is none of these can't be compared.", control: .fixed),
        CodeExplanation(
            "edition-with-errors", "Both editions that are compared are free of errors.",
            "A page with an error may be left out of its edition, so changes may be missing.", control: .fixed),
        CodeExplanation(
            "no-services", "The pages document a service, or the configuration names one.",
            "A run that finds none would make an empty SDK.", control: .fixed),
        CodeExplanation(
            "service-without-actions", "The pages document an action of each service that the configuration names.",
            "A run that finds none would delete the service's SDK, so it stops.", control: .fixed),
        CodeExplanation(
            "idle-pattern", "A pattern of the configuration matches something.",
            "A misspelt pattern would go unnoticed: `*` stands for any text without `/`, `**` for any text."),
        fixed(
            "unconfigured-service", "The configuration names every service that the pages document.",
            "Without a version and a module its actions can't be in an SDK. Leave its pages out with `exclude` if they are "
                + "not wanted."),
        fixed(
            "no-docs", "There is a documentation folder.", "Name it with `--docs` or as `docs` in the configuration."),
        fixed("no-pages", "The documentation folder holds pages.", "A page is a file whose name ends with `.md`."),
        fixed(
            "no-templates", "The template folder holds templates.", "A template is a file that ends with `.mustache`."),
        fixed(
            "no-such-page", "A page that a command names is there.", "Paths begin at the documentation folder or here."),
        fixed("no-such-action", "An action that a command names is there.", "Names are compared with their case."),
        fixed("no-such-service", "A service that a command names is there.", "Names are compared with their case."),
        fixed("no-such-code", "A code that a command names exists.", "`sdkgen explain` lists the codes."),
        fixed("unreadable-file", "Every file can be read.", "The message says what the system has against it."),
        fixed(
            "not-utf8", "Every file is UTF-8.", "What other encodings mean can only be guessed. Save the file as UTF-8."
        ),
        fixed("file-name-not-utf8", "The name of every file is UTF-8.", "No output could name the file."),
        fixed(
            "file-too-large", "A file is no larger than the documented limit.", "A run takes bounded time and memory."),
        fixed(
            "limit-pages", "The documentation folder holds no more pages than the limit `pages`.",
            "A run takes bounded time and memory. The pages beyond the limit are not read."),
        fixed(
            "limit-documentation-size", "The pages have no more bytes together than the limit `documentation-bytes`.",
            "A run takes bounded time and memory. The pages beyond the limit are not read."),
        fixed(
            "limit-output-size", "The generated files have no more bytes together than the limit `output-bytes`.",
            "A run takes bounded memory and disk. Nothing is written."),
        fixed(
            "too-many-files", "The documentation folder holds no more files than the documented limit.",
            "A folder of that size is most likely another than the one that is meant."),
        fixed("too-deep", "Folders are nested no deeper than the documented limit.", "What is deeper is not read."),
        CodeExplanation(
            "folder-named-as-page", "No folder has a name that ends with `.md`.",
            "Somebody may take it for a page; the pages in it are read all the same."),
        fixed("broken-link", "A symbolic link leads to a file.", "It is not read otherwise."),
        fixed(
            "link-outside", "No symbolic link leads out of the folder.",
            "The SDK would depend on files that are in no repository. Such a link is not followed."),
        CodeExplanation(
            "link-to-folder", "No symbolic link leads to a folder.",
            "It is not followed: what it leads to is read in its own place."),
        fixed("unwritable-page", "A page that `--fix` corrects can be written.", "It stays as it was."),
        fixed(
            "unreadable-output", "The output folder can be read.", "The message says what the system has against it."),
        CodeExplanation(
            "unusable-cache", "The folder that `cache` names can be read and written.",
            "The run does without it, and takes as long as the first one."),
        fixed("unwritable-output", "The output folder can be written.", "The old SDK stands as it was."),
        fixed(
            "layout-of-one-module", "The layout `pages` is for the pages of one service.",
            "A build-tool plugin makes the sources of one target, and a target is one module."),
        fixed(
            "docs-is-output", "Pages and SDK have a folder each.",
            "What one command wrote there, the other would take for its own that is no longer wanted, and delete."),
        fixed(
            "no-package", "The layout `package` says what the package is called and where its runtime comes from.",
            "Add the key `package` to the configuration."),
        fixed(
            "unreadable-copy", "What the package copies can be read: the licence, or the sources of the runtime.",
            "Their paths are relative to the configuration."),
        fixed(
            "unwritable-file", "The file that `-o` names can be written.",
            "It is replaced as a whole; what was there before stands as it was."),
        fixed(
            "invalid-manifest", "The list of generated files can be read.",
            "Without it the tool can't tell its own files from yours, and leaves all as they are."),
        fixed(
            "invalid-output-path", "A generated file has a path inside of the output folder.",
            "Nothing outside of that folder is ever touched."),
        fixed(
            "output-path-collision", "Generated files have paths that differ in more than case.",
            "Some file systems keep them in one file."),
        fixed(
            "output-in-the-way", "Nothing but a generated file stands where one belongs.",
            "A folder, a link or a device is never replaced."),
        fixed(
            "output-edited", "Nobody edited a generated file.",
            "Move what is worth keeping to another file; `--force` overwrites it."),
        fixed(
            "output-foreign", "No file that was not generated stands where one is to be generated.",
            "Move it away; `--force` overwrites it."),
        CodeExplanation(
            "stale-baseline", "Every entry of the baseline is still found.",
            "What was corrected must not come back unnoticed. `sdkgen lint --baseline FILE --update-baseline` shortens the "
                + "file."),
        fixed(
            "invalid-baseline", "The baseline is a file that `--update-baseline` wrote.", "It is a list of findings."),
    ]

    /// The codes of `sdkgen fetch`.
    static let fetching: [CodeExplanation] = [
        fixed(
            "invalid-address", "The address of a site is an `http` or `https` URL.",
            "It has no user, query or fragment, since the addresses of the pages are made from it."),
        fixed(
            "unreachable-site", "The site serves its list of pages.",
            "Nothing can be fetched without it. Failed connections and answers 429 and 5xx were tried again before."),
        fixed(
            "no-index", "A site lists its pages in `llms.txt` or `SUMMARY.md`.",
            "Other pages are not looked for: a list says also which pages are gone."),
        fixed(
            "empty-index", "The list of pages names one below the address.",
            "With none, every page that is here would be deleted."),
        fixed("too-many-pages", "A site lists no more pages than the documented limit.", "A run takes bounded time."),
        fixed(
            "invalid-page-path", "The address of a page is a path below the documentation folder.",
            "Nothing outside of that folder is ever written, and no hidden file in it."),
        CodeExplanation(
            "passed-over-link", "The list of pages links to Markdown pages of the site.",
            "Other links are not followed; the note tells that there are some.", control: .fixed),
        fixed(
            "service-not-listed", "The site has pages in a folder with the name of each service.",
            "By that folder a service's pages are known before they are read."),
        fixed(
            "page-not-fetched", "Every page that is wanted can be fetched.",
            "Without one of them an SDK would lose actions, so nothing is written; `--keep-going` writes the others."),
        fixed(
            "page-edited", "No page that changed on the site was edited here.",
            "Move what is worth keeping to another file; `--force` takes the site's."),
        CodeExplanation(
            "page-kept", "A page is as the site has it.",
            "It was edited here and has not changed there since, so the edited one stays.", control: .fixed),
        fixed(
            "page-in-the-way", "No file of yours stands where a page of the site belongs.",
            "Move it away; `--force` overwrites it."),
        fixed(
            "unreadable-docs", "The documentation folder can be read.",
            "The message says what the system has against it."),
        fixed(
            "invalid-fetch-record", "The record of the last fetch can be read.",
            "It tells the tool's pages from yours. Without it every page is fetched again."),
    ]

    /// The codes of planning Swift code and of templates.
    static let planning: [CodeExplanation] = [
        fixed(
            "swift-name-collision", "Different names of the documentation have different names in Swift.",
            "Names are compared after they were made Swift identifiers, without regard to case."),
        CodeExplanation(
            "swift-qualified-name", "A name of a structure or value set is defined on one page of a service.",
            "Swift has one name for one thing in a module, so each of them is called after its page, too."),
        CodeExplanation(
            "swift-pagination", "The pages of a list can be walked through in Swift.",
            "The action has no sequence of pages then; it can be called as any other."),
        fixed("template-syntax", "A template is Mustache.", "See mustache(5)."),
        fixed("template-unclosed-section", "A section of a template is closed under its name.", "See mustache(5)."),
        fixed(
            "template-unknown-file", "A file of the template folder replaces a built-in template.", "It has its name."),
        fixed(
            "template-unknown-name", "A name in a template is one that its view answers.",
            "Mustache prints nothing for an unknown name, so a slip would go unnoticed."),
        fixed(
            "template-unknown-partial", "A partial in a template is a template.", "Mustache prints nothing otherwise."),
        fixed(
            "template-unknown-transform", "A transform in a template is one that its value has.",
            "Mustache prints nothing otherwise."),
        fixed("template-misused-name", "A name in a template is used for what it is.", "A list is no text."),
        fixed("template-recursion", "No template contains itself.", "Printing it would never end."),
    ]

    private static func fixed(_ code: String, _ statement: String, _ reason: String) -> CodeExplanation {
        CodeExplanation(code, statement, reason, control: .fixed)
    }
}
