import Foundation
import Testing

@Suite("Another package")
struct DownstreamTests {
  private static let here = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()

  @Test(
    "gets the whole program for its own pages in a few lines",
    .enabled(
      if: ProcessInfo.processInfo.environment["EXPERIMENTS_DOWNSTREAM"] != nil,
      "It builds everything once more; .ci/run --full sets EXPERIMENTS_DOWNSTREAM=1 to run it."),
    .timeLimit(.minutes(20)))
  func buildsAndRuns() throws {
    try withFolder { folder in
      let package = Self.here.appending(path: "Downstream")
      // Kept from one run to the next, beside the build of this package.
      let scratch = Self.here.deletingLastPathComponent().appending(path: ".build/downstream")
      let log = folder.appending(path: "log")
      try Data().write(to: log)
      try Data().write(to: folder.appending(path: "errors"))
      let process = Process()
      process.executableURL = URL(filePath: "/usr/bin/env")
      process.arguments = [
        "swift", "run", "--package-path", package.path(), "--scratch-path", scratch.path(),
        "MyExperiments", "half-of-everything", "--observations", "200", "--output", "out",
      ]
      process.currentDirectoryURL = folder
      process.standardInput = FileHandle.nullDevice
      process.standardOutput = try FileHandle(forWritingTo: log)
      // A compiler that stays behind must not hold the pipes that `swift test` waits for.
      process.standardError = try FileHandle(forWritingTo: folder.appending(path: "errors"))
      try process.run()
      process.waitUntilExit()
      #expect(process.terminationStatus == 0)
      let page = try String(contentsOf: log, encoding: .utf8)
      #expect(page.contains("HALF OF EVERYTHING"))
      #expect(page.contains("1 check holds"))
      #expect(page.contains("swift run MyExperiments half-of-everything --observations 200"))
      let record = folder.appending(path: "out/run.json")
      #expect(FileManager.default.fileExists(atPath: record.path()))
    }
  }
}
