import Foundation
import Notebook
import Plotting
import Regularization

/// What the tutorial prints, to two digits, and for which penalties.
enum Printed {
  /// Residual sums of squares of least squares, degrees 1 to 15.
  static let leastSquares = [
    3.3, 3.3, 1.1, 1.1, 1, 0.99, 0.93, 0.92, 0.87, 0.87, 0.87, 0.87, 0.86, 0.79, 0.7,
  ]
  /// The strengths of ridge's table, and their residual sums of squares.
  static let ridgeAlphas = [1e-15, 1e-10, 1e-8, 1e-4, 1e-3, 1e-2, 1, 5, 10, 20]
  static let ridge = [0.87, 0.92, 0.95, 0.96, 1, 1.4, 5.6, 14, 18, 23]
  /// The strengths of the lasso's table, its residual sums of squares, its counts of zeros.
  static let lassoAlphas = [1e-15, 1e-10, 1e-8, 1e-5, 1e-4, 1e-3, 1e-2, 1, 5, 10]
  static let lasso = [0.96, 0.96, 0.96, 0.96, 1, 1.7, 3.6, 37, 37, 37]
  static let lassoZeros = [0, 0, 0, 8, 10, 12, 13, 15, 15, 15]

  /// How many of our values, rounded to two digits, are what is printed.
  static func agreeing(_ values: [Double], _ printed: [Double]) -> Int {
    zip(values, printed).count { value, printed in
      String(format: "%.2g", value) == String(format: "%.2g", printed)
    }
  }
}

/// A row of the lasso's table: what a starved descent reaches, and what the minimiser is.
struct LassoRow: Sendable {
  let alpha: Double
  let exact: Fit
  let descent: Fit
  let exactRSS: Double
  let descentRSS: Double

  /// How many of fifteen coefficients are exactly zero.
  var exactZeros: Int { exact.coefficients.count { $0 == 0 } }
  var descentZeros: Int { descent.coefficients.count { $0 == 0 } }

  static let columns = [
    "α", "printed 0s", "descent 0s", "exact 0s", "sweeps", "printed", "descent", "exact",
  ]

  /// The row beside what is printed.
  func row(_ printedZeros: Int, _ printedRSS: Double) -> [TableEntry] {
    [
      .setting(alpha), .count(printedZeros), .count(descentZeros), .count(exactZeros),
      .count(descent.iterations), .setting(printedRSS), .number(descentRSS, digits: 3),
      .number(exactRSS, digits: 3),
    ]
  }

  /// How much lower the objective of the descent lies than that of the minimiser; positive is
  /// impossible.
  func advantage(observations: Int) -> Double {
    func objective(_ fit: Fit, _ squares: Double) -> Double {
      squares / Double(2 * observations) + fit.lambda * absoluteNorm(fit.coefficients)
    }
    return objective(exact, exactRSS) - objective(descent, descentRSS)
  }

  /// The rows of the table, the strongest penalty last.
  ///
  /// The tutorial divides each centred power by its norm; ours have standard deviation one, which
  /// is √n times as long, so that the same penalty is λ = α √n.
  static func table(_ curve: SineCurve, sweeps: Int, tolerance: Double) throws -> [LassoRow] {
    let problem = try curve.problem(degree: 15)
    let scale = Double(problem.observations).squareRoot()
    let exact = try problem.lassoPath(
      lambdas: Printed.lassoAlphas.map { $0 * scale }, tolerance: 1e-12)
    return try zip(Printed.lassoAlphas, exact.fits.reversed()).map { alpha, fit in
      var descent = try CyclicDescent(problem, lambda: fit.lambda)
      _ = descent.advance(to: sweeps, tolerance: tolerance)
      let reached = descent.fit
      return LassoRow(
        alpha: alpha, exact: fit, descent: reached,
        exactRSS: curve.residualSumOfSquares(fit, problem),
        descentRSS: curve.residualSumOfSquares(reached, problem))
    }
  }
}

extension Page {
  /// Records what was measured in each row of the lasso's table.
  mutating func record(_ rows: [LassoRow]) {
    for row in rows {
      let name = row.alpha.plain
      record("zeros-descent-\(name)", Double(row.descentZeros))
      record("zeros-exact-\(name)", Double(row.exactZeros))
      record("rss-exact-\(name)", row.exactRSS)
      record("sweeps-\(name)", Double(row.descent.iterations))
    }
  }
}

extension Figure {
  /// Least squares of six degrees.
  static func leastSquaresFits(_ curve: SineCurve, degrees: [Int]) throws -> Figure {
    Figure(
      title: "Each power bends the curve a little more",
      subtitle: "Least squares on \(curve.x.count) points of a noisy sine.",
      panels: try degrees.map { degree in
        let (fit, basis) = try curve.legendreFit(degree: degree)
        return .sine(
          curve, heading: "degree \(degree)", note: "RSS \(fit.residualSumOfSquares.digits(2))",
          heights: fit.predict(basis.design(curve.places)))
      },
      columns: 3)
  }

  /// Zeros among the coefficients after ever more sweeps, and of the minimiser.
  static func zerosBySweeps(_ curve: SineCurve, _ rows: [LassoRow], limit: Int) throws -> Figure {
    let problem = try curve.problem(degree: 15)
    let marks = geometricGrid(from: 1, to: Double(limit), count: 80).map { Int($0.rounded()) }
    let panels = try rows.map { row in
      var descent = try CyclicDescent(problem, lambda: row.exact.lambda)
      let zeros = marks.map { mark in
        _ = descent.advance(to: mark)
        return Double(descent.fit.coefficients.count { $0 == 0 })
      }
      return Panel(
        heading: "α = \(row.alpha.rounded(digits: 1))", note: "exact: \(row.exactZeros)",
        x: .log("sweeps", in: 1...tenTo(6), ticks: [1, 1e2, 1e4, 1e6]),
        y: .linear("exact zeros", in: 0...15, ticks: [0, 5, 10, 15]),
        layers: [
          .rule(.horizontal(Double(row.exactZeros)), ink: .truth, width: 1),
          .steps(x: marks.map(Double.init), y: zeros, ink: .accent(0)),
          .points(
            x: [Double(row.descent.iterations)], y: [Double(row.descentZeros)], ink: .accent(1),
            size: 1.5),
        ])
    }
    return Figure(
      title: "A count of zeros is only as good as the solver's patience",
      subtitle: "Coordinate descent from zero. Dashed: the minimiser. "
        + "Square: where the stopping rule of the table ends it.",
      panels: panels, columns: 3)
  }
}
