import LinearAlgebra

/// What makes leverages, one for each row and penalty, from some rows of vectors.
protocol LeverageSource {
  /// Writes leverages, penalty after penalty; `image` holds the rows side by side and may be overwritten, `room` as many
  /// numbers as leverages.
  func write(
    _ image: UnsafeMutablePointer<Double>, rows: Int, to leverages: UnsafeMutablePointer<Double>,
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
    _ image: UnsafeMutablePointer<Double>, rows: Int, to leverages: UnsafeMutablePointer<Double>,
    _ room: UnsafeMutablePointer<Double>
  ) {
    for i in 0..<rows * count { image[i] *= image[i] }
    product.multiply(image, rows: rows, adding: 0, to: leverages, room)
  }
}

/// `h_i = 1 - s ((DD' + s I)^-1)_ii` with `s = n lambda`, from rows of the Q in `DD' = Q T Q'`.
struct Resolvents: LeverageSource {
  private let inverse: ShiftedInverse
  private let shifts: [Double]

  init(_ form: TridiagonalForm, shifts: [Double]) {
    // That the eigenvalues of DD' + s I stay above a millionth of the largest is why T is here at all.
    let bound = form.eigenvalueBound
    let least = max(0, 1e-6 * bound - (shifts.min() ?? 0))
    inverse = ShiftedInverse(form, shifts: shifts, range: least...max(least, bound))
    self.shifts = shifts
  }

  func write(
    _ image: UnsafeMutablePointer<Double>, rows: Int, to leverages: UnsafeMutablePointer<Double>,
    _ room: UnsafeMutablePointer<Double>
  ) {
    inverse.diagonals(image, rows: rows, into: room)
    inverse.coefficients.withElements { coefficients in
      BLAS.product(
        rows, shifts.count, inverse.nodes, 1, room, leftStride: rows, leftTransposed: false,
        coefficients, rightStride: inverse.nodes, rightTransposed: false, 0, leverages,
        resultStride: rows)
    }
    for (l, shift) in shifts.enumerated() {
      for i in l * rows..<(l + 1) * rows { leverages[i] = 1 - shift * leverages[i] }
    }
  }
}
