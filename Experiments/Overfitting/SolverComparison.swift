import LinearAlgebra
import Notebook
import Plotting
import Regularization

/// One polynomial fitted to the same points in four ways.
struct SolverComparison: Sendable {
  let degree: Int
  /// The residual sum of squares that is right: from Legendre polynomials.
  let exactRSS: Double
  let answers: [SolverAnswer]

  static let names = ["normal equations", "QR", "truncated SVD", "QR on Legendre"]

  init(_ curve: SineCurve, degree: Int, cutoff: Double) throws {
    self.degree = degree
    let powers = try curve.problem(degree: degree)
    let legendre = PolynomialBasis(kind: .legendre, degree: degree, fittedTo: curve.x)
    let smooth = try RegressionProblem(design: legendre.design(curve.x), response: curve.y)
    let methods: [(RegressionProblem, PolynomialBasis, LeastSquaresMethod)] = [
      (powers, curve.basis(degree: degree), .normalEquations),
      (powers, curve.basis(degree: degree), .qr),
      (powers, curve.basis(degree: degree), .svd(relativeTolerance: cutoff)),
      (smooth, legendre, .qr),
    ]
    answers = try zip(Self.names, methods).map { name, method in
      SolverAnswer(name, try Self.fit(method.0, by: method.2), method.1, curve)
    }
    exactRSS = try smooth.leastSquares().residualSumOfSquares
  }

  /// A fit, or nothing where the method gives up.
  private static func fit(
    _ problem: RegressionProblem, by method: LeastSquaresMethod
  ) throws -> LeastSquaresFit? {
    do {
      return try problem.leastSquares(by: method)
    } catch RegularizationError.normalEquationsSingular {
      return nil
    }
  }

  /// How far a residual sum of squares lies above the right one, as a part of it.
  func excess(_ answer: SolverAnswer) -> Double? { answer.rss.map { $0 / exactRSS - 1 } }

  /// How far QR on the powers misses by more than the rounding of the powers explains, which tilts
  /// what they span by ε times their condition number.
  var unexplained: Double {
    let answer = answers[1]
    return (excess(answer) ?? 0).magnitude - Double.ulpOfOne * answer.condition
  }

  var rows: [[TableEntry]] {
    answers.map { answer in
      guard let rss = answer.rss, let excess = excess(answer) else {
        return [.text(answer.name), "gives up", "", ""]
      }
      return [
        .text(answer.name), .number(rss, digits: 6), .number(max(excess, 0), digits: 2),
        .number(answer.largest, digits: 2),
      ]
    }
  }
}

/// What one solver made of the points.
struct SolverAnswer: Sendable {
  let name: String
  /// The residual sum of squares; nothing where the solver gave up.
  let rss: Double?
  /// The size of the largest coefficient.
  let largest: Double
  /// The fit over ``SineCurve/places``.
  let heights: [Double]
  /// The condition number of the centred columns it was given, where it knows it.
  let condition: Double

  init(_ name: String, _ fit: LeastSquaresFit?, _ basis: PolynomialBasis, _ curve: SineCurve) {
    self.name = name
    rss = fit?.residualSumOfSquares
    condition = fit?.conditionNumber ?? 0
    largest = fit?.coefficients.map(\.magnitude).max() ?? 0
    heights = fit?.predict(basis.design(curve.places)) ?? []
  }
}

extension PolynomialBasis {
  /// The condition number of its columns beside a constant one.
  func condition(at x: [Double]) throws -> Double {
    let powers = design(x)
    let columns = [x.map { _ in 1 }] + (0..<degree).map { powers.column($0) }
    return try SingularValueDecomposition(Matrix(columns: columns)).conditionNumber
  }
}

extension Figure {
  /// How far each solver is from the least sum of squares, against the degree.
  static func excessBySolver(_ comparisons: [SolverComparison]) -> Figure {
    // What is nothing or rounding shows at the floor.
    let floor = 1e-16
    let layers = SolverComparison.names.indices.dropLast().map { method in
      let known = comparisons.filter { $0.answers[method].rss != nil }
      return Layer.line(
        x: known.map { Double($0.degree) },
        y: known.map { max($0.excess($0.answers[method])?.magnitude ?? 0, floor) },
        ink: .accent(method), label: .legend(SolverComparison.names[method]))
    }
    let degrees = comparisons.map(\.degree)
    return Figure(
      title: "Same data, same model, other answers",
      subtitle: "How far the RSS on powers of the angle is from the one on Legendre polynomials.",
      x: .linear(
        "degree", in: 1...Double(degrees.last ?? 1),
        ticks: degrees.filter { $0 % 2 == 1 }.map { Tick(Double($0)) }),
      y: .log("difference of the RSS, relative", in: floor...10, ticks: [1e-15, 1e-10, 1e-5, 1]),
      layers: layers)
  }

  /// The fit of each solver.
  static func solverFits(_ comparison: SolverComparison, _ curve: SineCurve) -> Figure {
    Figure(
      title: "The waves at the ends are what the solvers disagree about",
      subtitle: "Degree \(comparison.degree), the same points and the same least squares.",
      panels: comparison.answers.map { answer in
        .sine(
          curve, heading: answer.name, note: answer.rss.map { "RSS \($0.digits(4))" } ?? "gives up",
          heights: answer.heights)
      },
      columns: 2)
  }
}
