import LinearAlgebra

/// The vectors of a homotopy, allocated once: nothing is allocated per knot but reported solutions.
final class HomotopyWorkspace {
  typealias Vector = UnsafeMutablePointer<Double>

  /// `w = R^-T s`.
  let weights: Vector
  /// `Q't`.
  let rotated: Vector
  /// The solution on the active columns.
  let current: Vector
  /// How the solution grows as lambda falls.
  let slope: Vector
  /// `Q w`.
  let direction: Vector
  /// `t - A c`.
  let residual: Vector
  /// `d_j . r / n` of the candidates.
  let correlation: Vector
  /// How the correlations fall with lambda.
  let change: Vector

  init(rows: Int, columns: Int, capacity: Int) {
    func vector(_ count: Int) -> Vector {
      let pointer = Vector.allocate(capacity: count + 1)
      pointer.initialize(repeating: 0, count: count + 1)
      return pointer
    }
    (weights, rotated) = (vector(capacity), vector(capacity))
    (current, slope) = (vector(capacity), vector(capacity))
    (direction, residual) = (vector(rows), vector(rows))
    (correlation, change) = (vector(columns), vector(columns))
  }

  deinit {
    for vector in [weights, rotated, current, slope, direction, residual, correlation, change] {
      vector.deallocate()
    }
  }

  /// `Q't` anew, after the basis has turned.
  func rotateTarget(_ factor: GrowingQR, _ t: UnsafePointer<Double>) {
    guard factor.count > 0 else { return }
    BLAS.multiplyTransposed(
      factor.rows, factor.count, 1, factor.basis, stride: factor.rows, t, 0, rotated)
  }

  /// The residual at a penalty of the present segment: `t - Q Q't + n lambda Q w`.
  func residual(
    at lambda: Double, _ problem: SolverProblem, _ factor: GrowingQR, _ t: UnsafePointer<Double>
  ) {
    let (m, k) = (problem.rows, factor.count)
    residual.update(from: t, count: m)
    guard k > 0 else { return }
    for i in 0..<k { current[i] = rotated[i] - problem.observations * lambda * weights[i] }
    BLAS.multiply(m, k, -1, factor.basis, stride: m, current, 1, residual)
    // `current` held the rotated solution; leave the solution itself behind.
    factor.solve(current, transposed: false)
  }

  /// The correlations after lambda has fallen by a step.
  func moveCorrelations(by step: Double, count: Int) {
    BLAS.axpy(count, -step, change, correlation)
  }
}
