import CKernels

/// Products with some columns of a matrix that stand anywhere in it, several at a time.
///
/// They read what the columns share once for four columns, which one call of BLAS per column cannot. The digits are the
/// same on every machine. Pointers must be valid for the sizes given; nothing is checked here.
public enum ScatteredColumns {
  /// `result_j = scale x_j . v` for some columns; the others stay as they are.
  ///
  /// - Parameters:
  ///   - rows: length of a column, and distance of two.
  ///   - base: the first column of the matrix.
  ///   - columns: which.
  ///   - scale: a factor.
  ///   - vector: v.
  ///   - result: one number per column of the matrix.
  /// - Complexity: O(n k) for k columns.
  public static func dot(
    _ rows: Int, _ base: BLAS.Input, _ columns: [Int], _ scale: Double, _ vector: BLAS.Input,
    _ result: BLAS.Output
  ) {
    columns.withUnsafeBufferPointer {
      guard let list = $0.baseAddress else { return }
      ck_columns_dot(rows, base, list, $0.count, scale, vector, result)
    }
  }

  /// `target += factors_j x_j` for some columns.
  ///
  /// - Parameters:
  ///   - rows: how many rows of a column, from the first that is given.
  ///   - base: the first column of the matrix.
  ///   - stride: the distance between columns; as many as rows when not given.
  ///   - columns: which.
  ///   - factors: one number per column of the matrix.
  ///   - target: what is added to.
  /// - Complexity: O(n k) for k columns.
  public static func add(
    _ rows: Int, _ base: BLAS.Input, stride: Int? = nil, _ columns: [Int], _ factors: BLAS.Input,
    _ target: BLAS.Output
  ) {
    columns.withUnsafeBufferPointer {
      guard let list = $0.baseAddress else { return }
      ck_columns_add(rows, stride ?? rows, base, list, $0.count, factors, target)
    }
  }
}
