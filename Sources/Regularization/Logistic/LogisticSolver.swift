import Foundation
import LinearAlgebra

/// Newton's method for a penalised logistic loss, on the columns that are watched.
///
/// Each step minimises the quadratic model of the loss plus the penalty itself, exactly, and then goes along the way
/// there until the objective falls enough (a proximal Newton method). Second derivatives are kept from step to step,
/// and from penalty to penalty; each step corrects them, and they are formed anew when that pays.
final class LogisticSolver {
  let design: LogisticDesign
  /// Where it is.
  private(set) var state: LogisticState
  /// Where it might go.
  private var trial: LogisticState
  private(set) var penalty: LogisticPenalty
  /// The penalised columns in the model.
  private var support: [Int] = []
  /// The columns that are looked at; nil is all.
  private var watched: [Int]?
  /// What is known of the slope of the loss: for the columns that are watched, all that is needed.
  private(set) var gradient: LogisticGradient
  private let curvature: LogisticCurvature
  private let quadratic: LogisticQuadratic
  /// Whether the second derivatives are those of the present point.
  private var isFresh = false
  /// Whether columns have lost their penalty since the second derivatives were formed.
  private var hasChangedFreedom = true
  private var renewal = LogisticRenewal()
  private var trend = LogisticTrend()
  /// What the last step showed of the second derivatives.
  private var lesson: (change: [Double], difference: [Double], noise: Double, isAhead: Bool)?
  /// Whether the penalty is new, and no step has been taken.
  private var isAhead = true
  private var stepsSinceRefresh = 0
  /// By how much the last step lowered the objective, at least.
  private var fall = 0.0
  private let nullLoss: Double
  /// Set when a direction is found in which the loss falls for ever and no penalty grows.
  private(set) var isSeparable = false

  init(_ design: LogisticDesign, from start: LogisticState? = nil) {
    self.design = design
    state = start ?? LogisticState(design)
    trial = state
    nullLoss = state.loss(design)
    penalty = LogisticPenalty(design, lambda: 1, alpha: 1)
    support = penalty.support(of: state.values)
    gradient = LogisticGradient(design)
    curvature = LogisticCurvature(design)
    quadratic = LogisticQuadratic(curvature)
  }

  /// Turns to another penalty, and to the columns to watch: at least those in the model and those without a penalty.
  ///
  /// Those in play are watched in any case: a step may move them.
  func face(_ penalty: LogisticPenalty, watching columns: [Int]?) {
    if penalty.free != self.penalty.free {
      quadratic.invalidate()
      hasChangedFreedom = true
      support = penalty.support(of: state.values)
    }
    isAhead = penalty.lambda != self.penalty.lambda
    self.penalty = penalty
    watched = columns.map { columns in
      var isMissing = [Bool](repeating: false, count: design.columns + 1)
      for j in curvature.play { isMissing[j] = j < design.columns }
      for j in columns { isMissing[j] = false }
      return columns + curvature.play.filter { isMissing[$0] }
    }
    if stepsSinceRefresh > 40 {
      state.refresh(design)
      stepsSinceRefresh = 0
      gradient.forget()
    }
    gradient.look(state.dual, design, at: watched)
  }

  /// Goes to another point.
  func jump(to state: LogisticState) {
    self.state = state
    support = penalty.support(of: state.values)
    gradient.forget()
  }

  /// Looks at all columns, and lets the screen start from there.
  func lookAtAll(_ screen: LogisticScreen) { screen.look(state.dual, above: 0, and: [], &gradient) }

  /// Proves how good the present point is.
  func certify(_ screen: LogisticScreen) -> LogisticCertificate {
    LogisticCertificate(design, penalty, state, on: support, screen, &gradient)
  }

  /// Notes that the penalty is solved.
  func finish() {
    renewal.turned()
    trend.record(penalty.lambda, state, gradient)
  }

