import Foundation
import LinearAlgebra
import Regularization
import SeededRandom
import Testing

@Suite("Logistic regression reaches its tolerance")
struct LogisticConvergenceTests {
  /// Certifies a path at 1e-9, and says where it fails.
  private func certify(_ path: CoefficientPath, _ what: String) {
    for fit in path.fits {
      #expect(
        fit.relativeGap <= 1e-9 && fit.status == .converged,
        "\(what), lambda \(fit.lambda): \(fit.relativeGap)")
    }
  }

  @Test("at every strength of C on the tumours, scaled or raw", arguments: [true, false])
  func breastCancer(standardize: Bool) throws {
    let (design, response) = try ReferenceNumbers.table("breast-cancer.csv")
    let problem = try LogisticProblem(
      design: design, response: response, standardize: standardize)
    let settings = geometricGrid(from: 1e-3, to: 1e4, count: 43)
    let lambdas = settings.map { 1 / (Double(design.rows) * $0) }
    for alpha in [1, 0.5, 0] {
      certify(try problem.elasticNetPath(alpha: alpha, lambdas: lambdas), "alpha \(alpha)")
      // Without a path, each from the model without features.
      for lambda in lambdas.suffix(3) {
        certify(try problem.elasticNetPath(alpha: alpha, lambdas: [lambda]), "alone, \(alpha)")
      }
    }
  }

  /// Columns of every size, copies, near copies and a constant; classes that a few columns nearly tell apart.
  private func hardProblem(_ seed: Int) throws -> LogisticProblem {
    var random = RandomStream(seed: UInt64(seed), name: "hard logistic designs")
    let (n, p) = (10 + random.integer(below: 150), 2 + random.integer(below: 60))
    var columns: [[Double]] = []
    for j in 0..<p {
      let draw = random.uniform()
      if j > 0, draw < 0.3 {
        let base = columns[random.integer(below: j)]
        let noise = [0, 1e-3, 0.1][random.integer(below: 3)]
        columns.append(base.map { $0 * (1 + noise * random.normal()) })
      } else if draw > 0.95 {
        columns.append(Array(repeating: 2, count: n))
      } else {
        let scale = pow(10, 6 * random.uniform() - 3)
        let shift = 10 * scale * random.normal()
        columns.append(random.normals(n).map { scale * $0 + shift })
      }
    }
    let first = columns[0]
    let (least, most) = (first.min() ?? 0, first.max() ?? 1)
    let cut = least + (0.3 + 0.4 * random.uniform()) * (most - least)
    let noise = [0, 0.02, 0.5][seed % 3] * (most - least)
    var y = first.map { $0 + noise * random.normal() > cut ? 1.0 : 0 }
    (y[0], y[1]) = (0, 1)
    return try LogisticProblem(
      design: Matrix(columns: columns), response: y,
      weights: seed % 4 == 0 ? (0..<n).map { $0 < 2 ? 1 : 3 * random.uniform() } : nil,
      intercept: seed % 5 != 0, standardize: seed % 2 == 0)
  }

  @Test("on hard designs of every shape, down to 1e-4 of the largest penalty", arguments: 0..<30)
  func hardDesigns(seed: Int) throws {
    let problem = try hardProblem(seed)
    for alpha in [1, 0.9, 0.1, 0] {
      let path = try problem.elasticNetPath(alpha: alpha, count: 40, ratio: 1e-4)
      certify(path, "n \(problem.observations), p \(problem.features), alpha \(alpha)")
    }
  }

  @Test("and the gap is that of the coefficients on the data as given", arguments: 0..<30)
  func independentCertificate(seed: Int) throws {
    let problem = try hardProblem(seed)
    guard !problem.standardize, seed % 4 != 0 else { return }
    for alpha in [1.0, 0.5] {
      let path = try problem.elasticNetPath(
        alpha: alpha, lambdas: [0.5, 0.05, 1e-3].map { $0 * problem.lambdaMax(alpha: alpha) })
      for fit in path.fits {
        let check = LogisticCheck(problem, fit)
        #expect(check.gap <= 1e-6 * problem.nullLoss, "seed \(seed), \(fit.lambda)")
        #expect(abs(check.objective - check.dual) <= 1e-6 * problem.nullLoss)
      }
    }
  }

  @Test("with many more features than rows, of which few are looked at", arguments: 0..<6)
  func wideDesigns(seed: Int) throws {
    var random = RandomStream(seed: UInt64(seed), name: "wide logistic designs")
    let (n, p) = (30 + random.integer(below: 30), 300 + random.integer(below: 200))
    let common = random.normals(n)
    let columns = (0..<p).map { j in
      random.normals(n).enumerated().map { $1 * pow(10, Double(j % 3)) + Double(seed) * common[$0] }
    }
    var y = (0..<n).map { columns[0][$0] + common[$0] + random.normal() > 0 ? 1.0 : 0 }
    (y[0], y[1]) = (0, 1)
    let problem = try LogisticProblem(
      design: Matrix(columns: columns), response: y, standardize: false)
    for alpha in [1, 0.7] {
      // Steps of every length, so that what is watched and what the bounds say is wrong at times.
      for count in [4, 15, 60] {
        let path = try problem.elasticNetPath(alpha: alpha, count: count, ratio: 1e-3)
        certify(path, "n \(n), p \(p), alpha \(alpha)")
        for fit in path.fits {
          let check = LogisticCheck(problem, fit)
          #expect(check.gap <= 1e-6 * problem.nullLoss, "seed \(seed), lambda \(fit.lambda)")
        }
      }
    }
  }

  @Test("no proximal gradient method finds anything better", arguments: 0..<12)
  func proximalGradient(seed: Int) throws {
    var random = RandomStream(seed: UInt64(seed), name: "small logistic designs")
    let (n, p) = (20 + random.integer(below: 20), 2 + random.integer(below: 6))
    var columns = (0..<p).map { _ in random.normals(n) }
    if p > 3 { columns[2] = columns[1] }
    var y = (0..<n).map { columns[0][$0] + random.normal() > 0 ? 1.0 : 0 }
    (y[0], y[1]) = (0, 1)
    let problem = try LogisticProblem(
      design: Matrix(columns: columns), response: y, intercept: seed % 3 != 0)
    for alpha in [1, 0.5, 0] {
      for share in [0.5, 0.1] {
        let lambda = share * problem.lambdaMax(alpha: max(alpha, 0.5))
        let fit = try problem.elasticNetPath(alpha: alpha, lambdas: [lambda]).fits[0]
        let other = LogisticCheck.proximalGradient(problem, lambda: lambda, alpha: alpha)
        let best = LogisticCheck(problem, fit).objective
        #expect(best <= other + 1e-9)
        #expect(other - best <= 1e-6, "it came close: \(other) and \(best)")
      }
    }
  }
}

