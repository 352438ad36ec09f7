import SourceText
import Testing

@Suite struct ParallelMapTests {
    @Test("the results have the order of the elements, with any number of threads")
    func order() {
        for count in [0, 1, 2, 7, 100, 1_001] {
            let numbers = Array(0..<count)
            for jobs in [1, 2, 3, 16, 2_000] {
                #expect(numbers.parallelMap(jobs: jobs) { $0 * 2 } == numbers.map { $0 * 2 })
            }
        }
    }

    @Test("so have diagnostics", arguments: [1, 2, 16])
    func diagnostics(jobs: Int) {
        var found = DiagnosticCollector()
        let numbers = Array(0..<1_000)
        let results = numbers.parallelMap(jobs: jobs, diagnostics: &found) { number, diagnostics in
            diagnostics.note("odd", "\(number)", at: nil)
            return number
        }
        #expect(results == numbers)
        #expect(found.diagnostics.map(\.message) == numbers.map(String.init))
    }

    @Test("of two things the first speaks first, with any number of threads", arguments: [1, 2])
    func pair(jobs: Int) {
        var found = DiagnosticCollector()
        let (number, nothing) = concurrently(
            jobs: jobs, diagnostics: &found,
            { diagnostics -> Int in
                diagnostics.note("first", "first", at: nil)
                return 1
            },
            { diagnostics -> String? in
                diagnostics.note("second", "second", at: nil)
                return nil
            })
        #expect(number == 1)
        #expect(nothing == nil)
        #expect(found.diagnostics.map(\.code) == ["first", "second"])
    }
}
