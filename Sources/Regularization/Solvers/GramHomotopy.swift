import LinearAlgebra

/// The exact lasso path from inner products alone: the homotopy of `LassoHomotopy` on `G = D'D` and `D't`.
///
/// A knot costs O(k^2 + k (q - k)) with k of q columns active, whatever the number of rows. Columns and rows of G
/// change places as columns enter and leave, so that the active ones always come first and the products that a knot
/// needs are one block of it. Squaring loses digits: the caller sees to it that the columns are not too dependent, and
/// certifies the result.
final class GramHomotopy {
  private let n: Double
  private let q: Int
  private let grid: [Double]
  private let gram: PermutedGram?
  private let room: GramHomotopyWorkspace
  /// The column at each place of G, and the place of each column.
  private var column: [Int]
  private var place: [Int]
  private var blocked: [Bool]
  private var anyBlocked = false
  /// Active columns in the order of the factor.
  private var active: [Int] = []
  private var lambda: Double
  private var emitted = 0
  private var dropped = -1
  private(set) var points: [SolverPoint] = []
  private(set) var knots: [Double] = []

  private enum Event { case enter(place: Int, sign: Double), leave(position: Int), none }

  /// The share of a column outside the span of the active ones, squared, below which it depends on them.
  private static let dependence = 1e-11

  /// - Parameters:
  ///   - products: D'D, D't and the n of the objective.
  ///   - grid: penalties to report, falling, none negative.
  convenience init(_ products: GramProducts, grid: [Double]) {
    let q = products.columns
    self.init(
      observations: products.observations, cross: products.cross,
      gram: q > 0 ? PermutedGram(order: q, copying: products.gram) : nil, grid: grid)
  }

  /// - Parameters:
  ///   - observations: the n of the objective.
  ///   - cross: D't.
  ///   - gram: D'D, which this changes; nil when D has no column.
  ///   - grid: penalties to report, falling, none negative.
  init(observations: Double, cross: [Double], gram: PermutedGram?, grid: [Double]) {
    n = observations
    q = cross.count
    self.grid = grid
    self.gram = gram
    room = GramHomotopyWorkspace(cross)
    column = Array(0..<q)
    place = column
    blocked = Array(repeating: false, count: q)
    lambda = cross.reduce(0) { max($0, abs($1)) } / n
  }

  /// Follows the path to the end of the grid, or to where ties or rounding stop it; `points` holds what was reached.
  func run() {
    while emitted < grid.count, grid[emitted] >= lambda {
      points.append(
        SolverPoint(
          lambda: grid[emitted], coefficients: Array(repeating: 0, count: q), iterations: 0))
      emitted += 1
    }
    guard let end = grid.last, let gram else { return }
    walk(downTo: end, gram)
  }

  private func walk(downTo end: Double, _ gram: PermutedGram) {
    var (stalled, sinceRefresh, limit) = (0, 0, 100 * (q + 10))
    refresh(gram)
    while emitted < grid.count, limit > 0, stalled <= 2 * active.count + 20,
      !Cancellation.isRequested
    {
      if sinceRefresh == 20 { refresh(gram) }
      sinceRefresh = sinceRefresh == 20 ? 0 : sinceRefresh + 1
      prepareSegment(gram)
      let (step, event) = nextEvent(furthest: lambda - end)
      emit(downTo: lambda - step, gram)
      stalled = step <= 1e-14 * lambda ? stalled + 1 : 0
      lambda -= step
      BLAS.axpy(active.count, step, room.slope, room.current)
      BLAS.axpy(
        q - active.count, -step, room.change + active.count, room.correlation + active.count)
      if case .none = event { return }
      apply(event, gram)
      knots.append(lambda)
      limit -= 1
    }
  }

  /// Coefficients and correlations anew, from the factor and the products.
  private func refresh(_ gram: PermutedGram) {
    let k = active.count
    solution(at: lambda, gram)
    for i in 0..<k { room.scattered[place[active[i]]] = room.current[i] }
    for p in k..<q { room.correlation[p] = room.cross[column[p]] / n }
    guard k > 0, k < q else { return }
    BLAS.multiply(
      q - k, k, -1 / n, gram.lower + k, stride: q, room.scattered, 1, room.correlation + k)
  }

  /// `R^-1 (R^-T b - n lambda R^-T s)` into `current`.
  private func solution(at lambda: Double, _ gram: PermutedGram) {
    for i in 0..<active.count { room.current[i] = room.rotated[i] - n * lambda * room.weights[i] }
    gram.factor.solve(room.current, transposed: false)
  }

  /// How coefficients grow and correlations fall with lambda.
  private func prepareSegment(_ gram: PermutedGram) {
    let k = active.count
    for i in 0..<k { room.slope[i] = n * room.weights[i] }
    gram.factor.solve(room.slope, transposed: false)
    guard k < q else { return }
    for i in 0..<k { room.scattered[place[active[i]]] = room.slope[i] }
    if k > 0 {
      BLAS.multiply(
        q - k, k, 1 / n, gram.lower + k, stride: q, room.scattered, 0, room.change + k)
    } else {
      (room.change + k).update(repeating: 0, count: q - k)
    }
  }

