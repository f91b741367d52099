import Foundation
import LinearAlgebra

/// The duality gap of a penalised logistic fit, summed without cancellation.
///
/// The dual point is the residual `w (y - p)`, moved so that nothing is left along the columns without a penalty
/// (`r - D Z (Z'DZ)^-1 Z'r`), and scaled by s so that it is feasible. With u the probability of the wrong class, and
/// `u (1 + a)` what the dual point makes of it, the gap is
///
///     (1/n) sum w [u phi(a) + (1 - u) phi(-a u / (1 - u))]  +  sum_j penalty_j + conjugate_j - c_j g_j,
///     phi(x) = (1 + x) log(1 + x) - x,
///
/// the relative entropy of the two and the misses of the optimality conditions. No term is negative, so that a tiny gap
/// is known to full relative accuracy. The dual problem is that of `LogisticProblem`.
struct LogisticCertificate {
  /// The gap.
  let gap: Double

  /// Certifies a point.
  ///
  /// - Parameters:
  ///   - design: the problem.
  ///   - penalty: its penalty.
  ///   - state: the point.
  ///   - support: the penalised columns in the model.
  ///   - screen: tells which columns can matter.
  ///   - gradient: what is known of them at the point, and what is known afterwards.
  /// - Complexity: O(n p + n f^2) with f columns without a penalty.
  init(
    _ design: LogisticDesign, _ penalty: LogisticPenalty, _ state: LogisticState, on support: [Int],
    _ screen: LogisticScreen, _ gradient: inout LogisticGradient
  ) {
    let relative = Self.cleared(design, penalty, state)
    let model = Array(0..<penalty.free) + support
    // With nothing but an intercept to be cleared of, the dual point is that of the steps.
    let isOther = penalty.free > 0 || state.shift == nil
    var dual = state.dual
    if isOther {
      for i in dual.indices { dual[i] = state.residual[i] * (1 + relative[i]) }
      gradient.forget()
    }
    screen.look(dual, above: penalty.l1, and: model, &gradient)
    let (products, isKnown) = (gradient.values, gradient.isKnown)
    let looked = (penalty.free..<design.columns).filter { isKnown[$0] }
    if isOther { gradient.forget() }

    let largest = looked.reduce(0) { max($0, abs(products[$1])) }
    let shrink = largest > penalty.l1 ? (largest - penalty.l1) / largest : 0
    var best = Self.entropy(design, state, relative, shrink: shrink)
    for j in support {
      let (c, g) = (state.values[j], (1 - shrink) * products[j])
      best += max(0, penalty.l1 * abs(c) - c * g) + penalty.l2 / 2 * c * c
    }
    if penalty.l2 > 0 {
      var sum = Self.entropy(design, state, relative, shrink: 0)
      for j in looked { sum += max(0, penalty.miss(state.values[j], products[j])) }
      best = min(best, sum)
    }
    for j in model where penalty.isFree(j) { best += abs(state.values[j] * products[j]) }
    // The point with every p = y is always feasible; its value is 0.
    gap = min(best, state.loss + penalty.value(state.values, on: support))
  }

  /// By how much of itself each residual is changed so that the free columns see nothing of it.
  private static func cleared(
    _ design: LogisticDesign, _ penalty: LogisticPenalty, _ state: LogisticState
  ) -> [Double] {
    let free = Array(0..<penalty.free) + (design.intercept ? [design.columns] : [])
    var relative = [Double](repeating: 0, count: design.rows)
    if penalty.free == 0 {
      guard let shift = state.shift else { return balanced(design, penalty, state) }
      for i in relative.indices where state.residual[i] != 0 {
        relative[i] = -shift * state.curvature[i] / state.residual[i]
      }
      return relative
    }
    let curvature = LogisticCurvature(design)
    curvature.rebuild(free, at: state.curvature)
    let quadratic = LogisticQuadratic(curvature)
    var (dual, shift) = (state.residual, [Double](repeating: 0, count: design.columns + 1))
    // Columns may depend on each other: the second round removes what the damping of the first left.
    for _ in 0..<2 {
      var gain = shift
      LogisticState.products(dual, design, of: Array(0..<penalty.free), into: &gain)
      let change = quadratic.minimise(
        free.map { _ in 0 }, gain: free.map { gain[$0] }, l1: 0, l2: 0,
        isFree: free.map { _ in true })
      for (k, j) in free.enumerated() { shift[j] += change[k] }
      var along = [Double](repeating: 0, count: design.rows)
      LogisticState.add(shift, on: free, design, to: &along)
      guard along.allSatisfy({ abs($0) <= 1 }) else { return balanced(design, penalty, state) }
      for i in dual.indices {
        dual[i] = state.residual[i] - state.curvature[i] * along[i]
        relative[i] =
          state.residual[i] == 0 ? 0 : -state.curvature[i] * along[i] / state.residual[i]
      }
    }
    return relative
  }

  /// Far from the optimum: the heavier class shrinks; with other free columns only 0 is sure to be feasible.
  private static func balanced(
    _ design: LogisticDesign, _ penalty: LogisticPenalty, _ state: LogisticState
  ) -> [Double] {
    guard penalty.free == 0 else { return state.residual.map { _ in -1 } }
    var (up, down) = (0.0, 0.0)
    for value in state.residual {
      if value > 0 { up += value } else { down -= value }
    }
    guard up > 0, down > 0 else { return state.residual.map { _ in -1 } }
    return state.residual.map { $0 > 0 ? min(0, down / up - 1) : min(0, up / down - 1) }
  }

  /// The mean relative entropy of the dual point, changed by `relative` and then shrunk, and the probabilities.
  private static func entropy(
    _ design: LogisticDesign, _ state: LogisticState, _ relative: [Double], shrink: Double
  ) -> Double {
    var relative = relative
    let sum = withPointers(state.residual, state.curvature, &relative) { r, d, a in
      design.weights.withUnsafeBufferPointer { w in
        w.baseAddress.map {
          LogisticEntropy.sum(
            rows: design.rows, residual: r, curvature: d, weights: $0, relative: a, shrink: shrink)
        } ?? 0
      }
    }
    return sum / Double(design.rows)
  }
}
