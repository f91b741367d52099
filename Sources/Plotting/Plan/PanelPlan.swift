/// A panel with everything settled that its script needs.
struct PanelPlan: Sendable {
  var panel: Panel
  var x: AxisScale
  var y: AxisScale
  var prepared: [Prepared]
  /// Where each layer's curve is last seen, on the side of its name.
  var ends: [EndLabels.End?] = []

  /// Whether numbers and name stand at the axis, or at that of a neighbour.
  var showsX = true
  var showsY = true

  var frame = Rectangle(left: 0, top: 0, right: 0, bottom: 0)
  var xTicks: [PlacedTick] = []
  var yTicks: [PlacedTick] = []
  var heading = Heading()
  var labels: [PlacedLabel] = []
  var shade: Shade?

  /// Chooses the marks for a frame.
  mutating func placeTicks(style: Style) {
    xTicks = Ticks.placed(
      for: panel.x, scale: x, length: frame.width, spacing: style.type.number * 7)
    yTicks = Ticks.placed(
      for: panel.y, scale: y, length: frame.height, spacing: style.type.number * 4)
  }

  /// Shrinks the frame until a unit has the same length on both axes.
  mutating func equalizeUnits() {
    guard !x.isLog, !y.isLog else { return }
    let unit = min(frame.width / (x.upper - x.lower), frame.height / (y.upper - y.lower))
    let spare = frame.width - unit * (x.upper - x.lower)
    frame.left += spare / 2
    frame.right -= spare / 2
    frame.top = frame.bottom - unit * (y.upper - y.lower)
  }

  /// The name of the horizontal axis, in at most two lines.
  func xName(style: Style) -> FittedText? {
    showsX ? Self.name(of: panel.x, length: frame.width, style: style) : nil
  }

  /// The name of the vertical axis, in at most two lines.
  func yName(style: Style) -> FittedText? {
    showsY ? Self.name(of: panel.y, length: frame.height, style: style) : nil
  }

  private static func name(of axis: Axis, length: Double, style: Style) -> FittedText? {
    guard !axis.title.isEmpty else { return nil }
    let size = style.type.axis
    // Before there is a frame, one line is as good a guess as any.
    return FittedText(
      axis.title, width: length > 0 ? length : .infinity, size: size, floor: size * 0.8, most: 1)
  }

  /// The width of the widest number at the vertical axis.
  func numbersWidth(style: Style) -> Double {
    yTicks.map { $0.text.width(at: style.type.number) }.max() ?? 0
  }
}

/// The words above a panel.
struct Heading: Sendable, Equatable {
  var heading: FittedText?
  var note: FittedText?
  /// Whether the note stands on the line of the heading.
  var onOneLine = true

  /// The gap between heading and note, in type sizes.
  static let gap = 0.9

  init() {}

  /// Words for a panel of some width: on one line if they fit, else the note below.
  init(_ panel: Panel, width: Double, style: Style) {
    let size = style.type.heading
    let floor = size * 0.72
    guard !panel.heading.isEmpty || !panel.note.isEmpty else { return }
    let bold = TextMetrics.width(panel.heading, size: size, bold: true)
    let plain = TextMetrics.width(panel.note, size: size)
    onOneLine =
      panel.heading.isEmpty || panel.note.isEmpty || bold + plain + Self.gap * size <= width
    if !panel.heading.isEmpty {
      heading = FittedText(panel.heading, width: width, size: size, floor: floor, bold: true)
    }
    if !panel.note.isEmpty {
      note = FittedText(panel.note, width: width, size: size, floor: floor)
    }
  }

  /// The height of the words, in pixels.
  var height: Double {
    let heights = [heading?.height ?? 0, note?.height ?? 0]
    return onOneLine ? max(heights[0], heights[1]) : heights[0] + heights[1]
  }
}

/// The scale of a heat map beside its panel.
struct Shade: Sendable, Equatable {
  var shading: Shading
  var scale: AxisScale
  var ticks: [PlacedTick]
  var title: String

  static let barWidth = 22.0
  static let barGap = 22.0

  /// The scale of a panel's first heat map, if it has one.
  init?(_ panel: Panel, length: Double, style: Style) {
    for layer in panel.layers {
      guard case .heatMap(let grid, let shading) = layer.content else { continue }
      let values = grid.finiteValues
      var range = shading.range ?? ((values.min() ?? 0)...(values.max() ?? 1))
      if shading.range == nil, shading.palette == .diverging {
        let most = max(abs(range.lowerBound), abs(range.upperBound))
        range = -most...most
      }
      if range.lowerBound == range.upperBound {
        range = (range.lowerBound - 0.5)...(range.upperBound + 0.5)
      }
      self.shading = shading
      scale = AxisScale(
        isLog: false, lower: range.lowerBound, upper: range.upperBound, reversed: false)
      ticks = Ticks.placed(
        for: .linear(""), scale: scale, length: length, spacing: style.type.number * 6)
      title = layer.label.text
      return
    }
    return nil
  }

  /// The room it takes to the right of the frame.
  func width(style: Style) -> Double {
    let numbers = ticks.map { $0.text.width(at: style.type.number) }.max() ?? 0
    let words = title.isEmpty ? 0 : style.type.axis * 1.5
    return Self.barGap + Self.barWidth + 14 + numbers + words
  }
}
