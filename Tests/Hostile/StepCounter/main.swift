import APIModel
import DocsChecks
import DocsReader
import LenientJSON
import Markdown
import SourceText
import SwiftPlan

// Reads hostile texts of growing size and prints how many steps each takes: `name size steps`. It is compiled with
// counters in each function, branch and loop of the tool's own code (`-profile-generate`), so the numbers are the same
// on every run and on every machine, and no clock is asked.
//
//     StepCounter                     all shapes, doubled three times
//     StepCounter NAME SIZE           one shape, for a tool that counts instructions; prints nothing

@_silgen_name("__llvm_profile_begin_counters") func firstCounter() -> UnsafePointer<UInt64>
@_silgen_name("__llvm_profile_end_counters") func endOfCounters() -> UnsafePointer<UInt64>

/// The sum of all counters.
func steps() -> UInt64 {
    UnsafeBufferPointer(start: firstCounter(), count: endOfCounters() - firstCounter()).reduce(0, &+)
}

struct Shape {
    var name: String
    /// How many bytes the smallest text has.
    var size = 1_024
    var read: (String) -> Void
    /// A text of about so many bytes.
    var text: (Int) -> String
}

func repeated(_ unit: String, _ size: Int) -> String { String(repeating: unit, count: max(1, size / unit.utf8.count)) }

func page(description: String = "x", inputs: String = "", outputs: String = "", response: String = "{}") -> String {
    var page = HostilePage("WipeDisk")
    (page.description, page.inputs, page.outputs, page.response) = (description, inputs, outputs, response)
    return page.text
}

func readMarkdown(_ text: String) {
    var diagnostics = DiagnosticCollector()
    _ = MarkdownDocument(reading: SourceFile(path: "a.md", text: text), diagnostics: &diagnostics)
}

/// All the way from a page to a plan, with all rules.
func readPage(_ text: String) {
    var diagnostics = DiagnosticCollector()
    let source = SourceFile(path: "a.md", text: text)
    let page = PageReader().read(source, diagnostics: &diagnostics)
    let api = ModelBuilder().build([page], diagnostics: &diagnostics)
    let context = CheckContext(api, sources: [source])
    for rule in Rule.all {
        for finding in rule.findings(in: context) { diagnostics.emit(finding.diagnostic(rule.id, .warning)) }
    }
    _ = SDKPlanner().plan(api, diagnostics: &diagnostics)
    // Each takes as many steps as its excerpt is long, so a few of them tell.
    let report = DiagnosticReport(Array(diagnostics.sorted.prefix(20)), sources: [source])
    _ = DiagnosticFormat.text.text(of: report)
}

func readJSON(_ text: String) { _ = LenientJSONReader.read(text) }

/// Units that are repeated, each a text by itself.
let markdown = [
    "*", "_a", "**a ", "[", "]", "[a](", "![a](b)", "`", "`a`", "`a", "<", "<a ", "<a b='", "<!--", "&", "&amp;",
    "&#10;", "\\",
    "\\*", "!", "#", "|", "~", "a\n", "a\n\n", "a  \n", "\n", "- a\n", "-\n", "1. a\n", "1.\n", "> a\n", "# a\n",
    "a\n===\n",
    "```\n", "~~~\na\n~~~\n", "    a\n", "{%", "%}", "{% a %}", "`a` {% a %}", "{% \\\"%}", "{% \"%}", "{% 'a\" %}",
    "{% a\n",
    "<p>a</p>", "<ul><li>", "<table>", "<pre>", "<pre>a</pre>", "</td>", "<td>", "<div>\n", "<div>\n\na\n\n",
    "<b>a</b>",
    "|a", "|a\n", "|a|\n|-|\n", "|a|\n|-|\n*\n===\n", "\u{0C}\n", "\0", "\u{FEFF}", "é", "[a]: b\n", "[a][b] ", "a<br>",
    "****",
    "\t", " ", "<tr><td>a", "<td colspan=1000>", "<tr>",
]

let json = [
    "[", "{", "]", "}", ",", "\"", "'", "\\", "/*", "//", "#", ".", "…", ":", "，", "“", "”", " ", "\n", "a", "1", "-",
    "\"a\n", "“\n", "'\n", "a:", "\"a: \"", "{\"a", "[1}", "\"a\" ", "\n\n ", "\u{A0}", "a,", "\\u", "x y ", "1e",
    "[1,",
]

