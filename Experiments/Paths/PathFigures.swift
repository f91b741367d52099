import Plotting
import Regularization

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

extension RegressionProblem {
  /// The features in the order in which the lasso lets them in, each with the corner at which it
  /// enters: the corner before the first fit between two corners that uses it.
  ///
  /// - Parameter corners: the penalties at which the path bends, falling.
  /// - Returns: those that enter at one of the corners.
  /// - Throws: `RegularizationError` where the path cannot be computed.
  func entryOrder(corners: [Double]) throws -> [(feature: Int, lambda: Double)] {
    guard let last = corners.last else { return [] }
    // A feature at its own corner is zero but for rounding; half-way to the next one it is not.
    let between = zip(corners, corners.dropFirst() + [0.9 * last]).map { ($0 * $1).squareRoot() }
    let path = try lassoPath(lambdas: between, tolerance: 1e-10)
    return (0..<features).compactMap { feature in
      path.entry(of: feature).map { (feature: feature, lambda: corners[$0]) }
    }.sorted { ($1.lambda, $0.feature) < ($0.lambda, $1.feature) }
  }
}