  /// Goes on until an estimate of the gap is small enough, or nothing helps any more.
  ///
  /// - Parameters:
  ///   - goal: the gap to reach.
  ///   - limit: the most steps to take.
  /// - Returns: the steps that were taken, and whether the goal was reached.
  func approach(_ goal: Double, limit: Int) -> (steps: Int, reached: Bool) {
    var (steps, wasted, renew) = (0, 0, hasChangedFreedom)
    var estimate = self.estimate()
    var lowest = estimate
    while estimate > goal, steps < limit, wasted < 6, !isSeparable, !Cancellation.isRequested {
      steps += 1
      let before = estimate
      let size = step(renew: renew)
      if size == 0 {
        if isFresh { break }
        renew = true
        continue
      }
      estimate = self.estimate()
      renewal.stepped()
      renew = size < 1 || isSlow(estimate, before, goal) || (steps == 1 && renewal.isDue)
      // Far from the optimum the gap may rise while the objective falls; rounding alone moves neither.
      wasted = estimate < lowest || fall > 1e-12 * nullLoss ? 0 : wasted + 1
      lowest = min(lowest, estimate)
    }
    return (steps, estimate <= goal)
  }

  /// Whether new second derivatives would reach the goal sooner; they cost what some steps cost.
  private func isSlow(_ estimate: Double, _ before: Double, _ goal: Double) -> Bool {
    guard estimate > goal else { return false }
    guard estimate < 0.7 * before else { return true }
    let left = log(goal / estimate) / log(estimate / before)
    return left > 1.5 + price
  }

  /// What new second derivatives cost, in steps.
  private var price: Double {
    LogisticRenewal.price(
      rows: design.rows, play: curvature.play.count, looks: watched?.count ?? design.columns)
  }

  // MARK: The estimate

  /// About the duality gap over the columns that are watched; the certificate is another's business.
  private func estimate() -> Double {
    let (values, gradient) = (state.values, gradient.values)
    let (play, positions) = (curvature.play, curvature.positions)
    let (decrement, change) = quadratic.freePart(
      play.map { gradient[$0] }, isFree: play.map { penalty.isFree($0) })
    var left = play.map { gradient[$0] }
    for (k, member) in quadratic.freeMembers(change.count).enumerated() {
      let column = curvature.elements + member * curvature.stride
      for a in left.indices { left[a] -= change[k] * column[a] }
    }
    let seen = { (j: Int) in positions[j] < 0 ? gradient[j] : left[positions[j]] }
    var (largest, conjugate, free) = (0.0, 0.0, decrement + state.decrement)
    for j in watched ?? Array(0..<design.columns) {
      if penalty.isFree(j) {
        if change.isEmpty { free += abs(gradient[j]) }
      } else {
        largest = max(largest, abs(seen(j)))
        if penalty.l2 > 0 { conjugate += penalty.miss(values[j], seen(j)) }
      }
    }
    if change.isEmpty { free += abs(gradient[design.columns]) }
    let shrink = largest > penalty.l1 ? 1 - penalty.l1 / largest : 0
    var scaled = shrink * shrink * nullLoss
    for j in support {
      let c = values[j]
      scaled += penalty.l1 * abs(c) - c * (1 - shrink) * seen(j) + penalty.l2 / 2 * c * c
    }
    return free + (penalty.l2 > 0 ? min(conjugate, scaled) : scaled)
  }

  // MARK: A step

  /// One step; returns the part of the way to the model's minimum that was taken, 0 for none.
  private func step(renew: Bool) -> Double {
    if !renew { learn() }
    lesson = nil
    let violating = violators()
    if renew {
      let free = (design.intercept ? [design.columns] : []) + (0..<penalty.free)
      curvature.rebuild(free + support + violating, at: state.curvature)
      quadratic.invalidate()
      renewal.renewed(at: price)
      (isFresh, hasChangedFreedom) = (true, false)
    } else {
      let fresh = violating.filter { curvature.positions[$0] < 0 }
      if !fresh.isEmpty { curvature.append(fresh) }
    }
    let (play, gradient) = (curvature.play, gradient.values)
    let start = play.map { state.values[$0] }
    let gain = play.map { j in
      gradient[j] - (penalty.isFree(j) ? 0 : penalty.l2 * state.values[j])
    }
    let missed = isAhead ? trend.missed(by: curvature, at: penalty.lambda) : nil
    let model = missed.map { zip(gain, $0).map(+) } ?? gain
    let goal = quadratic.minimise(
      start, gain: model, l1: penalty.l1, l2: penalty.l2, isFree: play.map { penalty.isFree($0) })
    var change = [Double](repeating: 0, count: design.columns + 1)
    var slope = 0.0
    for (k, j) in play.enumerated() {
      change[j] = goal[k] - start[k]
      slope -= gain[k] * change[j]
      if !penalty.isFree(j) { slope += penalty.l1 * (abs(goal[k]) - abs(start[k])) }
    }
    // The slope is that at the intercept to which the shift leads.
    change[design.columns] += state.shift ?? 0
    return search(change, slope)
  }

