#if canImport(Darwin)
    import Foundation
#else
    import Synchronization
#endif

/// The path of a file, of which a process has one object for each path that it meets, and keeps it.
///
/// A page has some hundred spans, and a model copies each of them many times. A path that is a string would have its
/// references counted with every copy, which took a tenth of reading; one that lives as long as the process needs no
/// count, takes half the room, and is compared by its address.
@usableFromInline
struct SourcePath: Hashable, Sendable {
    @usableFromInline
    final class Storage: Sendable {
        @usableFromInline let text: String

        fileprivate init(_ text: String) { self.text = text }
    }

    private let storage: Unmanaged<Storage>

    /// Paths are the same if their bytes are, whatever other spellings Unicode knows of their letters.
    init(_ path: String) {
        self = KnownPaths.withLock { paths in
            let key = PathBytes(path)
            if let known = paths[key] { return known }
            let new = SourcePath(Unmanaged.passRetained(Storage(path)))
            paths[key] = new
            return new
        }
    }

    private init(_ storage: Unmanaged<Storage>) { self.storage = storage }

    @usableFromInline var text: String { storage.takeUnretainedValue().text }

    @usableFromInline
    static func == (left: SourcePath, right: SourcePath) -> Bool {
        left.storage.toOpaque() == right.storage.toOpaque()
    }

    @usableFromInline
    func hash(into hasher: inout Hasher) {
        hasher.combine(storage.toOpaque())
    }
}

/// Every path by its bytes.
private enum KnownPaths {
    #if canImport(Darwin)
        // `Mutex` would ask for macOS 15.
        private static let lock = NSLock()
        nonisolated(unsafe) private static var paths: [PathBytes: SourcePath] = [:]

        static func withLock(_ body: (inout [PathBytes: SourcePath]) -> SourcePath) -> SourcePath {
            lock.withLock { body(&paths) }
        }
    #else
        private static let paths = Mutex<[PathBytes: SourcePath]>([:])

        static func withLock(_ body: (inout [PathBytes: SourcePath]) -> SourcePath) -> SourcePath {
            paths.withLock { body(&$0) }
        }
    #endif
}

/// A path that is compared byte by byte.
private struct PathBytes: Hashable {
    private let text: String

    init(_ text: String) { self.text = text }

    static func == (left: PathBytes, right: PathBytes) -> Bool {
        left.text.withContiguousUTF8 { left in right.text.withContiguousUTF8 { left.isEqual(to: $0) } }
    }

    func hash(into hasher: inout Hasher) {
        text.withContiguousUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
}
