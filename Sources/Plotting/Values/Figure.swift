/// A picture as a value: what is drawn, never where it is kept nor by which process.
///
/// The title says the lesson, the subtitle says what is drawn. Panels fill a grid row by row; those
/// that stand in one row with the same y axis, or in one column with the same x axis, share it.
public struct Figure: Sendable, Equatable {
  /// The lesson, in one sentence.
  public var title: String

  /// What is drawn: data, sizes, direction of reading.
  public var subtitle: String

  /// The panels, row by row.
  public var panels: [Panel]

  /// The number of panels in a row; chosen by their number where it is `nil`.
  public var columns: Int?

  /// Creates a figure of several panels.
  ///
  /// - Parameters:
  ///   - title: The lesson, in one sentence.
  ///   - subtitle: What is drawn.
  ///   - panels: The panels, row by row; at least one.
  ///   - columns: Panels in a row, at least 1; by default up to three.
  public init(title: String, subtitle: String = "", panels: [Panel], columns: Int? = nil) {
    self.title = title
    self.subtitle = subtitle
    self.panels = panels
    self.columns = columns
  }

  /// Creates a figure of one panel.
  ///
  /// - Parameters:
  ///   - title: The lesson, in one sentence.
  ///   - subtitle: What is drawn.
  ///   - x: The horizontal axis.
  ///   - y: The vertical axis.
  ///   - layers: What is drawn, from back to front.
  public init(title: String, subtitle: String = "", x: Axis, y: Axis, layers: [Layer]) {
    self.init(title: title, subtitle: subtitle, panels: [Panel(x: x, y: y, layers: layers)])
  }

  /// The number of columns of the grid: what was asked for, else what keeps panels wide enough.
  var gridColumns: Int {
    if let columns { return max(1, min(columns, panels.count)) }
    switch panels.count {
    case ...3: return max(1, panels.count)
    case 4: return 2
    case ...9: return 3
    default: return 4
    }
  }
}

/// One pair of axes and what is drawn on it.
public struct Panel: Sendable, Equatable {
  /// A word or two in bold above the panel.
  public var heading: String

  /// A remark after the heading, in regular type: the one number that matters.
  public var note: String

  /// The horizontal axis.
  public var x: Axis

  /// The vertical axis.
  public var y: Axis

  /// What is drawn, from back to front.
  public var layers: [Layer]

  /// Whether a unit is as long on both axes, so that a disc is round; for linear axes.
  public var equalUnits: Bool

  /// Creates a panel.
  ///
  /// - Parameters:
  ///   - heading: A word or two in bold above the panel.
  ///   - note: A remark after the heading.
  ///   - x: The horizontal axis.
  ///   - y: The vertical axis.
  ///   - layers: What is drawn, from back to front.
  ///   - equalUnits: Whether a unit is as long on both axes, so that a disc is round.
  public init(
    heading: String = "", note: String = "", x: Axis, y: Axis, layers: [Layer],
    equalUnits: Bool = false
  ) {
    self.heading = heading
    self.note = note
    self.x = x
    self.y = y
    self.layers = layers
    self.equalUnits = equalUnits
  }
}
