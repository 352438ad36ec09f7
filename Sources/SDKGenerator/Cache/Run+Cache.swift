import SourceText
import SystemPackage

extension Run {
    /// The place in a cache for what a run with certain inputs made.
    struct CachePlace {
        let cache: RunCache
        let inputs: String
        /// The last run for the same output, whatever its inputs.
        let last: CachedRun?
    }

    /// Where the run may look for what an earlier one made of the same inputs; nil if the configuration names no cache,
    /// or if the cache can't be used, which the run then says.
    mutating func cachePlace(_ pipeline: Pipeline) throws -> CachePlace? {
        let configuration = pipeline.configuration
        guard let folder = configuration.cache, !report.diagnostics.hasErrors else { return nil }
        var inputs = InputDigest()
        inputs.add("flags", "\(settings.flags)")
        // The configuration, the templates and the pages: a report can quote all that was read.
        inputs.add("sources", report.sources.map { ($0.path, $0.bytes) }, jobs: jobs)
        // And what was not: names of folders, links, patterns that match nothing.
        try inputs.add("diagnostics", report.diagnostics.diagnostics)
        if configuration.layout == .pages {
            inputs.add("pages", try Self.pageNames(configuration).map { ($0, []) }, jobs: 1)
        }
        if let package = configuration.package, configuration.layout == .package {
            let copies = try PackageLayout(package: package, planner: pipeline.plannerOptions).copies()
            inputs.add("copies", copies.map { ($0.path, $0.contents) }, jobs: jobs)
        }
        let cache = RunCache(folder: folder, output: configuration.output)
        return withoutCacheOnError(cache) { cache in
            inputs.add("tool", try InputDigest.tool())
            return CachePlace(cache: cache, inputs: inputs.text, last: try cache.read())
        }
    }

    /// What the last run made and said, if it had the same inputs, and if the output folder is as it left it.
    mutating func unchangedOutput(
        _ place: CachePlace?, of configuration: Configuration
    ) -> (counts: SDKCounts, output: OutputComparison)? {
        guard let place, let last = place.last, last.inputs == place.inputs else { return nil }
        // A folder that can't be read is not as it was left: what is wrong with it is for the whole run to say.
        let folder = OutputFolder(path: configuration.output, jobs: jobs)
        guard let files = try? folder.files(leftWith: last.manifest) else { return nil }
        report.repeatDiagnostics(of: last)
        return (last.counts, OutputComparison(unchanged: files))
    }

    /// Leaves word for the next run that an output folder in which nothing differs any more is right for these inputs.
    ///
    /// What is remembered of the folder was seen while it was locked: another run may have changed it since.
    mutating func remember(_ counts: SDKCounts, _ output: OutputComparison, in place: CachePlace?) {
        guard let place, let manifest = output.manifestHash else { return }
        let run = CachedRun(
            inputs: place.inputs, manifest: manifest, counts: counts, diagnostics: report.diagnostics.diagnostics,
            setAside: report.setAside)
        withoutCacheOnError(place.cache) { try $0.write(run) }
    }

    /// Does something with a cache. It only saves time: a run that can't use it says so, and goes on.
    @discardableResult
    private mutating func withoutCacheOnError<Result>(
        _ cache: RunCache, _ work: (RunCache) throws -> Result?
    ) -> Result? {
        do {
            return try work(cache)
        } catch {
            report.add(
                Diagnostic(
                    .warning, "unusable-cache", "the cache '\(cache.folder)' can't be used: \(error)", at: nil,
                    help: "name a folder that can be written and holds nothing else, or leave out 'cache'"))
            return nil
        }
    }
}
