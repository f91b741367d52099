import LinearAlgebra

/// Cross-validation from inner products: those of a fold's training rows are those of all rows less its own.
///
/// Rows enter centred by the means of all of them; what the means of the training rows differ from those is a
/// correction of rank one. Every product is computed once, whatever the number of folds. A fold for which subtraction
/// would cost digits, or whose columns are nearly dependent, is left to be solved from its rows.
struct FoldProducts: Sendable {
  private let prepared: PreparedDesign
  /// Penalty factors where columns are scaled by the rows to train on; nil where they are not.
  private let factors: [Double]?
  private let rows: [[Int]]
  private let parts: [Part]
  private let total: Part

  /// Rows of a fold that are predicted at once: they stay in the cache with the solutions, and need no memory that would
  /// go back to the system after each fold.
  private static let rowsAtOnce = 128

  /// Sums over some rows, weighted.
  private struct Part: Sendable {
    var gram: [Double]
    var cross: [Double]
    var sums: [Double]
    var targetSum: Double
    var square: Double
    var weight: Double
  }

  /// Nil where products do not serve: too few rows, features without a penalty, or too much to keep.
  init?(_ problem: RegressionProblem, _ folds: Folds) {
    let prepared = problem.prepared
    let (n, q) = (prepared.rows, prepared.columns)
    let largest = (0..<folds.count).map { fold in folds.assignment.count { $0 == fold } }.max() ?? n
    guard prepared.unpenalized == nil, q > 0, n - largest >= 2 * q,
      q * q * folds.count <= 8_000_000
    else { return nil }
    self.prepared = prepared
    factors =
      problem.standardize
      ? prepared.features.map { problem.penaltyFactors?[$0] ?? 1 } : nil
    let rows = (0..<folds.count).map { folds.testing($0) }
    self.rows = rows
    parts = Parallel.map(folds.count) { Self.part(prepared, rows[$0]) }
    var total = parts[0]
    for part in parts.dropFirst() { Self.add(part, to: &total, sign: 1) }
    self.total = total
  }

  /// Mean squared errors of prediction on the rows of a fold, one per penalty; nil when they need the rows to train on.
  func errors(_ fold: Int, _ family: PathFamily, _ grid: [Double]) -> [Double]? {
    guard let last = grid.last, last > 0 else { return nil }
    var training = total
    Self.add(parts[fold], to: &training, sign: -1)
    guard training.weight > 0, parts[fold].weight > 0 else { return nil }
    let shift = centre(&training)
    guard let scales = scale(&training) else { return nil }
    let products = GramProducts(
      observations: training.weight, columns: prepared.columns, gram: training.gram,
      cross: training.cross)
    guard let solver = SolverProblem(products, square: training.square),
      var solutions = solve(solver, products, family, grid)
    else { return nil }
    let q = prepared.columns
    for k in solutions.indices { solutions[k] /= scales[k % q] }
    return testErrors(fold, solutions, shift, grid.count)
  }

  // MARK: Products

  private static func part(_ prepared: PreparedDesign, _ rows: [Int]) -> Part {
    let (q, count) = (prepared.columns, rows.count)
    let target = rows.map { prepared.target[$0] }
    let roots = prepared.rootWeights.map { all in rows.map { all[$0] } }
    let ones = roots ?? Array(repeating: 1, count: count)
    var (gram, cross) = ([Double](repeating: 0, count: q * q), [Double](repeating: 0, count: q))
    var sums = cross
    prepared.design.withRows(rows) { d, stride in
      withPointers(target, ones, &gram) { t, o, g in
        GramProduct.add(count, q, d, stride: stride, to: g, resultStride: q)
        cross.withUnsafeMutableBufferPointer { goal in
          if let base = goal.baseAddress {
            BLAS.multiplyTransposed(count, q, 1, d, stride: stride, t, 0, base)
          }
        }
        sums.withUnsafeMutableBufferPointer { goal in
          if let base = goal.baseAddress {
            BLAS.multiplyTransposed(count, q, 1, d, stride: stride, o, 0, base)
          }
        }
      }
    }
    return Part(
      gram: gram, cross: cross, sums: sums,
      targetSum: zip(target, ones).reduce(0) { $0 + $1.0 * $1.1 },
      square: target.reduce(0) { $0 + $1 * $1 }, weight: ones.reduce(0) { $0 + $1 * $1 })
  }

  private static func add(_ part: Part, to sum: inout Part, sign: Double) {
    for (own, all) in [(part.gram, \Part.gram), (part.cross, \Part.cross), (part.sums, \Part.sums)]
    {
      sum[keyPath: all].withUnsafeMutableBufferPointer { goal in
        own.withUnsafeBufferPointer { source in
          if let x = source.baseAddress, let y = goal.baseAddress {
            BLAS.axpy(source.count, sign, x, y)
          }
        }
      }
    }
    sum.targetSum += sign * part.targetSum
    sum.square += sign * part.square
    sum.weight += sign * part.weight
  }

