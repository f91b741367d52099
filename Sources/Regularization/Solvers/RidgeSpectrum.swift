import LinearAlgebra

/// The decomposition behind a ridge path: `D = U diag(d) V'`, in whichever form is cheapest and accurate enough.
///
/// Forming `D'D` or `DD'` and taking its eigenvalues is several times as fast as the singular values of D, and leaves
/// an error of about machine epsilon times the largest d^2 in every d^2. That is harmless as long as
/// `d^2 + n lambda` stays above a millionth of the largest d^2; otherwise D itself is decomposed.
struct RidgeSpectrum: Sendable {
  private enum Form {
    /// V from D'D.
    case columns(vectors: Matrix, products: [Double])
    /// U from DD'.
    case rows(vectors: Matrix, gram: Matrix)
    /// All of D.
    case full(SingularValueDecomposition)
  }

  /// d^2, one per direction.
  let squares: [Double]
  /// `U't`, one per direction; 0 where d is.
  let rotated: [Double]
  private let form: Form
  private let design: DesignColumns
  private let observations: Double

  /// Decomposes, for penalties of at least `least`.
  init(_ prepared: PreparedDesign, least: Double) throws(RegularizationError) {
    design = prepared.design
    observations = Double(prepared.rows)
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
    let relative = Double(max(design.rows, design.count)) * 0x1p-52
    return (squares.max() ?? 0) * relative * relative
  }

  /// `d^2 / (d^2 + n lambda)` of each direction.
  func shrinkage(_ lambda: Double) -> [Double] {
    squares.map { lambda > 0 ? $0 / ($0 + observations * lambda) : ($0 > negligible ? 1 : 0) }
  }

  /// The solutions in the prepared variables, one column per penalty.
  func solutions(_ lambdas: [Double]) -> Matrix {
    let factors = lambdas.map { lambda in
      squares.map { square in
        lambda > 0 ? 1 / (square + observations * lambda) : (square > negligible ? 1 / square : 0)
      }
    }
    switch form {
    case .columns(let vectors, let products):
      return vectors * Matrix(columns: factors.map { zip($0, products).map { $0 * $1 } })
    case .rows:
      let dual = dual(factors)
      var solutions = [Double](repeating: 0, count: design.count * lambdas.count)
      withPointers(dual.elements, dual.elements, &solutions) { w, _, c in
        design.transposeTimes(w, number: lambdas.count, into: c)
      }
      return Matrix(rows: design.count, columns: lambdas.count, elements: solutions)
    case .full(let decomposition):
      let weights = factors.map { factor in
        factor.indices.map { factor[$0] * rotated[$0] * decomposition.values[$0] }
      }
      return decomposition.rightTransposed.transposeTimes(Matrix(columns: weights))
    }
  }

  /// The w behind solutions `c = D'w`.
  private func dual(_ factors: [[Double]]) -> Matrix {
    guard case .rows(let vectors, _) = form else { preconditionFailure("Only DD' has a dual.") }
    return vectors * Matrix(columns: factors.map { zip($0, rotated).map { $0 * $1 } })
  }

  /// Bounds on how far the objective is from its minimum, from products of rows alone; nil where they say nothing.
  ///
  /// A gradient g leaves at most `|g|^2 / 2 lambda`, as the penalty curves by lambda. With `c = D'w` the gradient is
  /// D' times `e = (t - DD'w) / n - lambda w`, plus what rounding adds to DD', to D'w and to c; for a sum of k products
  /// that is at most k units in the last place of the sum of their sizes.
  ///
  /// - Complexity: O(n^2) for each penalty, where the rows would cost O(n p).
  func gapBounds(_ lambdas: [Double], target: [Double]) -> [Double]? {
    guard case .rows(_, let gram) = form, lambdas.allSatisfy({ $0 > 0 }),
      let largest = squares.last
    else { return nil }
    let n = observations
    let duals = dual(lambdas.map { lambda in squares.map { 1 / ($0 + n * lambda) } })
    let images = gram * duals
    // The sizes of what is summed are those of the elements, from which means may still have to be subtracted.
    let trace = squares.reduce(0, +) + n * design.squaredOffsets
    let unit = 0x1p-52
    let size = target.reduce(0) { $0 + $1 * $1 }.squareRoot()
    return lambdas.enumerated().map { l, lambda in
      let (w, image) = (duals.column(l), images.column(l))
      var (defect, length) = (0.0, 0.0)
      for i in w.indices {
        let e = (target[i] - image[i]) / n - lambda * w[i]
        defect += e * e
        length += w[i] * w[i]
      }
      length = length.squareRoot()
      let rows = Double(design.count) * unit * trace * length + 4 * unit * size
      let columns = (n + 2) * unit * trace.squareRoot() * length
      let gradient =
        largest.squareRoot() * (defect.squareRoot() + rows / n) + (largest / n + lambda) * columns
      return gradient * gradient / (2 * lambda)
    }
  }

  /// The diagonal of `U diag(shrinkage) U'`, one column per penalty.
  func leverages(_ lambdas: [Double]) -> Matrix {
    var squared: Matrix
    switch form {
    case .columns(let vectors, _):
      var images = [Double](repeating: 0, count: design.rows * vectors.columns)
      withPointers(vectors.elements, vectors.elements, &images) { v, _, image in
        design.addProduct(v, number: vectors.columns, to: image)
      }
      squared = Matrix(rows: design.rows, columns: vectors.columns, elements: images)
        .mapElements { $0 * $0 }
      // (D v)^2 = d^2 u^2: the factor d^2 cancels against the one in the shrinkage.
      return squared
        * Matrix(
          columns: lambdas.map { lambda in
            zip(shrinkage(lambda), squares).map { $1 > 0 ? $0 / $1 : 0 }
          })
    case .rows(let vectors, _): squared = vectors.mapElements { $0 * $0 }
    case .full(let decomposition): squared = decomposition.left.mapElements { $0 * $0 }
    }
    return squared * Matrix(columns: lambdas.map { shrinkage($0) })
  }
}
