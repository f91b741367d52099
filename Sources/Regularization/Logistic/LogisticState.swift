import Foundation
import LinearAlgebra

/// A point of a logistic problem, and what follows from it row by row.
struct LogisticState {
  /// One number per column, the intercept last.
  var values: [Double]
  /// The logarithm of the odds of class 1.
  var odds: [Double]
  /// `w (y - p)`.
  private(set) var residual: [Double]
  /// `w p (1 - p)`.
  private(set) var curvature: [Double]
  /// The residuals, less what they lose to first order as the intercept moves to where they sum to zero.
  private(set) var dual: [Double]
  /// How far the intercept is from there; nil, and the dual point is the residuals, when that is too far to say.
  private(set) var shift: Double?
  /// About twice what the loss could still lose to the intercept alone.
  private(set) var decrement = 0.0

  /// The model with nothing but an intercept.
  init(_ design: LogisticDesign) {
    values = Array(repeating: 0, count: design.columns + 1)
    values[design.columns] = design.nullIntercept
    odds = Array(repeating: design.nullIntercept, count: design.rows)
    residual = odds
    curvature = odds
    dual = odds
    evaluate(design)
  }

  /// Sets residuals and curvatures to those of the odds.
  mutating func evaluate(_ design: LogisticDesign) {
    let rows = design.rows
    withPointers(odds, design.signs, &residual) { f, s, r in
      withPointers(design.weights, design.weights, &curvature) { w, _, d in
        LogisticKernels.evaluate(
          rows: rows, odds: f, signs: s, weights: w, residual: r, curvature: d)
      }
    }
    (shift, decrement) = (0, 0)
    guard design.intercept else { return dual = residual }
    let cleared = withPointers(residual, curvature, &dual) { r, d, goal in
      LogisticKernels.clear(rows: rows, residual: r, curvature: d, dual: goal)
    }
    shift = cleared?.shift
    decrement = (cleared?.decrement ?? 0) / Double(rows)
    if shift == nil { dual = residual }
  }

  /// The mean loss.
  ///
  /// - Complexity: O(n).
  func loss(_ design: LogisticDesign) -> Double {
    let sum = Self.reading(odds, design.signs, design.weights) {
      LogisticKernels.loss(rows: design.rows, odds: $0, signs: $1, weights: $2)
    }
    return sum / Double(design.rows)
  }

  /// The most that the mean loss can change along a way.
  ///
  /// While the odds of a row change by a, its curvature changes by a factor of at most `exp(|a|)`; so the loss changes
  /// by at most its slope plus its second derivative times `(exp(m) - 1 - m) / m^2`, m being the largest |a|.
  ///
  /// - Parameter along: by how much the odds of each row change.
  /// - Returns: the bound; infinity for ways that are too long for it to say anything.
  /// - Complexity: O(n).
  func worst(_ along: [Double]) -> Double {
    let outlook = Self.reading(along, residual, curvature) {
      LogisticKernels.outlook(rows: along.count, along: $0, residual: $1, curvature: $2)
    }
    let m = outlook.reach
    guard m < 10 else { return .infinity }
    let factor = m < 1e-3 ? 0.5 + m / 5 : (exp(m) - 1 - m) / (m * m)
    return (outlook.bend * factor - outlook.gain) / Double(along.count)
  }

  /// Runs a kernel on three vectors of rows, of which there is at least one.
  private static func reading<Result>(
    _ first: [Double], _ second: [Double], _ third: [Double],
    _ kernel: (UnsafePointer<Double>, UnsafePointer<Double>, UnsafePointer<Double>) -> Result
  ) -> Result {
    first.withUnsafeBufferPointer { a in
      second.withUnsafeBufferPointer { b in
        third.withUnsafeBufferPointer { c in
          guard let a = a.baseAddress, let b = b.baseAddress, let c = c.baseAddress else {
            preconditionFailure("A design has rows.")
          }
          return kernel(a, b, c)
        }
      }
    }
  }

  /// Becomes another point, and goes some part of a way from there.
  ///
  /// - Parameters:
  ///   - start: the point.
  ///   - size: the part.
  ///   - change: the way, one number per column.
  ///   - moving: the columns where that is not zero.
  ///   - along: its product with the columns.
  ///   - design: the problem.
  mutating func go(
    from start: LogisticState, _ size: Double, _ change: [Double], on moving: [Int],
    along: [Double], _ design: LogisticDesign
  ) {
    values.withUnsafeMutableBufferPointer { _ = $0.update(from: start.values) }
    for j in moving { values[j] += size * change[j] }
    let rows = design.rows
    withPointers(start.odds, along, &odds) { f, a, goal in
      for i in 0..<rows { goal[i] = f[i] + size * a[i] }
    }
    evaluate(design)
  }

  /// The odds anew from the values, so that what steps add up to cannot drift.
  mutating func refresh(_ design: LogisticDesign) {
    odds = Array(repeating: 0, count: design.rows)
    Self.add(values, on: values.indices.filter { values[$0] != 0 }, design, to: &odds)
    evaluate(design)
  }

  /// Adds the product of the columns with some numbers, one per column and the intercept's last.
  ///
  /// - Parameters:
  ///   - numbers: one per column, the intercept's last.
  ///   - used: where they are not zero.
  ///   - design: the columns.
  ///   - target: what is added to.
  static func add(
    _ numbers: [Double], on used: [Int], _ design: LogisticDesign, to target: inout [Double]
  ) {
    let (n, q) = (design.rows, design.columns)
    let others = used.filter { $0 < q }
    design.withColumns { columns in
      withPointers(numbers, numbers, &target) { x, _, f in
        if others.count > q * 4 / 5, q > 8 {
          BLAS.multiply(n, q, 1, columns.base, stride: n, x, 1, f)
        } else {
          ScatteredColumns.add(n, columns.base, others, x, f)
        }
        if x[q] != 0 { BLAS.axpy(n, x[q], columns.ones, f) }
      }
    }
  }

  /// `x_j . v / n` for some columns, or all, and the intercept's; the others stay as they are.
  static func products(
    _ vector: [Double], _ design: LogisticDesign, of some: [Int]?, into result: inout [Double]
  ) {
    let (n, q) = (design.rows, design.columns)
    let scale = 1 / Double(n)
    design.withColumns { columns in
      withPointers(vector, vector, &result) { v, _, g in
        if let some {
          ScatteredColumns.dot(n, columns.base, some, scale, v, g)
        } else if q > 0 {
          BLAS.multiplyTransposed(n, q, scale, columns.base, stride: n, v, 0, g)
        }
        g[q] = scale * BLAS.dot(n, columns.ones, v)
      }
    }
    if !design.intercept { result[q] = 0 }
  }
}
