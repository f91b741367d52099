import LinearAlgebra

/// The decomposition behind a ridge path: `D = U diag(d) V'`, in whichever form is cheapest and accurate enough.
///
/// Forming `D'D` or `DD'` and taking its eigenvalues is several times as fast as the singular values of D, and leaves
/// an error of about machine epsilon times the largest d^2 in every d^2. That is harmless as long as
/// `d^2 + n lambda` stays above a millionth of the largest d^2; otherwise D itself is decomposed.
struct RidgeSpectrum: Sendable {
  enum Form: Sendable {
    /// V from D'D; `products` are `V'D't`.
    case columns(vectors: Matrix, products: [Double])
    /// U from DD', all n of its columns.
    case rows(vectors: Matrix, gram: Matrix)
    /// All of D.
    case full(SingularValueDecomposition)
  }

  /// d^2, one per direction.
  let squares: [Double]
  /// `U't`, one per direction; 0 where d is.
  let rotated: [Double]
  let form: Form
  let prepared: PreparedDesign

  var observations: Double { Double(prepared.rows) }

  /// Decomposes, for penalties of at least `least`.
  init(_ prepared: PreparedDesign, least: Double) throws(RegularizationError) {
    self.prepared = prepared
    do throws(LinearAlgebraError) {
      if let (form, squares, rotated) = try Self.byProducts(prepared, least) {
        (self.form, self.squares, self.rotated) = (form, squares, rotated)
      } else {
        let decomposition = try SingularValueDecomposition(
          Matrix(rows: prepared.rows, columns: prepared.columns, elements: prepared.matrix))
        form = .full(decomposition)
        squares = decomposition.values.map { $0 * $0 }
        rotated = decomposition.left.transposeTimes(prepared.target)
      }
    } catch {
      throw .decomposition(error)
    }
  }

  private static func byProducts(
    _ prepared: PreparedDesign, _ least: Double
  ) throws(LinearAlgebraError) -> (Form, [Double], [Double])? {
    let (n, q) = (prepared.rows, prepared.columns)
    guard n > 0, q > 0 else { return nil }
    let tall = n >= q
    let gram = tall ? prepared.gram : prepared.design.outerGram()
    let eigen = try SymmetricEigen(gram)
    let squares = eigen.values.map { max(0, $0) }
    guard let largest = squares.last, let smallest = squares.first,
      smallest + Double(n) * least >= 1e-6 * largest
    else { return nil }
    if !tall {
      return (
        .rows(vectors: eigen.vectors, gram: gram), squares,
        eigen.vectors.transposeTimes(prepared.target)
      )
    }
    let products = eigen.vectors.transposeTimes(prepared.correlations.map { $0 * Double(n) })
    let rotated = zip(products, squares).map { $1 > 0 ? $0 / $1.squareRoot() : 0 }
    return (.columns(vectors: eigen.vectors, products: products), squares, rotated)
  }

  /// Below this a direction counts as absent when there is no penalty.
  private var negligible: Double {
    let relative = Double(max(prepared.rows, prepared.columns)) * 0x1p-52
    return (squares.max() ?? 0) * relative * relative
  }

  /// `f_k / (d_k^2 + n lambda)`, one column per penalty; 0 for an absent direction without penalty.
  func weights(_ lambdas: [Double], _ factors: [Double]) -> Matrix {
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
  func left(_ lambdas: [Double]) -> Matrix {
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

  /// The sum of `d^2 / (d^2 + n lambda)` over the directions.
  func freedom(_ lambda: Double) -> Double {
    let (penalty, absent) = (observations * lambda, negligible)
    return squares.reduce(0) { sum, square in
      sum + (penalty > 0 ? square / (square + penalty) : square > absent ? 1 : 0)
    }
  }

  /// The solutions in the prepared variables, one column per penalty, and the w behind them where `c = D'w`.
  func solutions(_ lambdas: [Double]) -> (coefficients: Matrix, dual: Matrix?) {
    switch form {
    case .columns(let vectors, let products):
      return (vectors * weights(lambdas, products), nil)
    case .rows(let vectors, _):
      let dual = vectors * weights(lambdas, rotated)
      let (q, count) = (prepared.columns, lambdas.count)
      let coefficients = [Double](count: q * count) { goal in
        dual.withElements { prepared.design.transposeTimes($0, number: count, into: goal) }
      }
      return (Matrix(rows: q, columns: count, elements: coefficients), dual)
    case .full(let decomposition):
      let weights = weights(lambdas, zip(rotated, decomposition.values).map { $0 * $1 })
      return (decomposition.rightTransposed.transposeTimes(weights), nil)
    }
  }
}
