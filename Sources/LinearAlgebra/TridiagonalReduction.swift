import COpenBLAS

/// The reduction of a symmetric matrix to tridiagonal form, in its own storage.
///
/// It is LAPACK's `dsytrd` on the lower triangle, taken apart so that one may stop between panels: Householder reflections
/// for 32 columns at a time, then one product that brings the columns behind them up to date. For a thousand rows that is
/// a step every few milliseconds.
struct TridiagonalReduction {
  private(set) var diagonal: [Double]
  private(set) var offDiagonal: [Double]
  /// The factors of the reflections.
  private(set) var scalars: [Double]

  private static let panel = 32

  /// - Parameters:
  ///   - matrix: the reflections are left in its lower triangle.
  ///   - order: its rows and columns.
  ///   - isStopped: whether to leave the result unfinished, and without a meaning.
  init(
    _ matrix: UnsafeMutableBufferPointer<Double>, order: Int, stoppingWhen isStopped: () -> Bool
  ) {
    diagonal = Array(repeating: 0, count: order)
    offDiagonal = Array(repeating: 0, count: max(0, order - 1))
    scalars = offDiagonal
    guard order > 0, let matrix = matrix.baseAddress else { return }
    withScratch(2 * Self.panel * order) { room in
      var first = 0
      while order - first > 2 * Self.panel {
        if isStopped() { return }
        reducePanel(matrix + first * (order + 1), first, order, room)
        first += Self.panel
      }
      finish(matrix + first * (order + 1), first, order, room)
    }
  }

  /// Reduces the first columns of what is left, and applies their reflections to the others.
  private mutating func reducePanel(
    _ corner: UnsafeMutablePointer<Double>, _ first: Int, _ order: Int,
    _ room: UnsafeMutablePointer<Double>
  ) {
    var (left, width, stride) = (Int32(order - first), Int32(Self.panel), Int32(order))
    offDiagonal.withUnsafeMutableBufferPointer { beside in
      scalars.withUnsafeMutableBufferPointer { scalars in
        guard let beside = beside.baseAddress, let scalars = scalars.baseAddress else { return }
        dlatrd_(
          "L", &left, &width, corner, &stride, beside + first, scalars + first, room, &stride, 1)
      }
    }
    cblas_dsyr2k(
      CblasColMajor, CblasLower, CblasNoTrans, left - width, width, -1, corner + Self.panel,
      stride, room + Self.panel, stride, 1, corner + Self.panel * (order + 1), stride)
    for k in 0..<Self.panel {
      corner[k * (order + 1) + 1] = offDiagonal[first + k]
      diagonal[first + k] = corner[k * (order + 1)]
    }
  }

  private mutating func finish(
    _ corner: UnsafeMutablePointer<Double>, _ first: Int, _ order: Int,
    _ room: UnsafeMutablePointer<Double>
  ) {
    let left = Int32(order - first)
    diagonal.withUnsafeMutableBufferPointer { diagonal in
      offDiagonal.withUnsafeMutableBufferPointer { beside in
        scalars.withUnsafeMutableBufferPointer { scalars in
          guard let diagonal = diagonal.baseAddress else { return }
          // A matrix of one row has nothing beside its diagonal.
          let (e, tau) = (beside.baseAddress ?? room, scalars.baseAddress ?? room)
          _ = LAPACKE_dsytrd_work(
            LAPACK_COL_MAJOR, 76, left, corner, Int32(order), diagonal + first, e + first,
            tau + first, room, 2 * Int32(Self.panel) * Int32(order))
        }
      }
    }
  }
}
