import CKernels
import COpenBLAS

/// The BLAS routines that the numerical targets share, on raw column-major storage.
///
/// Products of a matrix and a vector, and solutions with one right side, are our own: as fast, faster where they are
/// short, and without the lock that OpenBLAS takes in every call (docs/decisions/0018).
///
/// OpenBLAS is told to use one thread at first use: a parallel reduction adds in an order that depends on the
/// machine, and the same seed must give the same digits everywhere. Parallelism belongs to the callers, over folds.
/// Pointers must be valid for the sizes given; nothing is checked here.
public enum BLAS {
  /// A pointer to values that are only read.
  public typealias Input = UnsafePointer<Double>
  /// A pointer to values that are written.
  public typealias Output = UnsafeMutablePointer<Double>

  private static let settings: Void = {
    openblas_set_num_threads(1)
    // LAPACKE would look for NaN before every call; the callers have looked once.
    LAPACKE_set_nancheck(0)
  }()

  /// Makes sure that OpenBLAS runs on one thread; every entry of this module calls it.
  public static func prepare() {
    _ = settings
  }

  /// Returns `x . y`.
  public static func dot(_ count: Int, _ x: Input, _ y: Input) -> Double {
    prepare()
    return cblas_ddot(Int32(count), x, 1, y, 1)
  }

  /// Returns the Euclidean norm of `x`, safe against overflow.
  public static func norm(_ count: Int, _ x: Input) -> Double {
    prepare()
    return cblas_dnrm2(Int32(count), x, 1)
  }

  /// `y += a x`.
  public static func axpy(_ count: Int, _ a: Double, _ x: Input, _ y: Output) {
    prepare()
    cblas_daxpy(Int32(count), a, x, 1, y, 1)
  }

  /// `y = a A x + b y` for the `rows x columns` matrix `A` with leading dimension `stride`.
  public static func multiply(
    _ rows: Int, _ columns: Int, _ a: Double, _ matrix: Input, stride: Int, _ x: Input, _ b: Double,
    _ y: Output
  ) {
    scale(rows, b, y)
    ck_multiply(rows, columns, a, matrix, stride, x, y)
  }

  /// `y = a A'x + b y` for the `rows x columns` matrix `A` with leading dimension `stride`.
  public static func multiplyTransposed(
    _ rows: Int, _ columns: Int, _ a: Double, _ matrix: Input, stride: Int, _ x: Input, _ b: Double,
    _ y: Output
  ) {
    scale(columns, b, y)
    ck_multiply_transposed(rows, columns, a, matrix, stride, x, y)
  }

  /// `y = b y`, zeros for b = 0 whatever y holds.
  private static func scale(_ count: Int, _ b: Double, _ y: Output) {
    if b == 0 {
      y.update(repeating: 0, count: count)
    } else if b != 1 {
      for i in 0..<count { y[i] *= b }
    }
  }

  /// `C = a op(A) op(B) + b C`, with `C` of shape `rows x columns` and `inner` terms to each sum.
  public static func product(
    _ rows: Int, _ columns: Int, _ inner: Int, _ a: Double, _ left: Input, leftStride: Int,
    leftTransposed: Bool, _ right: Input, rightStride: Int, rightTransposed: Bool, _ b: Double,
    _ result: Output, resultStride: Int
  ) {
    if columns == 1, !rightTransposed {
      // Packing its operands makes a product with one column several times slower than a matrix-vector product.
      return leftTransposed
        ? multiplyTransposed(inner, rows, a, left, stride: leftStride, right, b, result)
        : multiply(rows, inner, a, left, stride: leftStride, right, b, result)
    }
    prepare()
    cblas_dgemm(
      CblasColMajor, leftTransposed ? CblasTrans : CblasNoTrans,
      rightTransposed ? CblasTrans : CblasNoTrans, Int32(rows), Int32(columns), Int32(inner), a,
      left,
      Int32(max(1, leftStride)), right, Int32(max(1, rightStride)), b, result,
      Int32(max(1, resultStride)))
  }

