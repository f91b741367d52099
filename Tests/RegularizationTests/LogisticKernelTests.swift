import CKernels
import Foundation
import SeededRandom
import Testing

@testable import Regularization

@Suite("The logistic loss, four rows at a time")
struct LogisticKernelTests {
  /// Four numbers through a function of four.
  private func four(
    _ function: (UnsafePointer<Double>, UnsafeMutablePointer<Double>) -> Void, _ given: [Double]
  ) -> [Double] {
    var result = given
    function(given, &result)
    return result
  }

  private func exponential(_ given: [Double]) -> [Double] {
    four({ ck_exponential($0, $1) }, given)
  }

  private func logOnePlus(_ given: [Double]) -> [Double] {
    four({ ck_log_one_plus($0, $1) }, given)
  }

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
      let y = exponential(Array(repeating: max(x, -708), count: 4))[k % 4]
      worst = max(worst, units(y, exp(max(x, -708))))
    }
    #expect(worst <= 1)
    let edges = exponential([0, -1e-300, -708, -1e9])
    #expect(edges[0] == 1 && edges[1] == 1)
    #expect(edges[3] == edges[2] && edges[2] > 0)
  }

  @Test("log(1 + e) is right to two units in the last place")
  func logarithm() {
    var random = RandomStream(seed: 2, name: "logarithms")
    var worst = 0.0
    for k in 0..<100_000 {
      let e = k % 2 == 0 ? random.uniform() : pow(10, -30 * random.uniform())
      let y = logOnePlus(Array(repeating: e, count: 4))[k % 4]
      worst = max(worst, units(y, log1p(e)))
    }
    #expect(worst <= 2)
    let edges = logOnePlus([0, 1, 0x1p-1000, 0x1p-53])
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

  @Test(
    "every machine gets the digits of plain operations, one after the other",
    arguments: [4, 6, 1_003])
  func digits(count: Int) {
    var random = RandomStream(seed: 4, name: "digits")
    let odds = (0..<count).map { _ in 10 * random.normal() }
    let signs = (0..<count).map { _ in random.uniform() < 0.5 ? 1.0 : -1 }
    let weights = (0..<count).map { _ in random.uniform() }
    var (residual, curvature) = (odds, odds)
    ck_logistic_evaluate(count, odds, signs, weights, &residual, &curvature)
    var sums = [0.0, 0, 0, 0]
    for i in 0..<count {
      let margin = odds[i] * signs[i]
      let e = Plain.exponential(-abs(margin))
      let share = 1 / (1 + e)
      #expect(residual[i] == signs[i] * weights[i] * (margin < 0 ? share : e * share))
      #expect(curvature[i] == weights[i] * (e * share) * share)
      sums[i % 4] += weights[i] * (max(-margin, 0) + Plain.logOnePlus(e))
    }
    let loss = ck_logistic_loss(count, odds, signs, weights)
    #expect(loss == ((sums[0] + sums[1]) + sums[2]) + sums[3])
  }

  @Test("the outlook on a way is that of the sums", arguments: [1, 4, 7, 1_003])
  func outlook(count: Int) {
    var random = RandomStream(seed: 5, name: "outlooks")
    let (along, residual) = (random.normals(count), random.normals(count))
    let curvature = (0..<count).map { _ in random.uniform() }
    let (gain, bend, reach) = LogisticKernels.outlook(
      rows: count, along: along, residual: residual, curvature: curvature)
    let products = zip(along, residual).map { $0 * $1 }
    let bends = zip(along, curvature).map { $0 * $0 * $1 }
    let size = products.reduce(0) { $0 + abs($1) }
    #expect(abs(gain - products.reduce(0, +)) <= 1e-14 * size)
    #expect(abs(bend - bends.reduce(0, +)) <= 1e-14 * bend)
    #expect(reach == along.reduce(0) { max($0, abs($1)) })
  }

  @Test(
    "the relative entropy is that of the formula, for rows near and far", arguments: [3, 1_003])
  func entropy(count: Int) {
    var random = RandomStream(seed: 6, name: "entropies")
    let wrong = (0..<count).map { _ in 0.05 + 0.9 * random.uniform() }
    let weights = (0..<count).map { _ in 0.5 + random.uniform() }
    for reach in [1e-3, 0.04] {
      let relative = wrong.map { _ in reach * (2 * random.uniform() - 1) }
      let residual = zip(weights, wrong).map { $0 * $1 }
      let curvature = zip(weights, wrong).map { $0 * $1 * (1 - $1) }
      let found = LogisticEntropy.sum(
        rows: count, residual: residual, curvature: curvature, weights: weights,
        relative: relative, shrink: reach / 2)
      var wanted = 0.0
      for i in 0..<count {
        let u = wrong[i]
        let v = u * (1 + relative[i]) * (1 - reach / 2)
        wanted += weights[i] * (v * log(v / u) + (1 - v) * log((1 - v) / (1 - u)))
      }
      #expect(abs(found - wanted) <= 1e-15 * Double(count) + 1e-9 * wanted)
    }
  }
}

/// The kernels' functions of one number, written out: nothing here can be fused or reordered.
private enum Plain {
  static func exponential(_ x: Double) -> Double {
    let shift = 0x1.8p52
    let shifted = x * 0x1.71547652b82fep0 + shift
    let k = shifted - shift
    let r = (x - k * 0x1.62e42feep-1) - k * 0x1.a39ef35793c76p-33
    let (r2, r4) = (r * r, (r * r) * (r * r))
    let low = cubic([1.0 / 2, 1.0 / 6, 1.0 / 24, 1.0 / 120], r, r2)
    let middle = cubic([1.0 / 720, 1.0 / 5_040, 1.0 / 40_320, 1.0 / 362_880], r, r2)
    let high = cubic(
      [1.0 / 3_628_800, 1.0 / 39_916_800, 1.0 / 479_001_600, 1.0 / 6_227_020_800], r, r2)
    let value = (r + r2 * (low + r4 * (middle + r4 * high))) + 1
    return Double(bitPattern: value.bitPattern &+ shifted.bitPattern &<< 52)
  }

  static func logOnePlus(_ e: Double) -> Double {
    let isLarge = e > 0x1.a827999fcef32p-2
    let z = (isLarge ? e - 1 : e) / (isLarge ? e + 3 : e + 2)
    let s = z * z
    let (s2, s4) = (s * s, (s * s) * (s * s))
    let low = cubic([1.0 / 3, 1.0 / 5, 1.0 / 7, 1.0 / 9], s, s2)
    let middle = cubic([1.0 / 11, 1.0 / 13, 1.0 / 15, 1.0 / 17], s, s2)
    let high = cubic([1.0 / 19, 1.0 / 21, 0, 0], s, s2)
    let tail = s * (low + s4 * (middle + s4 * high))
    return 2 * (z + z * tail) + (isLarge ? 0x1.62e42fefa39efp-1 : 0)
  }

  private static func cubic(_ c: [Double], _ x: Double, _ x2: Double) -> Double {
    let (low, high) = (x * c[1] + c[0], x * c[3] + c[2])
    return low + x2 * high
  }
}
