import LinearAlgebra

/// Second derivatives of the mean logistic loss at some point, over the columns in play.
///
/// `H = X'diag(w p (1 - p)) X / n`, the intercept being one more column of ones. It is kept while the point moves on,
/// and learns from every step; columns that join later are weighted as the others were.
final class LogisticCurvature {
  /// The column of the design behind each row of H; `design.columns` is the intercept.
  private(set) var play: [Int] = []
  /// Where a column stands in `play`; -1 when it does not.
  private(set) var positions: [Int]
  /// H, column after column, symmetric.
  private(set) var elements: UnsafeMutablePointer<Double>
  /// Distance of its columns.
  private(set) var stride = 0
  private let design: LogisticDesign
  private var weights: [Double]
  private var buffer: [Double] = []

  init(_ design: LogisticDesign) {
    self.design = design
    positions = Array(repeating: -1, count: design.columns + 1)
    weights = Array(repeating: 0, count: design.rows)
    elements = .allocate(capacity: 1)
  }

  deinit { elements.deallocate() }

  /// Forgets everything and starts anew.
  ///
  /// - Parameters:
  ///   - columns: those in play.
  ///   - curvature: `w p (1 - p)`, row by row.
  /// - Complexity: O(n k^2).
  func rebuild(_ columns: [Int], at curvature: [Double]) {
    for j in play { positions[j] = -1 }
    play = columns
    for (k, j) in play.enumerated() { positions[j] = k }
    // A row that is certain bends nothing; a floor keeps steps along it finite.
    for i in weights.indices { weights[i] = max(curvature[i], 1e-14 * design.weights[i]) }
    reserve(play.count, keeping: 0)
    let (k, n) = (play.count, design.rows)
    let slab = min(n, 512)
    if buffer.count < slab * k { buffer = Array(repeating: 0, count: slab * (k + 16)) }
    var start = 0
    while start < n {
      let count = min(slab, n - start)
      scale(start, count)
      buffer.withUnsafeBufferPointer { b in
        guard let base = b.baseAddress, k > 0 else { return }
        BLAS.gramUpper(
          count, k, 1 / Double(n), base, stride: count, start == 0 ? 0 : 1, elements,
          resultStride: stride)
      }
      start += count
    }
    for j in 0..<k {
      for i in 0..<j { elements[j + i * stride] = elements[i + j * stride] }
    }
  }

  /// Some rows of the columns in play, times the roots of the weights: they stay in the cache while they are used.
  private func scale(_ start: Int, _ count: Int) {
    let roots = (start..<start + count).map { weights[$0].squareRoot() }
    let play = play
    design.withColumns { columns in
      withPointers(roots, roots, &buffer) { r, _, goal in
        for (k, j) in play.enumerated() {
          let (source, target) = (columns[j] + start, goal + k * count)
          for i in 0..<count { target[i] = r[i] * source[i] }
        }
      }
    }
  }

  /// `H d` for one number by position in play.
  func product(_ change: [Double]) -> [Double] {
    var result = [Double](repeating: 0, count: play.count)
    withPointers(change, change, &result) { d, _, e in
      BLAS.multiply(play.count, play.count, 1, elements, stride: stride, d, 0, e)
    }
    return result
  }

  private static func dot(_ a: [Double], _ b: [Double]) -> Double {
    zip(a, b).reduce(0) { $0 + $1.0 * $1.1 }
  }

  /// Takes over what a step has shown: afterwards H maps it to the difference of gradients that it made.
  ///
  /// `H + y y' / y'd - H d d'H / d'H d` (Broyden, Fletcher, Goldfarb, Shanno): as definite as H.
  ///
  /// - Parameters:
  ///   - change: d, the step, by position in play.
  ///   - difference: y, by how much the gradient of the loss rose.
  ///   - noise: differences that are not larger than this may be rounding.
  /// - Returns: whether H is another now.
  /// - Complexity: O(k^2).
  func learn(from change: [Double], difference: [Double], noise: Double) -> Bool {
    let (k, h, stride) = (play.count, elements, stride)
    var expected = product(change)
    let (along, before) = (Self.dot(difference, change), Self.dot(expected, change))
    let largest = difference.reduce(0) { max($0, abs($1)) }
    guard largest > noise, along > 0, before > 0 else { return false }
    withPointers(difference, difference, &expected) { y, _, e in
      for j in 0..<k {
        BLAS.axpy(k, y[j] / along, y, h + j * stride)
        BLAS.axpy(k, -e[j] / before, e, h + j * stride)
      }
    }
    return true
  }

  /// Scales H so that along a step it bends as the loss did.
  ///
  /// Down a path probabilities become certain, and all curvatures fall about alike: a step to the next penalty is long
  /// enough to judge by, and costs no new factor.
  ///
  /// - Parameters:
  ///   - change: d, the step, by position in play.
  ///   - difference: y, by how much the gradient of the loss rose.
  /// - Returns: `y'd / d'H d`, by which H was multiplied; nil, and H stays, when the two do not bend alike at all.
  /// - Complexity: O(k^2).
  /// - Source: S. S. Oren and D. G. Luenberger, "Self-scaling variable metric (SSVM) algorithms", Management Science 20
  ///   (1974), of which this is the scaling alone.
  func rescale(from change: [Double], difference: [Double]) -> Double? {
    let expected = product(change)
    let before = Self.dot(expected, change)
    let scale = Self.dot(difference, change) / before
    guard before > 0, scale > 0.1, scale < 10 else { return nil }
    for j in play.indices {
      let column = elements + j * stride
      for i in play.indices { column[i] *= scale }
    }
    return scale
  }

  /// Adds columns, weighted as the others.
  ///
  /// - Complexity: O(n k) each.
  func append(_ fresh: [Int]) {
    let old = play.count
    reserve(old + fresh.count, keeping: old)
    for j in fresh {
      positions[j] = play.count
      play.append(j)
    }
    let (n, q) = (design.rows, design.columns)
    let columns = play.filter { $0 < q }
    var (scaled, products) = (
      [Double](repeating: 0, count: n), [Double](repeating: 0, count: q + 1)
    )
    for j in fresh {
      let k = positions[j]
      design.withColumns { all in
        withPointers(weights, weights, &scaled) { w, _, s in
          let source = all[j]
          for i in 0..<n { s[i] = w[i] * source[i] / Double(n) }
        }
        withPointers(scaled, scaled, &products) { s, _, g in
          ScatteredColumns.dot(n, all.base, columns, 1, s, g)
          g[q] = BLAS.dot(n, all.ones, s)
        }
      }
      for (a, other) in play.prefix(k + 1).enumerated() {
        elements[a + k * stride] = products[other]
        elements[k + a * stride] = products[other]
      }
    }
  }

  private func reserve(_ count: Int, keeping old: Int) {
    guard count > stride else { return }
    let wider = count + max(16, count / 4)
    let fresh = UnsafeMutablePointer<Double>.allocate(capacity: wider * wider)
    fresh.initialize(repeating: 0, count: wider * wider)
    for j in 0..<old { (fresh + j * wider).update(from: elements + j * stride, count: old) }
    elements.deallocate()
    (elements, stride) = (fresh, wider)
  }
}
