import Foundation
import Testing

@testable import Publishing

/// Debian's browser, which needs no screen.
private let browser = ["/usr/bin/chromium", "/usr/bin/chromium-browser"].first {
  FileManager.default.isExecutableFile(atPath: $0)
}

/// Opens a document from `file://` without a network, and returns what the browser made of it.
private func dom(_ html: String, _ arguments: String..., fragment: String = "") throws -> String {
  let folder = FileManager.default.temporaryDirectory
    .appending(path: "browser-\(UUID().uuidString)", directoryHint: .isDirectory)
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  let page = folder.appending(path: "page.html")
  let out = folder.appending(path: "dom")
  try Data(html.utf8).write(to: page)
  try Data().write(to: out)
  let process = Process()
  process.executableURL = URL(filePath: try #require(browser))
  process.arguments =
    [
      "--headless", "--no-sandbox", "--disable-gpu", "--user-data-dir=\(folder.path())profile",
      "--host-resolver-rules=MAP * ~NOTFOUND", "--virtual-time-budget=2000",
    ] + arguments + ["--dump-dom", page.absoluteString + fragment]
  process.standardOutput = try FileHandle(forWritingTo: out)
  process.standardError = FileHandle.nullDevice
  try process.run()
  process.waitUntilExit()
  return try String(contentsOf: out, encoding: .utf8)
}

@Suite(
  "In a real browser, from file:// without a network",
  .enabled(if: browser != nil && hasPandoc && hasGnuplot), .serialized)
struct BrowserTests {
  @Test("a page has its figures, its mathematics and its tables")
  func page() throws {
    let dom = try dom(try exported(.html))
    #expect(dom.contains("<svg role=\"img\""))
    #expect(dom.contains("A line that rises from zero [to one].</desc>"))
    #expect(dom.contains("<math display=\"inline\""))
    #expect(dom.contains("<mi>λ</mi>"))
    #expect(dom.matches(of: /<table/).count == 2)
    #expect(dom.contains("<figcaption>"))
    #expect(dom.contains("lasso"))
  }

  @Test("a deck shows the slide that its address names, and only that")
  func deck() throws {
    let html = try exported(.slides)
    for (fragment, shown) in [("", "title shown"), ("#6", "picture shown")] {
      let dom = try dom(html, fragment: fragment)
      #expect(dom.contains("<html lang=\"en\" class=\"deck\">"))
      #expect(dom.matches(of: /<section class="\w+ shown"/).count == 1)
      #expect(dom.contains("<section class=\"\(shown)\""))
    }
  }
}
