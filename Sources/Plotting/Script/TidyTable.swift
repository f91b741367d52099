/// The numbers behind a figure as a table: one row for each point of each series.
///
/// Comma-separated values with LF and '.' decimals; every number is exact. Columns that no series
/// fills are left out, but for panel, series, x and y.
///
/// - Source: RFC 4180 for quoting.
struct TidyTable: Sendable {
  private(set) var text: String
  private let hasEnds: Bool
  private let hasValues: Bool

  /// Writes down the numbers of a figure, exactly as they were given.
  init(_ figure: Figure) {
    let contents = figure.panels.flatMap { $0.layers.map(\.content) }
    hasEnds = contents.contains {
      switch $0 {
      case .band, .errorBars: true
      default: false
      }
    }
    hasValues = contents.contains {
      switch $0 {
      case .contours, .heatMap: true
      default: false
      }
    }
    text = "panel,series,x,y" + (hasEnds ? ",lower,upper" : "") + (hasValues ? ",z" : "") + "\n"
    for (number, panel) in figure.panels.enumerated() {
      let name = Self.quoted(panel.heading.isEmpty ? "\(number + 1)" : panel.heading)
      var counts: [String: Int] = [:]
      for layer in panel.layers {
        let count = counts[layer.kind, default: 0] + 1
        counts[layer.kind] = count
        let words = layer.label.text.isEmpty ? "\(layer.kind) \(count)" : layer.label.text
        add(layer, after: "\(name),\(Self.quoted(words))")
      }
    }
  }

  private mutating func add(_ layer: Layer, after start: String) {
    switch layer.content {
    case .points(let x, let y), .line(let x, let y), .steps(let x, let y), .bars(let x, let y, _):
      for (x, y) in zip(x, y) { add(start, x, y) }
    case .band(let x, let lower, let upper):
      for (x, ends) in zip(x, zip(lower, upper)) { add(start, x, nil, ends) }
    case .errorBars(let x, let y, let lower, let upper):
      for ((x, y), ends) in zip(zip(x, y), zip(lower, upper)) { add(start, x, y, ends) }
    case .contours(let grid, _), .heatMap(let grid, _):
      for (y, line) in zip(grid.y, grid.z) {
        for (x, z) in zip(grid.x, line) { add(start, x, y, nil, z) }
      }
    case .arrows(let from, let to):
      for (from, to) in zip(from, to) {
        add(start, from.x, from.y)
        add(start, to.x, to.y)
      }
    case .polygon(let corners, _):
      for corner in corners { add(start, corner.x, corner.y) }
    case .rule(.horizontal(let value)): add(start, nil, value)
    case .rule(.vertical(let value)): add(start, value, nil)
    case .text: break
    }
  }

  private mutating func add(
    _ start: String, _ x: Double?, _ y: Double?, _ ends: (Double, Double)? = nil, _ z: Double? = nil
  ) {
    text += start
    addField(x)
    addField(y)
    if hasEnds {
      addField(ends?.0)
      addField(ends?.1)
    }
    if hasValues { addField(z) }
    text += "\n"
  }

  /// The shortest text from which the same number is read back.
  private mutating func addField(_ value: Double?) {
    text += ","
    guard let value else { return }
    if value.isNaN {
      text += "NaN"
    } else if value.isInfinite {
      text += value < 0 ? "-Inf" : "Inf"
    } else if let whole = Int(exactly: value), abs(whole) < 1_000_000 {
      text += whole.description
    } else {
      text += value.description
    }
  }

  private static func quoted(_ text: String) -> String {
    let isPlain = text.unicodeScalars.allSatisfy {
      $0 != "," && $0 != "\"" && $0 != "\n" && $0 != "\r"
    }
    if isPlain { return text }
    let doubled = text.split(separator: "\"", omittingEmptySubsequences: false)
    return "\"" + doubled.joined(separator: "\"\"") + "\""
  }
}

extension Figure {
  /// The numbers behind the figure: `panel,series,x,y`, with `lower,upper` and `z` where they apply.
  public var table: String { TidyTable(self).text }

  /// What the pictures leave out, one sentence each: values that are not finite, that have no place
  /// on a log axis, or that lie outside a fixed range.
  public var notes: [String] {
    let scales = AxisRanges(of: self).scales
    return zip(panels, scales).enumerated().flatMap { number, pair in
      let (panel, scale) = pair
      let place = panels.count > 1 ? "Panel \(number + 1)" : ""
      let name = panel.heading.isEmpty ? place : panel.heading
      return panel.layers.flatMap { layer in
        let series = layer.label.text.isEmpty ? layer.kind : layer.label.text
        return Prepared(layer, x: scale.x, y: scale.y).notes.map {
          (name.isEmpty ? "" : name + ", ") + "\(series): \($0)."
        }
      }
    }
  }
}
