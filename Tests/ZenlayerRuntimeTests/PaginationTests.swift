import Testing
import ZenlayerRuntime
import ZenlayerTesting

@Suite struct PaginationTests {
    private static func page(_ items: ClosedRange<Int>?, total: Int? = nil) -> ListNics.Output {
        .init(totalCount: total, dataSet: items.map { $0.map { Nic(nicId: "\($0)") } } ?? [])
    }

    /// The items of all pages, and the page numbers that were asked for.
    private func walk(
        _ input: ListNics.Input, _ pages: [ListNics.Output]
    ) async throws -> (items: [String], numbers: [Int?]) {
        let stub = StubCaller()
        let next = Locked(pages[...])
        stub.answer(ListNics.self) { _ throws(APIError<ListNics.ErrorCode>) in
            guard let page = next.withLock({ $0.popFirst() }) else { throw .cancelled }
            return page
        }
        var items: [String] = []
        for try await nic in TestClient(caller: stub).items(of: ListNics.self, input) { items.append(nic.nicId ?? "") }
        return (items, stub.inputs(of: ListNics.self).map(\.pageNum))
    }

    @Test("the walk ends when all items have been seen")
    func total() async throws {
        let walk = try await walk(.init(pageSize: 2), [Self.page(1...2, total: 4), Self.page(3...4, total: 4)])
        #expect(walk.items == ["1", "2", "3", "4"])
        #expect(walk.numbers == [nil, 2])
    }

    @Test("without a total it ends at a page that is shorter than asked for")
    func shortPage() async throws {
        let walk = try await walk(.init(pageSize: 2), [Self.page(1...2), Self.page(3...3)])
        #expect(walk.items == ["1", "2", "3"])
    }

    @Test("a short page ends nothing while the total says that there are more")
    func clampedPageSize() async throws {
        let walk = try await walk(.init(pageSize: 100), [Self.page(1...2, total: 3), Self.page(3...3, total: 3)])
        #expect(walk.items == ["1", "2", "3"])
    }

    @Test("it ends at an empty page, whatever the total says", arguments: [nil, 9])
    func emptyPage(total: Int?) async throws {
        let walk = try await walk(.init(), [Self.page(1...2, total: total), Self.page(nil, total: total)])
        #expect(walk.items == ["1", "2"])
        #expect(walk.numbers == [nil, 2])
    }

    @Test("it begins at the page that the input asks for, and counts those before it")
    func laterPage() async throws {
        let walk = try await walk(
            .init(pageNum: 3, pageSize: 2), [Self.page(5...6, total: 8), Self.page(7...8, total: 8)])
        #expect(walk.items == ["5", "6", "7", "8"])
        #expect(walk.numbers == [3, 4])
    }

    @Test("an empty list has one page, and no items")
    func emptyList() async throws {
        let stub = StubCaller()
        stub.answer(ListNics.self, with: Self.page(nil, total: 0))
        var pages = 0
        for try await page in TestClient(caller: stub).pages(of: ListNics.self, .init()) {
            #expect(page.totalCount == 0)
            pages += 1
        }
        #expect(pages == 1)
    }

    @Test("a service that repeats a page is told as an error, and not asked for ever")
    func repetition() async throws {
        for pages in [
            [Self.page(1...2, total: 9), Self.page(1...2, total: 9)],
            [Self.page(1...2), Self.page(3...4), Self.page(3...4)],
            [Self.page(1...2), Self.page(3...4), Self.page(1...2)],
        ] {
            let error = await #expect(throws: APIError<ListNics.ErrorCode>.self) {
                _ = try await self.walk(.init(pageSize: 2), pages)
            }
            guard case .decoding(let failure) = error else {
                Issue.record("\(String(describing: error))")
                continue
            }
            #expect(failure.reason.contains("once more"))
        }
    }

    @Test("an error ends the walk in its own type, and the walk stays ended")
    func failure() async throws {
        let stub = StubCaller()
        stub.fail(ListNics.self, with: .nicNotFound)
        var iterator = TestClient(caller: stub).pages(of: ListNics.self, .init()).makeAsyncIterator()
        do throws(APIError<ListNics.ErrorCode>) {
            _ = try await iterator.next()
            Issue.record("no error")
        } catch {
            guard case .service(.nicNotFound, _) = error else {
                Issue.record("\(error)")
                return
            }
        }
        #expect(try await iterator.next() == nil)
        #expect(stub.calls.count == 1)
    }

    @Test("a cancelled task asks for no further page")
    func cancellation() async throws {
        let stub = StubCaller()
        stub.answer(ListNics.self, with: Self.page(1...2, total: 9))
        let client = TestClient(caller: stub)
        let task = Task {
            for try await _ in client.pages(of: ListNics.self, .init()) { withUnsafeCurrentTask { $0?.cancel() } }
        }
        let error = await #expect(throws: APIError<ListNics.ErrorCode>.self) { try await task.value }
        guard case .cancelled = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(stub.calls.count == 1)
    }

    @Test("the loop's error has the action's type")
    func typedLoop() async {
        let stub = StubCaller()
        stub.fail(ListNics.self, with: .nicNotFound)
        do {
            for try await _ in TestClient(caller: stub).items(of: ListNics.self, .init()) {}
            Issue.record("no error")
        } catch .service(.nicNotFound, _) {
        } catch {
            Issue.record("\(error)")
        }
    }
}
