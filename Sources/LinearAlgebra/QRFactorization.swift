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
  /// `A = Q_1 R_1` without exchanges, where A is large and tall: what follows then is of `R_1`.
  private let tall: HouseholderQR?
  /// On and above the diagonal R, below it the reflections.
  private let packed: [Double]
  private let scalars: [Double]
  /// The rows that these have.
  private var height: Int { tall == nil ? rows : columns }

  /// Factorises a matrix of any shape.
  ///
  /// To choose a pivot takes a look at all that is left of the matrix. Where there are many more rows than columns those of a
  /// triangle are looked at instead: `A = Q_1 R_1`, `R_1 P = Q_2 R`.
  ///
  /// - Parameters:
  ///   - matrix: finite elements.
  ///   - isStopped: asked every few milliseconds whether to leave the factors unfinished; they then mean nothing.
  /// - Throws: `notFinite`.
  /// - Complexity: O(rows columns min(rows, columns)).
  public init(
    _ matrix: Matrix, stoppingWhen isStopped: @escaping @Sendable () -> Bool = { false }
  ) throws(LinearAlgebraError) {
    try matrix.requireFinite()
    BLAS.prepare()
    (rows, columns) = (matrix.rows, matrix.columns)
    let isTall = rows >= 2 * columns && Self.isLarge(matrix)
    tall = isTall ? HouseholderQR(matrix, stoppingWhen: isStopped) : nil
    let square = tall?.upper ?? matrix
    var work = square.elements
    (pivots, scalars) =
      Self.isLarge(square)
      ? Self.reduce(&work, square.rows, columns, isStopped)
      : Self.reduce(&work, square.rows, columns)
    packed = work
  }

  private static let panel = 32
  /// What is left of a matrix is looked at once for each column of a panel; more elements in all take too long to stop.
  private static let looks = 1 << 25

  /// Whether there is time enough to stop in between.
  private static func isLarge(_ matrix: Matrix) -> Bool {
    min(matrix.rows, matrix.columns) > panel && matrix.elements.count >= 1 << 18
  }

  /// Returns the pivots and the factors of the reflections.
  private static func reduce(
    _ work: inout [Double], _ rows: Int, _ columns: Int
  ) -> ([Int], [Double]) {
    var order = [Int32](repeating: 0, count: columns)
    var tau = [Double](repeating: 0, count: min(rows, columns))
    guard !tau.isEmpty else { return (Array(0..<columns), tau) }
    _ = LAPACKE_dgeqp3(
      LAPACK_COL_MAJOR, Int32(rows), Int32(columns), &work, Int32(rows), &order, &tau)
    return (order.map { Int($0) - 1 }, tau)
  }

  /// The same, taken apart so that one may stop between panels.
  private static func reduce(
    _ work: inout [Double], _ rows: Int, _ columns: Int, _ isStopped: () -> Bool
  ) -> ([Int], [Double]) {
    var order = (1...columns).map { Int32($0) }
    let k = min(rows, columns)
    var tau = [Double](repeating: 0, count: k)
    work.withUnsafeMutableBufferPointer { work in
      guard let a = work.baseAddress else { return }
      var norms = (0..<columns).map { BLAS.norm(rows, a + $0 * rows) }
      var given = norms
      var (parts, products) = (
        [Double](repeating: 0, count: panel), [Double](repeating: 0, count: panel * columns)
      )
      var (m, stride, first) = (Int32(rows), Int32(rows), 0)
      while first < k, !isStopped() {
        var (left, offset) = (Int32(columns - first), Int32(first))
        let most = max(4, looks / max(1, (rows - first) * (columns - first)))
        var (width, done) = (Int32(min(panel, most, k - first)), Int32(0))
        tau.withUnsafeMutableBufferPointer { tau in
          order.withUnsafeMutableBufferPointer { order in
            norms.withUnsafeMutableBufferPointer { norms in
              given.withUnsafeMutableBufferPointer { given in
                guard let tau = tau.baseAddress, let order = order.baseAddress,
                  let norms = norms.baseAddress, let given = given.baseAddress
                else { return }
                dlaqps_(
                  &m, &left, &offset, &width, &done, a + first * rows, &stride, order + first,
                  tau + first, norms + first, given + first, &parts, &products, &left)
              }
            }
          }
        }
        first += Int(done)
      }
    }
    return (order.map { Int($0) - 1 }, tau)
  }

  /// The absolute values of the diagonal of `R`, falling.
  public var diagonal: [Double] {
    (0..<min(rows, columns)).map { abs(packed[$0 + $0 * height]) }
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
      for i in 0..<min(rank, j + 1) { result[i, j] = packed[i + j * height] }
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
    result.withUnsafeMutableBufferPointer { goal in
      guard let goal = goal.baseAddress else { return }
      if transposed { tall?.apply(to: goal, columns: 1, transposed: true) }
      turn(goal, columns: 1, transposed: transposed, { false })
      if !transposed { tall?.apply(to: goal, columns: 1, transposed: false) }
    }
    return result
  }

  /// Multiplies the first rows of columns by the Q of what is packed, or by its transpose.
  private func turn(
    _ goal: UnsafeMutablePointer<Double>, columns count: Int, transposed: Bool,
    _ isStopped: @escaping @Sendable () -> Bool
  ) {
    packed.withUnsafeBufferPointer { vectors in
      guard let vectors = vectors.baseAddress else { return }
      Reflections.apply(
        vectors, scalars, rows: height, stride: height, to: goal, columns: count,
        goalStride: rows, transposed: transposed, stoppingWhen: isStopped)
    }
  }

  /// Solves with the leading `rank x rank` triangle of `R` (or its transpose), in pivoted order.
  public func solveUpper(_ rightSide: [Double], rank: Int, transposed: Bool = false) -> [Double] {
    precondition(rightSide.count == rank, "The triangle has order \(rank), not \(rightSide.count).")
    var x = rightSide
    guard rank > 0 else { return x }
    x.withUnsafeMutableBufferPointer { target in
      packed.withUnsafeBufferPointer { source in
        if let base = target.baseAddress, let triangle = source.baseAddress {
          BLAS.solveUpper(rank, triangle, stride: height, transposed: transposed, base)
        }
      }
    }
    return x
  }
}

