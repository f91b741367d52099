import LinearAlgebra

/// What makes leverages, one for each row and penalty, from some rows of vectors.
protocol LeverageSource: Sendable {
  /// Writes leverages, penalty after penalty; `image` holds the rows side by side and may be overwritten, `room` as many
  /// numbers as leverages.
  func write(
    _ image: UnsafeMutablePointer<Double>, rows: Range<Int>,
    to leverages: UnsafeMutablePointer<Double>,
    _ room: UnsafeMutablePointer<Double>)
}

/// `h_i = sum_k u_ik^2 w_k`, with one column of w for each penalty.
struct Shares: LeverageSource {
  private let product: ThinProduct
  private let count: Int

  init(_ weights: Matrix) {
    product = ThinProduct(weights)
    count = weights.rows
  }

  func write(
    _ image: UnsafeMutablePointer<Double>, rows: Range<Int>,
    to leverages: UnsafeMutablePointer<Double>,
    _ room: UnsafeMutablePointer<Double>
  ) {
    for i in 0..<rows.count * count { image[i] *= image[i] }
    product.multiply(image, rows: rows.count, adding: 0, to: leverages, room)
  }
}

/// `h_i = 1 - s ((DD' + s I)^-1)_ii` with `s = n lambda`, from rows of the Q in `DD' = Q T Q'`.
///
/// Where there is an intercept, `DD'v = 0` for the v it fits: v contributes `v_i^2` to the diagonal, were it not for rounding
/// in T, which against a small s makes that a multiple. The multiple is measured by `s v'(DD' + s I)^-1 v` and taken out.
struct Resolvents: LeverageSource {
  private let inverse: ShiftedInverse
  private let shifts: [Double]
  /// `v_i^2`, and what the multiple lacks to 1 for each penalty.
  private let squares: [Double]
  private let lacks: [Double]

  /// For some shifts, given the `v_i^2`, which are zero without intercept.
  init(_ form: TridiagonalForm, shifts: [Double], squares: [Double]) {
    // That the eigenvalues of DD' + s I stay above a millionth of the largest is why T is here at all.
    let bound = form.eigenvalueBound
    let least = max(0, 1e-6 * bound - (shifts.min() ?? 0))
    let inverse = ShiftedInverse(form, shifts: shifts, range: least...max(least, bound))
    let turned = form.applyQTransposed(squares.map { $0.squareRoot() })
    let parts = [Double](count: inverse.nodes) { inverse.diagonals(turned, rows: 1, into: $0) }
    lacks = zip(shifts, inverse.coefficients.transposeTimes(parts)).map { 1 - $0 * $1 }
    (self.inverse, self.shifts, self.squares) = (inverse, shifts, squares)
  }

  func write(
    _ image: UnsafeMutablePointer<Double>, rows: Range<Int>,
    to leverages: UnsafeMutablePointer<Double>,
    _ room: UnsafeMutablePointer<Double>
  ) {
    let m = rows.count
    inverse.diagonals(image, rows: m, into: room)
    inverse.coefficients.withElements { coefficients in
      BLAS.product(
        m, shifts.count, inverse.nodes, 1, room, leftStride: m, leftTransposed: false,
        coefficients, rightStride: inverse.nodes, rightTransposed: false, 0, leverages,
        resultStride: m)
    }
    for (l, shift) in shifts.enumerated() {
      for i in 0..<m {
        let part = shift * leverages[i + l * m] + squares[rows.lowerBound + i] * lacks[l]
        leverages[i + l * m] = 1 - part
      }
    }
  }
}
