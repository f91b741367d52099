import LinearAlgebra

/// Finds the columns of a large design that correlate too much with a residual, mostly without looking at them.
///
/// Products of all columns are known, roughly, with a few residuals, the anchors. A residual r between them is nearly
/// their combination: with `r = sum a_i q_i + e`, q orthonormal, the estimate `sum a_i d_j.q_i` is off by at most
/// `margin_j |a| + |d_j| |e|`, and only columns for which that does not settle the matter are multiplied.
final class ColumnScreen {
  private let problem: SolverProblem
  /// At least `|d_j| / n`.
  private let lengths: [Double]
  /// Orthonormal vectors that span the anchors.
  private var basis: [[Double]] = []
  /// `d_j . q / n` of all columns, for one vector of the basis after the other.
  private var products: DesignColumns.RoughProducts

  /// What rounding may add, relative to `|d_j| |r|`.
  private static let rounding = 1e-10
  /// Columns that are judged at once.
  private static let width = 512

  init(_ problem: SolverProblem) {
    self.problem = problem
    lengths = problem.lengths.map { $0 / problem.observations }
    products = .init(values: [], margins: lengths)
  }

  /// Makes some residuals the anchors.
  ///
  /// - Parameter residuals: the most important first.
  /// - Returns: nearly `d_j . r / n` of all columns for each.
  func anchor(_ residuals: [[Double]]) -> [[Double]] {
    // The way from the last anchor to these is spanned by both.
    let kept = basis.prefix(1)
    basis.removeAll()
    for vector in residuals + kept { include(vector) }
    // Room for the new ones.
    products.values = []
    products = problem.design.roughTransposeTimes(
      basis.flatMap { $0 }, number: basis.count, factor: 1 / problem.observations)
    nonisolated(unsafe) let screen = self
    return Parallel.map(residuals.count) { screen.estimates(residuals[$0]) }
  }

  /// Nearly `d_j . r / n` of all columns.
  private func estimates(_ residual: [Double]) -> [Double] {
    var result = [Double](repeating: 0, count: problem.columns)
    let shares = shares(residual).shares
    result.withUnsafeMutableBufferPointer { estimate(0..<problem.columns, shares, into: $0) }
    return result
  }

  /// Adds a direction to the basis, unless it is in its span.
  private func include(_ vector: [Double]) {
    var rest = vector
    let size = length(vector)
    for member in basis { add(-dot(member, rest), member, to: &rest) }
    let left = length(rest)
    guard left > 1e-5 * size else { return }
    for i in rest.indices { rest[i] /= left }
    basis.append(rest)
  }

  /// The shares a of the basis in a residual, and `|e|`.
  private func shares(_ residual: [Double]) -> (shares: [Double], rest: Double) {
    var (rest, shares) = (residual, [Double]())
    for member in basis {
      let share = dot(member, rest)
      add(-share, member, to: &rest)
      shares.append(share)
    }
    return (shares, length(rest))
  }

  /// What the basis says of `d_j . r / n` for some columns, over zeros.
  private func estimate(
    _ columns: Range<Int>, _ shares: [Double], into result: UnsafeMutableBufferPointer<Double>
  ) {
    products.values.withUnsafeBufferPointer { known in
      guard let known = known.baseAddress, let result = result.baseAddress else { return }
      for (l, share) in shares.enumerated() {
        let start = l * problem.columns + columns.lowerBound
        BLAS.axpy(columns.count, share, known + start, result)
      }
    }
  }

  /// The columns outside a set whose correlation `d_j . r / n` exceeds a bound in size.
  func exceeding(
    _ bound: Double, _ residual: [Double], where isOutside: (Int) -> Bool
  ) -> [Int] {
    let (shares, rest) = shares(residual)
    let size = shares.reduce(0) { $0 + $1 * $1 }.squareRoot()
    let reach = rest + Self.rounding * length(residual)
    let (margins, lengths) = (products.margins, lengths)
    var (doubtful, estimates) = ([Int](), [Double](repeating: 0, count: Self.width))
    for start in stride(from: 0, to: problem.columns, by: Self.width) {
      let columns = start..<min(start + Self.width, problem.columns)
      estimates.withUnsafeMutableBufferPointer {
        $0.update(repeating: 0)
        estimate(columns, shares, into: $0)
      }
      for (k, j) in columns.enumerated() {
        // What is not a number settles nothing.
        if !(abs(estimates[k]) + size * margins[j] + reach * lengths[j] <= bound), isOutside(j) {
          doubtful.append(j)
        }
      }
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
