import Experiments
import Foundation
import Notebook
import Testing

@testable import ExperimentRunner

private let good = """
    static let info = ExperimentInfo(title: "T", sources: [.one, .two])
      // %% First
      // Words.
      page.figure(
        "a", .some(title: "x, \\"y\\" )"), caption: "c",
        alt: "Thirty characters and some \\(more) words here.")
      page.claim(.one, "is \\(so)", 1, .above(0))
      // %% Second
      let x = { 1 }
  """

@Suite("A page, looked over without running it")
struct PageSourceTests {
  @Test("that is good has nothing said against it")
  func nothing() {
    #expect(PageSource(good).findings().isEmpty)
    #expect(PageSource(good).figures.map(\.id) == ["a"])
  }

  @Test(
    "is told its mistakes, with their lines",
    arguments: [
      (
        "let x = { 1 }", "page.figure(\"a\", f, caption: \"\", alt: \"\(alt)\")", 9, "second figure"
      ),
      (
        "let x = { 1 }", "page.figure(\"b\", f, caption: \"\", alt: \"short\")", 9,
        "has 5 characters"
      ),
      ("let x = { 1 }", "page.figure(\"b\", f, caption: \"\")", 9, "has no alternative text"),
      ("let x = { 1 }", "for x in y {", 8, "opens a block"),
      ("// %% Second", "//", 4, nil), ("// %% Second", "// %%", 8, "has no title"),
      ("    // %% Second", "      // %% Second", 8, "indented unlike the first"),
      (".claim(.one", ".claim(.three", 7, ".three, which is not among"),
      ("// %% First", "// no cell", 0, nil),
    ] as [(String, String, Int, String?)])
  func mistakes(old: String, new: String, line: Int, message: String?) {
    let findings = PageSource(good.replacing(old, with: new)).findings()
    guard let message else { return #expect(findings.isEmpty) }
    #expect(findings.count == 1, "\(findings)")
    #expect(findings.first?.line == line)
    #expect(findings.first?.message.contains(message) == true, "\(findings)")
  }

  @Test("knows no alternative text that is put together by code, and counts literals as shown")
  func lengths() {
    #expect(PageSource.length(ofLiterals: "\"abc\" + \"d\\\"e\"") == 6)
    #expect(PageSource.length(ofLiterals: "\"a\\(f(x))b\"") == 2)
    #expect(PageSource.length(ofLiterals: "words(of: x)") == nil)
  }

  @Test("finds nothing wrong in the catalogue")
  func catalogue() throws {
    #expect(CheckPages.catalogueFlaws(Catalogue.pages) == [])
    for page in Catalogue.pages {
      let text = try String(contentsOfFile: page.info.file, encoding: .utf8)
      #expect(PageSource(text).findings().filter(\.isError) == [], "\(page.slug)")
    }
  }

  @Test("reports an image that is larger than it may be")
  func oversize() throws {
    try withFolder { folder in
      try Data(count: 150_001).write(to: folder.appending(path: "a.png"))
      try Data(count: 150_000).write(to: folder.appending(path: "b.png"))
      try Data(count: 200_001).write(to: folder.appending(path: "c.svg"))
      #expect(CheckPages.oversize(in: folder).map(\.name) == ["a.png", "c.svg"])
    }
  }
}

private let alt = String(repeating: "x", count: 40)

@Suite("A new page")
struct NewPageTests {
  /// A package with a catalogue like ours.
  private func withPackage(_ body: (URL, NewPageAuthor) throws -> Void) throws {
    try withFolder { folder in
      let experiments = folder.appending(path: "Experiments")
      try FileManager.default.createDirectory(at: experiments, withIntermediateDirectories: true)
      let ours = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Experiments")
      for name in ["Catalogue.swift", "Chapters.swift", "Sources.swift"] {
        try FileManager.default.copyItem(
          at: ours.appending(path: name), to: experiments.appending(path: name))
      }
      try body(folder, NewPageAuthor(root: folder, pages: Catalogue.pages))
    }
  }

  @Test("gets a file in its chapter and one line in the catalogue, behind that chapter's last page")
  func writes() throws {
    try withPackage { folder, author in
      let list = folder.appending(path: "Experiments/Catalogue.swift")
      let before = try String(contentsOf: list, encoding: .utf8)
      let made = try author.write("my-page", chapter: "shrinkage")
      #expect(made.file == "Experiments/Shrinkage/MyPage.swift")
      let after = try String(contentsOf: list, encoding: .utf8)
      #expect(after.replacing("    MyPage.self,\n", with: "") == before)
      let lines = after.split(separator: "\n")
      let place = try #require(lines.firstIndex { $0.contains("MyPage.self,") })
      let last = try #require(Catalogue.pages.last { $0.info.chapter.title == "Shrinkage" })
      #expect(lines[place - 1].contains(String(describing: last)))
      let source = try String(
        contentsOf: folder.appending(path: made.file), encoding: .utf8)
      #expect(source.contains("struct MyPage: Experiment {"))
      #expect(source.contains("chapter: .shrinkage"))
      #expect(PageSource(source).findings().filter(\.isError) == [])
    }
  }

  @Test("is refused where its name cannot be, is taken, or its file is there; nothing changes")
  func refused() throws {
    try withPackage { folder, author in
      let list = folder.appending(path: "Experiments/Catalogue.swift")
      let before = try Data(contentsOf: list)
      for name in ["MyPage", "my_page", "-x", "my-2nd", "", "polynomial-overfit", "doctor"] {
        #expect(throws: NewPageAuthor.Problem.self, "\(name)") {
          try author.write(name, chapter: nil)
        }
      }
      #expect(throws: NewPageAuthor.Problem.self) { try author.write("my-page", chapter: "none") }
      let other = folder.appending(path: "Experiments/Elsewhere/MyPage.swift")
      try FileManager.default.createDirectory(
        at: other.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data("mine".utf8).write(to: other)
      #expect(throws: NewPageAuthor.Problem.self) { try author.write("my-page", chapter: nil) }
      #expect(try String(contentsOf: other, encoding: .utf8) == "mine")
      #expect(try Data(contentsOf: list) == before)
    }
  }

  @Test("compiles against the libraries that were built beside the tests")
  func compiles() throws {
    let build = program.deletingLastPathComponent()
    let modules = build.appending(path: "Modules")
    guard
      FileManager.default.fileExists(atPath: modules.appending(path: "Notebook.swiftmodule").path())
    else { return }
    try withPackage { folder, author in
      let made = try author.write("my-page", chapter: nil)
      let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
      let experiments = folder.appending(path: "Experiments")
      let log = folder.appending(path: "log")
      try Data().write(to: log)
      let process = Process()
      process.executableURL = URL(filePath: "/usr/bin/env")
      let maps =
        ["\(root.path())Sources/COpenBLAS/module.modulemap"]
        + ["CGnuplotIostream", "CKernels"].map { "\(build.path())/\($0).build/module.modulemap" }
      process.arguments =
        [
          "swiftc", "-typecheck", "-swift-version", "6", "-warnings-as-errors",
          "-enable-upcoming-feature", "MemberImportVisibility", "-I", modules.path(),
        ] + maps.flatMap { ["-Xcc", "-fmodule-map-file=\($0)"] }
        + [
          experiments.appending(path: "Chapters.swift").path(),
          experiments.appending(path: "Sources.swift").path(),
          folder.appending(path: made.file).path(),
        ]
      process.standardError = try FileHandle(forWritingTo: log)
      process.standardOutput = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
      let said = try String(contentsOf: log, encoding: .utf8)
      #expect(process.terminationStatus == 0, "\(said)")
    }
  }
}
