import LinearAlgebra

/// Least squares on centred columns, with the number of digits that the data deserve.
struct LeastSquaresSolver {
  private let problem: RegressionProblem
  /// The features that may have a coefficient.
  let features: [Int]
  /// `sqrt(w) (x - mean)` of those features.
  let centred: Matrix
  /// `sqrt(w) (y - mean)`.
  let target: [Double]

  init(_ problem: RegressionProblem) {
    self.problem = problem
    let prepared = problem.prepared
    let n = problem.observations
    let features = (prepared.features + (prepared.unpenalized?.features ?? [])).sorted()
    self.features = features
    let roots = prepared.rootWeights
    let elements = [Double](count: n * features.count) { goal in
      problem.design.withElements { x in
        for (k, j) in features.enumerated() where !Cancellation.isRequested {
          let (source, column, mean) = (x + j * n, goal + k * n, prepared.means[j])
          for i in 0..<n { column[i] = (source[i] - mean) * (roots?[i] ?? 1) }
        }
      }
    }
    centred = Matrix(rows: n, columns: features.count, elements: elements)
    target = (0..<n).map { (problem.response[$0] - prepared.responseMean) * (roots?[$0] ?? 1) }
  }

  func solve(_ method: LeastSquaresMethod) throws(RegularizationError) -> LeastSquaresFit {
    try Cancellation.check()
    if method == .qr, WideLeastSquares.serves(centred) {
      let wide = try WideLeastSquares(centred, target, relativeTolerance: defaultTolerance)
      return try solve { () throws(LinearAlgebraError) in
        try fit(wide.solution, nil, wide.rank, .infinity, .qr)
      }
    }
    return try solve { () throws(LinearAlgebraError) in
      switch method {
      case .qr: try byQR()
      case .svd(let tolerance): try bySVD(tolerance)
      case .normalEquations: try byNormalEquations()
      }
    }
  }

  /// The result of a function, unless the task was cancelled meanwhile: the numbers then mean nothing, nor does an error.
  private func solve(
    _ body: () throws(LinearAlgebraError) -> LeastSquaresFit
  ) throws(RegularizationError) -> LeastSquaresFit {
    let result: Result<LeastSquaresFit, LinearAlgebraError>
    do throws(LinearAlgebraError) {
      result = .success(try body())
    } catch {
      result = .failure(error)
    }
    try Cancellation.check()
    switch result {
    case .success(let fit): return fit
    case .failure(.notPositiveDefinite(let pivot)): throw .normalEquationsSingular(pivot: pivot)
    case .failure(let error): throw .decomposition(error)
    }
  }

  private static let stop: @Sendable () -> Bool = { Cancellation.isRequested }

  private var defaultTolerance: Double { Double(max(centred.rows, centred.columns)) * 0x1p-52 }

  private func byQR() throws(LinearAlgebraError) -> LeastSquaresFit {
    let scaled = try ScaledFactor(centred)
    let (factor, scales) = (scaled.factor, scaled.scales)
    let rank = factor.rank(relativeTolerance: defaultTolerance)
    guard rank == features.count else { return try deficient(factor, rank, scales) }
    var refinement = Refinement(problem, features, factor, scales)
    let (constant, solution) = refinement.solve(target)
    let triangle = factor.unpivotedUpper(dividingColumnsBy: scales)
    let values = try SingularValueDecomposition.singularValues(
      of: triangle, stoppingWhen: Self.stop)
    return try fit(solution, constant, rank, condition(values, rank), .qr, scaled)
  }

  /// The solution of smallest norm: of all c with `R P' S^-1 c = Q't`, by a QR factorisation of the transpose.
  private func deficient(
    _ factor: QRFactorization, _ rank: Int, _ scales: [Double]
  ) throws(LinearAlgebraError) -> LeastSquaresFit {
    let right = Array(factor.applyQTransposed(target).prefix(rank))
    let upper = factor.upper(rank: rank)
    var transposed = Matrix(rows: features.count, columns: rank)
    for k in 0..<features.count {
      let column = factor.pivots[k]
      for i in 0..<rank { transposed[column, i] = upper[i, k] / scales[column] }
    }
    let second = try QRFactorization(transposed, stoppingWhen: Self.stop)
    let permuted = second.pivots.map { right[$0] }
    var solution = second.solveUpper(permuted, rank: rank, transposed: true)
    solution += Array(repeating: 0, count: features.count - rank)
    return try fit(second.applyQ(solution), nil, rank, .infinity, .qr)
  }

  private func bySVD(_ tolerance: Double?) throws(LinearAlgebraError) -> LeastSquaresFit {
    let decomposition = try SingularValueDecomposition(centred, stoppingWhen: Self.stop)
    let rank = decomposition.rank(relativeTolerance: tolerance ?? defaultTolerance)
    var rotated = decomposition.left.transposeTimes(target)
    for k in rotated.indices { rotated[k] = k < rank ? rotated[k] / decomposition.values[k] : 0 }
    return try fit(
      decomposition.rightTransposed.transposeTimes(rotated), nil, rank,
      condition(decomposition.values, rank), .svd(relativeTolerance: tolerance))
  }

  private func byNormalEquations() throws(LinearAlgebraError) -> LeastSquaresFit {
    let gram = centred.gram(stoppingWhen: Self.stop)
    let solution = try Cholesky(gram).solve(centred.transposeTimes(target))
    let values = try SingularValueDecomposition.singularValues(
      of: centred, stoppingWhen: Self.stop)
    return try fit(
      solution, nil, features.count, condition(values, features.count), .normalEquations)
  }

