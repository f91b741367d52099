import Foundation

extension Figure {
  /// What is to be seen, made from the numbers: the kind of figure, the axes with their ranges, and
  /// each series that has a name with its trend and its key number.
  ///
  /// - Returns: 30 to 400 characters, the same for equal figures; words of an author are better.
  public var generatedDescription: String {
    let first = panels.first.map { Description.axes(of: $0) } ?? ""
    var sentences = [
      panels.count > 1
        ? "\(panels.count) panels of \(Description.kinds(of: self)), \(first)."
        : "\(Description.kinds(of: self)), \(first).".capitalizedFirst
    ]
    for panel in panels {
      let place = panels.count > 1 && !panel.heading.isEmpty ? "\(panel.heading): " : ""
      for layer in panel.layers {
        guard let series = Description.series(layer, xAxis: panel.x) else { continue }
        sentences.append("\(place)\(series).")
      }
    }
    return Description.fitted(sentences)
  }
}

/// Words for the parts of a figure.
private enum Description {
  static let longest = 400

  /// As many whole sentences as there is room for, and how many were left out.
  static func fitted(_ sentences: [String]) -> String {
    var result =
      sentences[0].count > longest - 40
      ? sentences[0].prefix(longest - 41) + "…" : sentences[0]
    for (number, sentence) in sentences.enumerated().dropFirst() {
      let left = sentences.count - number
      if result.count + 1 + sentence.count > longest - 24 {
        return result + " And \(left) more series."
      }
      result += " " + sentence
    }
    return result
  }

  static func kinds(of figure: Figure) -> String {
    var kinds: [String] = []
    for layer in figure.panels.flatMap(\.layers) {
      guard let kind = plural(layer), !kinds.contains(kind) else { continue }
      kinds.append(kind)
    }
    if kinds.isEmpty { return "an empty frame" }
    let head = kinds.dropLast().joined(separator: ", ")
    return head.isEmpty ? kinds[0] : "\(head) and \(kinds[kinds.count - 1])"
  }

  private static func plural(_ layer: Layer) -> String? {
    switch layer.content {
    case .points: "points"
    case .line: "lines"
    case .steps: "steps"
    case .band: "bands"
    case .bars: "bars"
    case .errorBars: "error bars"
    case .contours: "contours"
    case .heatMap: "a heat map"
    case .arrows: "arrows"
    case .polygon: "areas"
    case .text, .rule: nil
    }
  }

  static func axes(of panel: Panel) -> String {
    let alone = Figure(title: "", panels: [panel])
    guard let scales = AxisRanges(of: alone).scales.first else { return "" }
    func words(_ axis: Axis, _ scale: AxisScale, _ name: String) -> String {
      let title = axis.title.isEmpty ? "the \(name) axis" : axis.title
      let log = scale.isLog ? " on a log axis" : ""
      return "\(title) from \(number(scale.lower)) to \(number(scale.upper))\(log)"
    }
    return "\(words(panel.y, scales.y, "y")), against \(words(panel.x, scales.x, "x"))"
  }

  /// A named series of points, with where it goes and where it is most extreme.
  static func series(_ layer: Layer, xAxis: Axis) -> String? {
    let name = layer.label.text
    guard !name.isEmpty, let (x, y) = values(layer) else { return nil }
    let points = zip(x, y).filter { $0.isFinite && $1.isFinite }
    // Read from left to right as drawn, whatever the order in which the numbers came.
    let ordered = points.sorted { xAxis.reversed ? $0.0 > $1.0 : $0.0 < $1.0 }
    guard let first = ordered.first, let last = ordered.last else { return "\(name) is empty" }
    let low = ordered.min { $0.1 < $1.1 } ?? first
    let high = ordered.max { $0.1 < $1.1 } ?? last
    let span = high.1 - low.1
    if ordered.count == 1 || span == 0 { return "\(name) is \(number(first.1)) throughout" }
    let ends = "from \(number(first.1)) to \(number(last.1))"
    let below = min(first.1, last.1) - low.1
    let above = high.1 - max(first.1, last.1)
    if max(below, above) > 0.2 * span {
      let (word, turn) = below > above ? ("lowest", low) : ("highest", high)
      return "\(name) goes \(ends), \(word) with \(number(turn.1)) at \(number(turn.0))"
    }
    return "\(name) \(last.1 > first.1 ? "rises" : "falls") \(ends)"
  }

  private static func values(_ layer: Layer) -> (x: [Double], y: [Double])? {
    switch layer.content {
    case .points(let x, let y), .line(let x, let y), .steps(let x, let y), .bars(let x, let y, _),
      .errorBars(let x, let y, _, _):
      (x, y)
    case .band(let x, let lower, let upper): (x, zip(lower, upper).map { ($0 + $1) / 2 })
    case .contours, .heatMap, .arrows, .text, .rule, .polygon: nil
    }
  }

  /// Three significant digits, as a voice reads them.
  private static func number(_ value: Double) -> String {
    let text = String(format: "%.3g", value == 0 ? 0 : value)
    return text.replacingOccurrences(of: "-", with: "−")
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
