import ArgumentParser
import Foundation
import Testing

@testable import SolveCommand

@Suite("The program solve")
struct SolveTests {
  private let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("solve-tests-\(UUID().uuidString)")

  init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  /// Four rows and two orthogonal, centred columns: the lasso is soft thresholding of x'y / x'x.
  private func writeOrthogonal() throws {
    try DoublesFile.write([1, 1, -1, -1, 1, -1, 1, -1], to: file("x.f64"))
    try DoublesFile.write([9, 7, 1, 3], to: file("y.f64"))
  }

  private func file(_ name: String) -> URL { folder.appendingPathComponent(name) }

  private func arguments(_ more: String...) -> [String] {
    [
      "--x", file("x.f64").path, "--y", file("y.f64").path, "--rows", "4", "--columns", "2",
      "--output", file("out").path,
    ] + more
  }

  private func run(_ words: [String]) -> Int32 {
    do {
      var command = try SolveCommand.parseAsRoot(words)
      try command.run()
      return 0
    } catch {
      return SolveCommand.exitCode(for: error).rawValue
    }
  }

  @Test("writes the coefficients that soft thresholding gives, intercept first, penalties falling")
  func softThresholding() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try writeOrthogonal()
    try Data("0.5\n\n1\n".utf8).write(to: file("lambdas"))
    #expect(run(arguments("--task", "lasso", "--lambdas", file("lambdas").path)) == 0)
    // y - 5 = (4, 2, -4, -2): x1'y / 4 = 3, x2'y / 4 = 0.
    let beta = try DoublesFile.read(file("out/beta.f64").path, count: 6, what: "beta")
    let expected = [5, 2, 0, 5, 2.5, 0.0]
    #expect(zip(beta, expected).allSatisfy { abs($0 - $1) <= 1e-12 }, "beta is \(beta)")
    #expect(try String(contentsOf: file("out/lambdas.txt"), encoding: .utf8) == "1.0\n0.5\n")
    let report = try JSONDecoder().decode(
      SolveReport.self, from: Data(contentsOf: file("out/solve.json")))
    #expect(report.gap <= 1e-12 && report.seconds.count == 1 && report.peakBytes > 1_000_000)
  }

  @Test("says how long a cancelled solve went on, for every moment until one ends first")
  func cancellation() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    // Three steps of work that looks every millisecond whether it is cancelled.
    let latencies = Interruption.latencies(every: 0.02) {
      for _ in 0..<50 where !Task.isCancelled { Thread.sleep(forTimeInterval: 0.001) }
    }
    #expect(!latencies.isEmpty && latencies.allSatisfy { $0 >= 0 })
    try writeOrthogonal()
    #expect(run(arguments("--task", "lasso", "--cancel-every", "1000")) == 0)
    let report = try JSONDecoder().decode(
      SolveReport.self, from: Data(contentsOf: file("out/solve.json")))
    #expect(report.cancelSeconds == [])
    #expect(run(arguments("--task", "lasso", "--cancel-every", "0")) == 64)
  }

  @Test("ends with 64 for wrong usage, 65 for bad data, 73 where it cannot write")
  func statuses() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try writeOrthogonal()
    #expect(run(arguments("--task", "lasso", "--ratio", "2")) == 64)
    #expect(run(arguments("--task", "bridge")) == 64)
    #expect(run(arguments("--task", "lasso-cv", "--folds", "9")) == 64)
    #expect(run(arguments("--task", "logistic-l1")) == 65)
    try DoublesFile.write([1, 2, 3, .nan, 5, 6, 7, 8], to: file("x.f64"))
    #expect(run(arguments("--task", "lasso")) == 65)
    try FileManager.default.removeItem(at: file("out"))
    try Data("a file in the way".utf8).write(to: file("out"))
    #expect(run(arguments("--task", "lasso")) == 73)
  }

  @Test("says how many bytes it found and how many the shape needs")
  func wrongSize() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = file("x.f64").path
    try DoublesFile.write([1, 2, 3], to: file("x.f64"))
    let failure = #expect(throws: Failure.self) {
      _ = try DoublesFile.read(path, count: 4, what: "the design")
    }
    #expect(
      failure?.message
        == "\(path) has 24 bytes; the design needs 4 doubles, 32 bytes. Check --rows "
        + "and --columns, and that the file holds raw doubles without a header.")
  }

  @Test("names the line of a penalty that is none")
  func badPenalty() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = file("lambdas").path
    try Data("1\n-2\n".utf8).write(to: file("lambdas"))
    let failure = #expect(throws: Failure.self) { _ = try LambdasFile.read(path) }
    #expect(
      failure?.message
        == "\(path), line 2: '-2' is not a penalty; a finite number, 0 or larger, is needed.")
  }
}