  private func condition(_ values: [Double], _ rank: Int) -> Double {
    guard rank == features.count else { return .infinity }
    guard let largest = values.first, let smallest = values.last else { return 1 }
    return smallest > 0 ? largest / smallest : .infinity
  }

  private func fit(
    _ solution: [Double], _ constant: Double?, _ rank: Int, _ condition: Double,
    _ method: LeastSquaresMethod, _ scaled: ScaledFactor? = nil
  ) throws(LinearAlgebraError) -> LeastSquaresFit {
    var coefficients = [Double](repeating: 0, count: problem.features)
    for (k, feature) in features.enumerated() { coefficients[feature] = solution[k] }
    let model = PlainModel(
      intercept: constant ?? problem.constant(for: coefficients), coefficients: coefficients)
    let residuals = model.residuals(problem.design, problem.response)
    var squares = 0.0
    for i in residuals.indices {
      squares += (problem.weights?[i] ?? 1) * residuals[i] * residuals[i]
    }
    let free = problem.observations - rank - (problem.intercept ? 1 : 0)
    var spread: CoefficientSpread?
    if rank == features.count {
      let known = if let scaled { scaled } else { try ScaledFactor(centred) }
      spread = CoefficientSpread(centred, known)
    }
    let variance = free > 0 ? squares / Double(free) : nil
    let errors = spread.flatMap { spread in
      variance.map { v in spread.inverseDiagonal.map { (v * $0).squareRoot() } }
    }
    let constantError = spread.flatMap { spread in
      variance.map { interceptError($0, spread) }
    }
    return LeastSquaresFit(
      intercept: model.intercept, coefficients: coefficients, rank: rank,
      conditionNumber: condition, residualSumOfSquares: squares, residualVariance: variance,
      standardErrors: errors.map { scatter($0, others: 0) }, interceptStandardError: constantError,
      varianceInflation: scatter(
        spread?.varianceInflation ?? features.map { _ in .infinity }, others: 1),
      method: method)
  }

  /// `sqrt(v (1/n + m'(A'A)^-1 m))` for the means m.
  private func interceptError(_ variance: Double, _ spread: CoefficientSpread) -> Double {
    guard problem.intercept else { return 0 }
    let means = features.map { problem.prepared.means[$0] }
    let size = 1 / Double(problem.observations) + spread.quadraticForm(means)
    return (variance * size).squareRoot()
  }

  /// Values of the features in the model among those of all.
  private func scatter(_ values: [Double], others: Double) -> [Double] {
    var result = [Double](repeating: others, count: problem.features)
    for (k, feature) in features.enumerated() { result[feature] = values[k] }
    return result
  }
}

/// A pivoted factorisation of columns that powers of two bring to similar length.
private struct ScaledFactor {
  let factor: QRFactorization
  /// What each column was multiplied by.
  let scales: [Double]

  init(_ design: Matrix) throws(LinearAlgebraError) {
    var scaled = design
    scales = scaled.scaleColumnsToPowersOfTwo(stoppingWhen: { Cancellation.isRequested })
    factor = try QRFactorization(scaled, stoppingWhen: { Cancellation.isRequested })
  }
}

/// How the variance of least-squares coefficients comes from the design A: everything in `(A'A)^-1`.
///
/// From the triangle of a pivoted QR factorisation of the columns scaled to similar length, never from `A'A` itself.
private struct CoefficientSpread {
  /// The diagonal of `(A'A)^-1`.
  let inverseDiagonal: [Double]
  /// That diagonal times the squared length of each column.
  let varianceInflation: [Double]
  private let scaled: ScaledFactor

  init(_ design: Matrix, _ scaled: ScaledFactor) {
    self.scaled = scaled
    let (factor, scales) = (scaled.factor, scaled.scales)
    let p = design.columns
    var squares = [Double](repeating: 0, count: p)
    for k in 0..<p where !Cancellation.isRequested {
      var unit = [Double](repeating: 0, count: p)
      unit[k] = 1
      // Row k of R^-1 is the solution of R'x = e_k.
      let row = factor.solveUpper(unit, rank: p, transposed: true)
      squares[factor.pivots[k]] = row.reduce(0) { $0 + $1 * $1 }
    }
    inverseDiagonal = (0..<p).map { squares[$0] * scales[$0] * scales[$0] }
    varianceInflation = (0..<p).map { j in
      design.column(j).reduce(0) { $0 + ($1 * scales[j]) * ($1 * scales[j]) } * squares[j]
    }
  }

  /// `m'(A'A)^-1 m`.
  func quadraticForm(_ m: [Double]) -> Double {
    let pivoted = scaled.factor.pivots.map { m[$0] * scaled.scales[$0] }
    return scaled.factor.solveUpper(pivoted, rank: m.count, transposed: true).reduce(0) {
      $0 + $1 * $1
    }
  }
}

/// Just the numbers of a linear model.
struct PlainModel: LinearModel {
  let intercept: Double
  let coefficients: [Double]
}

extension QRFactorization {
  /// R with its columns back in the order of the matrix, each divided by a factor.
  func unpivotedUpper(dividingColumnsBy factors: [Double]) -> Matrix {
    let upper = upper(rank: min(rows, columns))
    var result = Matrix(rows: upper.rows, columns: columns)
    for (k, column) in pivots.enumerated() {
      for i in 0..<min(k + 1, upper.rows) { result[i, column] = upper[i, k] / factors[column] }
    }
    return result
  }
}
