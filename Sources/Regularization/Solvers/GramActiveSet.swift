import LinearAlgebra

/// The active-set Newton method of `ActiveSetSolver` from inner products alone, with nothing allocated per penalty but
/// the solutions.
///
/// On the support A with signs s the solution is that of `(G_AA + n lambda (1 - alpha) I) c = b_A - n lambda alpha s`,
/// `G = D'D`, `b = D't`. The straight line through the last two solutions predicts the next support; coefficients
/// whose sign would change leave, columns that violate the optimality conditions join, until nothing does. A penalty
/// costs O(k^3 + k q) with k of q columns active. Squaring loses digits: the caller sees to it that the columns are not
/// too dependent, and certifies the result.
final class GramActiveSet {
  typealias Vector = UnsafeMutablePointer<Double>

  private let n: Double
  private let q: Int
  private let alpha: Double
  private let gram: [Double]
  private let system: SymmetricSystem
  /// The active columns, and how many they are.
  private let active: UnsafeMutablePointer<Int>
  private var count = 0
  /// One vector after another, so that one allocation serves all.
  private let storage: Vector
  private let cross: Vector
  /// Of every column: the sign, 0 where it is not active.
  private let sign: Vector
  /// Of every column: the coefficient and `d_j . r`; the same at the penalty before.
  private let coefficient: Vector
  private let product: Vector
  private let lastCoefficient: Vector
  private let lastProduct: Vector
  /// The solution of the system, in the order of `active`.
  private let goal: Vector
  private let trial: Vector
  private var lambda = 0.0
  private var lastLambda = 0.0
  private(set) var points: [SolverPoint] = []

  /// Products closer to the bound than this, relative, are on it.
  private static let slack = 1e-11

  /// - Parameters:
  ///   - products: D'D, D't and the n of the objective.
  ///   - alpha: mixing, positive.
  init(_ products: GramProducts, alpha: Double) {
    n = products.observations
    q = products.columns
    self.alpha = alpha
    gram = products.gram
    system = SymmetricSystem(capacity: q)
    active = .allocate(capacity: q + 1)
    storage = .allocate(capacity: 8 * q + 1)
    storage.initialize(repeating: 0, count: 8 * q + 1)
    (cross, sign, coefficient) = (storage, storage + q, storage + 2 * q)
    (product, lastCoefficient) = (storage + 3 * q, storage + 4 * q)
    (lastProduct, goal, trial) = (storage + 5 * q, storage + 6 * q, storage + 7 * q)
    for j in 0..<q { cross[j] = products.cross[j] }
  }

  deinit {
    active.deallocate()
    storage.deallocate()
  }

  /// Solves for falling penalties, or as many as go without ties and dependent columns; `points` holds them.
  func run(_ grid: [Double]) {
    guard q > 0 else { return }
    points.reserveCapacity(grid.count)
    for j in 0..<q { product[j] = cross[j] }
    gram.withUnsafeBufferPointer { gram in
      guard let g = gram.baseAddress else { return }
      for next in grid where next > 0 {
        predict(next)
        guard let systems = solve(g, next), !Cancellation.isRequested else { return }
        points.append(
          SolverPoint(
            lambda: next,
            coefficients: Array(UnsafeBufferPointer(start: coefficient, count: q)),
            iterations: systems))
      }
    }
  }

  /// Adjusts the support to the straight line through the last two solutions, and keeps the last.
  private func predict(_ next: Double) {
    let share = lastLambda > lambda ? (lambda - next) / (lastLambda - lambda) : 0
    let bound = n * next * alpha
    for j in 0..<q {
      let (value, correlation) = (coefficient[j], product[j])
      let ahead = value + share * (value - lastCoefficient[j])
      let correlationAhead = correlation + share * (correlation - lastProduct[j])
      (lastCoefficient[j], lastProduct[j]) = (value, correlation)
      if sign[j] == 0 {
        if abs(correlationAhead) > bound { join(j, correlationAhead) }
      } else if ahead * sign[j] <= 0 {
        (sign[j], coefficient[j]) = (0, 0)
      }
    }
    compact()
    (lastLambda, lambda) = (lambda, next)
  }

