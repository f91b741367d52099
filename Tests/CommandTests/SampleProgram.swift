import Foundation
import StandIns

/// The program of sample pages, over a package in a temporary folder.
final class SampleProgram {
  struct Finished {
    let status: Int32
    let out: String
    let err: String
    /// The pages that ran, in the order in which they ended.
    var ran: [String] {
      err.split(separator: "\n").filter { $0.hasPrefix("✓ ") || $0.hasPrefix("✗ ") }
        .compactMap { $0.split(separator: " ").dropFirst().first.map(String.init) }
    }
  }

  static let url: URL = {
    let candidates = [
      Bundle.main.executableURL, CommandLine.arguments.first.map { URL(filePath: $0) },
      Bundle.main.bundleURL.appending(path: "x"),
    ]
    let folders = candidates.compactMap { $0?.deletingLastPathComponent() }
    let found = folders.first {
      FileManager.default.isExecutableFile(atPath: $0.appending(path: "SampleExperiments").path())
    }
    return (found ?? Bundle.main.bundleURL).appending(path: "SampleExperiments")
  }()

  static let isBuilt = FileManager.default.isExecutableFile(atPath: url.path())
  static let hasGnuplot =
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    .contains { FileManager.default.isExecutableFile(atPath: "\($0)/gnuplot") }

  let root = FileManager.default.temporaryDirectory.appending(
    path: "sample-\(UUID().uuidString)", directoryHint: .isDirectory)
  /// The pages that the program has.
  var pages = "alpha,beta,gamma"

  init() throws {
    try write("Package.swift", "// a package")
    try write("Sources/Regularization/Ridge.swift", "func solve() {}")
    for name in [
      "Alpha", "Beta", "Gamma", "Throwing", "Trapping", "FailedCheck", "Slow", "Heavy", "Endless",
    ] {
      try write("Experiments/\(name).swift", Self.source(name))
    }
    try write("Experiments/Helper.swift", "struct Helper {}")
    try write("Experiments/Data/rows.csv", "1,2\n")
    try write("docs/guides/first.md", "# The first guide\n")
  }

  deinit { try? FileManager.default.removeItem(at: root) }

  /// A source of seven lines and more; lines 2 and 6 begin cells.
  static func source(_ name: String) -> String {
    """
    struct \(name) {
      // %% The first cell
      // Prose of \(name).
      let numbers = \(name == "Alpha" ? "Helper()" : name == "Beta" ? "rows_csv" : "1")

      // %% The second cell
      let more = 2
    }
    """
  }

  func url(_ path: String) -> URL { root.appending(path: path) }

  func write(_ path: String, _ text: String) throws {
    try FileManager.default.createDirectory(
      at: url(path).deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url(path))
  }

  func text(_ path: String) throws -> String {
    try String(contentsOf: url(path), encoding: .utf8)
  }

  func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: url(path).path())
  }

  /// Every file under docs/ with its content.
  func docs() throws -> [String: Data] {
    let start = url("docs")
    let paths = FileManager.default.enumerator(atPath: start.path())?.compactMap { $0 as? String }
    var files: [String: Data] = [:]
    for path in paths ?? [] {
      files[path] = try? Data(contentsOf: start.appending(path: path))
    }
    return files
  }

  /// A process that runs the program, not started.
  func process(_ arguments: [String], environment: [String: String] = [:]) throws -> Process {
    let process = Process()
    process.executableURL = Self.url
    process.arguments = arguments
    process.currentDirectoryURL = root
    process.environment = ProcessInfo.processInfo.environment
      .merging(["SAMPLE_PAGES": pages, "COLUMNS": "80"]) { $1 }.merging(environment) { $1 }
    // Files, because a pipe that nobody reads would block the program.
    for file in [".out", ".err"] { try write(file, "") }
    process.standardOutput = try FileHandle(forWritingTo: url(".out"))
    process.standardError = try FileHandle(forWritingTo: url(".err"))
    process.standardInput = FileHandle.nullDevice
    return process
  }

  /// Runs the program to its end.
  func run(_ arguments: String..., environment: [String: String] = [:]) throws -> Finished {
    try finish(try process(arguments, environment: environment))
  }

  /// Runs the program from a shell that sets something up first.
  func run(shell: String, _ arguments: String...) throws -> Finished {
    let process = try process(arguments)
    process.arguments = ["-c", "\(shell); exec \"$0\" \"$@\"", Self.url.path()] + arguments
    process.executableURL = URL(filePath: "/bin/sh")
    return try finish(process)
  }

  private func finish(_ process: Process) throws -> Finished {
    try process.run()
    process.waitUntilExit()
    return Finished(
      status: process.terminationStatus, out: try text(".out"), err: try text(".err"))
  }

  /// Writes a program that stands in for gnuplot.
  func fakeGnuplot(_ script: String) throws -> [String: String] {
    ["GNUPLOT": try StandIn.write(script, to: url("fake-gnuplot"))]
  }
}
