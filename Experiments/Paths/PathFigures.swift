import Plotting

/// The coefficients of one method along its path, against anything that measures the penalty.
struct PathLines: Sendable {
  let heading: String
  let note: String
  let axis: Axis
  /// Where each fit stands on the axis.
  let places: [Double]
  /// The coefficients of each feature along the path.
  let coefficients: [[Double]]

  init(
    _ heading: String, _ note: String, _ axis: Axis, _ places: [Double],
    _ coefficients: [[Double]]
  ) {
    self.heading = heading
    self.note = note
    self.axis = axis
    self.places = places
    self.coefficients = coefficients
  }
}

extension Figure {
  /// A panel per path on the same heights, with the same features in the same colours.
  static func paths(
    title: String, subtitle: String, _ paths: [PathLines], names: [String], highlighted: [Int]
  ) -> Figure {
    let panels = paths.map { path in
      Panel.coefficients(
        heading: path.heading, note: path.note, x: path.axis,
        y: .linear("coefficient", unit: "per sd"), places: path.places,
        coefficients: path.coefficients, names: names, highlighted: highlighted)
    }
    return Figure(title: title, subtitle: subtitle, panels: panels)
  }
}
