/// Settles the ranges of all axes of a figure.
///
/// Equal axes of one figure are one axis: where the range is left to the data, it holds the data of
/// all of them, so that panels can be compared. An axis without a name is nobody's equal.
struct AxisRanges {
  /// The horizontal and the vertical scale of each panel.
  let scales: [(x: AxisScale, y: AxisScale)]

  init(of figure: Figure) {
    let x = Self.scales(of: figure.panels, axis: \.x, along: .x)
    let y = Self.scales(of: figure.panels, axis: \.y, along: .y)
    scales = zip(x, y).map { ($0, $1) }
  }

  private static func scales(
    of panels: [Panel], axis: (Panel) -> Axis, along direction: Extent.Direction
  ) -> [AxisScale] {
    let extents = panels.map { Extent(of: $0.layers, along: direction, on: axis($0)) }
    return panels.indices.map { index in
      let own = axis(panels[index])
      var extent = extents[index]
      for other in panels.indices where own.canBeShared && axis(panels[other]) == own {
        extent.formUnion(extents[other])
      }
      return extent.scale(for: own)
    }
  }
}

extension Axis {
  /// Whether an equal axis elsewhere means the same quantity.
  var canBeShared: Bool { !label.isEmpty || range != nil }
}
