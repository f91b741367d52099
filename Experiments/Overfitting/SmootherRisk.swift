import Foundation
import LinearAlgebra
import Notebook
import Plotting
import Regularization
import SeededRandom

/// The curve behind the points.
enum CurveShape: String, ParameterChoice {
  case sine, kink, step

  /// Its height at an angle in radians.
  func callAsFunction(_ x: Double) -> Double {
    switch self {
    case .sine: sin(x)
    case .kink: (x - 3.1).magnitude - 1
    case .step: x < 3.1 ? 0.5 : -0.5
    }
  }
}

/// What a linear smoother does to a known curve: how far it is off on average, and how much it
/// shakes with the noise. Exact, without a simulation.
struct SmootherRisk: Sendable {
  /// The degree or the λ.
  let setting: Double
  /// Effective degrees of freedom, the trace of the smoother, with the constant.
  let degreesOfFreedom: Double
  /// Mean over the points of the squared distance between the average fit and the curve.
  let biasSquared: Double
  /// Mean over the points of the variance of the fit.
  let variance: Double

  var risk: Double { biasSquared + variance }

  /// A smoother with orthonormal `directions`, each of which keeps a part of what it meets, next to
  /// a constant that keeps everything.
  init(
    setting: Double, directions: Matrix, kept: [Double], curve: [Double], noise: Double
  ) {
    let n = Double(curve.count)
    let mean = curve.reduce(0, +) / n
    let centred = curve.map { $0 - mean }
    let parts = zip(directions.transposeTimes(centred), kept).map { $0 * $1 }
    let average = directions * parts
    self.setting = setting
    degreesOfFreedom = 1 + kept.reduce(0, +)
    biasSquared = Metrics.meanSquaredError(average, centred)
    variance = noise * noise * (1 + kept.reduce(0) { $0 + $1 * $1 }) / n
  }

  /// Least squares of degrees 1 to `degree`.
  static func byDegree(
    _ x: [Double], degree: Int, curve: [Double], noise: Double
  ) throws -> [SmootherRisk] {
    try (1...degree).map { degree in
      let columns = PolynomialBasis(kind: .legendre, degree: degree, fittedTo: x).design(x)
      let left = try SingularValueDecomposition(centred(columns)).left
      return SmootherRisk(
        setting: Double(degree), directions: left, kept: left.columns.ones, curve: curve,
        noise: noise)
    }
  }

  /// Ridge on the standardised powers for each λ: a direction of singular value d keeps
  /// d² / (d² + nλ).
  static func byPenalty(
    _ design: Matrix, lambdas: [Double], curve: [Double], noise: Double
  ) throws -> [SmootherRisk] {
    let decomposition = try SingularValueDecomposition(centred(design))
    return lambdas.map { lambda in
      let kept = decomposition.values.map { $0 * $0 / ($0 * $0 + Double(design.rows) * lambda) }
      return SmootherRisk(
        setting: lambda, directions: decomposition.left, kept: kept, curve: curve, noise: noise)
    }
  }

  private static func centred(_ design: Matrix) -> Matrix {
    Matrix(
      columns: (0..<design.columns).map { j in
        let column = design.column(j)
        let mean = column.reduce(0, +) / Double(column.count)
        return column.map { $0 - mean }
      })
  }
}

extension Int {
  /// That many ones.
  fileprivate var ones: [Double] { Array(repeating: 1, count: self) }
}

extension [SmootherRisk] {
  /// The one with the smallest risk.
  var best: SmootherRisk {
    self.min { $0.risk < $1.risk } ?? self[0]
  }

  /// Steps to a freer model on which bias² rose, beyond rounding, or variance fell.
  var stepsAgainstTrade: Int {
    zip(self, dropFirst()).count {
      $1.biasSquared > $0.biasSquared + 1e-12 || $1.variance < $0.variance - 1e-15
    }
  }
}

extension Figure {
  /// Bias², variance and their sum against degrees of freedom, a panel for each way to be simple.
  static func biasAndVariance(_ ways: [(name: String, risks: [SmootherRisk])]) -> Figure {
    let all = ways.flatMap { $0.risks.flatMap { [$0.biasSquared, $0.variance, $0.risk] } }
    let range = logRange(around: all.filter { $0 > 1e-7 })
    let right = ways.flatMap { $0.risks.map(\.degreesOfFreedom) }.max() ?? 1
    return Figure(
      title: "Simplicity trades bias for variance, in steps or smoothly",
      subtitle: "Error of the fit at the points, exact. To the right the model is freer.",
      panels: ways.map { name, risks in
        let x = risks.map(\.degreesOfFreedom)
        return Panel(
          heading: name, note: "best at \(risks.best.degreesOfFreedom.digits(2))",
          x: .linear("effective degrees of freedom", in: 1...right.rounded(.up)),
          y: .log("squared error", in: range),
          layers: [
            .line(x: x, y: risks.map(\.biasSquared), ink: .accent(1), label: .legend("bias²")),
            .line(x: x, y: risks.map(\.variance), ink: .accent(2), label: .legend("variance")),
            .line(x: x, y: risks.map(\.risk), ink: .accent(0), width: 1.4, label: .legend("sum")),
            .points(
              x: [risks.best.degreesOfFreedom], y: [risks.best.risk], ink: .data, size: 1.6),
          ])
      })
  }
}
