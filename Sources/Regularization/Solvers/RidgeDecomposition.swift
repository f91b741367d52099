import LinearAlgebra

/// What solves a ridge path: `D'D` or `DD'` in tridiagonal form, or the singular values of D.
///
/// Forming products and reducing them to a tridiagonal matrix is many times as fast as the singular values of D, and
/// leaves an error of about machine epsilon times the largest eigenvalue. That is harmless as long as all eigenvalues of
/// `D'D + n lambda` stay above a millionth of the largest; otherwise D itself is decomposed.
struct RidgeDecomposition: Sendable {
  enum Form: Sendable {
    /// `D'D = Q T Q'`; `rotated` is `Q'D't`.
    case columns(TridiagonalForm, rotated: [Double])
    /// `DD' = Q T Q'`; `rotated` is `Q't`.
    case rows(TridiagonalForm, rotated: [Double])
    /// `D = U diag(d) V'`.
    case full(SingularValueDecomposition)
  }

  /// Solutions in the prepared variables, one column per penalty.
  struct Solutions {
    let coefficients: Matrix
    /// The w behind them where `c = D'w`.
    var dual: Matrix?
    /// The number of directions that they were combined from, where that is fewer than penalties.
    var directions = 0
  }

  let form: Form
  let prepared: PreparedDesign

  var observations: Double { Double(prepared.rows) }

  /// Decomposes, for penalties of at least `least`.
  init(_ prepared: PreparedDesign, least: Double) throws(RegularizationError) {
    self.prepared = prepared
    if let form = try Self.byProducts(prepared, least) {
      self.form = form
      return
    }
    do {
      form = .full(
        try SingularValueDecomposition(
          Matrix(rows: prepared.rows, columns: prepared.columns, elements: prepared.matrix),
          stoppingWhen: { Cancellation.isRequested }))
    } catch {
      try Cancellation.check()
      throw .decomposition(error)
    }
    try Cancellation.check()
  }

  /// The form of the smaller product of the design with itself; nil when squaring loses too many digits.
  private static func byProducts(
    _ prepared: PreparedDesign, _ least: Double
  ) throws(RegularizationError) -> Form? {
    let (n, q) = (prepared.rows, prepared.columns)
    guard n > 0, q > 0 else { return nil }
    // As many rows as columns: U, which leverages need, then costs nothing more.
    let byRows = n <= q
    let tridiagonal = try reduced(
      byRows ? prepared.design.outerGram() : prepared.checkedGram())
    let penalty = Double(n) * least
    guard tridiagonal.eigenvaluesExceed(1e-6 * tridiagonal.eigenvalueBound - penalty) else {
      return nil
    }
    if byRows {
      return .rows(tridiagonal, rotated: tridiagonal.applyQTransposed(prepared.target))
    }
    let products = prepared.correlations.map { $0 * Double(n) }
    return .columns(tridiagonal, rotated: tridiagonal.applyQTransposed(products))
  }

  private static func reduced(_ matrix: consuming Matrix) throws(RegularizationError)
    -> TridiagonalForm
  {
    let form: TridiagonalForm
    do {
      form = try TridiagonalForm(matrix, stoppingWhen: { Cancellation.isRequested })
    } catch {
      throw .decomposition(error)
    }
    try Cancellation.check()
    return form
  }

  /// The solutions for penalties of at least the least; a cancelled task may leave them unfinished.
  func solutions(_ lambdas: [Double]) -> Solutions {
    switch form {
    case .columns(let tridiagonal, let rotated):
      let weights = tridiagonal.solve(rotated, shifts: shifts(lambdas))
      if let thin = Self.thin(weights) {
        let basis = turn(thin.basis, by: tridiagonal)
        return Solutions(coefficients: combine(basis, thin.coordinates))
      }
      return Solutions(coefficients: turn(weights, by: tridiagonal))
    case .rows(let tridiagonal, let rotated):
      let weights = tridiagonal.solve(rotated, shifts: shifts(lambdas))
      if let thin = Self.thin(weights) {
        let basis = turn(thin.basis, by: tridiagonal)
        return Solutions(
          coefficients: combine(products(basis), thin.coordinates),
          dual: basis * thin.coordinates,
          directions: basis.columns)
      }
      let dual = turn(weights, by: tridiagonal)
      return Solutions(coefficients: products(dual), dual: dual)
    case .full(let decomposition):
      let spectrum = RidgeSpectrum(decomposition, prepared)
      let weights = spectrum.weights(
        lambdas, zip(spectrum.rotated, decomposition.values).map { $0 * $1 })
      return Solutions(coefficients: decomposition.rightTransposed.transposeTimes(weights))
    }
  }

  private func shifts(_ lambdas: [Double]) -> [Double] { lambdas.map { observations * $0 } }

  /// Worth looking for only where there are many to combine.
  static func thin(_ weights: Matrix) -> ThinFactors? {
    guard weights.rows >= 128, weights.columns >= 16 else { return nil }
    return ThinFactors(weights, atMost: weights.columns / 3)
  }

  /// `Q M`, for a cancelled task not all of it.
  private func turn(_ matrix: Matrix, by form: TridiagonalForm) -> Matrix {
    form.applyQ(matrix, stoppingWhen: { Cancellation.isRequested })
  }

  /// Combinations of vectors, for a cancelled task not all of them.
  private func combine(_ basis: Matrix, _ coordinates: Matrix) -> Matrix {
    basis.times(
      coordinates, sharedBy: Parallel.run, stoppingWhen: { Cancellation.isRequested })
  }

  /// `D'W`.
  private func products(_ vectors: Matrix) -> Matrix {
    let (q, count) = (prepared.columns, vectors.columns)
    let elements = [Double](count: q * count) { goal in
      vectors.withElements {
        prepared.design.transposeTimes(
          $0, number: count, stopsWhenCancelled: true, into: goal)
      }
    }
    return Matrix(rows: q, columns: count, elements: elements)
  }
}
