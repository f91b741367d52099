/// The names that stand above the panels, each with a sample of what it names.
struct Legend: Sendable, Equatable {
  /// A sample and its name.
  struct Entry: Sendable, Equatable {
    var layer: Layer
    var text: String
    /// The left end of the sample and the middle of the line, in pixels.
    var place: Point

    var sampleWidth: Double
  }

  var entries: [Entry] = []
  var height = 0.0

  static let sampleGap = 12.0
  static let entryGap = 40.0

  /// The width of a sample: a line must show its dash, which grows with its width; a point needs
  /// little.
  static func sampleWidth(_ layer: Layer, _ style: Style) -> Double {
    switch layer.sample {
    case .line: 22 * style.dataLine
    case .point: 24
    case .bar, .area: 44
    }
  }

  /// Collects the names of all panels, each once, and fills lines with them.
  init(_ figure: Figure, left: Double, right: Double, top: Double, style: Style) {
    let size = style.type.label
    let leading = size * 1.5
    var corner = Point(left, top + leading / 2)
    for layer in figure.panels.flatMap(\.layers) {
      guard case .legend(let name) = layer.label else { continue }
      let sample = Self.sampleWidth(layer, style) + Self.sampleGap
      let room = right - left - sample
      let text = FittedText.shorten(name, width: room, size: size)
      let known = entries.contains { $0.text == text && $0.layer.looksLike(layer) }
      if known { continue }
      let width = sample + TextMetrics.width(text, size: size)
      if corner.x > left, corner.x + width > right {
        corner = Point(left, corner.y + leading)
      }
      entries.append(
        Entry(layer: layer, text: text, place: corner, sampleWidth: sample - Self.sampleGap))
      corner.x += width + Self.entryGap
    }
    height = entries.isEmpty ? 0 : corner.y + leading / 2 - top
  }
}

extension Layer {
  /// Whether the samples of two layers are the same.
  func looksLike(_ other: Layer) -> Bool {
    ink == other.ink && dash == other.dash && marker == other.marker && width == other.width
      && sample == other.sample
  }

  /// What stands for a layer in a legend.
  enum Sample: Sendable, Equatable { case line, point, bar, area }

  var sample: Sample {
    switch content {
    case .line, .steps, .rule, .contours, .arrows, .text: .line
    case .points, .errorBars: .point
    case .bars: .bar
    case .band, .heatMap, .polygon: .area
    }
  }
}
