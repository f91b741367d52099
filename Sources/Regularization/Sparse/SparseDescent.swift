import LinearAlgebra

/// Coordinate descent on sparse columns: the residual is a vector plus one number for all rows.
///
/// Features that are never penalised take one step together: least squares on what the others leave.
struct SparseDescent {
  private let columns: SparseColumns
  private let alpha: Double
  private let goal: Double
  private let penalized: [Int]
  /// Coefficients of the columns; those of features that are never penalised are their own, unscaled.
  private var solution: [Double]
  /// The residual is `partial[i] + shift roots[i]`.
  private var partial: [Double]
  private var shift = 0.0

  init(_ columns: SparseColumns, alpha: Double, tolerance: Double) {
    self.columns = columns
    self.alpha = alpha
    goal = 0.5 * tolerance * columns.nullLoss
    penalized = columns.norms.indices.filter { columns.norms[$0] > 0 }
    solution = Array(repeating: 0, count: columns.design.columns)
    partial = columns.target
    fitUnpenalized()
  }

  /// The solution for a penalty, from that of the last call, and the number of sweeps.
  mutating func solve(_ lambda: Double, limit: Int = 20_000) -> ([Double], Int) {
    var sweeps = 0
    repeat {
      let largest = sweep(penalized, lambda)
      fitUnpenalized()
      sweeps += 1
      let gap = columns.gap(
        lambda: lambda, alpha: alpha, solution: solution, residual: residual, outside: 0)
      if gap <= goal || largest == 0 { break }
      let active = penalized.filter { solution[$0] != 0 }
      var inner = largest
      while inner > 0.01 * largest, sweeps < limit, !Cancellation.isRequested {
        inner = sweep(active, lambda)
        fitUnpenalized()
        sweeps += 1
      }
    } while sweeps < limit && !Cancellation.isRequested
    return (solution, sweeps)
  }

  private var residual: [Double] { zip(partial, columns.roots).map { $0 + shift * $1 } }

  private mutating func fitUnpenalized() {
    guard let block = columns.unpenalized else { return }
    let steps = block.coefficients(for: residual)
    for (feature, step) in zip(block.features, steps) { move(feature, by: step) }
  }

  private mutating func move(_ column: Int, by change: Double) {
    columns.design.add(column: column, times: -change, to: &partial)
    shift += change * columns.means[column]
    solution[column] += change * columns.scales[column]
  }

  /// One pass over some columns; returns the largest change of prediction, squared.
  private mutating func sweep(_ indices: [Int], _ lambda: Double) -> Double {
    let n = Double(columns.design.rows)
    let (threshold, ridge) = (lambda * alpha, lambda * (1 - alpha))
    var largest = 0.0
    for j in indices {
      let (mean, scale, norm, old) = (
        columns.means[j], columns.scales[j], columns.norms[j], solution[j]
      )
      // The weighted entries of x_j sum to n mean_j, and with means subtracted the residual sums to zero.
      let product = (columns.design.dot(column: j, partial) + shift * n * mean) / scale
      let new = softThreshold(product / n + norm * old, threshold) / (norm + ridge)
      guard new != old else { continue }
      move(j, by: (new - old) / scale)
      // Not what rounding makes of the old value and the step: zero must be zero.
      solution[j] = new
      largest = max(largest, norm * (new - old) * (new - old))
    }
    return largest
  }
}
