import COpenBLAS

/// The QR factorisation with column pivoting, `A P = Q R`.
///
/// The diagonal of `R` falls in size, so that its small entries show how nearly dependent the columns are.
public struct QRFactorization: Sendable {
  /// Number of rows of `A`.
  public let rows: Int
  /// Number of columns of `A`.
  public let columns: Int
  /// Position k of the factorisation holds column `pivots[k]` of `A`.
  public let pivots: [Int]
  private let packed: [Double]
  private let scalars: [Double]

  /// Factorises a matrix of any shape.
  ///
  /// - Parameter matrix: finite elements.
  /// - Throws: `notFinite`.
  /// - Complexity: O(rows columns min(rows, columns)).
  public init(_ matrix: Matrix) throws(LinearAlgebraError) {
    try matrix.requireFinite()
    BLAS.prepare()
    rows = matrix.rows
    columns = matrix.columns
    let k = min(rows, columns)
    var work = matrix.elements
    var order = [Int32](repeating: 0, count: columns)
    var tau = [Double](repeating: 0, count: k)
    if k > 0 {
      _ = LAPACKE_dgeqp3(
        LAPACK_COL_MAJOR, Int32(rows), Int32(columns), &work, Int32(rows), &order, &tau)
      pivots = order.map { Int($0) - 1 }
    } else {
      pivots = Array(0..<columns)
    }
    packed = work
    scalars = tau
  }

  /// The absolute values of the diagonal of `R`, falling.
  public var diagonal: [Double] {
    (0..<min(rows, columns)).map { abs(packed[$0 + $0 * rows]) }
  }

  /// How many entries of the diagonal exceed `relativeTolerance` times the first.
  public func rank(relativeTolerance: Double) -> Int {
    let entries = diagonal
    guard let largest = entries.first, largest > 0 else { return 0 }
    return entries.firstIndex { $0 <= relativeTolerance * largest } ?? entries.count
  }

  /// The first `rank` rows of `R`, in the pivoted order of the columns.
  public func upper(rank: Int) -> Matrix {
    var result = Matrix(rows: rank, columns: columns)
    for j in 0..<columns {
      for i in 0..<min(rank, j + 1) { result[i, j] = packed[i + j * rows] }
    }
    return result
  }

  /// `Q v`, with the full square `Q`.
  public func applyQ(_ vector: [Double]) -> [Double] { apply(vector, transposed: false) }

  /// `Q'v`, with the full square `Q`.
  public func applyQTransposed(_ vector: [Double]) -> [Double] { apply(vector, transposed: true) }

  private func apply(_ vector: [Double], transposed: Bool) -> [Double] {
    precondition(vector.count == rows, "Q has order \(rows), the vector \(vector.count) entries.")
    var result = vector
    let k = scalars.count
    guard k > 0 else { return result }
    _ = LAPACKE_dormqr(
      LAPACK_COL_MAJOR, 76, transposed ? 84 : 78, Int32(rows), 1, Int32(k), packed, Int32(rows),
      scalars, &result, Int32(rows))
    return result
  }

  /// Solves with the leading `rank x rank` triangle of `R` (or its transpose), in pivoted order.
  public func solveUpper(_ rightSide: [Double], rank: Int, transposed: Bool = false) -> [Double] {
    precondition(rightSide.count == rank, "The triangle has order \(rank), not \(rightSide.count).")
    var x = rightSide
    guard rank > 0 else { return x }
    x.withUnsafeMutableBufferPointer { target in
      packed.withUnsafeBufferPointer { source in
        if let base = target.baseAddress, let triangle = source.baseAddress {
          BLAS.solveUpper(rank, triangle, stride: rows, transposed: transposed, base)
        }
      }
    }
    return x
  }
}

extension QRFactorization {
  /// The first `rank` columns of `Q`: an orthonormal basis of what the first `rank` pivoted columns span.
  public func orthonormalBasis(rank: Int) -> Matrix {
    var elements = [Double]()
    elements.reserveCapacity(rows * rank)
    for k in 0..<rank {
      var unit = [Double](repeating: 0, count: rows)
      unit[k] = 1
      elements.append(contentsOf: applyQ(unit))
    }
    return Matrix(rows: rows, columns: rank, elements: elements)
  }
}

extension Matrix {
  /// Multiplies each column by a power of two, so that its norm lies in [1/2, 1); exact, zero columns excepted.
  ///
  /// - Returns: the factor of each column.
  public mutating func scaleColumnsToPowersOfTwo() -> [Double] {
    var factors = [Double](repeating: 1, count: columns)
    guard rows > 0 else { return factors }
    var scaled = elements
    scaled.withUnsafeMutableBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      for j in 0..<columns {
        let norm = BLAS.norm(rows, base + j * rows)
        guard norm > 0, norm.isFinite else { continue }
        let factor = Double(sign: .plus, exponent: -Int(norm.exponent) - 1, significand: 1)
        guard factor.isFinite, factor > 0 else { continue }
        factors[j] = factor
        for i in j * rows..<(j + 1) * rows { buffer[i] *= factor }
      }
    }
    self = Matrix(rows: rows, columns: columns, elements: scaled)
    return factors
  }
}
