import Foundation

extension Figure {
  /// The figure with fewer points on its smooth curves: left out is what lies within a quarter of a
  /// thousandth of the panel's side from the straight line that is drawn instead, and of the grids
  /// under contours what goes beyond 61 places a side.
  ///
  /// - Returns: the figure; points, bars and words are as they were.
  /// - Complexity: O(points · log points) for smooth curves.
  public var thinned: Figure {
    var copy = self
    for panel in copy.panels.indices {
      let (x, y) = (copy.panels[panel].x, copy.panels[panel].y)
      for layer in copy.panels[panel].layers.indices {
        switch copy.panels[panel].layers[layer].content {
        case .line(let xs, let ys):
          let kept = Thinning(x: x.unit(of: xs), y: y.unit(of: ys)).kept
          copy.panels[panel].layers[layer].content =
            .line(x: kept.map { xs[$0] }, y: kept.map { ys[$0] })
        case .contours(let grid, let levels):
          copy.panels[panel].layers[layer].content = .contours(grid.thinned, levels: levels)
        default: break
        }
      }
    }
    return copy
  }
}

extension Axis {
  /// Values as parts of the axis: of its range, else of the values' own.
  fileprivate func unit(of values: [Double]) -> [Double] {
    let places = scale == .log ? values.map(log10) : values
    let ends = range.map {
      scale == .log
        ? [log10($0.lowerBound), log10($0.upperBound)] : [$0.lowerBound, $0.upperBound]
    }
    let known = ends ?? places.filter(\.isFinite)
    let (low, high) = (known.min() ?? 0, known.max() ?? 1)
    return places.map { ($0 - low) / (high > low ? high - low : 1) }
  }
}

extension Grid {
  /// The most places on a side that contours of a small figure need.
  static let enoughPlaces = 61

  /// Every second, third … row and column of a fine grid, and its last ones.
  fileprivate var thinned: Grid {
    let (rows, columns) = (Self.kept(of: y.count), Self.kept(of: x.count))
    return Grid(
      x: columns.map { x[$0] }, y: rows.map { y[$0] },
      z: rows.map { row in columns.map { z[row][$0] } })
  }

  private static func kept(of count: Int) -> [Int] {
    guard count > enoughPlaces else { return Array(0..<count) }
    let step = (count - 2) / (enoughPlaces - 1) + 1
    let places = Array(stride(from: 0, to: count - 1, by: step))
    return places + [count - 1]
  }
}

/// The points of a curve that are enough to draw it: Ramer's method, without recursion.
struct Thinning {
  /// The largest distance that is left out, as a part of the panel's side.
  static let tolerance = 0.000_25

  private let x: [Double]
  private let y: [Double]

  init(x: [Double], y: [Double]) {
    self.x = x
    self.y = y
  }

  /// The indices that are kept, rising. Points beside a gap are kept, and so are the ends.
  var kept: [Int] {
    guard x.count > 2, x.count == y.count else { return Array(x.indices) }
    let isGap = x.indices.map { !(x[$0].isFinite && y[$0].isFinite) }
    var isKept = isGap
    for index in x.indices where isGap[index] {
      if index > 0 { isKept[index - 1] = true }
      if index + 1 < x.count { isKept[index + 1] = true }
    }
    isKept[0] = true
    isKept[x.count - 1] = true
    let fixed = isKept.indices.filter { isKept[$0] }
    var waiting = zip(fixed, fixed.dropFirst()).map { ($0, $1) }
    while let (first, last) = waiting.popLast() {
      guard let far = farthest(first, last), far.distance > Self.tolerance else { continue }
      isKept[far.index] = true
      waiting += [(first, far.index), (far.index, last)]
    }
    return isKept.indices.filter { isKept[$0] }
  }

  /// The point farthest from the straight line between two others.
  private func farthest(_ first: Int, _ last: Int) -> (index: Int, distance: Double)? {
    let (dx, dy) = (x[last] - x[first], y[last] - y[first])
    let length = (dx * dx + dy * dy).squareRoot()
    var best: (index: Int, distance: Double)?
    for index in (first + 1)..<max(first + 1, last) {
      let (px, py) = (x[index] - x[first], y[index] - y[first])
      // The distance to the piece, not to the line that goes on: a curve may turn back.
      let along = length > 0 ? (px * dx + py * dy) / length : 0
      let inside = min(max(along, 0), length)
      let (ox, oy) =
        length > 0 ? (px - inside * dx / length, py - inside * dy / length) : (px, py)
      let distance = (ox * ox + oy * oy).squareRoot()
      if distance > (best?.distance ?? -1) { best = (index, distance) }
    }
    return best
  }
}
