/// Where and how a layer is named. A string literal is a label at the end.
public enum Label: Sendable, Equatable, ExpressibleByStringInterpolation {
  /// Not named.
  case none
  /// Beside the last visible point, in the ink of the layer.
  case end(String)
  /// Beside the first visible point, in the ink of the layer.
  case start(String)
  /// To the right of a place given in the units of the axes.
  case at(Double, Double, String)
  /// In the legend above the panels.
  case legend(String)

  /// Creates a label at the end.
  ///
  /// - Parameter value: The name.
  public init(stringLiteral value: String) {
    self = .end(value)
  }

  /// The name itself.
  public var text: String {
    switch self {
    case .none: ""
    case .end(let text), .start(let text), .at(_, _, let text), .legend(let text): text
    }
  }
}
