import Foundation
import Notebook
import Testing

@testable import Publishing

/// A Python that has nbformat, the reference for notebooks; Debian's python3-nbformat is one.
private let validator: String? = ["/usr/bin/python3", "/usr/local/bin/python3"].first { python in
  guard FileManager.default.isExecutableFile(atPath: python) else { return false }
  let process = Process()
  process.executableURL = URL(filePath: python)
  process.arguments = ["-c", "import nbformat"]
  process.standardError = FileHandle.nullDevice
  guard (try? process.run()) != nil else { return false }
  process.waitUntilExit()
  return process.terminationStatus == 0
}

@Suite("A page as a notebook")
struct NotebookDocumentTests {
  private func cells(stop: Bool = false) throws -> [[String: Any]] {
    let text = try exported(.ipynb, stop: stop)
    let root = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(root["nbformat"] as? Int == 4)
    return try #require(root["cells"] as? [[String: Any]])
  }

  private func source(_ cell: [String: Any]) -> String {
    (cell["source"] as? [String] ?? []).joined()
  }

  @Test("has a cell of words and a cell of code for each cell of the page")
  func structure() throws {
    let cells = try cells()
    #expect(
      cells.map { $0["id"] as? String } == [
        "title", "prose-1", "code-1", "prose-2", "code-2", "parameters",
      ])
    #expect(source(cells[1]) == "## 1. One\n\nThe first cell, with $\\lambda$.")
    #expect(source(cells[2]) == "let x = 1")
    #expect(cells[2]["execution_count"] as? Int == 1)
    #expect(cells[1]["outputs"] == nil)
  }

  @Test("has the outputs attached: words, tables, pictures with alternative text")
  func outputs() throws {
    let outputs = try #require(try cells()[2]["outputs"] as? [[String: Any]])
    #expect(outputs.count == 2)
    let table = try #require(outputs[1]["data"] as? [String: Any])
    #expect((table["text/markdown"] as? [String])?.contains("| ridge | 0.25 |\n") == true)
    let second = try #require(try cells()[4]["outputs"] as? [[String: Any]])
    let picture = try #require(second.first)
    let words = try #require((picture["data"] as? [String: Any])?["text/plain"] as? [String])
    #expect(words.first == "A line that rises from zero [to one].\n")
    if hasGnuplot {
      let data = try #require((picture["data"] as? [String: Any])?["image/png"] as? String)
      let png = try #require(Data(base64Encoded: data))
      #expect(png.range(of: Data("Description".utf8)) != nil)
      let metadata = picture["metadata"] as? [String: [String: Any]]
      #expect(metadata?["image/png"]?["alt"] as? String == "A line that rises from zero [to one].")
    }
  }

  @Test("ends where the page stopped, with the error as the output of that cell")
  func stopped() throws {
    let outputs = try cells(stop: true).flatMap { $0["outputs"] as? [[String: Any]] ?? [] }
    let error = try #require(outputs.last)
    #expect(error["output_type"] as? String == "error")
    #expect(error["evalue"] as? String == "It stopped.")
  }

  @Test("is valid for nbformat itself", .enabled(if: validator != nil), arguments: [false, true])
  func valid(stop: Bool) throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).ipynb")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(try exported(.ipynb, stop: stop).utf8).write(to: file)
    let process = Process()
    process.executableURL = URL(filePath: try #require(validator))
    process.arguments = [
      "-W", "error", "-c",
      "import nbformat, sys; nbformat.validate(nbformat.read(sys.argv[1], as_version=4))",
      file.path(),
    ]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }
}
