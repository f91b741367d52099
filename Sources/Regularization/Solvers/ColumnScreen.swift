import LinearAlgebra

/// Finds the columns of a large design that correlate too much with a residual, mostly without looking at them.
///
/// Products of all columns are known with a few residuals, the anchors. A residual r between them is nearly their
/// combination: with `r = sum a_i q_i + e`, q orthonormal, `|d_j.r - sum a_i d_j.q_i| <= |d_j| |e|`, and only columns
/// for which that does not settle the matter are multiplied.
final class ColumnScreen {
  private let problem: SolverProblem
  /// At least `|d_j| / n`.
  private let lengths: [Double]
  /// Orthonormal vectors that span the anchors, and the products of all columns with each.
  private var basis: [(vector: [Double], products: [Double])] = []

  /// What rounding may add, relative to `|d_j| |r|`.
  private static let rounding = 1e-10

  init(_ problem: SolverProblem) {
    self.problem = problem
    lengths = problem.lengths.map { $0 / problem.observations }
  }

  /// Makes some residuals, for which all columns are multiplied, the anchors.
  ///
  /// - Parameter residuals: the most important first.
  /// - Returns: `d_j . r / n` of all columns for each.
  func anchor(_ residuals: [[Double]]) -> [[Double]] {
    let (q, number) = (problem.columns, residuals.count)
    let flat = residuals.flatMap { $0 }
    var products = [Double](repeating: 0, count: q * number)
    withPointers(flat, flat, &products) { r, _, g in
      problem.design.transposeTimes(
        r, number: number, factor: 1 / problem.observations, stopsWhenCancelled: true, into: g)
    }
    let all = (0..<number).map { Array(products[$0 * q..<($0 + 1) * q]) }
    // The way from the last anchors to these is spanned by both.
    let kept = basis.prefix(2)
    basis.removeAll()
    for (residual, products) in zip(residuals, all) { include(residual, products) }
    for member in kept { include(member.vector, member.products) }
    return all
  }

  /// Adds a direction to the basis, unless it is in its span.
  private func include(_ vector: [Double], _ products: [Double]) {
    var (rest, image) = (vector, products)
    let size = length(vector)
    guard size > 0 else { return }
    for member in basis {
      let share = dot(member.vector, rest)
      add(-share, member.vector, to: &rest)
      add(-share, member.products, to: &image)
    }
    let left = length(rest)
    guard left > 1e-5 * size else { return }
    for i in rest.indices { rest[i] /= left }
    for j in image.indices { image[j] /= left }
    basis.append((rest, image))
  }

  /// The columns outside a set whose correlation `d_j . r / n` exceeds a bound in size.
  func exceeding(
    _ bound: Double, _ residual: [Double], where isOutside: (Int) -> Bool
  ) -> [Int] {
    var (rest, estimate) = (residual, [Double](repeating: 0, count: problem.columns))
    for member in basis {
      let share = dot(member.vector, rest)
      add(-share, member.vector, to: &rest)
      add(share, member.products, to: &estimate)
    }
    let reach = length(rest) + Self.rounding * length(residual)
    let doubtful = estimate.indices.filter {
      abs(estimate[$0]) + reach * lengths[$0] > bound && isOutside($0)
    }
    var exact = [Double](repeating: 0, count: doubtful.count)
    withPointers(residual, residual, &exact) { r, _, g in
      if !doubtful.isEmpty {
        problem.design.products(doubtful, r, factor: 1 / problem.observations, into: g)
      }
    }
    return zip(doubtful, exact).filter { abs($1) > bound }.map(\.0)
  }

  // MARK: Vectors

  private func length(_ x: [Double]) -> Double { dot(x, x).squareRoot() }

  private func dot(_ x: [Double], _ y: [Double]) -> Double {
    x.withUnsafeBufferPointer { x in
      y.withUnsafeBufferPointer { y in
        guard let a = x.baseAddress, let b = y.baseAddress else { return 0 }
        return BLAS.dot(x.count, a, b)
      }
    }
  }

  private func add(_ factor: Double, _ x: [Double], to y: inout [Double]) {
    let count = x.count
    withPointers(x, x, &y) { x, _, goal in BLAS.axpy(count, factor, x, goal) }
  }
}
