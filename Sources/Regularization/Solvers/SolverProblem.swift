import LinearAlgebra

/// What a solver sees: `(1/2n) |t - D c|^2 + lambda [alpha |c|_1 + (1 - alpha)/2 |c|_2^2]`.
///
/// A tall D is replaced by its triangle from a QR factorisation: same solutions, fewer rows.
struct SolverProblem {
  /// The n of the objective, which a reduction leaves as it was.
  let observations: Double
  /// D or its triangle.
  let design: DesignColumns
  /// t, or its part in the span of D.
  let target: [Double]
  /// `|t|^2 / 2n` of the unreduced problem.
  let nullLoss: Double
  /// The smallest penalty at which the lasso is zero.
  let lambdaMax: Double

  /// The part of `|t|^2` outside the span of D, which the reduction leaves out.
  let outside: Double

  /// At least `|d_j|` of each column; none are known where the rows were replaced.
  let lengths: [Double]

  /// `d_j . t / n` for each column.
  let correlations: [Double]

  /// The inner products, where they are accurate enough to solve from.
  let products: GramProducts?

  /// Rows of D or its triangle.
  var rows: Int { design.rows }
  /// Columns of D.
  var columns: Int { design.count }

  /// Whether the rows were replaced by a triangle.
  var isReduced: Bool { Double(rows) < observations }

  /// Whether the supports of a path are so small next to the columns that only some columns are looked at.
  let isWide: Bool

  /// Whether a lasso path may have so many knots that solving on the grid is faster than walking through them.
  var mayHaveManyKnots: Bool { isWide && columns > 2 * rows && rows >= 150 }

  /// - Parameters:
  ///   - prepared: the design and the target.
  ///   - isShort: whether the path ends so early that few columns enter. Then rows are not replaced unless they are many
  ///     more than the columns: that would cost more than the path.
  init(_ prepared: PreparedDesign, isShort: Bool = false) {
    observations = Double(prepared.rows)
    let columns = prepared.columns
    nullLoss = prepared.nullLoss
    lambdaMax = prepared.largestCorrelation
    correlations = prepared.correlations
    let isSmall = isShort && columns >= 128 && prepared.rows < 4 * columns
    isWide = isSmall || (columns > 2 * prepared.rows && columns > 256)
    guard prepared.rows > prepared.columns, prepared.columns > 0, !isSmall else {
      design = prepared.design
      lengths = prepared.lengths
      target = prepared.target
      outside = 0
      products = nil
      return
    }
    lengths = []
    if prepared.rows >= 2 * prepared.columns, let triangle = GramTriangle(prepared.products) {
      design = DesignColumns(rows: columns, count: columns, elements: triangle.upper)
      target = triangle.target
      products = prepared.products
    } else {
      products = nil
      let reduction = TriangularReduction(
        matrix: prepared.matrix, rows: prepared.rows, columns: prepared.columns,
        target: prepared.target, stoppingWhen: { Cancellation.isRequested })
      design = DesignColumns(rows: columns, count: columns, elements: reduction.upper.elements)
      target = reduction.target
    }
    let inside = target.reduce(0) { $0 + $1 * $1 }
    outside = max(0, 2 * observations * nullLoss - inside)
  }

  /// A problem of which only inner products are known; nil when they lose too many digits.
  ///
  /// - Parameters:
  ///   - products: those of the columns, and with the target.
  ///   - square: `|t|^2`.
  init?(_ products: GramProducts, square: Double) {
    guard let triangle = GramTriangle(products) else { return nil }
    isWide = false
    lengths = []
    observations = products.observations
    design = DesignColumns(
      rows: products.columns, count: products.columns, elements: triangle.upper)
    target = triangle.target
    self.products = products
    nullLoss = square / (2 * products.observations)
    correlations = products.cross.map { $0 / products.observations }
    lambdaMax = correlations.reduce(0) { max($0, abs($1)) }
    outside = max(0, square - target.reduce(0) { $0 + $1 * $1 })
  }
}

/// The triangle of a QR factorisation from the Cholesky factor of the Gram matrix: several times as fast.
///
/// Squaring the data squares the condition number, so that this serves only columns that are far from dependent: none
/// may lie closer to the span of those before it than a three-hundredth of its length.
private struct GramTriangle {
  let upper: [Double]
  let target: [Double]

  init?(_ products: GramProducts) {
    let q = products.columns
    var gram = products.gram
    let norms = (0..<q).map { gram[$0 + $0 * q] }
    guard norms.allSatisfy({ $0 > 0 && $0.isFinite }),
      Cholesky.failingPivot(&gram, order: q) == nil,
      (0..<q).allSatisfy({ gram[$0 + $0 * q] * gram[$0 + $0 * q] >= 1e-5 * norms[$0] })
    else { return nil }
    var right = products.cross
    right.withUnsafeMutableBufferPointer { target in
      gram.withUnsafeBufferPointer { source in
        guard let x = target.baseAddress, let triangle = source.baseAddress else { return }
        BLAS.solveUpper(q, triangle, stride: q, transposed: true, x)
      }
    }
    for j in 0..<q {
      for i in j + 1..<max(j + 1, q) { gram[i + j * q] = 0 }
    }
    upper = gram
    target = right
  }
}

extension SolverProblem {
  /// The solution at the largest penalty.
  var zero: Coefficients { Coefficients(count: columns, places: [], values: []) }
}

/// One solution in the solver's variables.
struct SolverPoint {
  let lambda: Double
  let solution: Coefficients
  let iterations: Int

  init(lambda: Double, solution: Coefficients, iterations: Int) {
    self.lambda = lambda
    self.solution = solution
    self.iterations = iterations
  }

  init(lambda: Double, coefficients: [Double], iterations: Int) {
    self.init(lambda: lambda, solution: Coefficients(coefficients), iterations: iterations)
  }

  /// All coefficients, zeros included.
  var coefficients: [Double] { solution.all }
}

extension SolverProblem {
  /// `t - D c` for coefficients of some columns.
  func residual(_ indices: [Int], _ values: [Double]) -> [Double] {
    var result = target
    accumulate(&result, indices, values, sign: -1)
    return result
  }

  /// `D c` for coefficients of some columns.
  func combination(_ indices: [Int], _ values: [Double]) -> [Double] {
    var result = [Double](repeating: 0, count: rows)
    accumulate(&result, indices, values, sign: 1)
    return result
  }

  private func accumulate(
    _ result: inout [Double], _ indices: [Int], _ values: [Double], sign: Double
  ) {
    withPointers(values, values, &result) { c, _, r in
      design.addCombination(indices, c, factor: sign, to: r)
    }
  }

  /// D itself, and `|d_j|^2 / n` of its columns: what a method needs that takes one column at a time.
  func centredColumns() -> (matrix: [Double], norms: [Double]) {
    let matrix = design.centred()
    let norms = matrix.withUnsafeBufferPointer { d in
      (0..<columns).map { j -> Double in
        guard let base = d.baseAddress, !Cancellation.isRequested else { return 0 }
        return BLAS.dot(rows, base + j * rows, base + j * rows) / observations
      }
    }
    return (matrix, norms)
  }

  /// `d_j . v`.
  func product(_ column: Int, _ vector: [Double]) -> Double {
    vector.withUnsafeBufferPointer { v in
      guard let v = v.baseAddress else { return 0 }
      var result = 0.0
      design.products([column], v, into: &result)
      return result
    }
  }
}
