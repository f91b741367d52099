/// The values of a panel along one of its axes.
struct Extent: Sendable, Equatable {
  enum Direction: Sendable { case x, y }

  /// The least and the greatest value that the axis admits; `nil` where there is none.
  private(set) var range: ClosedRange<Double>?

  /// Whether curves may reach the frame: lines do, points would be cut in half.
  private(set) var isTight = true

  /// Whether bars stand on zero, below which no room is needed.
  private(set) var standsOnZero = false

  /// The extent of some layers.
  ///
  /// - Parameters:
  ///   - layers: The layers of a panel.
  ///   - direction: Along which axis.
  ///   - axis: That axis; on a log axis only values above zero count.
  init(of layers: [Layer], along direction: Direction, on axis: Axis) {
    for layer in layers {
      for value in layer.values(along: direction) where value.isFinite {
        if axis.scale == .log, value <= 0 { continue }
        include(value)
      }
      switch layer.content {
      case .bars where direction == .y:
        standsOnZero = axis.scale == .linear
        isTight = false
      case .line, .steps, .band:
        if direction == .y { isTight = false }
      case .contours, .heatMap, .rule, .text: break
      case .points, .errorBars, .bars, .arrows, .polygon: isTight = false
      }
    }
  }

  /// Takes another extent in.
  mutating func formUnion(_ other: Extent) {
    if let range = other.range {
      include(range.lowerBound)
      include(range.upperBound)
    }
    isTight = isTight && other.isTight
    standsOnZero = standsOnZero || other.standsOnZero
  }

  private mutating func include(_ value: Double) {
    let old = range ?? value...value
    range = min(old.lowerBound, value)...max(old.upperBound, value)
  }

  /// The range to be shown, with a little room where marks need it.
  func scale(for axis: Axis) -> AxisScale {
    let isLog = axis.scale == .log
    if let fixed = axis.range {
      return AxisScale(
        isLog: isLog, lower: fixed.lowerBound, upper: fixed.upperBound, reversed: axis.reversed)
    }
    let data = range ?? (isLog ? 0.1...10 : 0...1)
    var scale = AxisScale(
      isLog: isLog, lower: data.lowerBound, upper: data.upperBound, reversed: axis.reversed)
    let (low, high) = (scale.span.lowerBound, scale.span.upperBound)
    if high - low <= 1e-12 * max(abs(low), abs(high)) {
      let room = isLog ? 0.5 : max(abs(low) * 0.1, 0.5)
      (scale.lower, scale.upper) = (scale.value(at: low - room), scale.value(at: high + room))
      return scale
    }
    let room = isTight ? 0 : 0.04 * (high - low)
    if !(standsOnZero && low == 0) { scale.lower = scale.value(at: low - room) }
    if !(standsOnZero && high == 0) { scale.upper = scale.value(at: high + room) }
    return scale
  }
}

extension Layer {
  /// All values of a layer along one axis, drawable or not.
  func values(along direction: Extent.Direction) -> [Double] {
    let alongX = direction == .x
    switch content {
    case .points(let x, let y), .line(let x, let y), .steps(let x, let y):
      return alongX ? x : y
    case .band(let x, let lower, let upper):
      return alongX ? x : lower + upper
    case .bars(let x, let y, let width):
      let half = Self.barWidth(x: x, width: width) / 2
      return alongX ? x.map { $0 - half } + x.map { $0 + half } : y + [0]
    case .errorBars(let x, let y, let lower, let upper):
      return alongX ? x : y + lower + upper
    case .contours(let grid, _):
      return alongX ? grid.x : grid.y
    case .heatMap(let grid, _):
      return alongX ? Grid.edges(grid.x) : Grid.edges(grid.y)
    case .arrows(let from, let to):
      return (from + to).map { alongX ? $0.x : $0.y }
    case .polygon(let corners, _):
      return corners.map { alongX ? $0.x : $0.y }
    case .text(_, let place, _):
      return [alongX ? place.x : place.y]
    case .rule(.horizontal(let value)):
      return alongX ? [] : [value]
    case .rule(.vertical(let value)):
      return alongX ? [value] : []
    }
  }

  /// The width asked for, or 80 % of the least distance of two bars.
  static func barWidth(x: [Double], width: Double?) -> Double {
    if let width { return width }
    let sorted = x.filter(\.isFinite).sorted()
    let gaps = zip(sorted, sorted.dropFirst()).map { $1 - $0 }.filter { $0 > 0 }
    return 0.8 * (gaps.min() ?? 1)
  }
}

extension Grid {
  /// The borders of cells whose middles are given: half way, and as far outside at the ends.
  static func edges(_ middles: [Double]) -> [Double] {
    guard let first = middles.first, let last = middles.last, middles.count > 1 else {
      return middles.flatMap { [$0 - 0.5, $0 + 0.5] }
    }
    let inner = zip(middles, middles.dropFirst()).map { ($0 + $1) / 2 }
    return [2 * first - inner[0]] + inner + [2 * last - inner[inner.count - 1]]
  }
}
