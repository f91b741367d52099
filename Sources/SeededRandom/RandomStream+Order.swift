/// Whole numbers and orders. The standard library's own `shuffle` may change between Swift
/// versions; these may not.
extension RandomStream {
  /// A whole number that is uniform on $0, \dots, n - 1$, without the bias of a remainder.
  ///
  /// - Parameter bound: $n$, at least 1.
  /// - Returns: a number at least 0 and below the bound.
  /// - Complexity: O(1); a draw is repeated with a probability below $n 2^{-64}$.
  /// - Source: Lemire, "Fast random integer generation in an interval", ACM TOMACS 29 (2019).
  public mutating func integer(below bound: Int) -> Int {
    precondition(bound > 0, "The bound of a random integer must be at least 1.")
    let width = UInt64(bound)
    var product = width.multipliedFullWidth(by: next())
    if product.low < width {
      let rejected = (0 &- width) % width
      while product.low < rejected { product = width.multipliedFullWidth(by: next()) }
    }
    return Int(product.high)
  }

  /// The numbers $0, \dots, n - 1$ in random order, every order equally likely.
  ///
  /// - Parameter count: $n$, at least 0.
  /// - Returns: each number once.
  /// - Complexity: O(n).
  public mutating func permutation(_ count: Int) -> [Int] {
    precondition(count >= 0, "The length of a permutation must not be negative.")
    var order = Array(0..<count)
    shuffle(&order)
    return order
  }

  /// Puts the elements of an array in random order, every order equally likely.
  ///
  /// - Parameter elements: an array of any length.
  /// - Complexity: O(n), n - 1 draws.
  /// - Source: Durstenfeld, algorithm 235, Communications of the ACM 7 (1964).
  public mutating func shuffle<Element>(_ elements: inout [Element]) {
    for last in stride(from: elements.count - 1, to: 0, by: -1) {
      elements.swapAt(last, integer(below: last + 1))
    }
  }

  /// $k$ different numbers out of $0, \dots, n - 1$, in random order, every choice equally likely.
  ///
  /// - Parameters:
  ///   - k: how many to take, from 0 to `n`.
  ///   - n: how many there are, at least 0.
  /// - Returns: `k` different numbers.
  /// - Complexity: O(n) memory, k draws.
  public mutating func sample(_ k: Int, from n: Int) -> [Int] {
    precondition(
      k >= 0 && k <= n, "A sample without replacement has between 0 and all of the numbers.")
    var pool = Array(0..<n)
    for index in 0..<k {
      pool.swapAt(index, index + integer(below: n - index))
    }
    return Array(pool.prefix(k))
  }

  /// $k$ numbers out of $0, \dots, n - 1$, each drawn from all of them: the rows of a bootstrap
  /// sample.
  ///
  /// - Parameters:
  ///   - k: how many to draw, at least 0.
  ///   - n: how many there are, at least 1 unless `k` is 0.
  /// - Returns: `k` numbers, repeats allowed.
  /// - Complexity: O(k).
  public mutating func sample(_ k: Int, withReplacementFrom n: Int) -> [Int] {
    precondition(k >= 0, "The size of a sample must not be negative.")
    var drawn = [Int](repeating: 0, count: k)
    for index in drawn.indices { drawn[index] = integer(below: n) }
    return drawn
  }
}
