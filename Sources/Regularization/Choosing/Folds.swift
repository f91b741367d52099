import SeededRandom

/// A partition of the observations into folds, each held out once.
public struct Folds: Sendable, Equatable {
  /// The fold of each observation, 0 to `count - 1`.
  public let assignment: [Int]
  /// Number of folds.
  public let count: Int

  /// Folds from a given assignment.
  ///
  /// - Parameter assignment: the fold of each observation, numbered 0, 1, 2 and so on without gaps.
  /// - Throws: `badFolds` for fewer than 2 folds, `emptyFold` for a number that no observation has.
  public init(assignment: [Int]) throws(RegularizationError) {
    let count = (assignment.max() ?? -1) + 1
    guard count >= 2, count <= assignment.count, assignment.allSatisfy({ $0 >= 0 }) else {
      throw .badFolds(count: count, observations: assignment.count)
    }
    var sizes = [Int](repeating: 0, count: count)
    for fold in assignment { sizes[fold] += 1 }
    if let empty = sizes.firstIndex(of: 0) {
      throw .emptyFold(fold: empty, training: assignment.count, testing: 0)
    }
    self.assignment = assignment
    self.count = count
  }

  /// Consecutive blocks; the first `observations % count` have one observation more, as in scikit-learn's `KFold`.
  ///
  /// - Parameters:
  ///   - observations: how many.
  ///   - count: number of folds, from 2 to `observations`.
  /// - Returns: the folds.
  /// - Throws: `badFolds`.
  public static func contiguous(
    observations: Int, count: Int
  ) throws(RegularizationError) -> Folds {
    try Folds(assignment: blocks(observations, count))
  }

  /// Blocks of a random order.
  ///
  /// - Parameters:
  ///   - observations: how many.
  ///   - count: number of folds, from 2 to `observations`.
  ///   - random: the source of the order.
  /// - Returns: the folds.
  /// - Throws: `badFolds`.
  public static func shuffled(
    observations: Int, count: Int, random: inout RandomStream
  ) throws(RegularizationError) -> Folds {
    let block = try blocks(observations, count)
    var assignment = block
    for (position, row) in random.permutation(observations).enumerated() {
      assignment[row] = block[position]
    }
    return try Folds(assignment: assignment)
  }

  /// One fold per observation.
  ///
  /// - Parameter observations: how many, at least 2.
  /// - Returns: the folds.
  /// - Throws: `badFolds`.
  public static func leaveOneOut(observations: Int) throws(RegularizationError) -> Folds {
    try contiguous(observations: observations, count: observations)
  }

  /// The observations of one fold, rising.
  public func testing(_ fold: Int) -> [Int] { assignment.indices.filter { assignment[$0] == fold } }

  /// The observations outside one fold, rising.
  public func training(_ fold: Int) -> [Int] {
    assignment.indices.filter { assignment[$0] != fold }
  }

  private static func blocks(
    _ observations: Int, _ count: Int
  ) throws(RegularizationError) -> [Int] {
    guard count >= 2, count <= observations else {
      throw .badFolds(count: count, observations: observations)
    }
    let (size, extra) = (observations / count, observations % count)
    return (0..<count).flatMap { Array(repeating: $0, count: size + ($0 < extra ? 1 : 0)) }
  }
}
