import LinearAlgebra

/// `x_j . dual / n` for the columns that somebody has looked at, the intercept's last.
///
/// What a step, an estimate and a certificate need of the columns at the same point is looked at once.
struct LogisticGradient: Sendable {
  /// The products, each as it was when it was last looked at or guessed.
  private(set) var values: [Double]
  /// Whether they are those of the present point.
  private(set) var isKnown: [Bool]

  init(_ design: LogisticDesign) {
    values = Array(repeating: 0, count: design.columns + 1)
    isKnown = Array(repeating: false, count: design.columns + 1)
  }

  /// Notes that the point is another.
  mutating func forget() {
    isKnown.withUnsafeMutableBufferPointer { $0.update(repeating: false) }
  }

  /// Sets what is not known to a guess: the order of columns by size may rest on it, nothing else.
  mutating func guess(_ guess: [Double]) {
    for (j, value) in guess.enumerated() where !isKnown[j] { values[j] = value }
  }

  /// Brings columns up to date.
  ///
  /// - Parameters:
  ///   - dual: the present point.
  ///   - design: the columns.
  ///   - some: those to look at; nil is all.
  /// - Complexity: O(n) for each that is not known.
  mutating func look(_ dual: [Double], _ design: LogisticDesign, at some: [Int]?) {
    let known = isKnown
    let fresh = some?.filter { !known[$0] } ?? known.indices.dropLast().filter { !known[$0] }
    let isWhole = fresh.count > design.columns * 4 / 5
    LogisticState.products(dual, design, of: isWhole ? nil : fresh, into: &values)
    for j in isWhole ? Array(0..<design.columns) : fresh { isKnown[j] = true }
    isKnown[design.columns] = true
  }
}