  /// Solves for one penalty; returns how many systems it took, nil when it did not come to an end.
  private func solve(_ g: UnsafePointer<Double>, _ lambda: Double) -> Int? {
    let (ridge, bound) = (n * lambda * (1 - alpha), n * lambda * alpha)
    for systems in 1...(2 * q + 20) {
      for i in 0..<count { goal[i] = cross[active[i]] - bound * sign[active[i]] }
      guard system.solve(g, stride: q, active, count: count, ridge: ridge, goal) else { return nil }
      var crossing = false
      for i in 0..<count where goal[i] * sign[active[i]] <= 0 { crossing = true }
      if crossing {
        step(g, ridge, bound)
        continue
      }
      for i in 0..<count { coefficient[active[i]] = goal[i] }
      correlate(g)
      if !joinViolators(bound * (1 + Self.slack)) { return systems }
    }
    return nil
  }

  /// Sets all coefficients whose sign would change to zero if that lowers the objective, else goes as far as the first.
  private func step(_ g: UnsafePointer<Double>, _ ridge: Double, _ bound: Double) {
    for i in 0..<count { trial[i] = goal[i] * sign[active[i]] > 0 ? goal[i] : 0 }
    let clipped = objective(g, ridge, bound) { trial[$0] }
    if clipped < objective(g, ridge, bound, { coefficient[active[$0]] }) {
      for i in 0..<count {
        coefficient[active[i]] = trial[i]
        if trial[i] == 0 { sign[active[i]] = 0 }
      }
    } else {
      var (reach, first) = (Double.infinity, 0)
      for i in 0..<count {
        let s = sign[active[i]]
        let (from, to) = (coefficient[active[i]] * s, goal[i] * s)
        guard to <= 0 else { continue }
        let fraction = from > to ? from / (from - to) : 0
        if fraction < reach { (reach, first) = (fraction, active[i]) }
      }
      for i in 0..<count { coefficient[active[i]] += reach * (goal[i] - coefficient[active[i]]) }
      (sign[first], coefficient[first]) = (0, 0)
    }
    compact()
  }

  /// n times the objective at values for the active columns, up to a constant.
  private func objective(
    _ g: UnsafePointer<Double>, _ ridge: Double, _ bound: Double, _ value: (Int) -> Double
  ) -> Double {
    var sum = 0.0
    for i in 0..<count {
      let (column, own) = (g + active[i] * q, value(i))
      var inner = 0.5 * (column[active[i]] + ridge) * own
      for l in 0..<i { inner += column[active[l]] * value(l) }
      sum += own * (inner - cross[active[i]]) + bound * abs(own)
    }
    return sum
  }

  /// `d_j . r` of every column.
  private func correlate(_ g: UnsafePointer<Double>) {
    product.update(from: cross, count: q)
    for i in 0..<count {
      let (column, value) = (g + active[i] * q, goal[i])
      // A call costs what the sum over some columns does.
      if q < 64 {
        for j in 0..<q { product[j] -= value * column[j] }
      } else {
        BLAS.axpy(q, -value, column, product)
      }
    }
  }

  /// Lets in the columns that violate the conditions most; returns whether there was one.
  private func joinViolators(_ bound: Double) -> Bool {
    let before = count
    var largest = bound
    for j in 0..<q where sign[j] == 0 { largest = max(largest, abs(product[j])) }
    // Those that are nearly as bad as the worst: the others may follow from it.
    let threshold = max(bound, bound + 0.3 * (largest - bound))
    for j in 0..<q where sign[j] == 0 && abs(product[j]) > threshold { join(j, product[j]) }
    return count > before
  }

  private func join(_ column: Int, _ correlation: Double) {
    sign[column] = correlation < 0 ? -1 : 1
    active[count] = column
    count += 1
  }

  /// Closes the gaps that columns without a sign have left among the active ones.
  private func compact() {
    var kept = 0
    for i in 0..<count where sign[active[i]] != 0 {
      active[kept] = active[i]
      kept += 1
    }
    count = kept
  }
}
