import LinearAlgebra

/// The minimum of a quadratic model with an absolute penalty: what one Newton step aims at.
///
/// It minimises `-b.(z - c) + (z - c)'(H + l2 I)(z - c) / 2 + l1 |z|_1` over the columns in play, exactly, by an active
/// set: on a set of columns with fixed signs the minimum is a linear system; on the way to it the first column to reach
/// zero leaves; once there, columns that violate the conditions join. Every move lowers the model, so that the search
/// ends. The factor is carried along, from one model to the next too while H stays.
final class LogisticQuadratic {
  private let curvature: LogisticCurvature
  private var factor = GrowingCholesky(capacity: 32)
  /// The positions in play that the factor holds, in its order; those without a penalty come first.
  private var members: [Int] = []
  private var isMember: [Bool] = []
  private var signs: [Double] = []
  private var ridge = -1.0
  private var isOutdated = false
  /// The solution, what it would gain per unit of each column, and the step at hand.
  private var point: [Double] = []
  private var slope: [Double] = []
  private var step: [Double] = []

  init(_ curvature: LogisticCurvature) { self.curvature = curvature }

  /// H is of other columns: nothing that is kept holds any more.
  func invalidate() { ridge = -1 }

  /// H has changed a little: the factor no longer is its own.
  func outdate() { isOutdated = true }

  /// H has been multiplied by a number: so is its factor.
  func rescale(by scale: Double) {
    guard ridge == 0 else { return outdate() }
    for j in 0..<factor.count {
      let column = factor.triangle + j * factor.capacity
      for i in 0...j { column[i] *= scale.squareRoot() }
    }
  }

  /// Solves for one model.
  ///
  /// - Parameters:
  ///   - start: c, by position in play.
  ///   - gain: b, the negative gradient of the smooth part at c, by position.
  ///   - l1: the absolute penalty.
  ///   - l2: the quadratic one.
  ///   - isFree: whether a position has no penalty.
  /// - Returns: z.
  func minimise(
    _ start: [Double], gain: [Double], l1: Double, l2: Double, isFree: [Bool]
  ) -> [Double] {
    (point, slope) = (start, gain)
    signs = start.indices.map { isFree[$0] || start[$0] == 0 ? 0 : start[$0] < 0 ? -1 : 1 }
    step = Array(repeating: 0, count: start.count)
    prepare(l1, l2, isFree)
    var refused = Set<Int>()
    for _ in 0..<10 * start.count + 100 {
      solve(l1, l2)
      if let wrong = wrongSign() {
        refused.insert(members[wrong])
        remove(wrong)
        continue
      }
      if let leaving = move(l1, l2, isFree) {
        remove(leaving)
        refused = []
        continue
      }
      guard join(l1, l2, isFree, refused) else { break }
    }
    return point
  }

  /// `b.(H + l2 I)^-1 b` over the columns without a penalty, and that vector, by position.
  func freePart(_ gain: [Double], isFree: [Bool]) -> (decrement: Double, change: [Double]) {
    let count = members.prefix { $0 < isFree.count && isFree[$0] }.count
    guard count > 0, ridge >= 0 else { return (0, []) }
    var change = members.prefix(count).map { gain[$0] }
    withPointers(change, change, &change) { _, _, x in
      for transposed in [true, false] {
        BLAS.solveUpper(
          count, factor.triangle, stride: factor.capacity, transposed: transposed, x)
      }
    }
    var decrement = 0.0
    for k in 0..<count { decrement += change[k] * gain[members[k]] }
    return (decrement, change)
  }

  /// The positions that `freePart` speaks of, in its order.
  func freeMembers(_ count: Int) -> ArraySlice<Int> { members.prefix(count) }

  // MARK: The factor

  /// Makes the factor that of the support; of everything when nothing has a reason to be zero.
  private func prepare(_ l1: Double, _ l2: Double, _ isFree: [Bool]) {
    let wanted = point.indices.map { l1 == 0 || isFree[$0] || point[$0] != 0 }
    guard !isOutdated, l2 == ridge, isMember.count <= wanted.count, !members.isEmpty else {
      return load(wanted, l2, isFree)
    }
    isMember += Array(repeating: false, count: wanted.count - isMember.count)
    for k in members.indices.reversed() where !wanted[members[k]] { remove(k) }
    let missing = wanted.indices.filter { wanted[$0] && !isMember[$0] }
    if missing.contains(where: { isFree[$0] }) || missing.count > 8 {
      return load(wanted, l2, isFree)
    }
    for position in missing { append(position, l2) }
  }

