import LinearAlgebra
import Notebook
import Plotting
import Regularization
import SeededRandom

/// Features that are all equally correlated with each other, three of which the response needs.
struct Equicorrelated: Sendable {
  let problem: RegressionProblem
  static let needed = 3

  /// Draws x_j = √ρ u + √(1 − ρ) z_j with a shared u, y = x₁ + x₂ + x₃ + σ ε, and standardises.
  init(
    observations: Int, features: Int, correlation: Double, noise: Double, random: RandomStream
  ) throws {
    var streams = ["shared", "own", "errors"].map(random.substream)
    let shared = streams[0].normals(observations)
    let columns = (0..<features).map { _ in
      zip(shared, streams[1].normals(observations)).map {
        correlation.squareRoot() * $0 + (1 - correlation).squareRoot() * $1
      }
    }
    let errors = streams[2].normals(observations, standardDeviation: noise)
    let response = errors.indices.map { row in
      columns.prefix(Self.needed).reduce(errors[row]) { $0 + $1[row] }
    }
    let design = Matrix(columns: columns)
    problem = try RegressionProblem(
      design: Standardization(of: design).apply(design), response: response)
  }

  /// The same rows, each as often as it was drawn: once by copying rows, once by weights.
  func resample(_ rows: [Int]) throws -> (copied: RegressionProblem, weighted: RegressionProblem) {
    var weights = [Double](repeating: 0, count: problem.observations)
    for row in rows { weights[row] += 1 }
    return (
      try RegressionProblem(
        design: problem.design.selecting(rows: rows), response: rows.map { problem.response[$0] }),
      try RegressionProblem(
        design: problem.design, response: problem.response, weights: weights)
    )
  }
}

/// What a method selects on many bootstrap samples of one data set.
struct BootstrapSelections: Sendable {
  let features: Int
  /// The features that are not zero, sample by sample.
  private(set) var supports: [[Int]] = []
  private(set) var worstGap = 0.0
  /// The largest difference of coefficients between copied rows and weights.
  private(set) var worstMismatch = 0.0

  /// Fits every sample at a fixed part of the largest penalty of the whole data set.
  init(
    _ data: Equicorrelated, alpha: Double, fraction: Double, samples: Int, random: RandomStream
  ) throws {
    features = data.problem.features
    let lambda = fraction * data.problem.lambdaMax()
    for sample in 0..<samples {
      var draw = random.substream(sample)
      let rows = draw.sample(
        data.problem.observations, withReplacementFrom: data.problem.observations)
      let (copied, weighted) = try data.resample(rows)
      let fit = try weighted.fit(.elasticNet(lambda: lambda, alpha: alpha))
      supports.append(fit.support)
      worstGap = max(worstGap, fit.relativeGap)
      if sample < 5 {
        let other = try copied.fit(.elasticNet(lambda: lambda, alpha: alpha))
        let distance = largestDistance(fit.coefficients, other.coefficients)
        worstMismatch = max(worstMismatch, distance)
      }
    }
  }

  /// How often each feature is selected.
  var frequencies: [Double] {
    (0..<features).map { feature in
      Double(supports.count { $0.contains(feature) }) / Double(supports.count)
    }
  }

  /// The mean over pairs of samples of what two selections share, as a part of what either has
  /// (Jaccard's index). Two empty selections agree.
  var agreement: Double {
    // A selection as the bits of a number: there are many pairs, and few features.
    let bits = supports.map { $0.reduce(0) { $0 | 1 << $1 } }
    return meanOverPairs { first, second in
      let either = (bits[first] | bits[second]).nonzeroBitCount
      return either == 0 ? 1 : Double((bits[first] & bits[second]).nonzeroBitCount) / Double(either)
    }
  }

  /// The same for selections of the same sizes that are drawn by lot.
  var agreementByLot: Double {
    let sizes = 0...features
    let expected = sizes.map { left in sizes.map { byLot(left, $0) } }
    return meanOverPairs { expected[supports[$0].count][supports[$1].count] }
  }

  private func meanOverPairs(_ measure: (Int, Int) -> Double) -> Double {
    var sum = 0.0
    for first in supports.indices {
      for second in 0..<first { sum += measure(first, second) }
    }
    return sum / Double(supports.count * (supports.count - 1) / 2)
  }

  /// The expected agreement of two random selections of given sizes: what they share is hypergeometric.
  private func byLot(_ left: Int, _ right: Int) -> Double {
    guard left + right > 0 else { return 1 }
    let all = choose(features, right)
    return (max(0, left + right - features)...min(left, right)).reduce(0) { sum, shared in
      let ways = choose(left, shared) * choose(features - left, right - shared)
      return sum + ways / all * Double(shared) / Double(left + right - shared)
    }
  }

  private func choose(_ n: Int, _ k: Int) -> Double {
    (0..<k).reduce(1) { $0 * Double(n - $1) / Double($1 + 1) }
  }
}

extension Figure {
  /// How often each feature is selected, a panel for each correlation.
  static func selectionFrequencies(
    _ selections: [BootstrapSelections], correlations: [Double]
  ) -> Figure {
    let panels = zip(selections, correlations).map { selection, correlation in
      let frequencies = selection.frequencies
      let needed = Equicorrelated.needed
      return Panel(
        heading: "ρ = \(correlation.plain)", note: "agreement \(selection.agreement.digits(2))",
        x: .linear(
          "feature", in: 0.4...Double(selection.features) + 0.6,
          ticks: stride(from: 1, through: selection.features, by: selection.features > 10 ? 5 : 1)
            .map { Tick(Double($0)) }),
        y: .linear("share of samples", in: 0...1),
        layers: [
          .bars(
            x: (1...needed).map(Double.init), y: Array(frequencies.prefix(needed)), width: 0.8,
            label: .legend("needed")),
          .bars(
            x: (needed + 1...selection.features).map(Double.init),
            y: Array(frequencies.dropFirst(needed)), width: 0.8, ink: .context,
            label: .legend("not needed")),
        ])
    }
    return Figure(
      title: "Among look-alikes, which ones the lasso picks is luck",
      subtitle:
        "How often each feature is selected in \(selections[0].supports.count) bootstrap samples "
        + "of one data set.",
      panels: panels)
  }
}
