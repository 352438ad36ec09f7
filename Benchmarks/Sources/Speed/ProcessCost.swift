import Foundation

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// What a command took from start to end, its child processes included.
struct ProcessCost {
    var wall: Double
    /// Seconds of all cores, in the program and in the kernel on its behalf.
    var cpu: Double
    /// The most memory that it held at one time, in bytes.
    var peakMemory: Int

    /// Runs a command and waits for it; what it prints is thrown away.
    ///
    /// - Throws: ``Failure`` if it can't be started or exits with another status than those expected.
    static func of(_ command: [String], in folder: URL, expecting statuses: Set<Int32> = [0]) throws -> ProcessCost {
        // Not every C library can say where a new process begins.
        let shell = ["/bin/sh", "-c", "cd \"$0\" && exec \"$@\"", folder.path] + command
        var arguments = shell.map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for descriptor: Int32 in [1, 2] {
            posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_WRONLY, 0)
        }
        let clock = ContinuousClock()
        let start = clock.now
        var process = pid_t()
        guard posix_spawn(&process, shell[0], &actions, nil, &arguments, environ) == 0 else {
            throw Failure(command: command, status: -1)
        }
        var status: Int32 = 0
        var usage = rusage()
        wait4(process, &status, 0, &usage)
        let wall = clock.now - start
        guard status & 0x7f == 0, statuses.contains(status >> 8) else {
            throw Failure(command: command, status: status)
        }
        return ProcessCost(wall: wall.seconds, cpu: usage.cpuSeconds, peakMemory: usage.peakMemory)
    }

    struct Failure: Error, CustomStringConvertible {
        var command: [String]
        var status: Int32

        var description: String { "'\(command.prefix(4).joined(separator: " ")) …' ended with status \(status)" }
    }
}

extension ProcessCost {
    /// The median of each number over several runs.
    static func median(of costs: [ProcessCost]) -> ProcessCost {
        ProcessCost(
            wall: costs.map(\.wall).median, cpu: costs.map(\.cpu).median, peakMemory: costs.map(\.peakMemory).median)
    }
}

extension Array where Element: Comparable {
    /// The element in the middle; the array must not be empty.
    var median: Element { sorted()[count / 2] }
}

extension Duration {
    var seconds: Double { Double(components.seconds) + Double(components.attoseconds) * 1e-18 }
}

extension rusage {
    fileprivate var cpuSeconds: Double {
        [ru_utime, ru_stime].reduce(0) { $0 + Double($1.tv_sec) + Double($1.tv_usec) / 1e6 }
    }

    /// Linux counts kilobytes, macOS bytes.
    fileprivate var peakMemory: Int {
        #if canImport(Darwin)
            Int(ru_maxrss)
        #else
            Int(ru_maxrss) << 10
        #endif
    }
}