  private func load(_ wanted: [Bool], _ l2: Double, _ isFree: [Bool]) {
    let free = wanted.indices.filter { isFree[$0] }
    members = free + wanted.indices.filter { wanted[$0] && !isFree[$0] }
    isMember = wanted
    (ridge, isOutdated) = (l2, false)
    let (order, h, stride) = (members.count, curvature.elements, curvature.stride)
    if factor.capacity < wanted.count {
      factor = GrowingCholesky(capacity: wanted.count + max(16, wanted.count / 4))
    }
    var damping = 1e-14
    for _ in 0..<20 {
      let (triangle, capacity) = (factor.triangle, factor.capacity)
      for (b, j) in members.enumerated() {
        for a in 0...b { triangle[a + b * capacity] = h[members[a] + j * stride] }
        let own = h[j + j * stride] + (isFree[j] ? 0 : l2)
        triangle[b + b * capacity] = own * (1 + damping) + .leastNormalMagnitude
      }
      if factor.factorize(order: order) { return }
      damping *= 10
    }
    // Nothing but overflow gets here: steepest descent is left.
    for (b, _) in members.enumerated() {
      for a in 0...b { factor.triangle[a + b * factor.capacity] = a == b ? 1 : 0 }
    }
    _ = factor.factorize(order: order)
  }

  private func append(_ position: Int, _ l2: Double) {
    let (h, stride) = (curvature.elements, curvature.stride)
    if factor.count == factor.capacity { grow() }
    let own = h[position + position * stride] + l2
    guard own > 0 else { return }
    // A column that depends on those present still may take over from one of them: a little damping lets it in.
    for damping in [0, 1e-10, 1e-6, 1.0] {
      let incoming = factor.incoming
      for (a, i) in members.enumerated() { incoming[a] = h[i + position * stride] }
      if factor.append(diagonal: own * (1 + damping), tolerance: 1e-12) {
        members.append(position)
        isMember[position] = true
        return
      }
    }
  }

  private func grow() {
    let wider = GrowingCholesky(capacity: 2 * factor.capacity)
    wider.take(factor)
    factor = wider
  }

  private func remove(_ k: Int) {
    var (first, second) = (
      [Double](repeating: 0, count: factor.capacity), [Double](repeating: 0, count: factor.capacity)
    )
    withPointers(first, first, &first) { _, _, a in
      withPointers(second, second, &second) { _, _, b in factor.remove(at: k, rotating: a, b) }
    }
    isMember[members[k]] = false
    members.remove(at: k)
  }

  // MARK: Moves

  /// The step to the minimum on the members.
  private func solve(_ l1: Double, _ l2: Double) {
    for (a, j) in members.enumerated() { step[a] = slope[j] - l1 * signs[j] }
    let factor = factor
    withPointers(slope, slope, &step) { _, _, x in
      factor.solve(x, transposed: true)
      factor.solve(x, transposed: false)
    }
  }

  /// The member that has just joined and would move against its sign the most.
  private func wrongSign() -> Int? {
    var (worst, found): (Double, Int?) = (0, nil)
    for (a, j) in members.enumerated() where point[j] == 0 && signs[j] != 0 {
      let along = step[a] * signs[j]
      if along <= 0, found == nil || along < worst { (worst, found) = (along, a) }
    }
    return found
  }

  /// Goes until the first member reaches zero, which is returned; nil when the step could be taken in full.
  private func move(_ l1: Double, _ l2: Double, _ isFree: [Bool]) -> Int? {
    var (size, leaving): (Double, Int?) = (1, nil)
    for (a, j) in members.enumerated() where !isFree[j] && l1 > 0 && point[j] != 0 {
      if (point[j] + step[a]) * signs[j] < 0 {
        let reach = -point[j] / step[a]
        if reach < size || leaving == nil { (size, leaving) = (min(size, reach), a) }
      }
    }
    let k = point.count
    var change = [Double](repeating: 0, count: k)
    for (a, j) in members.enumerated() {
      change[j] = size * step[a]
      point[j] += change[j]
      if !isFree[j] { slope[j] -= l2 * change[j] }
    }
    withPointers(change, change, &slope) { x, _, m in
      BLAS.multiply(k, k, -1, curvature.elements, stride: curvature.stride, x, 1, m)
    }
    if let leaving {
      point[members[leaving]] = 0
      signs[members[leaving]] = 0
    }
    return leaving
  }

  /// Lets columns in that violate the conditions; false when there are none.
  private func join(
    _ l1: Double, _ l2: Double, _ isFree: [Bool], _ refused: Set<Int>
  ) -> Bool {
    // A member that came to rest at zero exactly has no sign to keep.
    for k in members.indices.reversed()
    where point[members[k]] == 0 && !isFree[members[k]] && l1 > 0 {
      signs[members[k]] = 0
      remove(k)
    }
    var fresh: [Int] = []
    for j in slope.indices
    where !isMember[j] && abs(slope[j]) > l1 * (1 + 1e-12) && !refused.contains(j) {
      fresh.append(j)
    }
    fresh.sort { (abs(slope[$0]), $1) > (abs(slope[$1]), $0) }
    let before = members.count
    for j in fresh.prefix(5 + members.count / 4) {
      signs[j] = slope[j] < 0 ? -1 : 1
      append(j, l2)
    }
    return members.count > before
  }
}