/// Primal and dual objectives by their definitions, from nothing but coefficients and data.
private struct LogisticCheck {
  let objective: Double
  /// The dual objective at the residual, balanced by class and scaled to be feasible.
  let dual: Double
  var gap: Double { objective - dual }

  init(_ problem: LogisticProblem, _ fit: Fit) {
    let (x, y) = (problem.design, problem.response)
    let (n, lambda) = (Double(x.rows), fit.lambda)
    objective = Self.objective(problem, fit.intercept, fit.coefficients, lambda, fit.alpha)
    var residual = fit.predictProbabilities(x).enumerated().map { y[$0] - $1 }
    if problem.intercept {
      let up = residual.reduce(0) { $0 + max(0, $1) }
      let down = residual.reduce(0) { $0 + max(0, -$1) }
      residual = residual.map { $0 > 0 ? $0 * min(1, down / up) : $0 * min(1, up / down) }
    }
    let products = x.transposeTimes(residual).map { $0 / n }
    let (l1, l2) = (lambda * fit.alpha, lambda * (1 - fit.alpha))
    let largest = products.reduce(0) { max($0, abs($1)) }
    let scale = l2 == 0 && largest > l1 ? l1 / largest : 1
    var value = 0.0
    for theta in residual {
      let q = scale * abs(theta)
      if q > 0 { value -= q * log(q) / n }
      if q < 1 { value -= (1 - q) * log1p(-q) / n }
    }
    if l2 > 0 {
      for g in products {
        let excess = max(0, abs(g) - l1)
        value -= excess * excess / (2 * l2)
      }
    }
    dual = value
  }

  static func objective(
    _ problem: LogisticProblem, _ constant: Double, _ b: [Double], _ lambda: Double, _ alpha: Double
  ) -> Double {
    var sum = 0.0
    for (product, y) in zip(problem.design * b, problem.response) {
      let f = constant + product
      sum += max(f, 0) + log1p(exp(-abs(f))) - y * f
    }
    let penalty = b.reduce(0) { $0 + alpha * abs($1) + (1 - alpha) / 2 * $1 * $1 }
    return sum / Double(problem.observations) + lambda * penalty
  }

  /// Accelerated proximal gradient with restarts, its step 4 n / trace(X'X): slow, simple and another way.
  static func proximalGradient(_ problem: LogisticProblem, lambda: Double, alpha: Double) -> Double
  {
    let x = problem.design
    let (n, p) = (x.rows, x.columns)
    let constant = problem.intercept ? 1.0 : 0
    let trace = x.elements.reduce(0) { $0 + $1 * $1 } + constant * Double(n)
    let step = 4 * Double(n) / trace
    var (b, ahead, momentum) = ([Double](repeating: 0, count: p + 1), [Double](), 1.0)
    ahead = b
    var value = objective(problem, b[p], Array(b.prefix(p)), lambda, alpha)
    for _ in 0..<2_000 {
      let odds = (x * Array(ahead.prefix(p))).map { $0 + constant * ahead[p] }
      let residual = odds.enumerated().map { problem.response[$0] - 1 / (1 + exp(-$1)) }
      let slopes = x.transposeTimes(residual)
      var next = ahead
      for j in 0..<p {
        let moved = ahead[j] + step * slopes[j] / Double(n)
        let shrunk = max(0, abs(moved) - step * lambda * alpha)
        next[j] = (moved < 0 ? -shrunk : shrunk) / (1 + step * lambda * (1 - alpha))
      }
      next[p] += constant * step * residual.reduce(0, +) / Double(n)
      let fresh = objective(problem, next[p], Array(next.prefix(p)), lambda, alpha)
      let following = (1 + (1 + 4 * momentum * momentum).squareRoot()) / 2
      if fresh > value {
        (ahead, momentum) = (b, 1)
        continue
      }
      ahead = next.indices.map { next[$0] + (momentum - 1) / following * (next[$0] - b[$0]) }
      (b, momentum) = (next, following)
      if value - fresh < 1e-16 && value - fresh > 0 && momentum > 50 { break }
      value = fresh
    }
    return value
  }
}