  /// Centres products by their own means; returns those means, the response's last.
  private func centre(_ part: inout Part) -> [Double] {
    let (q, weight) = (prepared.columns, part.weight)
    guard prepared.intercept else { return Array(repeating: 0, count: q + 1) }
    let means = part.sums.map { $0 / weight }
    let mean = part.targetSum / weight
    part.gram.withUnsafeMutableBufferPointer { gram in
      for j in 0..<q {
        for i in 0...j { gram[i + j * q] -= weight * means[i] * means[j] }
      }
    }
    for j in 0..<q { part.cross[j] -= weight * means[j] * mean }
    part.square -= weight * mean * mean
    return means + [mean]
  }

  /// Fills the lower triangle, scaled to the training rows where the problem is standardised; nil when subtraction has
  /// left too little of a diagonal to trust.
  private func scale(_ part: inout Part) -> [Double]? {
    let q = prepared.columns
    let diagonal = (0..<q).map { part.gram[$0 + $0 * q] }
    let kept = (0..<q).allSatisfy { diagonal[$0] >= 1e-3 * total.gram[$0 + $0 * q] }
    guard kept, part.square >= 1e-3 * total.square else { return nil }
    let scales = (0..<q).map { j in
      factors.map { $0[j] * (diagonal[j] / part.weight).squareRoot() } ?? 1
    }
    part.gram.withUnsafeMutableBufferPointer { gram in
      for j in 0..<q {
        for i in 0...j {
          gram[i + j * q] /= scales[i] * scales[j]
          gram[j + i * q] = gram[i + j * q]
        }
      }
    }
    for j in 0..<q { part.cross[j] /= scales[j] }
    return scales
  }

  // MARK: Solutions and errors

  /// Solutions for all penalties, one after another; nil unless all are certified.
  private func solve(
    _ solver: SolverProblem, _ products: GramProducts, _ family: PathFamily, _ grid: [Double]
  ) -> [Double]? {
    let alpha: Double
    let points: [SolverPoint]
    switch family {
    case .lasso, .elasticNet(alpha: 1):
      alpha = 1
      let homotopy = GramHomotopy(products, grid: grid)
      homotopy.run()
      points = homotopy.points
    case .elasticNet(let mixing) where mixing > 0:
      alpha = mixing
      let engine = GramActiveSet(products, alpha: alpha)
      engine.run(grid)
      points = engine.points
    case .ridge, .elasticNet:
      guard let solutions = ridge(products, grid) else { return nil }
      return certified(solutions, solver, 0, grid)
    case .leastSquares:
      return nil
    }
    guard points.count == grid.count else { return nil }
    return certified(points.flatMap { $0.coefficients }, solver, alpha, grid)
  }

  private func certified(
    _ solutions: [Double], _ solver: SolverProblem, _ alpha: Double, _ grid: [Double]
  ) -> [Double]? {
    let gaps = solver.gaps(grid, alpha, solutions)
    return gaps.allSatisfy { $0 <= 1e-9 * solver.nullLoss } ? solutions : nil
  }

  private func ridge(_ products: GramProducts, _ grid: [Double]) -> [Double]? {
    let q = products.columns
    let gram = Matrix(rows: q, columns: q, elements: products.gram)
    guard
      let form = try? TridiagonalForm(gram, stoppingWhen: { Cancellation.isRequested }),
      !Cancellation.isRequested, form.eigenvaluesExceed(0)
    else { return nil }
    let weights = form.solve(
      form.applyQTransposed(products.cross), shifts: grid.map { products.observations * $0 })
    return form.applyQ(weights).elements
  }

  private func testErrors(
    _ fold: Int, _ solutions: [Double], _ shift: [Double], _ count: Int
  ) -> [Double] {
    let (q, rows) = (prepared.columns, rows[fold])
    let constants = (0..<count).map { l in
      (0..<q).reduce(shift[q]) { $0 - shift[$1] * solutions[$1 + l * q] }
    }
    var errors = [Double](repeating: 0, count: count)
    for start in stride(from: 0, to: rows.count, by: Self.rowsAtOnce) {
      let some = Array(rows[start..<min(start + Self.rowsAtOnce, rows.count)])
      let m = some.count
      let target = some.map { prepared.target[$0] }
      let roots = prepared.rootWeights.map { all in some.map { all[$0] } }
      var residuals = Array(repeatElement(target, count: count).joined())
      prepared.design.withRows(some) { d, stride in
        withPointers(solutions, solutions, &residuals) { c, _, r in
          BLAS.product(
            m, count, q, -1, d, leftStride: stride, leftTransposed: false, c, rightStride: q,
            rightTransposed: false, 1, r, resultStride: m)
        }
      }
      for l in 0..<count {
        for i in 0..<m {
          let residual = residuals[i + l * m] - constants[l] * (roots?[i] ?? 1)
          errors[l] += residual * residual
        }
      }
    }
    return errors.map { $0 / parts[fold].weight }
  }
}
