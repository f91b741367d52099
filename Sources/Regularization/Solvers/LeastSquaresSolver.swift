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
    var elements = [Double]()
    elements.reserveCapacity(n * features.count)
    let roots = prepared.rootWeights
    problem.design.withElements { x in
      for j in features {
        for i in 0..<n { elements.append((x[i + j * n] - prepared.means[j]) * (roots?[i] ?? 1)) }
      }
    }
    centred = Matrix(rows: n, columns: features.count, elements: elements)
    target = (0..<n).map { (problem.response[$0] - prepared.responseMean) * (roots?[$0] ?? 1) }
  }

  func solve(_ method: LeastSquaresMethod) throws(RegularizationError) -> LeastSquaresFit {
    do throws(LinearAlgebraError) {
      switch method {
      case .qr: return try byQR()
      case .svd(let tolerance): return try bySVD(tolerance)
      case .normalEquations: return try byNormalEquations()
      }
    } catch {
      if case .notPositiveDefinite(let pivot) = error {
        throw .normalEquationsSingular(pivot: pivot)
      }
      throw .decomposition(error)
    }
  }

  private var defaultTolerance: Double { Double(max(centred.rows, centred.columns)) * 0x1p-52 }

  private func byQR() throws(LinearAlgebraError) -> LeastSquaresFit {
    var scaled = centred
    let scales = scaled.scaleColumnsToPowersOfTwo()
    let factor = try QRFactorization(scaled)
    let rank = factor.rank(relativeTolerance: defaultTolerance)
    guard rank == features.count else { return try deficient(factor, rank, scales) }
    var refinement = Refinement(problem, features, factor, scales)
    let (constant, solution) = refinement.solve(target)
    let triangle = factor.unpivotedUpper(dividingColumnsBy: scales)
    let values = try SingularValueDecomposition.singularValues(of: triangle)
    return fit(solution, constant, rank, condition(values, rank), .qr)
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
    let second = try QRFactorization(transposed)
    let permuted = second.pivots.map { right[$0] }
    var solution = second.solveUpper(permuted, rank: rank, transposed: true)
    solution += Array(repeating: 0, count: features.count - rank)
    return fit(second.applyQ(solution), nil, rank, .infinity, .qr)
  }

  private func bySVD(_ tolerance: Double?) throws(LinearAlgebraError) -> LeastSquaresFit {
    let decomposition = try SingularValueDecomposition(centred)
    let rank = decomposition.rank(relativeTolerance: tolerance ?? defaultTolerance)
    var rotated = decomposition.left.transposeTimes(target)
    for k in rotated.indices { rotated[k] = k < rank ? rotated[k] / decomposition.values[k] : 0 }
    return fit(
      decomposition.rightTransposed.transposeTimes(rotated), nil, rank,
      condition(decomposition.values, rank), .svd(relativeTolerance: tolerance))
  }

  private func byNormalEquations() throws(LinearAlgebraError) -> LeastSquaresFit {
    let solution = try Cholesky(centred.gram()).solve(centred.transposeTimes(target))
    let values = try SingularValueDecomposition.singularValues(of: centred)
    return fit(
      solution, nil, features.count, condition(values, features.count), .normalEquations)
  }

  private func condition(_ values: [Double], _ rank: Int) -> Double {
    guard rank == features.count else { return .infinity }
    guard let largest = values.first, let smallest = values.last else { return 1 }
    return smallest > 0 ? largest / smallest : .infinity
  }

  private func fit(
    _ solution: [Double], _ constant: Double?, _ rank: Int, _ condition: Double,
    _ method: LeastSquaresMethod
  ) -> LeastSquaresFit {
    var coefficients = [Double](repeating: 0, count: problem.features)
    for (k, feature) in features.enumerated() { coefficients[feature] = solution[k] }
    let model = PlainModel(
      intercept: constant ?? problem.constant(for: coefficients), coefficients: coefficients)
    let residuals = model.residuals(problem.design, problem.response)
    var squares = 0.0
    for i in residuals.indices {
      squares += (problem.weights?[i] ?? 1) * residuals[i] * residuals[i]
    }
    return LeastSquaresFit(
      intercept: model.intercept, coefficients: coefficients, rank: rank,
      conditionNumber: condition, residualSumOfSquares: squares, method: method)
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
