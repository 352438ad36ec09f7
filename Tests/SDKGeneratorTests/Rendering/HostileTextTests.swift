import APIModel
import Foundation
import RichText
import SDKGenerator
import SDKTestSupport
import SourceText
import TestSupport
import Testing

/// Documentation text never becomes code.
@Suite struct HostileTextTests {
    @Test func `a description changes nothing but comments`() throws {
        let innocent = try Self.code(of: FeatureFixture.api)
        let texts = HostileFixture.texts
        // The fixture has fewer places than there are texts.
        for round in 0..<4 {
            var next = round * 31
            var api = FeatureFixture.api
            api.replaceProse {
                next += 1
                return HostileFixture.description(texts[next % texts.count])
            }
            #expect(try Self.code(of: api) == innocent)
        }
    }

    /// The lines of all files that are no comments.
    private static func code(of api: API) throws -> [[Substring]] {
        try GeneratedModule.render(api).files
            .map { file in
                String(decoding: file.contents, as: UTF8.self)
                    .split(
                        omittingEmptySubsequences: false, whereSeparator: \.isNewline
                    )
                    .filter { !$0.drop { $0 == " " }.hasPrefix("///") }
            }
    }
}

extension API {
    /// Puts other text in the place of all prose.
    fileprivate mutating func replaceProse(_ text: () -> RichText) {
        func replace(_ fields: inout [Field]) {
            for index in fields.indices { fields[index].description = text() }
        }
        func replace(_ codes: inout [ErrorCode]) {
            for index in codes.indices { codes[index].description = text() }
        }
        replace(&commonErrorCodes)
        for service in services.indices {
            services[service].title = text().plain
            for index in services[service].actions.indices {
                services[service].actions[index].summary = text()
                services[service].actions[index].discussion = text()
                for note in services[service].actions[index].notes.indices {
                    services[service].actions[index].notes[note].text = text()
                }
                replace(&services[service].actions[index].inputs)
                replace(&services[service].actions[index].outputs)
                replace(&services[service].actions[index].errorCodes)
            }
            for index in services[service].structures.indices {
                services[service].structures[index].description = text()
                replace(&services[service].structures[index].fields)
            }
            for index in services[service].valueSets.indices {
                services[service].valueSets[index].description = text()
            }
        }
    }
}
