import LinearAlgebra

/// What a solver sees: `(1/2n) |t - D c|^2 + lambda [alpha |c|_1 + (1 - alpha)/2 |c|_2^2]`.
///
/// A tall D is replaced by its triangle from a QR factorisation: same solutions, fewer rows.
struct SolverProblem {
  /// The n of the objective, which a reduction leaves as it was.
  let observations: Double
  /// Rows of `matrix`.
  let rows: Int
  /// Columns of `matrix`.
  let columns: Int
  /// D or its triangle, column after column.
  let matrix: [Double]
  /// t, or its part in the span of D.
  let target: [Double]
  /// `|t|^2 / 2n` of the unreduced problem.
  let nullLoss: Double
  /// The smallest penalty at which the lasso is zero.
  let lambdaMax: Double

  init(_ prepared: PreparedDesign) {
    observations = Double(prepared.rows)
    columns = prepared.columns
    nullLoss = prepared.nullLoss
    lambdaMax = prepared.largestCorrelation
    if prepared.rows > prepared.columns {
      let reduction = TriangularReduction(
        matrix: prepared.matrix, rows: prepared.rows, columns: prepared.columns,
        target: prepared.target)
      rows = columns
      matrix = reduction.upper.elements
      target = reduction.target
    } else {
      rows = prepared.rows
      matrix = prepared.matrix
      target = prepared.target
    }
  }
}

/// One solution in the solver's variables.
struct SolverPoint {
  var lambda: Double
  var coefficients: [Double]
  var iterations: Int
}