  /// The columns outside the model that must join it, the worst first.
  private func violators() -> [Int] {
    let bound = penalty.l1 * (1 + 1e-12)
    let (values, gradient, penalty) = (state.values, gradient, penalty)
    let outside = (watched ?? Array(0..<design.columns)).filter {
      values[$0] == 0 && !penalty.isFree($0)
    }
    guard penalty.l1 > 0 else { return outside }
    let sizes = trend.sizes(of: outside, gradient, at: isAhead ? penalty.lambda : nil)
    return zip(outside, sizes).filter { $0.1 > bound }.sorted { ($0.1, $1.0) > ($1.1, $0.0) }
      .prefix(max(20, support.count / 2)).map(\.0)
  }

  /// Halves the step until the objective falls by a part of what the model promises.
  private func search(_ change: [Double], _ slope: Double) -> Double {
    var along = [Double](repeating: 0, count: design.rows)
    let moving = curvature.play.filter { change[$0] != 0 }
    LogisticState.add(change, on: moving, design, to: &along)
    if penalty.free > 0 { lookForSeparation(along, change) }
    let before = penalty.value(state.values, on: support)
    // A way on which no row goes far cannot fail; there is no need to look at the loss.
    let worst = state.worst(along)
    var (size, loss): (Double, Double?) = (1, nil)
    for _ in 0..<40 {
      trial.go(from: state, size, change, on: moving, along: along, design)
      let present = curvature.play.filter { !penalty.isFree($0) && trial.values[$0] != 0 }
      let rise = penalty.value(trial.values, on: present) - before
      let wanted = 1e-4 * size * min(0, slope)
      fall = size < 1 ? 0 : -(worst + rise)
      if fall <= -wanted {
        let old = loss ?? state.loss(design)
        loss = old
        fall = old - trial.loss(design) - rise
      }
      // Near the optimum the gap is far larger than what the objective can still lose; rounding must not refuse a step.
      if fall + 1e-14 * nullLoss >= -wanted {
        accept(present, change, size)
        return size
      }
      size /= 2
    }
    (isAhead, lesson) = (false, nil)
    return 0
  }

  /// Goes to the trial point.
  private func accept(_ present: [Int], _ change: [Double], _ size: Double) {
    // From and to where the shifts lead: that is what the gradients belong to.
    let shift = (trial.shift ?? 0) - (state.shift ?? 0)
    swap(&state, &trial)
    support = present
    isFresh = false
    stepsSinceRefresh += 1
    look(after: curvature.play.map { size * change[$0] + ($0 == design.columns ? shift : 0) })
  }

  /// Looks at the gradient after a step, and notes what it shows of the second derivatives.
  private func look(after change: [Double]) {
    let before = curvature.play.map { gradient.values[$0] }
    gradient.forget()
    gradient.look(state.dual, design, at: watched)
    let difference = zip(curvature.play, before).map { $1 - gradient.values[$0] }
    let largest = before.reduce(0) { max($0, abs($1)) }
    lesson = (change, difference, 1e-8 * largest, isAhead)
    isAhead = false
  }

  /// Corrects the second derivatives by what the last step showed of them.
  ///
  /// Only when one more follows for the same penalty: the first step for the next has the trend to go by.
  private func learn() {
    guard let lesson, !isAhead else { return }
    let (change, difference) = (lesson.change, lesson.difference)
    if lesson.isAhead {
      let scale = curvature.rescale(from: change, difference: difference)
      if let scale { quadratic.rescale(by: scale) }
    } else if curvature.learn(from: change, difference: difference, noise: lesson.noise) {
      quadratic.outdate()
    }
  }

  /// A step in columns without a penalty alone, wrong for no row and long for some, can be repeated for ever.
  private func lookForSeparation(_ along: [Double], _ change: [Double]) {
    guard curvature.play.allSatisfy({ penalty.isFree($0) || change[$0] == 0 }) else { return }
    isSeparable = design.isSeparated(by: along)
  }
}
