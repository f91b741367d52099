/// The diagonal of `(A + s I)^-1` for many shifts s, from `A = Q T Q'` without eigenvectors.
///
/// With `T + s I = L D L'`, the entry of a row q of Q is `sum_k y_k^2 / D_k`, where `L y = q`: a recurrence along the row. It is
/// run for the shifts of ``ResolventNodes`` alone; the other shifts are combinations of those. All terms of a sum are
/// positive, so that no digits cancel within it.
public struct ShiftedInverse: Sendable {
  /// `c_j(s)`, which make entries of all shifts from those at nodes.
  public let coefficients: Matrix
  /// One multiplier `e_k / D_k` and one `1 / D_k` for each node, element after element of a row.
  private let steps: [SIMD2<Double>]
  private let order: Int

  /// Number of shifts at which the recurrence is run.
  public var nodes: Int { coefficients.rows }

  /// Chooses nodes and eliminates.
  ///
  /// - Parameters:
  ///   - form: `A = Q T Q'`.
  ///   - shifts: at least one number s.
  ///   - range: what contains all eigenvalues of A; `x + s` is positive for each x in it.
  /// - Complexity: O(order nodes).
  public init(_ form: TridiagonalForm, shifts: [Double], range: ClosedRange<Double>) {
    let nodes = ResolventNodes(shifts, for: range)
    coefficients = nodes.coefficients
    order = form.order
    var steps = [SIMD2<Double>]()
    steps.reserveCapacity(order * nodes.shifts.count)
    for shift in nodes.shifts {
      var factor = 0.0
      for k in 0..<order {
        let beside = k > 0 ? form.offDiagonal[k - 1] : 0
        let inverse = 1 / (form.diagonal[k] + shift - beside * factor)
        steps.append(SIMD2(factor, inverse))
        factor = k + 1 < order ? form.offDiagonal[k] * inverse : 0
      }
    }
    self.steps = steps
  }

  /// The entries of some rows at the nodes.
  ///
  /// - Parameters:
  ///   - basis: some rows of Q, column after column.
  ///   - rows: their number m.
  ///   - result: m numbers for each node.
  /// - Complexity: O(m order nodes).
  public func diagonals(
    _ basis: UnsafePointer<Double>, rows: Int, into result: UnsafeMutablePointer<Double>
  ) {
    // Eight rows side by side, and some such blocks at a time, so that the multipliers of a node serve them all from the
    // nearest memory.
    let size = 32
    var blocks = [SIMD8<Double>](repeating: .zero, count: order * size / 8)
    for first in stride(from: 0, to: rows, by: size) {
      let count = min(size, rows - first)
      pack(basis + first, stride: rows, count: count, into: &blocks)
      for node in 0..<nodes {
        for start in Swift.stride(from: 0, to: count, by: 8) {
          let sums = entries(blocks, start / 8, node)
          for lane in 0..<min(8, count - start) {
            result[first + start + lane + node * rows] = sums[lane]
          }
        }
      }
    }
  }

  /// What stands in lanes beyond the last row is of no use, and does no harm.
  private func pack(
    _ basis: UnsafePointer<Double>, stride: Int, count: Int, into blocks: inout [SIMD8<Double>]
  ) {
    blocks.withUnsafeMutableBufferPointer { blocks in
      for start in Swift.stride(from: 0, to: count, by: 8) {
        let (lanes, block) = (min(8, count - start), start / 8 * order)
        for k in 0..<order {
          let source = basis + start + k * stride
          for lane in 0..<lanes { blocks[block + k][lane] = source[lane] }
        }
      }
    }
  }

  private func entries(_ blocks: [SIMD8<Double>], _ block: Int, _ node: Int) -> SIMD8<Double> {
    blocks.withUnsafeBufferPointer { blocks in
      steps.withUnsafeBufferPointer { steps in
        var (value, sum) = (SIMD8<Double>.zero, SIMD8<Double>.zero)
        guard let row = blocks.baseAddress, let step = steps.baseAddress else { return sum }
        let (elements, multipliers) = (row + block * order, step + node * order)
        for k in 0..<order {
          value = elements[k] - multipliers[k].x * value
          sum += value * value * multipliers[k].y
        }
        return sum
      }
    }
  }
}
