import APIModel
import SourceText
import SwiftPlan
import TestSupport
import Testing

@testable import SDKGenerator

@Suite struct ConfigurationTests {
    private let service = "services: { zec: { path: /api/v2/zec, version: 2025-09-01, module: ZenlayerZEC } }\n"

    private func read(_ yaml: String) -> (file: ConfigurationFile, diagnostics: [Diagnostic]) {
        var diagnostics = DiagnosticCollector()
        let file = ConfigurationFile(
            reading: SourceFile(path: "sdkgen.yaml", text: yaml), diagnostics: &diagnostics)
        return (file, diagnostics.sorted)
    }

    /// Code and place of each mistake: `unknown-key 2:1+4`.
    private func mistakes(_ yaml: String) -> [String] {
        read(yaml).diagnostics
            .map { diagnostic in
                let code = diagnostic.code.replacing("configuration-", with: "", maxReplacements: 1)
                guard let span = diagnostic.span else { return code }
                return span.line == 0 ? "\(code) file" : "\(code) \(span.line):\(span.column)+\(span.length)"
            }
    }

    @Test("every setting is read")
    func everything() {
        let (file, diagnostics) = read(
            """
            docs: pages
            output: "Out"
            templates: 'my templates'
            access: package
            encode-outputs: true
            services:
              zec:
                path: /api/v2/zec
                version: 2025-09-01
                module: ZenlayerZEC
                title: Elastic Compute
              bmc: { path: /api/v2/bmc, version: 2022-11-20, module: ZenlayerBMC }
            include:
              pages: [compute/]
            exclude:
              pages: ["**/draft*.md"]
              actions: ["Delete*", Purge?]
            """)
        #expect(diagnostics.isEmpty)
        let configuration = Configuration(file, in: "", flags: .init())
        #expect(configuration.docs == "pages")
        #expect(configuration.output == "Out")
        #expect(configuration.templates == "my templates")
        #expect(configuration.access == .package)
        #expect(configuration.encodesOutputs)
        #expect(
            configuration.services == [
                ServiceConfiguration(
                    name: "bmc", path: "/api/v2/bmc", version: "2022-11-20", module: "ZenlayerBMC"),
                ServiceConfiguration(
                    name: "zec", path: "/api/v2/zec", version: "2025-09-01", module: "ZenlayerZEC",
                    title: "Elastic Compute"),
            ])
        #expect(configuration.pages.contains("compute/a.md"))
        #expect(!configuration.pages.contains("network/a.md"))
        #expect(!configuration.pages.contains("compute/x/draft1.md"))
        #expect(configuration.actions.contains("PurgeXY"))
        #expect(!configuration.actions.contains("PurgeX"))
        #expect(!configuration.actions.contains("DeleteDisk"))
    }

    @Test("the flag goes before the file, the file before the default")
    func precedence() {
        let (file, _) = read("docs: pages\n" + service)
        #expect(Configuration(nil, in: "", flags: .init()).docs == "docs")
        #expect(Configuration(nil, in: "", flags: .init()).output == "Sources")
        #expect(Configuration(file, in: "", flags: .init()).docs == "pages")
        #expect(Configuration(file, in: "", flags: .init(docs: "mine", output: "out")).docs == "mine")
        #expect(Configuration(file, in: "", flags: .init(docs: "mine", output: "out")).output == "out")
    }

    @Test("paths in the file are relative to the file, paths of flags to the working directory")
    func paths() {
        let (file, _) = read("docs: pages\noutput: /abs\ntemplates: ../t\n" + service)
        let configuration = Configuration(file, in: "sub/dir", flags: .init())
        #expect(configuration.docs == "sub/dir/pages")
        #expect(configuration.output == "/abs")
        #expect(configuration.templates == "sub/dir/../t")
        #expect(Configuration(file, in: "sub/dir", flags: .init(docs: "here")).docs == "here")
    }

    @Test("an unknown key is an error with its place and the key that was meant")
    func unknownKey() throws {
        let (_, diagnostics) = read(service + "acess: public\n")
        #expect(mistakes(service + "acess: public\n") == ["unknown-key 2:1+5"])
        let diagnostic = try #require(diagnostics.first)
        #expect(diagnostic.severity == .error)
        #expect(diagnostic.message == "the configuration has no key 'acess'")
        #expect(diagnostic.help == "did you mean 'access'?")
    }

    @Test("all mistakes are reported, not the first")
    func allMistakes() {
        let yaml = """
            docs: [a]
            output:
            acces: public
            access: private
            services:
              zec: { path: /api/v2/zecc, version: true, module: 1abc, titel: x }
              bmc: text
            """
        #expect(
            mistakes(yaml) == [
                "wrong-type 1:7+1", "wrong-type 2:8+0", "unknown-key 3:1+5", "invalid-value 4:9+7",
                "invalid-value 6:16+12", "wrong-type 6:39+4", "invalid-value 6:53+4", "unknown-key 6:59+5",
                "wrong-type 7:8+4",
            ])
    }

    @Test("columns count bytes, behind text that is not ASCII too")
    func columns() {
        #expect(
            mistakes("services: { zec: { title: 计算, pth: x } }") == [
                "missing-key 1:18+1", "missing-key 1:18+1", "missing-key 1:18+1", "unknown-key 1:35+3",
            ])
    }

    @Test(
        "a value of no use is an error where it stands",
        arguments: [
            ("services: {}", "invalid-value 1:1+8"),
            ("docs: x", "missing-key 1:1+1"),
            ("services: { a: { path: /b/a, version: 1, module: class } }", "invalid-value 1:50+5"),
            ("services: { a: { path: /b/a, version: 1, module: Swift } }", "invalid-value 1:50+5"),
            ("services: { a: { path: /b/a, version: 1, module: 'A-B' } }", "invalid-value 1:50+5"),
            ("services: { a: { path: b/a, version: 1, module: A } }", "invalid-value 1:24+3"),
            ("services: { a: { path: /b/c, version: 1, module: A } }", "invalid-value 1:24+4"),
            ("services: { a: { path: /b/a, version: '', module: A } }", "invalid-value 1:39+2"),
            ("services: { a: { path: \"/\\0/a\", version: 1, module: A } }", "invalid-value 1:24+6"),
            ("services: { a: { path: /b/a, module: A } }", "missing-key 1:16+1"),
            ("- a", "wrong-type 1:1+1"),
            ("", "missing-key file"),
            ("# nothing\n", "missing-key file"),
            ("docs: a\n---\ndocs: b\n", "invalid-yaml 2:1+1"),
            ("docs: [a", "invalid-yaml 1:9+0"), ("docs: a\n\nb|c\n", "invalid-yaml 4:1+0"),
            ("docs: *nowhere", "invalid-yaml 1:7+1"),
        ])
    func invalid(_ yaml: String, _ mistake: String) {
        #expect(mistakes(yaml).first == mistake, "\(read(yaml).diagnostics)")
    }

    @Test("two services can't have one module")
    func oneModule() {
        let yaml = """
            services:
              a: { path: /a, version: 1, module: Same }
              b: { path: /b, version: 1, module: same }
            """
        #expect(mistakes(yaml) == ["invalid-value 3:3+1"])
    }

    @Test("a key that is there twice is reported at its second place, with the first as a note")
    func duplicateKey() throws {
        let yaml = "docs: a\n" + service + "docs: b\n"
        #expect(mistakes(yaml) == ["duplicate-key 3:1+4"])
        #expect(read(yaml).diagnostics.first?.notes.first?.span?.line == 1)
        #expect(mistakes("services:\n  a: {}\n  'a': {}\n") == ["duplicate-key 3:3+3"])
    }

    @Test("a pattern that begins at a root matches nothing, and is an error")
    func patterns() {
        #expect(
            mistakes(service + "include: { pages: [/a, ./b, c] }\n") == [
                "invalid-value 2:20+2", "invalid-value 2:24+3",
            ])
        #expect(mistakes(service + "exclude: [a]\n") == ["wrong-type 2:10+1"])
        #expect(mistakes(service + "exclude: { page: [a] }\n") == ["unknown-key 2:12+4"])
    }

    @Test("overrides say what to correct, and where they stand")
    func overrides() throws {
        let (file, diagnostics) = read(
            service + """
                overrides:
                  zec:
                    actions:
                      CreateX:
                        inputs: { InstanceChargePrepaid: { name: instanceChargePrepaid, required: true } }
                        outputs: { ids: { type: Array of String } }
                    structures:
                      Price: { OriginalPrice: { name: originalPrice } }
                """)
        #expect(diagnostics.isEmpty)
        let fields = file.overrides.fields
        try #require(fields.count == 3)
        #expect(
            fields[0]
                == FieldOverride(
                    owner: .inputs(service: "zec", action: "CreateX"), field: "InstanceChargePrepaid",
                    name: "instanceChargePrepaid", required: true,
                    span: SourceSpan(file: "sdkgen.yaml", line: 6, column: 19, length: 21)))
        #expect(fields[1].owner == .outputs(service: "zec", action: "CreateX"))
        #expect(fields[1].type == "Array of String")
        #expect(fields[2].owner == .structure(service: "zec", name: "Price"))
        #expect(fields[2].name == "originalPrice")
    }

    @Test("mistakes in overrides are errors with their places")
    func wrongOverrides() {
        let yaml =
            service + """
                overrides:
                  zac: {}
                  zec:
                    action: {}
                    actions: { A: { inputs: { f: { required: yes, nam: x }, g: {} } } }
                """
        #expect(
            mistakes(yaml) == [
                "unknown-key 3:3+3", "unknown-key 5:5+6", "wrong-type 6:46+3", "unknown-key 6:51+3",
                "invalid-value 6:61+1",
            ])
    }

    @Test("a bomb of aliases, a deep nest and a huge file are refused at once")
    func bombs() {
        var bomb = "l0: &l0 [x, x]\n"
        for level in 1...40 { bomb += "l\(level): &l\(level) [*l\(level - 1), *l\(level - 1)]\n" }
        bomb += "? *l40\n: x\n"
        #expect(mistakes(bomb) == ["too-many-aliases file"])
        var small = "l0: &l0 [x, x]\n"
        for level in 1...7 { small += "l\(level): &l\(level) [*l\(level - 1), *l\(level - 1)]\n" }
        #expect(mistakes(small + "? *l7\n: x\n").first == "missing-key 1:1+1")
        #expect(mistakes(small + "? *l7\n: x\n").filter { $0.hasPrefix("unknown-key") }.count == 8)
        #expect(mistakes(small + "? *l7\n: x\n").filter { $0.hasPrefix("wrong-type") }.count == 1)
        #expect(mistakes(String(repeating: "[", count: 100_000)).count == 1)
        #expect(mistakes(String(repeating: "- ", count: 100_000)).count == 1)
        #expect(mistakes(String(repeating: "#", count: YAMLReader.maximumSize + 1)) == ["too-large file"])
    }

    @Test("no text whatever makes the reader crash")
    func fuzz() {
        var random = SeededGenerator(seed: 11)
        let parts = [
            "docs", ": ", "\n", "  ", "- ", "[", "]", "{", "}", "&a ", "*a ", "'", "\"", "services", "zec", "path",
            "? ",
            "| ", "> ", "!!binary ", "---\n", "\\x", "\u{0}", "类", ", ", "# ", "%YAML 1.1\n", "<<", "null", "overrides",
            "actions", "inputs", "\t", "\u{FEFF}", "\u{85}",
        ]
        for _ in 0..<3_000 {
            var yaml = ""
            for _ in 0..<Int.random(in: 0...40, using: &random) {
                yaml += parts[Int.random(in: 0..<parts.count, using: &random)]
            }
            for diagnostic in read(yaml).diagnostics { #expect(diagnostic.span != nil) }
        }
    }
}
