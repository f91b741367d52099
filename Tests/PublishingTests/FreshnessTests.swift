import Foundation
import Notebook
import Testing

@testable import Publishing

/// A package in a temporary folder, with two pages, what they are built on, and data.
final class SamplePackage {
  let root = FileManager.default.temporaryDirectory.appending(path: "docs-\(UUID().uuidString)")
  var tree: PackageTree { PackageTree(root: root) }
  var docs: DocsFolder { DocsFolder(tree) }

  init() throws {
    try write("Package.swift", "// a package")
    try write("Sources/Regularization/Ridge.swift", "func solve() {}")
    try write("Experiments/Alpha.swift", "struct Alpha { let a = Helper(), b = solve() }")
    try write("Experiments/Beta.swift", "struct Beta { let rows = Table() }")
    try write("Experiments/Figures/Helper.swift", "struct Helper {}")
    try write("Experiments/Data/Table.swift", "struct Table { let bytes = rows_csv }")
    try write("Experiments/Data/rows.csv", "a,b\n1,2\n")
  }

  deinit { try? FileManager.default.removeItem(at: root) }

  func write(_ path: String, _ text: String) throws {
    let url = root.appending(path: path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  func state(
    _ pages: [any Experiment.Type] = [Alpha.self, Beta.self], gnuplot: String? = "5.4",
    style: Int = 1
  ) -> DocsState {
    DocsState(catalogue: DocsCatalogue(pages), tree: tree, gnuplot: gnuplot, style: style)
  }

  /// Marks every page as published in a state, without running it.
  func publish(_ state: DocsState) throws {
    for entry in state.catalogue.entries {
      let ingredients = try #require(state[entry.slug])
      try write("docs/\(entry.slug)/README.md", "text")
      let key = FreshnessKey(
        ingredients: ingredients, files: ["README.md": ContentHash.of("text")])
      try write("docs/\(entry.slug)/freshness.json", DocsFolder.json(key))
    }
    try write("docs/floors.json", DocsFolder.json(state.floors))
  }

  func reasons(_ state: DocsState, forced: Bool = false) -> [String] {
    docs.reasons(state, forced: forced).map(\.reason.description)
  }
}

extension ExperimentInfo {
  fileprivate init(_ name: String) {
    self.init(
      title: name, question: "What?", chapter: Chapter("Tests"), sources: [source],
      file: "/built/elsewhere/Experiments/\(name).swift")
  }
}

struct Alpha: Experiment {
  static let info = ExperimentInfo("Alpha")
  @Parameter("the degree", in: 1...15) var degree = 9
  func run(in page: inout Page) throws {}
}

struct Beta: Experiment {
  static let info = ExperimentInfo("Beta")
  func run(in page: inout Page) throws {}
}

/// Pages of the same names with something else about them.
private enum Changed {
  struct Alpha: Experiment {
    static let info = PublishingTests.Alpha.info
    @Parameter("the degree", in: 1...15) var degree = 11
    func run(in page: inout Page) throws {}
  }
  struct Beta: Experiment {
    static let info = ExperimentInfo(
      title: "Another title", question: "What?", chapter: Chapter("Tests"), sources: [source],
      file: PublishingTests.Beta.info.file)
    func run(in page: inout Page) throws {}
  }
}

@Suite("A published page")
struct FreshnessTests {
  let package: SamplePackage

  init() throws {
    package = try SamplePackage()
    try package.publish(package.state())
  }

  @Test("is fresh as long as nothing changes")
  func fresh() {
    #expect(package.reasons(package.state()) == ["fresh", "fresh"])
  }

  @Test(
    "is stale when one of its files changes, and no other page is",
    arguments: [
      ("Experiments/Alpha.swift", ["page source changed", "fresh"]),
      ("Experiments/Beta.swift", ["fresh", "page source changed"]),
      ("Experiments/Figures/Helper.swift", ["built on: Helper.swift changed", "fresh"]),
      ("Experiments/Data/Table.swift", ["fresh", "data: Table.swift changed"]),
      ("Experiments/Data/rows.csv", ["fresh", "data: rows.csv changed"]),
      (
        "Sources/Regularization/Ridge.swift",
        ["built on: Ridge.swift changed", "built on: Ridge.swift changed"]
      ),
      ("Sources/ExperimentRunner/Console.swift", ["fresh", "fresh"]),
      ("Sources/Publishing/TerminalPage.swift", ["fresh", "fresh"]),
      ("Experiments/Data/README.md", ["fresh", "fresh"]),
      ("docs/alpha/README.md", ["README.md was edited by hand", "fresh"]),
    ])
  func files(path: String, expected: [String]) throws {
    let before = (try? package.text(path)) ?? ""
    try package.write(path, before + "\n// changed\n")
    #expect(package.reasons(package.state()) == expected)
    // Unless the published page is the one that changed, running again sets it right.
    try package.publish(package.state())
    #expect(package.reasons(package.state()) == ["fresh", "fresh"])
  }

  @Test("is stale when a default changes: the reason names both values")
  func parameter() {
    let state = package.state([Changed.Alpha.self, Beta.self])
    #expect(package.reasons(state) == ["parameter degree 9 -> 11", "fresh"])
  }

  @Test("is stale when gnuplot or the style changes")
  func versions() {
    #expect(
      package.reasons(package.state(gnuplot: "6.0"))
        == ["gnuplot 5.4 -> 6.0", "gnuplot 5.4 -> 6.0"])
    #expect(package.reasons(package.state(style: 2)) == ["style 1 -> 2", "style 1 -> 2"])
    #expect(package.reasons(package.state(gnuplot: nil)) == ["fresh", "fresh"])
  }

  @Test("is stale when the page beside it has another title, or is another page")
  func neighbours() {
    let reason = "page before or after it changed"
    #expect(package.reasons(package.state([Alpha.self, Changed.Beta.self])) == [reason, "fresh"])
    #expect(package.reasons(package.state([Beta.self, Alpha.self])) == [reason, reason])
  }

  @Test("is missing where its key or one of its files is gone")
  func missing() throws {
    try FileManager.default.removeItem(at: package.root.appending(path: "docs/alpha/README.md"))
    try FileManager.default.removeItem(at: package.root.appending(path: "docs/beta/freshness.json"))
    #expect(package.reasons(package.state()) == ["missing", "missing"])
  }

  @Test("names no floor where the list of floors is not as old as the page")
  func unknownFloor() throws {
    try package.write("Sources/Regularization/Ridge.swift", "func solve() { }")
    try FileManager.default.removeItem(at: package.root.appending(path: "docs/floors.json"))
    #expect(package.reasons(package.state()).first == "built on: the floors changed")
  }

  @Test("runs again when it is asked for, though nothing changed")
  func forced() {
    #expect(package.reasons(package.state(), forced: true) == ["forced", "forced"])
  }
}

@Suite("The docs of a package")
struct DocsFolderTests {
  @Test("know the files that no page declares, and remove only those that are ours")
  func orphans() throws {
    let package = try SamplePackage()
    try package.publish(package.state())
    try package.write("docs/beta/notes.txt", "mine")
    try package.write("docs/guides/README.md", "mine")
    let left = package.state([Alpha.self])
    #expect(
      package.docs.orphans(left.catalogue) == [
        DocsOrphan(path: "docs/beta/README.md", isOurs: true),
        DocsOrphan(path: "docs/beta/freshness.json", isOurs: true),
        DocsOrphan(path: "docs/beta/notes.txt", isOurs: false),
      ])
    #expect(
      try package.docs.prune(left.catalogue) == ["docs/beta/README.md", "docs/beta/freshness.json"])
    #expect(try package.text("docs/beta/notes.txt") == "mine")
    #expect(try package.text("docs/guides/README.md") == "mine")
    #expect(try package.text("docs/alpha/README.md") == "text")
    #expect(package.docs.orphans(left.catalogue).isEmpty)
  }

  @Test("do not take over a list of pages that someone else wrote")
  func foreignList() throws {
    let package = try SamplePackage()
    try package.write("docs/README.md", "# My docs\n")
    #expect(throws: PublishingError.notOursInDocs("docs/README.md")) {
      try package.docs.writeOverview(package.state())
    }
    #expect(try package.text("docs/README.md") == "# My docs\n")
  }

  @Test("link the guides and the decisions by their first heading")
  func writtenPages() throws {
    let package = try SamplePackage()
    try package.write("docs/guides/lambda.md", "# Which lambda?\n\ntext\n")
    try package.docs.writeOverview(package.state())
    #expect(try package.text("docs/README.md").contains("- [Which lambda?](guides/lambda.md)"))
    #expect(package.docs.staleOverview(package.state()).isEmpty)
  }

  @Test("find a source of another copy of the package by the end of its path")
  func sources() throws {
    let package = try SamplePackage()
    let tree = package.tree
    #expect(tree.path(ofSource: "/a/b/Experiments/Alpha.swift") == "Experiments/Alpha.swift")
    #expect(tree.path(ofSource: "/a/b/Experiments/Delta.swift") == nil)
    #expect(
      PackageTree.find(from: package.root.appending(path: "Experiments/Data"))?.docs.path()
        == tree.docs.path())
  }
}
