import LinearAlgebra
import Notebook
import Plotting
import Regularization
import SeededRandom

/// Six features that are noisy copies of two hidden factors, as in section 5.2 of Zou and Hastie.
struct HiddenFactors: Sendable {
  /// The regression on standardised features.
  let problem: RegressionProblem

  /// The sign with which each feature carries its factor; the first three carry the one that matters.
  static let signs = [1.0, -1, 1, 1, -1, 1]
  static let names = ["x1", "x2", "x3", "x4", "x5", "x6"]

  /// Draws z₁ and z₂ uniform between 0 and 20, y = z₁ + 0.1 z₂ + ε, and three copies of each factor,
  /// each off by a normal error.
  init(observations: Int, copyError: Double, noise: Double, random: RandomStream) throws {
    var streams = ["z1", "z2", "copies", "noise"].map(random.substream)
    let factors = [
      streams[0].uniforms(observations, in: 0...20), streams[1].uniforms(observations, in: 0...20),
    ]
    let columns = Self.signs.enumerated().map { feature, sign in
      zip(
        factors[feature / 3],
        streams[2].normals(observations, standardDeviation: copyError)
      ).map { sign * $0 + $1 }
    }
    let errors = streams[3].normals(observations, standardDeviation: noise)
    let response = errors.indices.map { factors[0][$0] + 0.1 * factors[1][$0] + errors[$0] }
    let features = Matrix(columns: columns)
    problem = try RegressionProblem(
      design: Standardization(of: features).apply(features), response: response)
  }

  /// The penalty of the page: a tenth of the lasso's largest, so that a method has to choose.
  var lambda: Double { 0.1 * problem.lambdaMax() }

  /// How much of the bound of Zou and Hastie's first theorem the fit uses up:
  /// $\lambda(1-\alpha)|b_i - b_j|$ against $\sqrt{2(1-\rho_{ij})}\,\|y - \bar y\|/\sqrt{n}$, for all pairs of
  /// features, turned so that they point the same way.
  func boundUsed(by fit: Fit) -> Double {
    let (n, signs) = (Double(problem.observations), Self.signs)
    let length = standardDeviation(problem.response)
    let columns = signs.indices.map { problem.design.column($0) }
    let used = signs.indices.flatMap { i in
      signs.indices.filter { $0 > i && $0 / 3 == i / 3 }.map { j in
        let product = zip(columns[i], columns[j]).reduce(0) { $0 + $1.0 * $1.1 }
        let correlation = signs[i] * signs[j] * product / n
        let difference = signs[i] * fit.coefficients[i] - signs[j] * fit.coefficients[j]
        return fit.lambda * (1 - fit.alpha) * difference.magnitude
          / ((2 * (1 - correlation)).squareRoot() * length)
      }
    }
    return used.max() ?? 0
  }
}

/// What a method gave to the three copies of the factor that matters, over many draws.
struct GroupShares: Sendable {
  /// The three coefficients of each draw, turned so that they should be positive.
  var groups: [[Double]] = []
  var worstGap = 0.0
  var worstBound = 0.0

  init(
    alpha: Double, observations: Int, copyError: Double, noise: Double, draws: Int,
    random: RandomStream
  ) throws {
    for draw in 0..<draws {
      let data = try HiddenFactors(
        observations: observations, copyError: copyError, noise: noise,
        random: random.substream(draw))
      let fit = try data.problem.fit(.elasticNet(lambda: data.lambda, alpha: alpha))
      groups.append((0..<3).map { HiddenFactors.signs[$0] * fit.coefficients[$0] })
      worstGap = max(worstGap, fit.relativeGap)
      worstBound = max(worstBound, data.boundUsed(by: fit))
    }
  }

  /// The share of draws in which all three copies are in the model.
  var complete: Double { share { !$0.contains(0) } }

  /// The share of draws in which no two have opposite signs.
  var sameSign: Double { share { group in group.allSatisfy { $0 >= 0 } } }

  /// The smallest of the three coefficients as a part of the largest, at the median draw.
  var evenness: Double { median(groups.map { ($0.min() ?? 0) / max($0.max() ?? 1, 1e-300) }) }

  private func share(_ holds: ([Double]) -> Bool) -> Double {
    Double(groups.count(where: holds)) / Double(groups.count)
  }
}

extension Figure {
  /// The coefficients of a path at each mixing against the penalty, the first factor's in colour.
  static func groupPaths(_ data: HiddenFactors, mixings: [(name: String, alpha: Double)]) throws
    -> Figure
  {
    let largest = data.problem.lambdaMax()
    let lambdas = geometricGrid(from: largest, to: 1e-3 * largest, count: 120)
    let panels = try mixings.map { name, alpha in
      let path = try data.problem.elasticNetPath(alpha: alpha, lambdas: lambdas)
      return Panel.coefficients(
        heading: name, note: "α = \(alpha.rounded(digits: 2))",
        x: .log("λ / λmax", in: 1e-3...1, ticks: [0.01, 0.1, 1]),
        y: .linear("coefficient", unit: "per sd"), places: lambdas.map { $0 / largest },
        coefficients: (0..<6).map { path.coefficients(of: $0) }, names: HiddenFactors.names,
        highlighted: [0, 1, 2], named: { .legend($0) })
    }
    return Figure(
      title: "With some L2 in it, a group goes in together",
      subtitle: "Copies of the factor that matters in colour (x2 is turned round), those of the "
        + "other in grey.",
      panels: panels)
  }
}
