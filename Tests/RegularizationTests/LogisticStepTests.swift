import Foundation
import LinearAlgebra
import SeededRandom
import Testing

@testable import Regularization

@Suite("What the steps of a logistic path rest on")
struct LogisticStepTests {
  private func design(
    _ seed: Int, rows: Int = 203, columns: Int = 7, intercept: Bool = true
  ) throws -> LogisticDesign {
    var random = RandomStream(seed: UInt64(seed), name: "logistic steps")
    let x = Matrix(rows: rows, columns: columns, elements: random.normals(rows * columns))
    let y = (0..<rows).map { x[$0, 0] + random.normal() > 0.3 ? 1.0 : 0 }
    return LogisticDesign(try RegressionProblem(design: x, response: y, intercept: intercept))
  }

  /// A point away from the start, and a way from there.
  private func point(
    _ design: LogisticDesign, reach: Double, _ random: inout RandomStream
  ) -> (state: LogisticState, change: [Double], along: [Double]) {
    var state = LogisticState(design)
    for j in 0...design.columns { state.values[j] = 0.1 * random.normal() }
    state.refresh(design)
    let change = (0...design.columns).map { _ in reach * random.normal() }
    var along = [Double](repeating: 0, count: design.rows)
    LogisticState.add(change, on: Array(change.indices), design, to: &along)
    return (state, change, along)
  }

  /// Second derivatives at a point away from the start, and the columns in play.
  private func curvature(
    _ design: LogisticDesign, _ random: inout RandomStream
  ) -> (curvature: LogisticCurvature, play: [Int]) {
    let curvature = LogisticCurvature(design)
    let play = [design.columns] + Array(0..<design.columns)
    curvature.rebuild(play, at: point(design, reach: 0, &random).state.curvature)
    return (curvature, play)
  }

