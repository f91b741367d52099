import Foundation
import SeededRandom
import Testing

@testable import Regularization

@Suite("The logistic loss, four rows at a time")
struct LogisticKernelTests {
  private typealias Four = SIMD4<Double>

  /// The distance in units of the last place of the second.
  private func units(_ found: Double, _ wanted: Double) -> Double {
    abs(found - wanted) / wanted.ulp
  }

  @Test("exp of what is not positive is right to a unit in the last place")
  func exponential() {
    var random = RandomStream(seed: 1, name: "exponentials")
    var worst = 0.0
    for k in 0..<100_000 {
      let x = k % 3 == 0 ? -708 * random.uniform() : -pow(10, 4 * random.uniform() - 3)
      let y = LogisticKernels.exponential(Four(repeating: max(x, -708)))[k % 4]
      worst = max(worst, units(y, exp(max(x, -708))))
    }
    #expect(worst <= 1)
    let edges = LogisticKernels.exponential(Four(0, -1e-300, -708, -1e9))
    #expect(edges[0] == 1 && edges[1] == 1)
    #expect(edges[3] == edges[2] && edges[2] > 0)
  }

  @Test("log(1 + e) is right to two units in the last place")
  func logarithm() {
    var random = RandomStream(seed: 2, name: "logarithms")
    var worst = 0.0
    for k in 0..<100_000 {
      let e = k % 2 == 0 ? random.uniform() : pow(10, -30 * random.uniform())
      worst = max(worst, units(LogisticKernels.logOnePlus(Four(repeating: e))[k % 4], log1p(e)))
    }
    #expect(worst <= 2)
    let edges = LogisticKernels.logOnePlus(Four(0, 1, 0x1p-1000, 0x1p-53))
    #expect(edges[0] == 0 && edges[1] == log(2) && edges[2] == 0x1p-1000 && edges[3] == 0x1p-53)
  }

  @Test(
    "residuals, curvatures and the loss are those of the formulas, whatever the number of rows",
    arguments: [1, 3, 4, 5, 1_003])
  func rows(count: Int) {
    var random = RandomStream(seed: 3, name: "rows")
    let odds = (0..<count).map { _ in 40 * random.normal() }
    let signs = (0..<count).map { _ in random.uniform() < 0.5 ? 1.0 : -1 }
    let weights = (0..<count).map { $0 % 7 == 6 ? 0 : random.uniform() }
    var (residual, curvature) = (odds, odds)
    let loss = withPointers(odds, signs, &residual) { f, s, r in
      withPointers(weights, weights, &curvature) { w, _, d in
        LogisticKernels.evaluate(
          rows: count, odds: f, signs: s, weights: w, residual: r, curvature: d)
        return LogisticKernels.loss(rows: count, odds: f, signs: s, weights: w)
      }
    }
    var sum = 0.0
    for i in 0..<count {
      let wrong = sigmoid(-signs[i] * odds[i])
      sum += weights[i] * softplus(-signs[i] * odds[i])
      #expect(abs(residual[i] - weights[i] * signs[i] * wrong) <= 1e-15 * wrong)
      let bend = weights[i] * wrong * sigmoid(signs[i] * odds[i])
      #expect(abs(curvature[i] - bend) <= 1e-14 * bend)
    }
    #expect(abs(loss - sum) <= 1e-13 * sum)
  }
}
