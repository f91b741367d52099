/// The penalty of a logistic problem at one strength, column by column.
struct LogisticPenalty {
  /// The strength, and its absolute and quadratic parts.
  let lambda: Double
  let (l1, l2): (Double, Double)
  /// How many columns, the first ones, are not penalised.
  let free: Int
  /// Number of columns; the intercept's stands behind them.
  let columns: Int

  init(_ design: LogisticDesign, lambda: Double, alpha: Double) {
    self.lambda = lambda
    (l1, l2) = (lambda * alpha, lambda * (1 - alpha))
    columns = design.columns
    free = lambda == 0 ? design.columns : design.free
  }

  func isFree(_ column: Int) -> Bool { column < free || column == columns }

  /// The penalised columns whose values are not zero.
  func support(of values: [Double]) -> [Int] {
    (free..<max(free, columns)).filter { values[$0] != 0 }
  }

  /// Its value, given the penalised columns that are not zero.
  func value(_ values: [Double], on support: [Int]) -> Double {
    var sum = 0.0
    for j in support { sum += l1 * abs(values[j]) + l2 / 2 * values[j] * values[j] }
    return sum
  }

  /// Penalty plus conjugate less inner product, at a dual point with product g: never negative.
  func miss(_ value: Double, _ g: Double) -> Double {
    let excess = abs(g) > l1 ? (g < 0 ? g + l1 : g - l1) : 0
    let quadratic = l2 > 0 ? (l2 * value - excess) * (l2 * value - excess) / (2 * l2) : 0
    return quadratic + l1 * abs(value) - value * (g - excess)
  }
}
