import FlyingSocks

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// A pool whose connections send at once what is written.
///
/// The server writes the head and the body of a response separately: without this the second would wait for the
/// acknowledgement of the first, 40 ms each time (RFC 9293, section 3.7.4: Nagle's algorithm).
struct PromptSocketPool<Base: AsyncSocketPool>: AsyncSocketPool {
    let base: Base

    func prepare() async throws { try await base.prepare() }

    func run() async throws { try await base.run() }

    func suspendSocket(_ socket: Socket, untilReadyFor events: Socket.Events) async throws {
        try? socket.setValue(true, for: BoolSocketOption(level: Int32(IPPROTO_TCP), name: TCP_NODELAY))
        try await base.suspendSocket(socket, untilReadyFor: events)
    }
}

extension AsyncSocketPool {
    var prompt: PromptSocketPool<Self> { PromptSocketPool(base: self) }
}
