import Foundation
import StandIns

@testable import Plotting

/// A directory of its own for a test, removed afterwards.
final class TemporaryDirectory {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory
      .appendingPathComponent("plotting-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: url)
  }

  /// The names of all files, hidden ones too, sorted.
  var names: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []).sorted()
  }

  func data(_ name: String) -> Data? {
    FileManager.default.contents(atPath: url.appendingPathComponent(name).path)
  }

  func text(_ name: String) -> String {
    data(name).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  /// Writes a shell script that plays gnuplot.
  func program(_ body: String, name: String = "fake-gnuplot") throws -> GnuplotProgram {
    GnuplotProgram(path: try StandIn.write(body, to: url.appending(path: name)))
  }
}

/// The gnuplot of this machine; tests that draw are skipped where there is none.
let gnuplot = GnuplotProgram.find()
let hasGnuplot = gnuplot.path != nil

/// Runs gnuplot by itself, as a student would.
///
/// - Returns: Its exit status and what it wrote to both outputs.
func runGnuplot(
  _ arguments: [String], in directory: URL, home: URL? = nil, input: String? = nil
) throws -> (status: Int32, output: String) {
  let process = Process()
  process.executableURL = URL(fileURLWithPath: gnuplot.path ?? "gnuplot")
  process.arguments = arguments
  process.currentDirectoryURL = directory
  var environment = ProcessInfo.processInfo.environment
  if let home { environment["HOME"] = home.path }
  process.environment = environment
  let log = directory.appendingPathComponent("log.txt")
  try Data().write(to: log)
  let handle = try FileHandle(forWritingTo: log)
  process.standardOutput = handle
  process.standardError = handle
  try Spawn.gate.withLock { try process.run() }
  process.waitUntilExit()
  try handle.close()
  let text = try String(contentsOf: log, encoding: .utf8)
  try FileManager.default.removeItem(at: log)
  return (process.terminationStatus, text)
}

/// A small generator of repeatable noise (Vigna's SplitMix64).
struct Noise: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// Figures that together use everything there is.
enum Samples {
  static let x = (0...20).map { Double($0) / 20 }

  static let line = Figure(
    title: "One line", subtitle: "From corner to corner", x: .linear("x", in: 0...1),
    y: .linear("y", in: 0...1), layers: [.line(x: [0, 1], y: [0, 1], label: "diagonal")])

  static let curves = Figure(
    title: "Curves", subtitle: "With bands, points and bars",
    panels: [
      Panel(
        heading: "left", note: "1.5", x: .linear("time", unit: "s"), y: .linear("height"),
        layers: [
          .band(x: x, lower: x.map { $0 - 0.1 }, upper: x.map { $0 + 0.1 }),
          .line(x: x, y: x, label: .legend("fit")),
          .steps(x: x, y: x.map { $0 * $0 }, ink: .accent(1), label: .end("steps")),
          .points(x: x, y: x.map { 1 - $0 }, label: .legend("data")),
          .errorBars(x: [0.5], y: [0.5], lower: [0.3], upper: [0.8], ink: .accent(3)),
          .rule(.vertical(0.5), label: "half"), .rule(.horizontal(0.2), label: .start("fifth")),
          .text("here", x: 0.2, y: 0.8), .line(x: x, y: x.map { $0 / 2 }, ink: .truth),
        ]),
      Panel(
        heading: "right", x: .log("size", in: 0.1...1000), y: .log("error"),
        layers: [
          .line(x: [0.1, 1000], y: [10, 0.001], label: .start("1/n")),
          .bars(x: [1, 10, 100], y: [1, 0.1, 0.01], width: 0.4, ink: .accent(2)),
        ]),
    ])

  static let grids = Figure(
    title: "Grids",
    panels: [
      Panel(
        x: .linear("a"), y: .linear("b"),
        layers: [
          .heatMap(x: [0, 1, 2], y: [0, 1], z: [[1, 2, 3], [4, .nan, 6]], label: "value"),
          .contours(x: [0, 1, 2], y: [0, 1], z: [[1, 2, 3], [4, 5, 6]], levels: [2.5, 99]),
        ]),
      Panel(
        x: .log("c"), y: .linear("d"),
        layers: [
          .heatMap(
            x: [1, 10, 100], y: [0, 1], z: [[-1, 2, 3], [4, 5, -6]], shading: Shading(.diverging))
        ]),
      Panel(
        x: .linear("e", in: -2...2), y: .linear("f", in: -2...2),
        layers: [
          .polygon([Point(1, 0), Point(0, 1), Point(-1, 0), Point(0, -1)], label: "diamond"),
          .arrows(from: [Point(0, 0)], to: [Point(1, 1)], label: .at(0, 1.5, "gradient")),
        ], equalUnits: true),
      Panel(x: .linear("", reversed: true), y: .linear(""), layers: []),
    ])

  static let all: [(id: String, figure: Figure)] = [
    ("line", line), ("curves", curves), ("grids", grids),
  ]
}
