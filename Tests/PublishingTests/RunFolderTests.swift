import Foundation
import Notebook
import Testing

@testable import Publishing

/// A folder that goes away with the test.
private final class Scratch {
  let url = FileManager.default.temporaryDirectory.appending(path: "run-\(UUID().uuidString)")
  var path: String { url.path(percentEncoded: false) }
  init() throws {
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }
  deinit { try? FileManager.default.removeItem(at: url) }

  func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path).sorted()
  }
  func text(_ name: String) throws -> String {
    try String(contentsOf: url.appending(path: name), encoding: .utf8)
  }
}

private func record() -> RunRecord {
  RunRecord(
    PageRun.of(SamplePage(), source: SamplePage.text),
    files: ["line": ["line.gp", "line.png", "line.csv"]], versions: ["swift": "6.3"])
}

@Suite("The folder of a run")
struct RunFolderTests {
  @Test("gets whole files and keeps no temporary ones")
  func writing() throws {
    let scratch = try Scratch()
    let folder = try RunFolder(path: scratch.path + "/deep/er")
    try folder.write("one", to: "page.md")
    try folder.write("two", to: "page.md")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path()) == ["page.md"])
    #expect(try scratch.text("deep/er/page.md") == "two")
  }

  @Test("does not let go of a file that is not ours, unless forced")
  func ownership() throws {
    let scratch = try Scratch()
    try Data("mine".utf8).write(to: scratch.url.appending(path: "page.md"))
    let folder = try RunFolder(path: scratch.path)
    #expect(throws: PublishingError.notOurs(file: folder.shown("page.md"))) {
      try folder.claim(["page.md", "run.json"])
    }
    try folder.claim(["run.json"])
    try RunFolder(path: scratch.path, force: true).claim(["page.md"])
    #expect(try scratch.text("page.md") == "mine")
  }

  @Test("takes over what an earlier run wrote, and removes what the new one did not")
  func leftovers() throws {
    let scratch = try Scratch()
    let first = try RunFolder(path: scratch.path)
    for name in ["line.gp", "line.png", "line.csv", "page.md", "notes.txt"] {
      try first.write("old", to: name)
    }
    try first.write(try record().json(), to: "run.json")
    let second = try RunFolder(path: scratch.path)
    try second.claim(["page.md", "run.json", "line.png"])
    second.removeLeftovers(keeping: ["page.md", "run.json"])
    #expect(try scratch.names() == ["notes.txt", "page.md", "run.json"])
  }

  @Test("says which file cannot be written, and why")
  func unwritable() throws {
    let scratch = try Scratch()
    try Data().write(to: scratch.url.appending(path: "file"))
    let path = scratch.path + "/file/folder"
    do {
      _ = try RunFolder(path: path)
      Issue.record("A folder inside a file was made.")
    } catch {
      #expect(error.description.hasPrefix("\(path) cannot be written: "))
      #expect(error.description.hasSuffix("Choose another folder with --output."))
    }
  }

  @Test("is left as it was when a file cannot be renamed into place")
  func nothingHalfWritten() throws {
    let scratch = try Scratch()
    let blocked = scratch.url.appending(path: "page.md")
    try FileManager.default.createDirectory(at: blocked, withIntermediateDirectories: true)
    let folder = try RunFolder(path: scratch.path)
    #expect(throws: PublishingError.self) { try folder.write("text", to: "page.md") }
    #expect(try scratch.names() == ["page.md"])
  }
}

@Suite("The record of a run")
struct RunRecordTests {
  @Test("holds parameters, verdicts, values, figures and versions, and reads back")
  func roundTrip() throws {
    let record = record()
    let json = try record.json()
    #expect(try JSONDecoder().decode(RunRecord.self, from: Data(json.utf8)) == record)
    let root = try #require(
      try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    #expect(root["slug"] as? String == "sample-page")
    #expect(root["seed"] as? Int == 0)
    #expect((root["parameters"] as? [String: Any])?["strength"] as? Double == 0.5)
    #expect((root["parameters"] as? [String: Any])?["stop"] as? Bool == false)
    #expect((root["values"] as? [String: Any])?["half"] as? Double == 0.25)
    let check = try #require((root["checks"] as? [[String: Any]])?.first)
    #expect(check["title"] as? String == "below one")
    #expect(check["value"] as? Double == 0.5)
    #expect(check["bound"] as? Double == 1)
    #expect(check["relation"] as? String == "below")
    #expect(check["holds"] as? Bool == true)
    #expect(check["source"] == nil)
    let claim = try #require((root["claims"] as? [[String: Any]])?.first)
    #expect(claim["source"] as? String == "somebody-2000")
    let figure = try #require((root["figures"] as? [[String: Any]])?.first)
    #expect(figure["id"] as? String == "line")
    #expect(figure["files"] as? [String] == ["line.gp", "line.png", "line.csv"])
  }

  @Test("is the same text every time")
  func deterministic() throws {
    #expect(try record().json() == record().json())
  }
}
