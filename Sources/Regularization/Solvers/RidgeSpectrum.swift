import LinearAlgebra

/// `D = U diag(d) V'`, from which residuals, leverages and degrees of freedom follow for every penalty.
struct RidgeSpectrum: Sendable {
  enum Vectors: Sendable {
    /// V, with `V'D't`.
    case right(Matrix, products: [Double])
    /// None: leverages follow from `DD' = Q T Q'` too.
    case tridiagonal(TridiagonalForm)
    /// As many columns of U as there are singular values.
    case leftThin(Matrix)
  }

  /// `U't`, one per direction; 0 where d is. `Q't` where there is no U.
  let rotated: [Double]
  let vectors: Vectors
  private let storedSquares: Lazy<[Double]>
  private let prepared: PreparedDesign

  /// From whichever decomposition is at hand; nil if LAPACK's iteration for eigenvectors fails, for which no data are known.
  init?(_ decomposition: RidgeDecomposition) {
    switch decomposition.form {
    case .full(let singular): self.init(singular, decomposition.prepared)
    case .columns(let tridiagonal, _):
      guard let eigen = try? tridiagonal.eigen(stoppingWhen: { Cancellation.isRequested }) else {
        return nil
      }
      self.init(right: eigen, decomposition.prepared)
    case .rows(let tridiagonal, let rotated):
      self.init(tridiagonal, rotated, decomposition.prepared)
    }
  }

  init(_ singular: SingularValueDecomposition, _ prepared: PreparedDesign) {
    self.prepared = prepared
    let squares = singular.values.map { $0 * $0 }
    storedSquares = Lazy { squares }
    rotated = singular.left.transposeTimes(prepared.target)
    vectors = .leftThin(singular.left)
  }

  private init(_ tridiagonal: TridiagonalForm, _ rotated: [Double], _ prepared: PreparedDesign) {
    self.prepared = prepared
    self.rotated = rotated
    vectors = .tridiagonal(tridiagonal)
    storedSquares = Lazy {
      let values = try? tridiagonal.eigenvalues()
      return values?.map { max(0, $0) } ?? Array(repeating: .nan, count: tridiagonal.order)
    }
  }

  private init(right eigen: SymmetricEigen, _ prepared: PreparedDesign) {
    self.prepared = prepared
    let squares = eigen.values.map { max(0, $0) }
    storedSquares = Lazy { squares }
    let n = Double(prepared.rows)
    let products = eigen.vectors.transposeTimes(prepared.correlations.map { $0 * n })
    rotated = zip(products, squares).map { $1 > 0 ? $0 / $1.squareRoot() : 0 }
    vectors = .right(eigen.vectors, products: products)
  }

  /// d^2, one per direction.
  var squares: [Double] { storedSquares.value }

  private var observations: Double { Double(prepared.rows) }

  /// Below this a direction counts as absent when there is no penalty.
  private var negligible: Double {
    let relative = Double(max(prepared.rows, prepared.columns)) * 0x1p-52
    return (squares.max() ?? 0) * relative * relative
  }

  /// `f_k / (d_k^2 + n lambda)`, one column per penalty; 0 for an absent direction without penalty.
  func weights(_ lambdas: [Double], _ factors: [Double]) -> Matrix {
    let squares = squares
    let (count, n, absent) = (squares.count, observations, negligible)
    let elements = [Double](count: count * lambdas.count) { goal in
      squares.withUnsafeBufferPointer { squares in
        factors.withUnsafeBufferPointer { factors in
          for (l, lambda) in lambdas.enumerated() {
            let (column, penalty) = (goal + l * count, n * lambda)
            for k in 0..<count {
              let present = penalty > 0 || squares[k] > absent
              column[k] = present ? factors[k] / (squares[k] + penalty) : 0
            }
          }
        }
      }
    }
    return Matrix(rows: count, columns: lambdas.count, elements: elements)
  }

  /// `n lambda / (d^2 + n lambda)` times `U't`: what each fit leaves of it, one column per penalty.
  ///
  /// Without U it is `n lambda (T + n lambda I)^-1 Q't`, of the same length.
  func left(_ lambdas: [Double]) -> Matrix {
    if case .tridiagonal(let tridiagonal) = vectors { return left(lambdas, tridiagonal) }
    let squares = squares
    let (count, n, absent) = (squares.count, observations, negligible)
    let elements = [Double](count: count * lambdas.count) { goal in
      for (l, lambda) in lambdas.enumerated() {
        let penalty = n * lambda
        for k in 0..<count {
          let share = penalty > 0 ? penalty / (squares[k] + penalty) : squares[k] > absent ? 0 : 1
          goal[k + l * count] = share * rotated[k]
        }
      }
    }
    return Matrix(rows: count, columns: lambdas.count, elements: elements)
  }

  private func left(_ lambdas: [Double], _ tridiagonal: TridiagonalForm) -> Matrix {
    let shifts = lambdas.map { observations * $0 }
    let solutions = tridiagonal.solve(rotated, shifts: shifts)
    let rows = solutions.rows
    let elements = [Double](count: solutions.elements.count) { goal in
      solutions.withElements { source in
        for (l, shift) in shifts.enumerated() {
          for k in l * rows..<(l + 1) * rows { goal[k] = shift * source[k] }
        }
      }
    }
    return Matrix(rows: rows, columns: shifts.count, elements: elements)
  }

  /// The sum of `d^2 / (d^2 + n lambda)` over the directions.
  func freedom(_ lambda: Double) -> Double {
    let (squares, penalty, absent) = (squares, observations * lambda, negligible)
    return squares.reduce(0) { sum, square in
      sum + (penalty > 0 ? square / (square + penalty) : square > absent ? 1 : 0)
    }
  }
}
