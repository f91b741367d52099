/// One thing drawn in a panel. Make one with `Layer.points`, `Layer.line` and their like.
public struct Layer: Sendable, Equatable {
  /// What is drawn.
  var content: Content

  /// The meaning of its colour.
  public var ink: Ink

  /// The dash of its lines.
  public var dash: Dash

  /// The shape of its points.
  public var marker: Marker

  /// Its weight against that of an ordinary line, or point, of the theme.
  public var width: Double

  /// Where and how it is named.
  public var label: Label

  /// The numbers of a layer, by what is made of them.
  enum Content: Sendable, Equatable {
    case points(x: [Double], y: [Double])
    case line(x: [Double], y: [Double])
    case steps(x: [Double], y: [Double])
    case band(x: [Double], lower: [Double], upper: [Double])
    case bars(x: [Double], y: [Double], width: Double?)
    case errorBars(x: [Double], y: [Double], lower: [Double], upper: [Double])
    case contours(Grid, levels: [Double])
    case heatMap(Grid, Shading)
    case arrows(from: [Point], to: [Point])
    case text(String, at: Point, Alignment)
    case rule(Rule)
    case polygon([Point], filled: Bool)
  }

  init(
    _ content: Content, ink: Ink, dash: Dash? = nil, marker: Marker? = nil, width: Double = 1,
    label: Label = .none
  ) {
    self.content = content
    self.ink = ink
    self.dash = dash ?? ink.dash
    self.marker = marker ?? ink.marker
    self.width = width
    self.label = label
  }
}

/// A place in the units of the axes.
public struct Point: Sendable, Equatable {
  /// The value on the horizontal axis.
  public var x: Double

  /// The value on the vertical axis.
  public var y: Double

  /// Creates a place.
  ///
  /// - Parameters:
  ///   - x: The value on the horizontal axis.
  ///   - y: The value on the vertical axis.
  public init(_ x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }
}

/// A straight line through the whole panel.
public enum Rule: Sendable, Equatable {
  /// At one value of the vertical axis.
  case horizontal(Double)
  /// At one value of the horizontal axis.
  case vertical(Double)
}

/// On which side of its place a text stands.
public enum Alignment: String, Sendable, Equatable {
  /// The text begins at its place.
  case left
  /// The middle of the text is at its place.
  case center
  /// The text ends at its place.
  case right
}

/// How numbers become colours in a heat map.
public struct Shading: Sendable, Equatable {
  /// The order of the colours.
  public enum Palette: String, Sendable, Equatable {
    /// Dark to light: more is brighter.
    case sequential
    /// Blue through the background to vermillion: the sign is the colour.
    case diverging
  }

  /// The order of the colours.
  public var palette: Palette

  /// The values at the two ends; those of the data where it is `nil`.
  public var range: ClosedRange<Double>?

  /// Creates a shading.
  ///
  /// - Parameters:
  ///   - palette: The order of the colours.
  ///   - range: The values at the two ends; by default those of the data, made symmetric
  ///     about zero for diverging colours.
  public init(_ palette: Palette = .sequential, in range: ClosedRange<Double>? = nil) {
    self.palette = palette
    self.range = range
  }
}

/// Values on a grid: `z[i][j]` belongs to `x[j]` and `y[i]`.
struct Grid: Sendable, Equatable {
  var x: [Double]
  var y: [Double]
  var z: [[Double]]

  /// The finite values, row by row.
  var finiteValues: [Double] {
    z.joined().filter(\.isFinite)
  }
}