var shapes: [Shape] = []
for unit in markdown {
    let name = unit.debugDescription
    shapes.append(Shape(name: "page of \(name)", read: readMarkdown) { "x " + repeated(unit, $0) })
    shapes.append(Shape(name: "lines of \(name)", read: readMarkdown) { repeated(unit + "\n", $0) })
    if !unit.contains("\n") {
        shapes.append(
            Shape(name: "cell of \(name)", read: readMarkdown) {
                "|a|b|\n|-|-|\n" + repeated("|x " + String(repeating: unit, count: 20) + "|\n", $0)
            })
    }
    shapes.append(
        Shape(name: "HTML cell of \(name)", read: readMarkdown) {
            "<table><tr><td>a</td></tr><tr><td>" + repeated(unit, $0) + "</td></tr></table>"
        })
    shapes.append(
        Shape(name: "description of \(name)", read: readPage) { page(description: "x " + repeated(unit, $0)) })
}
for unit in json {
    for prefix in ["", "[", "{\"a\": \""] {
        shapes.append(
            Shape(name: "JSON of \((prefix + unit).debugDescription)", read: readJSON) { prefix + repeated(unit, $0) })
    }
    shapes.append(
        Shape(name: "example of \(unit.debugDescription)", read: readPage) { page(response: repeated(unit, $0)) })
}

/// Rows that differ by a number, of which there are as many as the size allows.
func rows(_ size: Int, _ row: (Int) -> String) -> String { (0..<max(1, size / 40)).map(row).joined() }

shapes += [
    Shape(name: "rows", read: readPage) { page(inputs: rows($0) { "| field\($0) | No | String | A field. |\n" }) },
    Shape(name: "rows of one name", read: readPage) {
        page(inputs: rows($0) { _ in "| a | No | String | A field. |\n" })
    },
    Shape(name: "rows of one Swift name", read: readPage) {
        page(inputs: rows($0) { "| a\(String(repeating: "-", count: 1 + $0 % 60))b | No | String | A field. |\n" })
    },
    Shape(name: "rows of unknown types", read: readPage) {
        page(inputs: rows($0) { "| f\($0) | No | Type\($0) | A. |\n" })
    },
    Shape(name: "ragged rows", read: readPage) { page(inputs: rows($0) { "| f\($0) |\n" }) },
    Shape(name: "rows of values", read: readPage) {
        page(inputs: rows($0) { "| f\($0) | No | String | Valid values: `A\($0)`, `B`. |\n" })
    },
    Shape(name: "values of a row", read: readPage) { size in
        let values = (0..<max(1, size / 10)).map { "`V\($0)`" }.joined(separator: ", ")
        return page(inputs: "| f | No | String | Valid values: \(values). |\n")
    },
    Shape(name: "links spelt with entities", read: readPage) { page(description: repeated("[a](b&amp;c) ", $0)) },
    Shape(name: "unknown actions", read: readPage) { size in
        page(description: (0..<max(1, size / 16)).map { "WipeDisk\($0)s" }.joined(separator: " "))
    },
    Shape(name: "members of an example", read: readPage) { size in
        page(response: "{" + (0..<max(1, size / 12)).map { "\"m\($0)\": 1" }.joined(separator: ",") + "}")
    },
    Shape(name: "sections", read: readPage) { page(description: rows($0) { "## Section \($0)\n\nText.\n\n" }) },
    Shape(name: "front matter", read: readPage) { "---\n" + rows($0) { "key\($0): value\n" } + "---\n" + page() },
    Shape(name: "hints", read: readPage) {
        page(description: repeated("{% hint style=\"info\" %}\na\n{% endhint %}\n\n", $0))
    },
    Shape(name: "hints never closed", read: readPage) { page(description: repeated("{% hint %}\na\n\n", $0)) },
    Shape(name: "definitions", read: readPage) { size in
        "# Data\n\n" + rows(size) { "## T\($0)\n\n| Name | Type |\n|---|---|\n| a | [T](#t\($0 / 2)) |\n\n" }
    },
    Shape(name: "spans in a table", read: readMarkdown) {
        "<table><tr><td colspan=200 rowspan=1000>a</td></tr>" + repeated("<tr><td>a", $0) + "</table>"
    },
    Shape(name: "backticks of growing length", read: readMarkdown) { size in
        var text = "{% a %}"
        var length = 1
        while text.utf8.count < size {
            text += String(repeating: "`", count: length) + "a"
            length += 1
        }
        return text
    },
]

if CommandLine.arguments.count == 3, let size = Int(CommandLine.arguments[2]) {
    for shape in shapes where shape.name == CommandLine.arguments[1] { shape.read(shape.text(size)) }
} else if CommandLine.arguments.dropFirst().first == "--list" {
    for shape in shapes { print(shape.name) }
} else {
    for shape in shapes {
        // What is made once, tables of words say, is made before anything is counted.
        shape.read(shape.text(64))
        var counts: [String] = []
        for doubling in 0...3 {
            let text = shape.text(shape.size << doubling)
            let before = steps()
            shape.read(text)
            counts.append("\(steps() - before)")
        }
        print(shape.name, counts.joined(separator: "\t"), separator: "\t")
    }
}