extension QRFactorization {
  /// The first `rank` columns of `Q`: an orthonormal basis of what the first `rank` pivoted columns span.
  ///
  /// - Parameters:
  ///   - rank: how many.
  ///   - isStopped: asked every few milliseconds whether to leave the basis unfinished; it then means nothing.
  /// - Returns: rows x rank.
  public func orthonormalBasis(
    rank: Int, stoppingWhen isStopped: @escaping @Sendable () -> Bool = { false }
  ) -> Matrix {
    let m = rows
    let elements = [Double](count: m * rank) { goal in
      goal.update(repeating: 0, count: m * rank)
      for k in 0..<rank { goal[k * (m + 1)] = 1 }
      turn(goal, columns: rank, transposed: false, isStopped)
      tall?.apply(to: goal, columns: rank, transposed: false, stoppingWhen: isStopped)
    }
    return Matrix(rows: m, columns: rank, elements: elements)
  }
}

extension Matrix {
  /// Multiplies each column by a power of two, so that its norm lies in [1/2, 1); exact, zero columns excepted.
  ///
  /// - Parameter isStopped: asked for every column whether to leave the others; they then mean nothing.
  /// - Returns: the factor of each column.
  public mutating func scaleColumnsToPowersOfTwo(
    stoppingWhen isStopped: () -> Bool = { false }
  ) -> [Double] {
    var factors = [Double](repeating: 1, count: columns)
    guard rows > 0 else { return factors }
    let (m, n) = (rows, columns)
    let scaled = [Double](count: m * n) { goal in
      withElements { source in
        for j in 0..<n where !isStopped() {
          let (column, result) = (source + j * m, goal + j * m)
          factors[j] = Self.powerOfTwo(dividing: BLAS.norm(m, column))
          for i in 0..<m { result[i] = column[i] * factors[j] }
        }
      }
    }
    self = Matrix(rows: m, columns: n, elements: scaled)
    return factors
  }

  /// What brings a norm into [1/2, 1); 1 where there is no such number.
  private static func powerOfTwo(dividing norm: Double) -> Double {
    guard norm > 0, norm.isFinite else { return 1 }
    let factor = Double(sign: .plus, exponent: -Int(norm.exponent) - 1, significand: 1)
    return factor.isFinite && factor > 0 ? factor : 1
  }
}
