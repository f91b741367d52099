import LinearAlgebra

/// A regression on more rows than fit in memory, fed block by block.
///
/// One pass keeps the number of rows, the means, and the centred products of all columns with each other and with the
/// response: O(p^2) numbers. Each block is centred by its own means before it is multiplied, and two sets of products
/// are joined by the difference of their means, so that a large mean costs no digits.
///
/// Least squares, ridge, lasso and elastic net need no more than that. Products square the condition number: columns
/// that depend on each other to less than about eight digits should be fitted from the rows instead.
///
/// - Source: Chan, Golub and LeVeque (1983), Algorithms for computing the sample variance.
public struct StreamedRegression: Sendable {
  /// Number of columns.
  public let features: Int
  /// Whether the model has a constant term.
  public let intercept: Bool
  /// Whether the penalty sees columns divided by their standard deviation (divisor n).
  public let standardize: Bool
  /// Number of rows so far.
  public private(set) var observations = 0
  /// Means of the columns and of the response; zeros without an intercept.
  private var means: [Double]
  /// Products of the centred columns and response: the upper triangle, order p + 1.
  private var products: [Double]

  /// Starts without rows.
  ///
  /// - Parameters:
  ///   - features: number of columns, at least 1.
  ///   - intercept: whether the model has a constant term.
  ///   - standardize: whether to penalise the coefficients of columns scaled to standard deviation 1; without an
  ///     intercept, to a mean square of 1.
  public init(features: Int, intercept: Bool = true, standardize: Bool = false) {
    precondition(features >= 1, "A regression needs at least one feature, not \(features).")
    self.features = features
    self.intercept = intercept
    self.standardize = standardize
    means = Array(repeating: 0, count: features + 1)
    products = Array(repeating: 0, count: (features + 1) * (features + 1))
  }

  /// Adds a block of rows.
  ///
  /// - Parameters:
  ///   - design: any number of rows, one column per feature, finite.
  ///   - response: one finite number per row.
  /// - Throws: `RegularizationError` for shapes that disagree or numbers that are not finite; nothing is added then.
  /// - Complexity: O(rows p^2).
  public mutating func add(_ design: Matrix, _ response: [Double]) throws(RegularizationError) {
    guard design.columns == features else {
      throw .lengthMismatch(
        what: "block of rows", found: design.columns, needed: features, per: "feature")
    }
    guard response.count == design.rows else {
      throw .lengthMismatch(
        what: "response", found: response.count, needed: design.rows, per: "observation")
    }
    if let (row, column) = design.firstNotFinite {
      throw .designNotFinite(
        row: observations + row, column: column, value: design[row, column])
    }
    if let index = response.firstIndex(where: { !$0.isFinite }) {
      throw .notFinite(what: "response", index: observations + index, value: response[index])
    }
    if design.rows > 0 { join(design, response) }
  }

  private mutating func join(_ design: Matrix, _ response: [Double]) {
    let (rows, order) = (design.rows, features + 1)
    var block = design.elements + response
    var blockMeans = [Double](repeating: 0, count: order)
    if intercept {
      for j in 0..<order {
        let column = j * rows..<(j + 1) * rows
        blockMeans[j] = block.withUnsafeBufferPointer {
          Moments(of: UnsafeBufferPointer(rebasing: $0[column])).mean
        }
        for i in column { block[i] -= blockMeans[j] }
      }
    }
    withPointers(block, block, &products) { b, _, g in
      BLAS.gramUpper(rows, order, 1, b, stride: rows, 1, g, resultStride: order)
    }
    let total = Double(observations + rows)
    let share = Double(observations) * Double(rows) / total
    let shifts = zip(blockMeans, means).map { $0 - $1 }
    for j in 0..<order {
      for i in 0...j { products[i + j * order] += share * shifts[i] * shifts[j] }
    }
    for j in 0..<order { means[j] += shifts[j] * Double(rows) / total }
    observations += rows
  }

  /// Least squares; of several solutions the one of smallest norm.
  ///
  /// - Returns: the fit.
  /// - Throws: `emptyData` before any row was added.
  public func leastSquares() throws(RegularizationError) -> Fit {
    try map(compressed().fit(.leastSquares))
  }