  @Test(
    "the loss never rises by more than the bound on a way, which is sharp on a short one",
    arguments: [1e-2, 0.1, 0.5, 2])
  func bound(reach: Double) throws {
    let design = try design(1)
    var random = RandomStream(seed: 2, name: "ways")
    for _ in 0..<50 {
      let (state, change, along) = point(design, reach: reach, &random)
      var next = state
      next.go(from: state, 1, change, on: Array(change.indices), along: along, design)
      let rise = next.loss(design) - state.loss(design)
      let worst = state.worst(along)
      #expect(rise <= worst + 1e-14)
      if reach < 0.05 { #expect(worst - rise < 0.05 * abs(worst) + reach * reach * 0.1) }
    }
  }

  @Test("the dual point sums to zero, and is the residual at the shifted intercept to first order")
  func cleared() throws {
    let design = try design(3)
    var random = RandomStream(seed: 4, name: "shifts")
    for _ in 0..<20 {
      var (state, _, _) = point(design, reach: 0, &random)
      for _ in 0..<3 {
        guard let shift = state.shift else {
          Issue.record("The intercept is near its optimum.")
          return
        }
        #expect(abs(state.dual.reduce(0, +)) < 1e-11)
        var moved = state
        moved.values[design.columns] += shift
        moved.refresh(design)
        for i in 0..<design.rows {
          #expect(abs(moved.residual[i] - state.dual[i]) <= 0.1 * shift * shift + 1e-13)
        }
        state = moved
      }
      let left = state.shift ?? 1
      #expect(abs(left) < 1e-6)
    }
  }

  @Test("second derivatives map the step they learned from to its difference, and stay definite")
  func learning() throws {
    let design = try design(5)
    var random = RandomStream(seed: 6, name: "lessons")
    let (curvature, play) = curvature(design, &random)
    for _ in 0..<10 {
      let change = play.map { _ in random.normal() }
      // Any difference with a positive product will do.
      let difference = change.map { $0 * (0.1 + random.uniform()) }
      #expect(curvature.learn(from: change, difference: difference, noise: 0))
      var lowest = Double.infinity
      for (a, wanted) in difference.enumerated() {
        let found = change.indices.reduce(0) {
          $0 + curvature.elements[a + $1 * curvature.stride] * change[$1]
        }
        #expect(abs(found - wanted) < 1e-11)
        let (across, down) = (curvature.elements[a * curvature.stride], curvature.elements[a])
        #expect(abs(across - down) < 1e-14)
      }
      for _ in 0..<100 {
        let way = play.map { _ in random.normal() }
        var square = 0.0
        for a in way.indices {
          for b in way.indices {
            square += way[a] * curvature.elements[a + b * curvature.stride] * way[b]
          }
        }
        lowest = min(lowest, square)
      }
      #expect(lowest > 0)
      #expect(!curvature.learn(from: change, difference: change.map { -$0 }, noise: 0))
      let tiny = change.map { 1e-12 * $0 }
      #expect(!curvature.learn(from: change, difference: tiny, noise: 1e-8))
    }
  }

  @Test("second derivatives can be scaled so that they bend along a step as the loss did")
  func rescaling() throws {
    let design = try design(9)
    var random = RandomStream(seed: 10, name: "scales")
    let (curvature, play) = curvature(design, &random)
    let change = play.map { _ in random.normal() }
    let before = curvature.product(change)
    let scale = curvature.rescale(from: change, difference: before.map { 0.6 * $0 })
    #expect(abs(try #require(scale) - 0.6) < 1e-12)
    for (found, old) in zip(curvature.product(change), before) {
      #expect(abs(found - 0.6 * old) < 1e-14)
    }
    #expect(curvature.rescale(from: change, difference: before.map { -$0 }) == nil)
    #expect(curvature.rescale(from: change.map { _ in 0 }, difference: before) == nil)
  }

  @Test("what is carried along of a quadratic model follows its scale", arguments: [0, 0.1])
  func rescaledFactor(l2: Double) throws {
    let design = try design(11)
    var random = RandomStream(seed: 12, name: "scaled factors")
    let (curvature, play) = curvature(design, &random)
    let isFree = play.map { $0 == design.columns }
    let (start, gain) = (play.map { _ in 0.0 }, play.map { _ in random.normal() })
    let kept = LogisticQuadratic(curvature)
    let first = kept.minimise(start, gain: gain, l1: 0.3, l2: l2, isFree: isFree)
    let change = play.map { _ in random.normal() }
    let scale = curvature.rescale(
      from: change, difference: curvature.product(change).map { 0.5 * $0 })
    kept.rescale(by: try #require(scale))
    let found = kept.minimise(first, gain: gain, l1: 0.3, l2: l2, isFree: isFree)
    let wanted = LogisticQuadratic(curvature).minimise(
      first, gain: gain, l1: 0.3, l2: l2, isFree: isFree)
    #expect(zip(found, wanted).allSatisfy { abs($0 - $1) < 1e-10 })
    #expect(zip(found, first).contains { abs($0 - $1) > 0.1 })
  }

  @Test("on a smooth path the trend foretells what the model of the next step misses")
  func trend() throws {
    let design = try design(13, intercept: false)
    var random = RandomStream(seed: 14, name: "trends")
    let way = (0..<design.columns).map { _ in random.normal() }
    var (trend, slopes) = (LogisticTrend(), [[Double]]())
    let curvature = LogisticCurvature(design)
    let play = Array(0..<design.columns)
    for root in [1.3, 1.2, 1.1, 1] {
      #expect(
        slopes.count == 3 || trend.missed(by: curvature, at: root * root) == nil)
      var state = LogisticState(design)
      for j in play { state.values[j] = (2 - root) * way[j] }
      state.refresh(design)
      var gradient = LogisticGradient(design)
      gradient.look(state.dual, design, at: nil)
      slopes.append(gradient.values)
      if slopes.count == 2 { curvature.rebuild(play, at: state.curvature) }
      if slopes.count < 4 { trend.record(root * root, state, gradient) }
    }
    #expect([2, 0.5].allSatisfy { trend.missed(by: curvature, at: $0) == nil })
    let foretold = try #require(trend.missed(by: curvature, at: 1))
    let model = curvature.product(way.map { 0.1 * $0 })
    let missed = play.map { model[$0] - (slopes[2][$0] - slopes[3][$0]) }
    let size = missed.reduce(0) { $0 + abs($1) }
    let error = zip(foretold, missed).reduce(0) { $0 + abs($1.0 - $1.1) }
    #expect(size > 1e-3)
    #expect(error < 0.15 * size)
  }

  @Test("no column that the screen leaves out exceeds the bound; along a line few are looked at")
  func screen() throws {
    let design = try design(7, rows: 40, columns: 600)
    var random = RandomStream(seed: 8, name: "screens")
    let screen = LogisticScreen(design)
    let (start, way) = (random.normals(40), random.normals(40))
    var few = 0
    for k in 0..<60 {
      let dual = (0..<40).map { start[$0] + 0.02 * Double(k) * way[$0] + 1e-4 * random.normal() }
      var gradient = LogisticGradient(design)
      screen.look(dual, above: 0.6, and: [5], &gradient)
      var exact = LogisticGradient(design)
      exact.look(dual, design, at: nil)
      for j in 0..<600 {
        if gradient.isKnown[j] {
          #expect(abs(gradient.values[j] - exact.values[j]) < 1e-12)
        } else {
          #expect(abs(exact.values[j]) <= 0.6 && abs(gradient.values[j]) <= 0.6)
        }
      }
      #expect(gradient.isKnown[5])
      if gradient.isKnown.count(where: { $0 }) < 300 { few += 1 }
    }
    #expect(few >= 55)
  }

  @Test("second derivatives are formed anew when a penalty costs more than the mean, that included")
  func renewal() {
    var renewal = LogisticRenewal()
    renewal.renewed(at: 4)
    var lives: [Int] = []
    var age = 0
    // The older they are, the more steps a penalty takes: 1, 2, 3 ... The mean with a price of 4 is least at three.
    for _ in 0..<12 {
      age += 1
      for step in 0..<age {
        renewal.stepped()
        if step == 0, renewal.isDue, age > 1 {
          lives.append(age - 1)
          renewal.renewed(at: 4)
          age = 1
          break
        }
      }
      renewal.turned()
    }
    #expect(lives.dropFirst().allSatisfy { $0 == 3 || $0 == 4 })
    #expect(!lives.isEmpty)
  }
}
