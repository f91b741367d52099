/// What a colour means; a theme says which colour that is.
///
/// Three levels: near-black for data, grey for context, colour for what the sentence is about.
/// No two accents differ by colour alone: each has its own dash and its own marker.
public enum Ink: Sendable, Equatable {
  /// The data themselves: near-black.
  case data
  /// What surrounds the argument: grey.
  case context
  /// The truth behind simulated data: grey and dashed.
  case truth
  /// What the sentence is about: blue, vermillion, green, purple, orange, sky, from 0 on.
  ///
  /// The seventh accent is blue again, with another dash and marker.
  case accent(Int)

  /// The dash that goes with this ink.
  public var dash: Dash {
    switch self {
    case .data, .context: .solid
    case .truth: .dashed
    case .accent(let index): Dash.allCases[Ink.turn(index, of: Dash.allCases.count)]
    }
  }

  /// The marker that goes with this ink.
  public var marker: Marker {
    switch self {
    case .data, .context: .disc
    case .truth: .circle
    case .accent(let index): Marker.allCases[Ink.turn(index, of: Marker.allCases.count)]
    }
  }

  /// The number of accent colours before they come round again.
  static let accentCount = 6

  /// A walk through `count` things that shifts by one each time the colours come round.
  private static func turn(_ index: Int, of count: Int) -> Int {
    let place = max(0, index)
    return (place + place / accentCount) % count
  }
}

/// How a line is broken.
public enum Dash: String, Sendable, Equatable, CaseIterable {
  /// Unbroken.
  case solid
  /// Long strokes.
  case dashed
  /// Points.
  case dotted
  /// A long stroke and a point.
  case dashDotted
  /// Very long strokes with short gaps.
  case longDashed
  /// A long stroke and two points.
  case dashDotDotted
}

/// The shape of a point.
public enum Marker: String, Sendable, Equatable, CaseIterable {
  /// A filled circle.
  case disc
  /// A filled square.
  case square
  /// A filled triangle, point up.
  case triangle
  /// A filled diamond.
  case diamond
  /// A filled triangle, point down.
  case wedge
  /// A filled pentagon.
  case pentagon
  /// An open circle.
  case circle
  /// A diagonal cross.
  case cross
  /// An upright cross.
  case plus
}
