/// How a figure looks: for paper, for a dark screen, for the back of a room.
public enum Theme: String, Sendable, Equatable, CaseIterable {
  /// Dark type on white.
  case light
  /// Light type on near-black.
  case dark
  /// Dark type on white, larger and heavier: no type under 24 pixels, no line under 3.
  case projector
}

/// The kinds of file a figure can become.
public enum FigureFormat: String, Sendable, Equatable, CaseIterable {
  /// Pixels, 1600 by 1000.
  case png
  /// Shapes and text, for the web.
  case svg
  /// Shapes and text, for print.
  case pdf
  /// An animation of 800 by 500 pixels; a still figure is one of a single frame.
  case gif
}
