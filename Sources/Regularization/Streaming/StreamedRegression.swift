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
  /// Penalty factor of each feature: 0 never penalised, infinity never in the model; nil when all are 1.
  public let penaltyFactors: [Double]?
  /// Number of rows so far.
  public private(set) var observations = 0
  /// Sum of their weights; as many as there are rows when none are given.
  public private(set) var totalWeight = 0.0
  /// Weighted means of the columns and of the response; zeros without an intercept.
  private var means: [Double]
  /// Weighted products of the centred columns and response: the upper triangle, order p + 1.
  private var products: [Double]

  /// Starts without rows.
  ///
  /// - Parameters:
  ///   - features: number of columns, at least 1.
  ///   - intercept: whether the model has a constant term.
  ///   - standardize: whether to penalise the coefficients of columns scaled to standard deviation 1; without an
  ///     intercept, to a mean square of 1.
  ///   - penaltyFactors: p numbers, not negative; infinity keeps a feature out.
  /// - Throws: `RegularizationError` for penalty factors that make no sense.
  public init(
    features: Int, intercept: Bool = true, standardize: Bool = false,
    penaltyFactors: [Double]? = nil
  ) throws(RegularizationError) {
    precondition(features >= 1, "A regression needs at least one feature, not \(features).")
    try DataChecks.penaltyFactors(penaltyFactors, features: features)
    self.penaltyFactors = penaltyFactors
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
  ///   - weights: one number per row, not negative; nil is 1 each. Only their ratios matter, over all blocks.
  /// - Throws: `RegularizationError` for shapes that disagree or numbers that are not finite; nothing is added then.
  /// - Complexity: O(rows p^2).
  public mutating func add(
    _ design: Matrix, _ response: [Double], weights: [Double]? = nil
  ) throws(RegularizationError) {
    guard design.columns == features else {
      throw .lengthMismatch(
        what: "block of rows", found: design.columns, needed: features, per: "feature")
    }
    try DataChecks.response(response, observations: design.rows, first: observations)
    try DataChecks.weights(weights, observations: design.rows, first: observations)
    if let (row, column) = design.firstNotFinite {
      throw .designNotFinite(
        row: observations + row, column: column, value: design[row, column])
    }
    let weight = weights?.reduce(0, +) ?? Double(design.rows)
    if weight > 0 { join(design, response, weights, weight) }
    observations += design.rows
  }

  private mutating func join(
    _ design: Matrix, _ response: [Double], _ weights: [Double]?, _ weight: Double
  ) {
    let (rows, order) = (design.rows, features + 1)
    let roots = weights?.map { $0.squareRoot() }
    var block = design.elements + response
    var blockMeans = [Double](repeating: 0, count: order)
    for j in 0..<order {
      let column = j * rows..<(j + 1) * rows
      if intercept {
        blockMeans[j] = block.withUnsafeBufferPointer {
          Moments(of: UnsafeBufferPointer(rebasing: $0[column]), weights: weights).mean
        }
        for i in column { block[i] -= blockMeans[j] }
      }
      if let roots { for i in 0..<rows { block[i + j * rows] *= roots[i] } }
    }
    withPointers(block, block, &products) { b, _, g in
      GramProduct.add(rows, order, b, stride: rows, to: g, resultStride: order)
    }
    let total = totalWeight + weight
    let share = totalWeight * weight / total
    let shifts = zip(blockMeans, means).map { $0 - $1 }
    for j in 0..<order {
      for i in 0...j { products[i + j * order] += share * shifts[i] * shifts[j] }
    }
    for j in 0..<order { means[j] += shifts[j] * weight / total }
    totalWeight = total
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
      let square = totalWeight > 0 ? products[j + j * (features + 1)] / totalWeight : 0
      return standardize && square > 0 ? square.squareRoot() : 1
    }
  }

  /// A problem with p + 1 rows and the same products, hence the same solutions: the matrix root of the products,
  /// scaled so that one over its number of rows weighs the loss as one over n does.
  private func compressed() throws(RegularizationError) -> RegressionProblem {
    guard observations > 0 else { throw .emptyData(observations: 0, features: features) }
    guard totalWeight > 0 else { throw .weightsAllZero }
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
    let weight = (Double(order) / totalWeight).squareRoot()
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
    return try RegressionProblem(
      design: design, response: response, penaltyFactors: penaltyFactors, intercept: false)
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
