import Foundation

/// The way from the largest penalty down a grid, with waypoints of the solver's own where the next penalty is far.
///
/// Supports, and which of many columns will matter, are predicted from one solution to the next; far ahead that is worth
/// nothing. Waypoints are solved as other penalties are, and then forgotten: one small penalty, or a coarse grid, costs
/// what a fine path down to it does.
struct PenaltyRoute {
  /// The penalties of the grid and the waypoints, falling.
  private(set) var penalties: [Double] = []
  /// Of each, whether it is one of the grid.
  private(set) var isAsked: [Bool] = []

  /// Below this share of the largest penalty there are no waypoints: a path has nearly ended, and 0 is infinitely far.
  private static let deepest = 1e-4

  /// - Parameters:
  ///   - grid: the penalties asked for, falling, none negative.
  ///   - start: the penalty from which the path comes.
  ///   - step: about the ratio of neighbours, below 1; nil for no waypoints.
  init(_ grid: [Double], from start: Double, step: Double?) {
    var last = start
    for next in grid {
      let near = max(next, Self.deepest * start)
      if let step, near < last {
        let pieces = max(1, Int((log(near / last) / log(step)).rounded()))
        let way = geometricGrid(from: last, to: near, count: pieces + 1).dropFirst()
        add(near == next ? way.dropLast() : way, isAsked: false)
      }
      add([next], isAsked: true)
      last = min(last, next)
    }
  }

  /// The rest of the way.
  func dropFirst(_ count: Int) -> PenaltyRoute {
    var rest = self
    rest.penalties.removeFirst(count)
    rest.isAsked.removeFirst(count)
    return rest
  }

  /// Of the solutions for the first penalties those that were asked for.
  func asked<Solution>(_ solutions: [Solution]) -> [Solution] {
    zip(solutions, isAsked).filter(\.1).map(\.0)
  }

  private mutating func add(_ some: some Collection<Double>, isAsked: Bool) {
    penalties += some
    self.isAsked += Array(repeating: isAsked, count: some.count)
  }
}
