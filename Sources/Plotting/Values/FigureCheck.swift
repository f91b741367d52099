/// What must hold before a figure can be drawn.
enum FigureCheck {
  /// Refuses what cannot be drawn, and names it that cannot name a file.
  static func check(_ figure: Figure, id: String) throws(PlottingError) {
    guard isFileName(id) else { throw .invalidIdentifier(id) }
    if figure.panels.isEmpty {
      throw .invalidFigure(id: id, reason: "it has no panel; give it one")
    }
    if let columns = figure.columns, columns < 1 {
      throw .invalidFigure(id: id, reason: "it has \(columns) columns; ask for at least one")
    }
    for (number, panel) in figure.panels.enumerated() {
      let name = "panel \(number + 1)"
      for (axis, side) in [(panel.x, "x"), (panel.y, "y")] {
        if let reason = flaw(of: axis) {
          throw .invalidFigure(id: id, reason: "\(name), \(side) axis: \(reason)")
        }
      }
      for (place, layer) in panel.layers.enumerated() {
        if let reason = flaw(of: layer) {
          let which = "\(name), layer \(place + 1) (\(layer.kind))"
          throw .invalidFigure(id: id, reason: "\(which): \(reason)")
        }
      }
    }
  }

  /// Whether a text is a plain file name without an ending.
  static func isFileName(_ id: String) -> Bool {
    guard let first = id.unicodeScalars.first, id.unicodeScalars.count <= 100 else { return false }
    func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
      scalar.isASCII
        && (scalar.properties.isAlphabetic || scalar.properties.numericType == .decimal)
    }
    return isLetterOrDigit(first)
      && id.unicodeScalars.allSatisfy { isLetterOrDigit($0) || "-_.".unicodeScalars.contains($0) }
  }

  private static func flaw(of axis: Axis) -> String? {
    guard let range = axis.range else { return nil }
    let ends = "\(range.lowerBound)...\(range.upperBound)"
    if !range.lowerBound.isFinite || !range.upperBound.isFinite {
      return "the range \(ends) is not finite"
    }
    if range.lowerBound == range.upperBound {
      return "the range \(ends) has no length; give it two different ends"
    }
    if axis.scale == .log, range.lowerBound <= 0 {
      return "the range \(ends) of a log axis must lie above zero"
    }
    return nil
  }

  private static func flaw(of layer: Layer) -> String? {
    if !(layer.width.isFinite && layer.width > 0) {
      return "the width \(layer.width) is not above zero"
    }
    switch layer.content {
    case .points(let x, let y), .line(let x, let y), .steps(let x, let y):
      return unequal([x.count, y.count])
    case .band(let x, let lower, let upper):
      return unequal([x.count, lower.count, upper.count])
    case .bars(let x, let y, let width):
      if let width, !(width.isFinite && width > 0) { return "bars \(width) wide" }
      return unequal([x.count, y.count])
    case .errorBars(let x, let y, let lower, let upper):
      return unequal([x.count, y.count, lower.count, upper.count])
    case .arrows(let from, let to):
      return unequal([from.count, to.count])
    case .contours(let grid, _), .heatMap(let grid, _):
      return flaw(of: grid)
    case .text, .rule, .polygon:
      return nil
    }
  }

  private static func unequal(_ counts: [Int]) -> String? {
    Set(counts).count <= 1
      ? nil : "its lists of numbers have the lengths \(counts); they must be equal"
  }

  private static func flaw(of grid: Grid) -> String? {
    if grid.x.count < 2 || grid.y.count < 2 {
      return "the grid is \(grid.y.count) by \(grid.x.count); it needs two rows and two columns"
    }
    for (values, name) in [(grid.x, "columns"), (grid.y, "rows")] {
      let rises = zip(values, values.dropFirst()).allSatisfy { $0 < $1 }
      if !rises || !values.allSatisfy(\.isFinite) { return "the \(name) of the grid do not rise" }
    }
    if grid.z.count != grid.y.count || !grid.z.allSatisfy({ $0.count == grid.x.count }) {
      return "the values do not fill \(grid.y.count) rows of \(grid.x.count)"
    }
    return nil
  }
}
