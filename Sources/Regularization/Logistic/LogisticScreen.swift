import LinearAlgebra

/// Products of the columns with dual points that change little, for no more columns than can matter.
///
/// What is known at earlier dual points is known in their span: with e the part of a new one outside of it,
/// `g_j = x_j . dual / n` is at most `|x_j| |e| / n` away from the sum there. Along a smooth path e is tiny. A column
/// outside the model whose bound does not exceed the absolute penalty adds nothing to the duality gap, and is not
/// looked at. When many must be, all are, and e joins the span.
final class LogisticScreen {
  /// The most directions of the span.
  private static let most = 8

  private let design: LogisticDesign
  private let isActive: Bool
  /// `|x_j| / n`.
  private let lengths: [Double]
  /// Directions of length 1, at right angles to each other.
  private var directions: [[Double]] = []
  /// Their products with the columns, side by side, in an order of their own.
  private var products: [Double] = []
  /// Where the products of each direction stand.
  private var slots: [Int] = []

  init(_ design: LogisticDesign) {
    self.design = design
    let (n, q) = (design.rows, design.columns)
    // Few columns are looked at sooner than ruled out.
    isActive = q > 32
    lengths =
      isActive
      ? design.withColumns { columns in
        (0..<q).map { BLAS.dot(n, columns[$0], columns[$0]).squareRoot() / Double(n) }
      } : []
  }

  /// Brings up to date the products of all columns that can exceed a bound in size, and of some others.
  ///
  /// - Parameters:
  ///   - dual: the dual point.
  ///   - bound: what the products of all other columns stay below.
  ///   - some: columns to look at in any case.
  ///   - gradient: what is known there already, and what is known or guessed afterwards.
  /// - Complexity: O(n) for each column that is looked at, and O(n + p).
  func look(
    _ dual: [Double], above bound: Double, and some: [Int], _ gradient: inout LogisticGradient
  ) {
    let isKnown = gradient.isKnown
    let unknown = lengths.indices.reduce(0) { isKnown[$1] ? $0 : $0 + 1 }
    // To leave a direction out of the dual point costs what three columns cost.
    guard isActive, unknown > 3 * directions.count || bound == 0 else {
      return gradient.look(dual, design, at: nil)
    }
    let (rest, guess) = split(dual)
    let distance = rest.withUnsafeBufferPointer { r in
      r.baseAddress.map { BLAS.norm(rest.count, $0) } ?? 0
    }
    // A little more, for the rounding of the products.
    let left = bound * (1 - 1e-10)
    let wanted = lengths.indices.filter {
      !isKnown[$0] && abs(guess[$0]) + lengths[$0] * distance > left
    }
    if wanted.count < unknown / 6 {
      gradient.guess(guess)
      gradient.look(dual, design, at: wanted)
      gradient.look(dual, design, at: some)
    } else {
      gradient.look(dual, design, at: nil)
      keep(rest, distance, zip(gradient.values, guess).map { $0 - $1 })
    }
  }

  /// The part of a dual point outside the span, and the products of the part inside.
  private func split(_ dual: [Double]) -> (rest: [Double], guess: [Double]) {
    var (rest, guess) = (dual, [Double](repeating: 0, count: design.columns))
    var parts = [Double](repeating: 0, count: Self.most)
    for (direction, slot) in zip(directions, slots) {
      parts[slot] = withPointers(direction, direction, &rest) { e, _, r in
        let part = BLAS.dot(design.rows, e, r)
        BLAS.axpy(design.rows, -part, e, r)
        return part
      }
    }
    withPointers(products, parts, &guess) { g, p, sum in
      ScatteredColumns.add(design.columns, g, slots, p, sum)
    }
    return (rest, guess)
  }

  /// Widens the span, unless by rounding alone; the oldest direction makes room.
  private func keep(_ rest: [Double], _ length: Double, _ products: [Double]) {
    guard length > 1e-6 * Double(design.rows).squareRoot() else { return }
    let q = design.columns
    let slot = directions.count < Self.most ? directions.count : slots.removeFirst()
    if directions.count == Self.most {
      directions.removeFirst()
    } else {
      self.products += Array(repeating: 0, count: q)
    }
    directions.append(rest.map { $0 / length })
    slots.append(slot)
    for (j, product) in products.enumerated() { self.products[slot * q + j] = product / length }
  }
}