  /// The upper triangle of `C = a A'A + b C` for the `rows x columns` matrix `A`.
  public static func gramUpper(
    _ rows: Int, _ columns: Int, _ a: Double, _ matrix: Input, stride: Int, _ b: Double,
    _ result: Output, resultStride: Int
  ) {
    rankUpdate(
      CblasUpper, CblasTrans, columns, rows, a, matrix, stride, b, result, resultStride)
  }

  /// The lower triangle of `C = a A'A + b C` for the `rows x columns` matrix `A`.
  public static func gramLower(
    _ rows: Int, _ columns: Int, _ a: Double, _ matrix: Input, stride: Int, _ b: Double,
    _ result: Output, resultStride: Int
  ) {
    rankUpdate(
      CblasLower, CblasTrans, columns, rows, a, matrix, stride, b, result, resultStride)
  }

  /// The upper triangle of `C = a A A' + b C` for the `rows x columns` matrix `A`.
  public static func outerGramUpper(
    _ rows: Int, _ columns: Int, _ a: Double, _ matrix: Input, stride: Int, _ b: Double,
    _ result: Output, resultStride: Int
  ) {
    rankUpdate(
      CblasUpper, CblasNoTrans, rows, columns, a, matrix, stride, b, result, resultStride)
  }

  /// One triangle, of some order, of a sum of so many terms.
  private static func rankUpdate(
    _ triangle: CBLAS_UPLO, _ transposition: CBLAS_TRANSPOSE, _ order: Int, _ terms: Int,
    _ a: Double, _ matrix: Input, _ stride: Int, _ b: Double, _ result: Output,
    _ resultStride: Int
  ) {
    prepare()
    cblas_dsyrk(
      CblasColMajor, triangle, transposition, Int32(order), Int32(terms), a, matrix,
      Int32(max(1, stride)), b, result, Int32(max(1, resultStride)))
  }

  /// `y = a A x + b y` for a symmetric `A` of which the upper triangle is read.
  public static func symmetricMultiply(
    _ order: Int, _ a: Double, _ matrix: Input, stride: Int, _ x: Input, _ b: Double, _ y: Output
  ) {
    prepare()
    cblas_dsymv(
      CblasColMajor, CblasUpper, Int32(order), a, matrix, Int32(max(1, stride)), x, 1, b, y, 1)
  }

  /// `C = A B` for a symmetric `A` of which the upper triangle is read, and B with as many columns as C.
  public static func symmetricProduct(
    _ order: Int, _ columns: Int, _ matrix: Input, stride: Int, _ right: Input, _ result: Output
  ) {
    prepare()
    let size = Int32(max(1, order))
    cblas_dsymm(
      CblasColMajor, CblasLeft, CblasUpper, Int32(order), Int32(columns), 1, matrix,
      Int32(max(1, stride)), right, size, 0, result, size)
  }

  /// Replaces the columns of `B` by the solutions of `R'X = B` for an upper triangle `R` of an order of at most 64.
  public static func solveUpperTransposed(
    _ order: Int, _ triangle: Input, stride: Int, columns: Int, _ right: Output, rightStride: Int
  ) {
    precondition(
      order <= CK_MOST_ROWS, "A triangle of order \(order) is too large for several right sides.")
    ck_solve_upper_transposed_sides(order, triangle, stride, columns, right, rightStride)
  }

  /// Replaces `x` by the solution of `R x = x` (or `R'x = x`) for an upper triangle `R`.
  public static func solveUpper(
    _ order: Int, _ triangle: Input, stride: Int, transposed: Bool, _ x: Output
  ) {
    if transposed {
      ck_solve_upper_transposed(order, triangle, stride, x)
    } else {
      ck_solve_upper(order, triangle, stride, x)
    }
  }

  /// Replaces `x` by the solution of `L x = x` (or `L'x = x`) for a lower triangle `L`.
  public static func solveLower(
    _ order: Int, _ triangle: Input, stride: Int, transposed: Bool, _ x: Output
  ) {
    prepare()
    cblas_dtrsv(
      CblasColMajor, CblasLower, transposed ? CblasTrans : CblasNoTrans, CblasNonUnit, Int32(order),
      triangle, Int32(max(1, stride)), x, 1)
  }
}
