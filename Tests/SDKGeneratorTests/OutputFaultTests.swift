import Foundation
import SourceText
import SystemPackage
import TestSupport
import Testing

@testable import SDKGenerator

/// Promise 4: all or nothing. Each change of the disk that a run makes is made to fail, once and for good.
@Suite struct OutputFaultTests {
    /// An SDK on disk, the one that is to take its place, and one after that.
    struct Scenario: Sendable, CustomStringConvertible {
        var description: String
        var old: [String: String]
        var new: [String: String]

        static let all = [
            Scenario(description: "the first run", old: [:], new: ["A/1": "1", "A/B/2": "2"]),
            Scenario(description: "one file", old: ["A/1": "1", "A/2": "2"], new: ["A/1": "one", "A/2": "2"]),
            Scenario(description: "one file more", old: ["A/1": "1"], new: ["A/1": "1", "A/B/C/2": "2"]),
            Scenario(description: "one file less", old: ["A/1": "1", "A/B/2": "2"], new: ["A/1": "1"]),
            Scenario(
                description: "several files of a module",
                old: ["A/1": "1", "A/2": "2", "A/B/3": "3", "A/same": "same"],
                new: ["A/1": "one", "A/2": "two", "A/C/4": "4", "A/same": "same"]),
            Scenario(
                description: "a module less", old: ["A/1": "1", "B/1": "1", "B/C/2": "2"], new: ["A/1": "1"]),
        ]
    }

    /// Each scenario on a file system that has everything, and the richest on those that lack something.
    static let cases =
        Scenario.all.map { ($0, Features.all[0]) } + Features.all.dropFirst().map { (Scenario.all[4], $0) }

    /// What a file system may lack.
    struct Features: Sendable, CustomStringConvertible {
        var canExchange: Bool
        var canLink: Bool
        var description: String { "exchange: \(canExchange), links: \(canLink)" }

        static let all = [
            Features(canExchange: true, canLink: true), Features(canExchange: true, canLink: false),
            Features(canExchange: false, canLink: true),
        ]
    }

