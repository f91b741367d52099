import Foundation

/// What can be wrong with a matrix that the user gave.
public enum LinearAlgebraError: Error, Equatable, Sendable {
  /// A factorisation met a value that is not a number, or infinite.
  case notFinite(row: Int, column: Int, value: Double)
  /// A Cholesky factorisation met a pivot that is not positive.
  case notPositiveDefinite(pivot: Int)
  /// A square matrix was needed.
  case notSquare(rows: Int, columns: Int)
  /// LAPACK's iteration for singular values or eigenvalues did not converge.
  case noConvergence(routine: String)
}

extension LinearAlgebraError: CustomStringConvertible, LocalizedError {
  /// What was found, what was needed, what to do.
  public var description: String {
    switch self {
    case .notFinite(let row, let column, let value):
      "The matrix holds \(value) at row \(row), column \(column) (counted from 0); "
        + "a factorisation needs finite numbers. Remove or replace that entry."
    case .notPositiveDefinite(let pivot):
      "The matrix is not positive definite: pivot \(pivot) (counted from 0) of its Cholesky "
        + "factorisation is not positive. Use a QR or singular value decomposition, or add a ridge."
    case .notSquare(let rows, let columns):
      "The matrix is \(rows) x \(columns); a square one is needed."
    case .noConvergence(let routine):
      "LAPACK's \(routine) did not converge. Rescale the columns to similar size and try again."
    }
  }

  /// The same text as `description`.
  public var errorDescription: String? { description }
}