  /// How far lambda falls before a sign changes or a column joins, and which; at most `furthest`.
  private func nextEvent(furthest: Double) -> (step: Double, event: Event) {
    var step = max(0, furthest)
    var event = Event.none
    let k = active.count
    let (current, slope, signs) = (room.current, room.slope, room.signs)
    for i in 0..<k where slope[i] * signs[i] < 0 {
      let distance = max(0, current[i] * signs[i]) / (-slope[i] * signs[i])
      if distance < step { (step, event) = (distance, .leave(position: i)) }
    }
    let (correlation, change) = (room.correlation, room.change)
    for p in k..<q {
      let (c, b) = (correlation[p], change[p])
      // Multiplied out, so that only those that come nearer than what was found cost a division.
      let (up, down) = (lambda - c, lambda + c)
      let reaches = (b < 1 && up < step * (1 - b)) || (b > -1 && down < step * (1 + b))
      guard reaches, !blocked[column[p]] else { continue }
      let above = b < 1 ? max(0, up) / (1 - b) : .infinity
      let below = b > -1 ? max(0, down) / (1 + b) : .infinity
      let distance = min(above, below)
      // A column that has just left starts on the bound and moves away from it; rounding may say otherwise.
      if distance >= step || (column[p] == dropped && distance <= 1e-9 * lambda) { continue }
      (step, event) = (distance, .enter(place: p, sign: above <= below ? 1 : -1))
    }
    return (step, event)
  }

  /// Changes the active set.
  private func apply(_ event: Event, _ gram: PermutedGram) {
    dropped = -1
    let (k, factor) = (active.count, gram.factor)
    switch event {
    case .enter(let position, let sign):
      let (entering, row) = (column[position], gram.lower + position)
      let products = factor.incoming
      for i in 0..<k { products[i] = row[place[active[i]] * q] }
      guard factor.append(diagonal: row[position * q], tolerance: Self.dependence) else {
        // In the span of the active columns its correlation follows theirs; it waits until one of them leaves.
        blocked[entering] = true
        anyBlocked = true
        return
      }
      let pivot = products[k]
      room.rotated[k] = (room.cross[entering] - BLAS.dot(k, products, room.rotated)) / pivot
      room.weights[k] = (sign - BLAS.dot(k, products, room.weights)) / pivot
      (room.signs[k], room.current[k]) = (sign, 0)
      swap(position, k, gram)
      active.append(entering)
    case .leave(let position):
      let leaving = active.remove(at: position)
      factor.remove(at: position, rotating: room.rotated, room.weights)
      room.remove(at: position, of: k)
      let spot = place[leaving]
      swap(spot, k - 1, gram)
      room.correlation[k - 1] = lambda * room.leftSign
      if anyBlocked {
        for j in blocked.indices { blocked[j] = false }
        anyBlocked = false
      }
      dropped = leaving
    case .none: break
    }
  }

  /// Lets two columns change places.
  private func swap(_ a: Int, _ b: Int, _ gram: PermutedGram) {
    guard a != b else { return }
    gram.swap(a, b)
    (room.correlation[a], room.correlation[b]) = (room.correlation[b], room.correlation[a])
    column.swapAt(a, b)
    (place[column[a]], place[column[b]]) = (a, b)
  }

  /// Reports the grid penalties down to `lower`, which lie on the present segment.
  private func emit(downTo lower: Double, _ gram: PermutedGram) {
    guard emitted < grid.count, grid[emitted] >= lower else { return }
    let k = active.count
    room.keepCurrent(k)
    while emitted < grid.count, grid[emitted] >= lower {
      solution(at: grid[emitted], gram)
      var coefficients = [Double](repeating: 0, count: q)
      for i in 0..<k where room.current[i] * room.signs[i] > 0 {
        coefficients[active[i]] = room.current[i]
      }
      points.append(
        SolverPoint(
          lambda: grid[emitted], coefficients: coefficients, iterations: knots.count))
      emitted += 1
    }
    room.restoreCurrent(k)
  }
}

/// Inner products behind a lasso problem: all that a solver needs when there are more rows than columns.
struct GramProducts {
  /// The n of the objective.
  let observations: Double
  /// Number of columns.
  let columns: Int
  /// `D'D`, both triangles.
  let gram: [Double]
  /// `D't`.
  let cross: [Double]
}

/// The vectors of a homotopy on a Gram matrix, allocated once.
final class GramHomotopyWorkspace {
  typealias Vector = UnsafeMutablePointer<Double>

  /// `D't`, in the order of the columns.
  let cross: Vector
  /// `R^-T D_A't` and `R^-T s`.
  let rotated: Vector
  let weights: Vector
  /// The signs of the active columns, in the order of the factor.
  let signs: Vector
  /// The coefficients, and how they grow as lambda falls.
  let current: Vector
  let slope: Vector
  private let kept: Vector
  /// Either, in the order of places.
  let scattered: Vector
  /// Correlations of the columns that are not active, and how they fall, in the order of places.
  let correlation: Vector
  let change: Vector
  /// The sign of the column that left last.
  private(set) var leftSign = 0.0

  init(_ products: [Double]) {
    let count = products.count
    func vector() -> Vector {
      let pointer = Vector.allocate(capacity: count + 1)
      pointer.initialize(repeating: 0, count: count + 1)
      return pointer
    }
    cross = vector()
    (rotated, weights, signs) = (vector(), vector(), vector())
    (current, slope, kept, scattered) = (vector(), vector(), vector(), vector())
    (correlation, change) = (vector(), vector())
    for (j, value) in products.enumerated() { cross[j] = value }
  }

  deinit {
    for vector in [
      cross, rotated, weights, signs, current, slope, kept, scattered, correlation, change,
    ] {
      vector.deallocate()
    }
  }

  /// Closes the gap that a column leaves among `count`.
  func remove(at position: Int, of count: Int) {
    leftSign = signs[position]
    for i in position..<count - 1 {
      signs[i] = signs[i + 1]
      current[i] = current[i + 1]
    }
  }

  func keepCurrent(_ count: Int) { kept.update(from: current, count: count) }

  func restoreCurrent(_ count: Int) { current.update(from: kept, count: count) }
}