    @Test("where one change of the disk fails, the old SDK stands", arguments: cases)
    func oneFault(_ scenario: Scenario, _ features: Features) throws {
        let count = try countOperations(scenario, features)
        #expect(count > 3)
        for number in 0..<count {
            let folder = try TestFolder(scenario.old)
            let faults = Faults { $0 == number }
            let error = #expect(throws: Unusable.self) {
                try folder.output(faults.disk(features)).write(scenario.new.files)
            }
            #expect(error?.diagnostic.code == "unwritable-output")
            let state = try folder.state()
            // Once the manifest is the new one, all that can fail is the clearing up.
            let isNew = try state == scenario.new && folder.isUpToDate(scenario.new)
            #expect(state == scenario.old || isNew, "\(number)")
            #expect(try folder.hasHandWrittenFiles)
            try folder.expectRepair(with: scenario.new)
        }
    }

    @Test(
        "where the process ends at any change of the disk, the SDK is the old one or the new one",
        arguments: cases)
    func everyFaultFromOneOn(_ scenario: Scenario, _ features: Features) throws {
        // The documentation may have changed again before the next run.
        let next = scenario.new.filter { $0.key != "A/1" }.merging(["A/2": "another", "A/5": "5"]) { $1 }
        for number in 0..<(try countOperations(scenario, features)) {
            for (wanted, isNext) in [(scenario.new, false), (next, true)] {
                let folder = try TestFolder(scenario.old)
                let faults = Faults { $0 >= number }
                #expect(throws: Unusable.self) { try folder.output(faults.disk(features)).write(scenario.new.files) }
                let state = try folder.state()
                // Without the exchange of two folders in one step, the next run has to put it right.
                if features.canExchange {
                    #expect(state == scenario.old || state == scenario.new, "\(number)")
                    #expect(try folder.hasHandWrittenFiles)
                }
                _ = try folder.output().compare(with: wanted.files)
                #expect(try folder.state() == state)
                try folder.expectRepair(with: wanted)
                if isNext { #expect(try folder.state() == next) }
            }
        }
    }

    @Test("a run that is interrupted again and again ends all the same", arguments: Features.all)
    func interruptedRepairs(_ features: Features) throws {
        let scenario = Scenario.all[4]
        var generator = SeededGenerator(seed: 5)
        for _ in 0..<25 {
            let folder = try TestFolder(scenario.old)
            for _ in 0..<Int.random(in: 1...4, using: &generator) {
                let limit = Int.random(in: 0..<40, using: &generator)
                let wanted = Bool.random(using: &generator) ? scenario.new : scenario.old
                _ = try? folder.output(Faults { $0 >= limit }.disk(features)).write(wanted.files)
                if features.canExchange {
                    let state = try folder.state()
                    #expect(state == scenario.old || state == scenario.new)
                }
            }
            try folder.expectRepair(with: scenario.new)
        }
    }

    @Test("modules are whole, each by itself, wherever the process ends between them", arguments: [1, 4])
    func modules(jobs: Int) throws {
        let old = ["A/1": "1", "A/2": "2", "B/1": "1", "B/2": "2"]
        let new = ["A/1": "one", "A/2": "two", "B/1": "one", "B/2": "two"]
        let features = Features.all[0]
        let scenario = Scenario(description: "", old: old, new: new)
        for number in 0..<(try countOperations(scenario, features)) {
            let folder = try TestFolder(old)
            #expect(throws: Unusable.self) {
                try folder.output(Faults { $0 >= number }.disk(features), jobs: jobs).write(new.files)
            }
            let state = try folder.state()
            for module in ["A/", "B/"] {
                let part = state.filter { $0.key.hasPrefix(module) }
                #expect([old, new].contains { $0.filter { $0.key.hasPrefix(module) } == part }, "\(number)")
            }
            try folder.expectRepair(with: new)
        }
    }

    @Test("where one change of the disk fails while modules are prepared at the same time, the old SDK stands")
    func faultAmongModules() throws {
        let features = Features.all[0]
        let old = ["A/1": "1", "A/2": "2", "B/1": "1", "B/2": "2", "C/1": "1"]
        let new = ["A/1": "one", "A/2": "two", "B/1": "one", "B/2": "two", "D/1": "1", "D/2": "2"]
        for number in 0..<(try countOperations(Scenario(description: "", old: old, new: new), features)) {
            let folder = try TestFolder(old)
            #expect(throws: Unusable.self) {
                try folder.output(Faults { $0 == number }.disk(features), jobs: 4).write(new.files)
            }
            let state = try folder.state()
            #expect(try state == old || state == new && folder.isUpToDate(new), "\(number)")
            try folder.expectRepair(with: new)
        }
    }

    @Test("files that stay the same keep their place on disk and their time, beside those that change")
    func sameBytes() throws {
        let scenario = Scenario.all[4]
        let folder = try TestFolder(scenario.old)
        let before = try folder.status("A/same")
        let hand = try folder.status("A/Hand/written")
        Thread.sleep(forTimeInterval: 0.02)
        _ = try folder.output().write(scenario.new.files)
        let after = try folder.status("A/same")
        #expect(before == after)
        #expect(try folder.status("A/Hand/written") == hand)
        #expect(try folder.status("A/1") != before)
    }

    @Test("a file that a person saves between the staging and the exchange is not lost")
    func savedMeanwhile() throws {
        let scenario = Scenario.all[4]
        let folder = try TestFolder(scenario.old)
        let disk = OutputDisk(willPerform: { operation, path in
            guard operation == .exchange, path.lastComponent == "A" else { return }
            // As editors save: a new file takes the place of the old one.
            try folder.write("A/Hand/saving", "newer")
            let hand = path.appending("Hand")
            try FileSystem.rename(hand.appending("saving"), to: hand.appending("written"))
            try folder.write("A/new.swift", "appeared")
        })
        _ = try folder.output(disk).write(scenario.new.files)
        #expect(try folder.read("A/Hand/written") == "newer")
        #expect(try folder.read("A/new.swift") == "appeared")
        #expect(try folder.isUpToDate(scenario.new))
    }

    @Test("of two runs at once, one waits: the folder has the files of one of them")
    func twoRuns() async throws {
        let (first, second) = (Scenario.all[4].old, Scenario.all[4].new)
        let folder = try TestFolder(first)
        for _ in 0..<20 {
            try await withThrowingTaskGroup(of: Void.self) { group in
                for wanted in [first, second, first, second] {
                    group.addTask { _ = try folder.output().write(wanted.files) }
                }
                try await group.waitForAll()
            }
            let state = try folder.state()
            #expect(state == first || state == second)
            #expect(try folder.isUpToDate(state))
        }
    }

    private func countOperations(_ scenario: Scenario, _ features: Features) throws -> Int {
        let folder = try TestFolder(scenario.old)
        let faults = Faults { _ in false }
        _ = try folder.output(faults.disk(features)).write(scenario.new.files)
        #expect(try folder.state() == scenario.new)
        return faults.count
    }
}

/// Counts changes of the disk, and makes some of them fail.
private final class Faults: @unchecked Sendable {
    private let lock = NSLock()
    private var number = 0
    private let fails: @Sendable (Int) -> Bool

    init(_ fails: @escaping @Sendable (Int) -> Bool) { self.fails = fails }

    var count: Int { lock.withLock { number } }

    func disk(_ features: OutputFaultTests.Features) -> OutputDisk {
        OutputDisk(
            willPerform: { _, _ in
                let number = self.lock.withLock {
                    defer { self.number += 1 }
                    return self.number
                }
                if self.fails(number) { throw Errno.noSpace }
            }, canExchange: features.canExchange, canLink: features.canLink)
    }
}

extension [String: String] {
    fileprivate var files: [OutputFile] {
        sorted { $0.key < $1.key }.map { OutputFile(path: $0.key, contents: Array($0.value.utf8)) }
    }
}
