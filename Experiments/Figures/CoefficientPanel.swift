import Plotting

extension Panel {
  /// A line per coefficient against anything that measures the penalty: a few in colour with their
  /// names, the others in grey.
  ///
  /// - Parameters:
  ///   - heading: the panel's name.
  ///   - note: what to see in it.
  ///   - x: the axis of the penalty.
  ///   - y: the axis of the coefficients.
  ///   - places: where each fit of the path stands on `x`.
  ///   - coefficients: those of each feature along the path.
  ///   - names: the features.
  ///   - highlighted: the features in colour, at most six.
  ///   - named: on which side of the lines their names stand.
  /// - Returns: the panel.
  static func coefficients(
    heading: String = "", note: String = "", x: Axis, y: Axis, places: [Double],
    coefficients: [[Double]],
    names: [String], highlighted: [Int], named: (String) -> Label = Label.end
  ) -> Panel {
    let grey = coefficients.indices.filter { !highlighted.contains($0) }.map { feature in
      Layer.line(
        x: places, y: coefficients[feature], ink: .context, dash: .solid, width: 0.6)
    }
    let coloured = highlighted.enumerated().map { order, feature in
      Layer.line(
        x: places, y: coefficients[feature], ink: .accent(order), label: named(names[feature]))
    }
    return Panel(
      heading: heading, note: note, x: x, y: y,
      layers: [.rule(.horizontal(0), ink: .context)] + grey + coloured)
  }
}

/// The features with the largest coefficients, largest first.
///
/// - Parameters:
///   - coefficients: one for each feature.
///   - count: how many to return.
/// - Returns: their positions.
func largest(_ coefficients: [Double], count: Int) -> [Int] {
  let order = coefficients.indices.sorted {
    (coefficients[$1].magnitude, $0) < (coefficients[$0].magnitude, $1)
  }
  return Array(order.prefix(count))
}
