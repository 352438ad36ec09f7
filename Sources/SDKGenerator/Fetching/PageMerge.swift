import DocsFetch
import SourceText
import SystemPackage

/// A page of the site beside the one that is here: decides which of them stays.
struct PageMerge {
    /// The contents that are here; nil for a page that isn't.
    let local: [UInt8]?
    /// What the last fetch brought.
    let record: FetchRecord.Page?
    /// True if a person's changes may be lost.
    let isForced: Bool

    /// Looks at the page that is here, unless it has more bytes than pages may have.
    init(
        _ path: String, in docs: FilePath, _ record: FetchRecord.Page?, isForced: Bool, limits: Limits
    ) throws(Errno) {
        self.record = record
        self.isForced = isForced
        let file = docs.pushing(FilePath(path))
        do {
            guard try FileSystem.type(of: file) == .regular else {
                local = nil
                return
            }
            local = try FileSystem.contents(of: file, limit: limits.pageBytes)
        } catch let error as Errno where error != .notDirectory {
            throw error
        } catch {
            local = nil
        }
    }

    enum Decision {
        /// The contents that are to be here, and what is to be remembered of them.
        case take([UInt8], FetchRecord.Page, remark: Diagnostic?)
        /// Nothing was fetched, or a person has to decide.
        case stop(Diagnostic)
    }

    /// The versions that the site need not send again: what is here, or was before a person edited it.
    var validators: Validators {
        local == nil || isForced && isEdited ? Validators() : record?.validators ?? Validators()
    }

    private var isEdited: Bool {
        guard let local, let record else { return false }
        return OutputManifest.hash(of: local) != record.hash
    }

    func decision(on outcome: SiteFetch.Outcome, _ path: String) -> Decision {
        switch outcome {
        case .failed(let problem): return .stop(problem)
        case .unchanged:
            guard let local, let record else {
                return .stop(
                    Diagnostic(
                        .error, "page-not-fetched", "\(path): the site answers 304 to what nobody has here", at: nil))
            }
            return .take(local, record, remark: isEdited ? remark(path) : nil)
        case .fetched(let contents, let validators):
            do {
                _ = try SourceFile(path: path, contents: contents)
            } catch {
                return .stop(
                    Diagnostic(
                        .error, "page-not-fetched",
                        "\(path): the page is not UTF-8: the byte at offset \(error.offset) can't stand there", at: nil)
                )
            }
            let page = FetchRecord.Page(contents, validators)
            guard isEdited, !isForced, let local, local != contents else { return .take(contents, page, remark: nil) }
            if page.hash == record?.hash { return .take(local, page, remark: remark(path)) }
            return .stop(
                Diagnostic(
                    .error, "page-edited",
                    "the page was edited here, and the site has another version; nothing was written",
                    at: .wholeFile(path),
                    help: "move what is worth keeping to another file, then run with --force"))
        }
    }

    private func remark(_ path: String) -> Diagnostic {
        Diagnostic(
            .note, "page-kept", "the page was edited here and the site's is what it was: yours stays",
            at: .wholeFile(path))
    }
}
