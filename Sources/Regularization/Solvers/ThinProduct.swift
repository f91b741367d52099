import LinearAlgebra

/// The right factor of products with many penalties, in two parts where few directions make it up.
struct ThinProduct {
  private let whole: Matrix
  private let thin: ThinFactors?

  init(_ matrix: Matrix) {
    whole = matrix
    thin = RidgeDecomposition.thin(matrix)
  }

  /// `R = M F + b R` for some rows of M; `room` holds as many numbers as R.
  func multiply(
    _ left: UnsafePointer<Double>, rows: Int, adding b: Double,
    to result: UnsafeMutablePointer<Double>, _ room: UnsafeMutablePointer<Double>
  ) {
    guard let thin else { return Self.product(left, rows, whole, b, result) }
    Self.product(left, rows, thin.basis, 0, room)
    Self.product(room, rows, thin.coordinates, b, result)
  }

  private static func product(
    _ left: UnsafePointer<Double>, _ rows: Int, _ right: Matrix, _ b: Double,
    _ result: UnsafeMutablePointer<Double>
  ) {
    right.withElements {
      BLAS.product(
        rows, right.columns, right.rows, 1, left, leftStride: rows, leftTransposed: false, $0,
        rightStride: right.rows, rightTransposed: false, b, result, resultStride: rows)
    }
  }
}
