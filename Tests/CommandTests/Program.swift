import Foundation

/// The program that was built beside the tests.
let program: URL = {
  var folder = Bundle.main.bundleURL
  // The test bundle and the program lie in the same folder, however the runner is started.
  for candidate in [
    Bundle.main.executableURL, CommandLine.arguments.first.map { URL(filePath: $0) },
  ] {
    if let url = candidate?.deletingLastPathComponent(),
      FileManager.default.isExecutableFile(atPath: url.appending(path: "experiments").path())
    {
      folder = url
    }
  }
  return folder.appending(path: "experiments")
}()

struct Finished {
  let status: Int32
  let out: String
  let err: String
}

/// Runs the program in a folder of its own.
func run(
  _ arguments: String..., in folder: URL, environment: [String: String] = [:]
) throws -> Finished {
  let process = Process()
  process.executableURL = program
  process.arguments = arguments
  process.currentDirectoryURL = folder
  process.environment = ProcessInfo.processInfo.environment
    .merging(["COLUMNS": "80"]) { $1 }.merging(environment) { $1 }
  // Files, because a pipe that nobody reads would block the program.
  let (out, err) = (folder.appending(path: ".out"), folder.appending(path: ".err"))
  for file in [out, err] { try Data().write(to: file) }
  process.standardOutput = try FileHandle(forWritingTo: out)
  process.standardError = try FileHandle(forWritingTo: err)
  process.standardInput = FileHandle.nullDevice
  try process.run()
  process.waitUntilExit()
  return Finished(
    status: process.terminationStatus, out: try String(contentsOf: out, encoding: .utf8),
    err: try String(contentsOf: err, encoding: .utf8))
}

func withFolder(_ body: (URL) throws -> Void) throws {
  let folder = FileManager.default.temporaryDirectory
    .appending(path: "command-\(UUID().uuidString)", directoryHint: .isDirectory)
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  try body(folder)
}

let hasGnuplot =
  (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
  .contains { FileManager.default.isExecutableFile(atPath: "\($0)/gnuplot") }