  /// Ridge fits for given penalties.
  ///
  /// - Parameter lambdas: penalties, not negative, in any order.
  /// - Returns: the path, penalties falling.
  /// - Throws: `RegularizationError` for penalties that make no sense, or before any row was added.
  public func ridgePath(lambdas: [Double]) throws(RegularizationError) -> CoefficientPath {
    try elasticNetPath(alpha: 0, lambdas: lambdas)
  }

  /// The lasso path; parameters as those of `RegressionProblem.lassoPath`.
  public func lassoPath(
    lambdas: [Double]? = nil, count: Int = 100, ratio: Double? = nil, tolerance: Double = 1e-9
  ) throws(RegularizationError) -> CoefficientPath {
    try elasticNetPath(
      alpha: 1, lambdas: lambdas, count: count, ratio: ratio, tolerance: tolerance)
  }

  /// The elastic net path; parameters as those of `RegressionProblem.elasticNetPath`.
  ///
  /// Gaps are computed from the products of all rows.
  public func elasticNetPath(
    alpha: Double, lambdas: [Double]? = nil, count: Int = 100, ratio: Double? = nil,
    tolerance: Double = 1e-9
  ) throws(RegularizationError) -> CoefficientPath {
    let usual = observations > features ? 1e-4 : 1e-2
    let path = try compressed().elasticNetPath(
      alpha: alpha, lambdas: lambdas, count: count, ratio: ratio ?? usual, tolerance: tolerance)
    return CoefficientPath(
      fits: path.fits.map { map($0) }, lambdas: path.lambdas, alpha: alpha,
      algorithm: path.algorithm, knots: path.knots)
  }

  /// Standard deviations where the problem is standardised, else ones.
  private var scales: [Double] {
    (0..<features).map { j in
      let square = products[j + j * (features + 1)] / Double(max(1, observations))
      return standardize && square > 0 ? square.squareRoot() : 1
    }
  }

  /// A problem with p + 1 rows and the same products, hence the same solutions: the matrix root of the products,
  /// scaled so that one over its number of rows weighs the loss as one over n does.
  private func compressed() throws(RegularizationError) -> RegressionProblem {
    guard observations > 0 else { throw .emptyData(observations: 0, features: features) }
    let (p, order) = (features, features + 1)
    let lengths = (0..<p).map { j in
      let square = products[j + j * order]
      return square > 0 ? square.squareRoot() : 1
    }
    var correlation = Matrix(rows: p, columns: p)
    for j in 0..<p {
      for i in 0...j { correlation[i, j] = products[i + j * order] / (lengths[i] * lengths[j]) }
    }
    let eigen: SymmetricEigen
    do throws(LinearAlgebraError) { eigen = try SymmetricEigen(correlation) } catch {
      throw .decomposition(error)
    }
    let right = eigen.vectors.transposeTimes((0..<p).map { products[$0 + p * order] / lengths[$0] })
    let weight = (Double(order) / Double(observations)).squareRoot()
    let scales = scales
    var design = Matrix(rows: order, columns: p)
    var response = [Double](repeating: 0, count: order)
    let negligible = Double(p) * 0x1p-52 * (eigen.values.last ?? 0)
    var explained = 0.0
    for k in 0..<p where eigen.values[k] > negligible {
      let root = eigen.values[k].squareRoot()
      for j in 0..<p { design[k, j] = weight * root * eigen.vectors[j, k] * lengths[j] / scales[j] }
      response[k] = weight * right[k] / root
      explained += right[k] * right[k] / eigen.values[k]
    }
    response[p] = weight * max(0, products[p + p * order] - explained).squareRoot()
    return try RegressionProblem(design: design, response: response, intercept: false)
  }

  /// A fit on the original scale, with its intercept.
  private func map(_ fit: Fit) -> Fit {
    let coefficients = zip(fit.coefficients, scales).map { $0 / $1 }
    var constant = DoubleDouble(means[features])
    for (coefficient, mean) in zip(coefficients, means) { constant.addProduct(-coefficient, mean) }
    return Fit(
      intercept: intercept ? constant.value : 0, coefficients: coefficients, lambda: fit.lambda,
      alpha: fit.alpha, dualityGap: fit.dualityGap, relativeGap: fit.relativeGap,
      iterations: fit.iterations, status: fit.status)
  }
}
