import LinearAlgebra
import Regularization
import SeededRandom

/// Two features of a given correlation, and a response that needs both alike.
struct CorrelatedPair: Sendable {
  let problem: RegressionProblem

  /// Draws x₁ and z standard normal, x₂ = ρ x₁ + √(1 − ρ²) z, y = x₁ + x₂ + σ ε, and standardises
  /// both features.
  ///
  /// Streams of one replicate give the same x₁, z and ε at every correlation, so that nothing but
  /// the correlation differs.
  init(observations: Int, correlation: Double, noise: Double, random: RandomStream) throws {
    var (first, second) = (random.substream("x1"), random.substream("z"))
    var errors = random.substream("errors")
    let x1 = first.normals(observations)
    let rest = (1 - correlation * correlation).squareRoot()
    let x2 = zip(x1, second.normals(observations)).map { correlation * $0 + rest * $1 }
    let noise = errors.normals(observations, standardDeviation: noise)
    let response = x1.indices.map { x1[$0] + x2[$0] + noise[$0] }
    let features = Matrix(columns: [x1, x2])
    problem = try RegressionProblem(
      design: Standardization(of: features).apply(features), response: response)
  }
}

/// The coefficients that three methods give to the two features, over many draws.
struct PairCoefficients: Sendable {
  /// (b₁, b₂) of each draw.
  var leastSquares: [[Double]] = []
  var ridge: [[Double]] = []
  var lasso: [[Double]] = []
  /// The largest relative duality gap of the lasso fits.
  var worstGap = 0.0

  /// Fits all three to `replicates` draws.
  init(
    observations: Int, correlation: Double, noise: Double, lambda: Double, replicates: Int,
    random: RandomStream
  ) throws {
    for replicate in 0..<replicates {
      let problem = try CorrelatedPair(
        observations: observations, correlation: correlation, noise: noise,
        random: random.substream(replicate)
      ).problem
      leastSquares.append(try problem.leastSquares().coefficients)
      ridge.append(try problem.fit(.ridge(lambda: lambda)).coefficients)
      let fit = try problem.fit(.lasso(lambda: lambda))
      lasso.append(fit.coefficients)
      worstGap = max(worstGap, fit.relativeGap)
    }
  }

  /// The median of |b₁ − b₂|.
  static func medianDifference(_ pairs: [[Double]]) -> Double {
    median(pairs.map { ($0[0] - $0[1]).magnitude })
  }

  /// The part of the pairs for which something holds.
  static func share(_ pairs: [[Double]], where holds: ([Double]) -> Bool) -> Double {
    Double(pairs.count(where: holds)) / Double(pairs.count)
  }
}
