import ArgumentParser
import Foundation
import SDKGenerator

/// One of the two streams that the tool writes to.
struct Terminal: Sendable {
    /// Results.
    static let output = Terminal(descriptor: FileHandle.standardOutput.fileDescriptor)
    /// Diagnostics and progress.
    static let errors = Terminal(descriptor: FileHandle.standardError.fileDescriptor)

    private let descriptor: Int32

    /// True where a person is watching.
    var isInteractive: Bool { isatty(descriptor) == 1 }

    /// True where colours are welcome (https://no-color.org).
    var hasColors: Bool {
        let environment = ProcessInfo.processInfo.environment
        return isInteractive && environment["NO_COLOR", default: ""].isEmpty && environment["TERM"] != "dumb"
    }

    /// Writes what only explains: whoever can't be told can't be told that either.
    func write(_ text: String) {
        try? write(Array(text.utf8))
    }

    /// - Throws: where the bytes can't be written, as on a full disk.
    func write(_ bytes: [UInt8]) throws {
        try FileHandle(fileDescriptor: descriptor).write(contentsOf: bytes)
    }

    /// Writes what a person asked for; where that can't be done, it is said, and the exit status tells.
    func writeResult(_ bytes: [UInt8]) throws {
        do {
            try write(bytes)
        } catch {
            Terminal.errors.write("error: the result can't be written to standard output\n")
            throw ExitCode(Run.Outcome.unusable.rawValue)
        }
    }

    /// Shows to a person what is being done, for as long as it is done.
    func showing<Result>(_ text: String, _ work: () throws -> Result) rethrows -> Result {
        let eraseLine = "\r\u{1B}[2K"
        if isInteractive { write(eraseLine + text) }
        defer { if isInteractive { write(eraseLine) } }
        return try work()
    }
}

/// Shows to a person how much of a work is done.
struct ProgressBar {
    private static let width = 30
    private let noun: String
    private let terminal: Terminal

    init(_ noun: String, on terminal: Terminal) {
        self.noun = noun
        self.terminal = terminal
    }

    func show(_ done: Int, of all: Int) {
        guard terminal.isInteractive, all > 0 else { return }
        terminal.write("\r\u{1B}[2K" + Self.text(done, of: all, noun))
    }

    func erase() {
        if terminal.isInteractive { terminal.write("\r\u{1B}[2K") }
    }

    private static func text(_ done: Int, of all: Int, _ noun: String) -> String {
        let filled = width * min(done, all) / all
        let bar = String(repeating: "#", count: filled) + String(repeating: " ", count: width - filled)
        return "[\(bar)] \(done)/\(all) \(noun)"
    }
}
