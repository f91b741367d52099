import Foundation

extension Figure {
  /// The figure without its words: panels, axes and curves, to be recognised at a small size.
  var thumbnail: Figure {
    var small = self
    small.title = ""
    small.subtitle = ""
    small.panels = panels.prefix(6).map { panel in
      var bare = panel
      bare.heading = ""
      bare.note = ""
      bare.x = panel.x.bare
      bare.y = panel.y.bare
      bare.layers = panel.layers.compactMap { layer in
        if case .text = layer.content { return nil }
        var layer = layer
        layer.label = .none
        return layer
      }
      return bare
    }
    return small
  }

  /// The figure with every number of its layers rounded, so that its files are half as long.
  ///
  /// - Parameter digits: significant digits, 2...17; seven cannot be told apart in a picture.
  /// - Returns: the figure; axes and words are as they were.
  public func rounded(toSignificantDigits digits: Int) -> Figure {
    precondition((2...17).contains(digits), "Between 2 and 17 significant digits can be kept.")
    var copy = self
    for panel in copy.panels.indices {
      for layer in copy.panels[panel].layers.indices {
        copy.panels[panel].layers[layer].content =
          copy.panels[panel].layers[layer].content.mapping { Self.round($0, digits) }
      }
    }
    return copy
  }

  private static func round(_ value: Double, _ digits: Int) -> Double {
    guard value.isFinite, value != value.rounded() else { return value }
    return Double(String(format: "%.\(digits - 1)e", value)) ?? value
  }
}

extension Axis {
  /// The axis without name and marks.
  fileprivate var bare: Axis {
    var axis = self
    axis.label = ""
    axis.unit = nil
    axis.ticks = []
    return axis
  }
}

extension Layer.Content {
  /// The same shape with every coordinate and value changed.
  fileprivate func mapping(_ change: (Double) -> Double) -> Layer.Content {
    func all(_ values: [Double]) -> [Double] { values.map(change) }
    func all(_ points: [Point]) -> [Point] { points.map { Point(change($0.x), change($0.y)) } }
    func all(_ grid: Grid) -> Grid {
      Grid(x: all(grid.x), y: all(grid.y), z: grid.z.map { all($0) })
    }
    switch self {
    case .points(let x, let y): return .points(x: all(x), y: all(y))
    case .line(let x, let y): return .line(x: all(x), y: all(y))
    case .steps(let x, let y): return .steps(x: all(x), y: all(y))
    case .band(let x, let lower, let upper):
      return .band(x: all(x), lower: all(lower), upper: all(upper))
    case .bars(let x, let y, let width): return .bars(x: all(x), y: all(y), width: width)
    case .errorBars(let x, let y, let lower, let upper):
      return .errorBars(x: all(x), y: all(y), lower: all(lower), upper: all(upper))
    case .contours(let grid, let levels): return .contours(all(grid), levels: levels)
    case .heatMap(let grid, let shading): return .heatMap(all(grid), shading)
    case .arrows(let from, let to): return .arrows(from: all(from), to: all(to))
    case .polygon(let points, let filled): return .polygon(all(points), filled: filled)
    case .text, .rule: return self
    }
  }
}
