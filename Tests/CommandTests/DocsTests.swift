import Foundation
import Testing

@Suite("The docs", .enabled(if: SampleProgram.isBuilt && SampleProgram.hasGnuplot))
struct DocsTests {
  let program: SampleProgram

  init() throws { program = try SampleProgram() }

  @Test("are a gallery, a page each and a ledger of claims, linked with each other")
  func whole() throws {
    let run = try program.run("docs")
    #expect(run.status == 0, "\(run.err)")
    let gallery = try program.text("docs/README.md")
    for part in [
      "## Letters", "## More letters", "(alpha/thumbnail.png)](alpha/README.md)",
      "**[Page Alpha](alpha/README.md)**<br>What does Alpha say?<br>"
        + "✓ [a line rises: its slope](alpha/README.md#cell-2)<br>"
        + "✗ [a line falls: its slope](alpha/README.md#cell-2)",
      "- [The first guide](guides/first.md)",
    ] {
      #expect(gallery.contains(part), "\(part)")
    }
    let page = try program.text("docs/alpha/README.md")
    for part in [
      "[Swift source](../../Experiments/Alpha.swift)", "<a id=\"cell-2\"></a>", "Prose of Alpha.",
      "```swift\nlet numbers = Helper()", "![Points that rise", "[script](line.gp)",
      "[numbers](line.csv)", "| `--points` | 9 |", "[[primer]](../claims.md#primer)",
      "swift run experiments alpha --seed 0", "[Page Beta](../beta/README.md) →",
    ] {
      #expect(page.contains(part), "\(part)")
    }
    for name in ["line", "thumbnail"] {
      let image = try #require(try program.docs()["alpha/\(name).png"])
      let words = "Points that rise from the lower left to the upper right."
      #expect(image.range(of: Data("iTXtDescription\0\0\0\0\0\(words)".utf8)) != nil)
    }
    let ledger = try program.text("docs/claims.md")
    #expect(ledger.contains("Sources: 1. Claims: 2, of which 1 hold"))
    #expect(
      ledger.contains(
        "| ✗ | a line falls: its slope | 1 | below 0 | [alpha](alpha/README.md#cell-2) |"))
    #expect(try program.text("docs/guides/first.md") == "# The first guide\n")
    try linksLead(from: ["README.md", "claims.md", "alpha/README.md", "gamma/README.md"])
  }

  /// Every relative link and image of these files leads to a file, and every anchor to an anchor.
  private func linksLead(from files: [String]) throws {
    for file in files {
      let text = try program.text("docs/\(file)")
      let folder = program.url("docs/\(file)").deletingLastPathComponent()
      for match in text.matches(of: /\]\(([^)#]+)(?:#([^)]+))?\)/) {
        let target = folder.appending(path: String(match.1)).standardizedFileURL
        #expect(FileManager.default.fileExists(atPath: target.path()), "\(file): \(match.1)")
        if let anchor = match.2 {
          let text = try String(contentsOf: target, encoding: .utf8)
          #expect(text.contains("<a id=\"\(anchor)\"></a>"), "\(file): \(match.0)")
        }
      }
    }
  }

  @Test("run nothing where nothing changed, and what changed where something did")
  func freshness() throws {
    #expect(try Set(program.run("docs").ran) == ["alpha", "beta", "gamma"])
    let before = try program.docs()
    #expect(try program.run("docs").ran.isEmpty)
    #expect(try program.docs() == before)
    #expect(try program.run("docs", "--check").status == 0)
    for (path, expected) in [
      ("Experiments/Gamma.swift", ["gamma"]), ("Experiments/Helper.swift", ["alpha"]),
      ("Experiments/Data/rows.csv", ["beta"]),
      ("Sources/Regularization/Ridge.swift", ["alpha", "beta", "gamma"]),
    ] {
      try program.write(path, try program.text(path) + "\n")
      let check = try program.run("docs", "--check")
      #expect(check.status == 1)
      #expect(check.ran.isEmpty)
      for page in expected { #expect(check.out.contains("stale: docs/\(page): ")) }
      #expect(check.out.components(separatedBy: "stale: docs/").count >= expected.count + 1)
      #expect(try program.run("docs", "--jobs", "1").ran == expected, "\(path)")
      #expect(try program.run("docs", "--check").status == 0)
    }
  }

  @Test("say of each page why it would run, and write nothing")
  func explain() throws {
    let first = try program.run("docs", "--explain")
    #expect(first.status == 0)
    #expect(first.out == "alpha  missing\nbeta   missing\ngamma  missing\n")
    #expect(!program.exists("docs/README.md"))
    #expect(try program.run("docs").status == 0)
    try program.write("Experiments/Helper.swift", "struct Helper { }")
    let second = try program.run("docs", "--explain")
    #expect(second.out == "alpha  built on: Helper.swift changed\nbeta   fresh\ngamma  fresh\n")
  }

  @Test("are the same bytes whether pages run one by one or side by side")
  func parallel() throws {
    #expect(try program.run("docs", "--jobs", "1").status == 0)
    let one = try program.docs()
    let other = try SampleProgram()
    #expect(try other.run("docs", "--jobs", "3").status == 0)
    #expect(try other.docs() == one)
    #expect(one.keys.contains("alpha/line.png"))
    for (name, data) in one where !name.hasSuffix(".png") {
      let text = String(decoding: data, as: UTF8.self)
      #expect(!text.contains(program.root.path()), "\(name) names a folder of this machine.")
    }
  }

  @Test("compare pages with what is published where another gnuplot would draw them")
  func otherGnuplot() throws {
    #expect(try program.run("docs").status == 0)
    let before = try program.docs()
    let other = try program.fakeGnuplot(
      "exec 3>&1; gnuplot \"$@\" 2>&1 >&3 | sed -u 's/fence 0 [0-9.]*/fence 0 7.5/' >&2")
    let explained = try program.run("docs", "--explain", environment: other)
    #expect(explained.out.contains("-> 7.5 patchlevel"), "\(explained.out)\(explained.err)")
    let check = try program.run("docs", "--check", environment: other)
    #expect(check.status == 0, "\(check.out)\(check.err)")
    #expect(check.out.contains("3 ran and said the same"))
    #expect(try program.docs() == before)
    // A published number that this machine does not find, with a key that was made to fit.
    let page = try program.text("docs/alpha/README.md")
    try program.write("docs/alpha/README.md", page.replacing("0.3333", with: "0.4333"))
    let edited = try program.run("docs", "--check", environment: other)
    #expect(edited.status == 1)
    #expect(edited.out.contains("docs/alpha: README.md was edited by hand"))
  }

  @Test("tell time and memory in a report, and never in what is published")
  func report() throws {
    #expect(try program.run("docs", "--report", "report.json").status == 0)
    let root = try #require(
      try JSONSerialization.jsonObject(with: Data(contentsOf: program.url("report.json")))
        as? [String: Any])
    let pages = try #require(root["pages"] as? [[String: Any]])
    #expect(pages.map { $0["slug"] as? String } == ["alpha", "beta", "gamma"])
    for page in pages {
      #expect(page["status"] as? String == "made")
      #expect(page["reason"] as? String == "missing")
      #expect(try #require(page["seconds"] as? Double) > 0)
      #expect(try #require(page["peakMemoryBytes"] as? Int) > 1_000_000)
    }
    for (name, data) in try program.docs() where name.hasSuffix("json") {
      let text = String(decoding: data, as: UTF8.self)
      #expect(!text.contains("seconds") && !text.contains("peakMemory"), "\(name)")
    }
  }

  @Test("list what is orphaned, and remove of it what is ours")
  func prune() throws {
    #expect(try program.run("docs").status == 0)
    try program.write("docs/beta/notes.txt", "mine")
    program.pages = "alpha,gamma"
    let check = try program.run("docs", "--check")
    #expect(check.status == 1)
    #expect(check.out.contains("orphaned: docs/beta/line.png: no page declares it; remove it with"))
    #expect(check.out.contains("orphaned: docs/beta/notes.txt"))
    #expect(try program.run("docs", "--prune").status == 0)
    #expect(!program.exists("docs/beta/line.png"))
    #expect(try program.text("docs/beta/notes.txt") == "mine")
    #expect(try program.run("docs", "--check").status == 0)
  }

  @Test("may not hold an image beyond 150 kB: the figure and its points are named")
  func sizes() throws {
    program.pages = "heavy"
    let run = try program.run("docs")
    #expect(run.status == 1)
    #expect(run.err.contains("docs/heavy/cloud.png has "), "\(run.err)")
    #expect(run.err.contains("a PNG may have 150 kB. It draws 18000 points."))
    let check = try program.run("docs", "--check")
    #expect(check.status == 1)
    #expect(check.out.contains("too large: docs/heavy/cloud.png has "))
  }
}
