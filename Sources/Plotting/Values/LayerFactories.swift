extension Layer {
  /// A marker at each point.
  ///
  /// - Parameters:
  ///   - x: Values on the horizontal axis.
  ///   - y: Values on the vertical axis, as many.
  ///   - ink: The meaning of the colour.
  ///   - marker: The shape; that of the ink by default.
  ///   - size: The size against that of the theme.
  ///   - label: Where and how the points are named.
  /// - Returns: The layer.
  public static func points(
    x: [Double], y: [Double], ink: Ink = .data, marker: Marker? = nil, size: Double = 1,
    label: Label = .none
  ) -> Layer {
    Layer(.points(x: x, y: y), ink: ink, marker: marker, width: size, label: label)
  }

  /// A line through points in their order; a value that is not a number breaks it.
  ///
  /// - Parameters:
  ///   - x: Values on the horizontal axis.
  ///   - y: Values on the vertical axis, as many.
  ///   - ink: The meaning of the colour.
  ///   - dash: How the line is broken; that of the ink by default.
  ///   - width: The width against that of the theme.
  ///   - label: Where and how the line is named.
  /// - Returns: The layer.
  public static func line(
    x: [Double], y: [Double], ink: Ink = .accent(0), dash: Dash? = nil, width: Double = 1,
    label: Label = .none
  ) -> Layer {
    Layer(.line(x: x, y: y), ink: ink, dash: dash, width: width, label: label)
  }

  /// A line that keeps each value until the next x.
  ///
  /// - Parameters:
  ///   - x: Values on the horizontal axis, rising.
  ///   - y: The value from each x to the next, as many.
  ///   - ink: The meaning of the colour.
  ///   - dash: How the line is broken; that of the ink by default.
  ///   - width: The width against that of the theme.
  ///   - label: Where and how the line is named.
  /// - Returns: The layer.
  public static func steps(
    x: [Double], y: [Double], ink: Ink = .accent(0), dash: Dash? = nil, width: Double = 1,
    label: Label = .none
  ) -> Layer {
    Layer(.steps(x: x, y: y), ink: ink, dash: dash, width: width, label: label)
  }

  /// The area between two curves, lightly tinted.
  ///
  /// - Parameters:
  ///   - x: Values on the horizontal axis.
  ///   - lower: The lower curve, as many values.
  ///   - upper: The upper curve, as many values.
  ///   - ink: The meaning of the colour.
  ///   - label: Where and how the band is named.
  /// - Returns: The layer.
  public static func band(
    x: [Double], lower: [Double], upper: [Double], ink: Ink = .accent(0), label: Label = .none
  ) -> Layer {
    Layer(.band(x: x, lower: lower, upper: upper), ink: ink, dash: .solid, label: label)
  }

  /// A bar from zero to each value.
  ///
  /// - Parameters:
  ///   - x: The middles of the bars.
  ///   - y: Their values, as many.
  ///   - width: The width of a bar in units of x; 80 % of the least distance by default.
  ///   - ink: The meaning of the colour.
  ///   - label: Where and how the bars are named.
  /// - Returns: The layer.
  public static func bars(
    x: [Double], y: [Double], width: Double? = nil, ink: Ink = .accent(0), label: Label = .none
  ) -> Layer {
    Layer(.bars(x: x, y: y, width: width), ink: ink, dash: .solid, label: label)
  }

  /// A marker at each point with a bar from a lower to an upper value.
  ///
  /// - Parameters:
  ///   - x: Values on the horizontal axis.
  ///   - y: Values on the vertical axis, as many.
  ///   - lower: The lower ends of the bars, as many.
  ///   - upper: The upper ends of the bars, as many.
  ///   - ink: The meaning of the colour.
  ///   - marker: The shape; that of the ink by default.
  ///   - label: Where and how the points are named.
  /// - Returns: The layer.
  public static func errorBars(
    x: [Double], y: [Double], lower: [Double], upper: [Double], ink: Ink = .data,
    marker: Marker? = nil, label: Label = .none
  ) -> Layer {
    Layer(
      .errorBars(x: x, y: y, lower: lower, upper: upper), ink: ink, dash: .solid, marker: marker,
      label: label)
  }

  /// Lines of equal value of a function known on a grid.
  ///
  /// - Parameters:
  ///   - x: The columns of the grid, rising.
  ///   - y: The rows of the grid, rising.
  ///   - z: The values: `z[i][j]` belongs to `y[i]` and `x[j]`.
  ///   - levels: The values along the lines.
  ///   - ink: The meaning of the colour.
  ///   - dash: How the lines are broken; that of the ink by default.
  ///   - width: The width against that of the theme.
  ///   - label: Where and how the lines are named; only `.at` and `.legend` have a meaning.
  /// - Returns: The layer.
  public static func contours(
    x: [Double], y: [Double], z: [[Double]], levels: [Double], ink: Ink = .context,
    dash: Dash? = nil, width: Double = 1, label: Label = .none
  ) -> Layer {
    Layer(
      .contours(Grid(x: x, y: y, z: z), levels: levels), ink: ink, dash: dash, width: width,
      label: label)
  }

  /// A coloured cell for each value on a grid, with a scale beside the panel.
  ///
  /// - Parameters:
  ///   - x: The middles of the columns, rising.
  ///   - y: The middles of the rows, rising.
  ///   - z: The values: `z[i][j]` belongs to `y[i]` and `x[j]`.
  ///   - shading: How values become colours.
  ///   - label: The name of the quantity, written at the scale.
  /// - Returns: The layer.
  public static func heatMap(
    x: [Double], y: [Double], z: [[Double]], shading: Shading = Shading(), label: Label = .none
  ) -> Layer {
    Layer(.heatMap(Grid(x: x, y: y, z: z), shading), ink: .context, label: label)
  }
}
