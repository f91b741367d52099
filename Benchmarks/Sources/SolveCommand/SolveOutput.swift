import Foundation
import Regularization

/// The files that a run leaves, so that anyone can certify the answers.
struct SolveOutput {
  private let folder: URL

  /// The folder, made if it is not there: better to fail before solving than after.
  init(_ path: String) throws(Failure) {
    folder = URL(fileURLWithPath: path, isDirectory: true)
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    } catch {
      throw Failure(
        status: .cannotWrite,
        message: "Cannot make the folder \(path): \(error.localizedDescription)")
    }
    guard access(path, W_OK) == 0 else {
      throw Failure(
        status: .cannotWrite, message: "Cannot write into \(path): \(Failure.systemReason).")
    }
  }

  /// Writes coefficients, penalties and the report.
  func write(_ solution: Solution, report: SolveReport) throws(Failure) {
    let rows = (solution.fits.first?.coefficients.count ?? 0) + 1
    var beta = [Double]()
    beta.reserveCapacity(rows * solution.fits.count)
    for fit in solution.fits {
      beta.append(fit.intercept)
      beta.append(contentsOf: fit.coefficients)
    }
    try DoublesFile.write(beta, to: folder.appendingPathComponent("beta.f64"))
    let lambdas = solution.fits.map { "\($0.lambda)\n" }.joined()
    try DoublesFile.write(Data(lambdas.utf8), to: folder.appendingPathComponent("lambdas.txt"))
    if let errors = solution.errors {
      let lines = errors.map { "\($0)\n" }.joined()
      try DoublesFile.write(Data(lines.utf8), to: folder.appendingPathComponent("errors.txt"))
    }
    try DoublesFile.write(try report.json(), to: folder.appendingPathComponent("solve.json"))
  }
}

/// What `solve.json` says.
struct SolveReport: Codable {
  let task: String
  let rows: Int
  let columns: Int
  let alpha: Double
  let tolerance: Double
  let threads: Int
  /// Wall time of each repeat, from the numbers in memory to the certified fits.
  let seconds: [Double]
  /// Processor time of each repeat, on all threads: on a busy machine the steadier measure.
  let cpuSeconds: [Double]
  /// The largest relative duality gap.
  let gap: Double
  let method: String
  /// How many fits missed the tolerance.
  let unfinished: Int
  /// The most memory that was resident, data included.
  let peakBytes: Int
  /// From each cancellation to the end of the work.
  let cancelSeconds: [Double]?

  func json() throws(Failure) -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    do {
      return try encoder.encode(self) + Data("\n".utf8)
    } catch {
      throw Failure(status: .cannotWrite, message: "Cannot encode solve.json: \(error).")
    }
  }
}
