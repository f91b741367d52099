extension Figure {
  /// The points of clouds and curves that an SVG may have before it is drawn with fewer.
  static let manyPoints = 2_000
  /// The markers that are left of too many: as many as 200 kB have room for.
  static let enoughMarkers = 1_200

  /// The figure for a kind of image that spells every point out: with the same curves of fewer
  /// points, see ``thinned``, and with an even share of each cloud, which its subtitle then says.
  ///
  /// - Returns: the figure as it is where it has no more than 2,000 points.
  /// - Complexity: O(points · log points).
  var decimated: Figure {
    var (all, markers) = (0, 0)
    for layer in panels.flatMap(\.layers) {
      switch layer.content {
      case .points(let x, _): (all, markers) = (all + x.count, markers + x.count)
      case .line(let x, _), .steps(let x, _), .band(let x, _, _): all += x.count
      default: break
      }
    }
    guard all > Self.manyPoints else { return self }
    var copy = thinned
    guard markers > Self.enoughMarkers else { return copy }
    let share = Double(Self.enoughMarkers) / Double(markers)
    var kept = 0
    for panel in copy.panels.indices {
      for layer in copy.panels[panel].layers.indices {
        guard case .points(let x, let y) = copy.panels[panel].layers[layer].content else {
          continue
        }
        // A point is kept where the share of those before it reaches another whole number.
        let places = x.indices.filter { Int(Double($0 + 1) * share) > Int(Double($0) * share) }
        kept += places.count
        copy.panels[panel].layers[layer].content =
          .points(x: places.map { x[$0] }, y: places.map { y[$0] })
      }
    }
    copy.subtitle += (copy.subtitle.isEmpty ? "" : " ") + "Drawn: \(kept) of \(markers) points."
    return copy
  }
}
