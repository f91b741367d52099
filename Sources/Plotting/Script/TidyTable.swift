/// The numbers behind a figure as a table: one row for each point of each series.
struct TidyTable: Sendable {
  private var rows: [Row] = []

  private struct Row: Sendable {
    var panel: String
    var series: String
    var x: Double?
    var y: Double?
    var lower: Double?
    var upper: Double?
    var z: Double?
  }

  /// Collects the numbers of a figure, exactly as they were given.
  init(_ figure: Figure) {
    for (number, panel) in figure.panels.enumerated() {
      let name = panel.heading.isEmpty ? "\(number + 1)" : panel.heading
      var counts: [String: Int] = [:]
      for layer in panel.layers {
        let count = counts[layer.kind, default: 0] + 1
        counts[layer.kind] = count
        let words = layer.label.text
        add(layer, panel: name, series: words.isEmpty ? "\(layer.kind) \(count)" : words)
      }
    }
  }

  private mutating func add(_ layer: Layer, panel: String, series: String) {
    func row(_ x: Double?, _ y: Double?) -> Row { Row(panel: panel, series: series, x: x, y: y) }
    switch layer.content {
    case .points(let x, let y), .line(let x, let y), .steps(let x, let y), .bars(let x, let y, _):
      rows += zip(x, y).map { row($0, $1) }
    case .band(let x, let lower, let upper):
      rows += zip(x, zip(lower, upper)).map {
        Row(panel: panel, series: series, x: $0, lower: $1.0, upper: $1.1)
      }
    case .errorBars(let x, let y, let lower, let upper):
      rows += zip(zip(x, y), zip(lower, upper)).map {
        Row(panel: panel, series: series, x: $0.0, y: $0.1, lower: $1.0, upper: $1.1)
      }
    case .contours(let grid, _), .heatMap(let grid, _):
      rows += zip(grid.y, grid.z).flatMap { y, line in
        zip(grid.x, line).map { Row(panel: panel, series: series, x: $0, y: y, z: $1) }
      }
    case .arrows(let from, let to):
      rows += zip(from, to).flatMap { [row($0.x, $0.y), row($1.x, $1.y)] }
    case .polygon(let corners, _): rows += corners.map { row($0.x, $0.y) }
    case .rule(.horizontal(let value)): rows.append(row(nil, value))
    case .rule(.vertical(let value)): rows.append(row(value, nil))
    case .text: break
    }
  }

  /// The table as comma-separated values: LF, '.' decimals, every number exact.
  ///
  /// Columns that no series fills are left out, but for panel, series, x and y.
  ///
  /// - Source: RFC 4180 for quoting.
  var text: String {
    var columns: [(name: String, value: (Row) -> Double?)] = [("x", \.x), ("y", \.y)]
    if rows.contains(where: { $0.lower != nil }) {
      columns += [("lower", \.lower), ("upper", \.upper)]
    }
    if rows.contains(where: { $0.z != nil }) { columns.append(("z", \.z)) }
    var text = "panel,series," + columns.map(\.name).joined(separator: ",") + "\n"
    for row in rows {
      let fields = [Self.quoted(row.panel), Self.quoted(row.series)]
      let numbers = columns.map { $0.value(row).map(Self.number) ?? "" }
      text += (fields + numbers).joined(separator: ",") + "\n"
    }
    return text
  }

  /// The shortest text from which the same number is read back.
  private static func number(_ value: Double) -> String {
    if value.isNaN { return "NaN" }
    if value.isInfinite { return value < 0 ? "-Inf" : "Inf" }
    let text = value.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  private static func quoted(_ text: String) -> String {
    let special: Set<Unicode.Scalar> = [",", "\"", "\n", "\r"]
    guard text.unicodeScalars.contains(where: special.contains) else { return text }
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
