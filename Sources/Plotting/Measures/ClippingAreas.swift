extension ClipBox {
  /// The pieces of the area between two curves inside the box: rows of x, lower, upper.
  ///
  /// Corners are added where a curve crosses an edge, so that what is inside keeps its shape.
  func bandPieces(x xs: [Double], lower: [Double], upper: [Double]) -> [[[Double]]] {
    var pieces: [[[Double]]] = []
    var piece: [[Double]] = []
    func finish() {
      if piece.count > 1 { pieces.append(piece) }
      piece = []
    }
    let rows = zip(xs, zip(lower, upper)).map { [$0, clampedLower($1.0), $1.1] }
    for (start, end) in zip(rows, rows.dropFirst()) {
      let usable = [start, end].allSatisfy {
        x.admits($0[0]) && y.admits($0[1]) && y.admits($0[2])
      }
      let cut = usable ? bandSegment(from: start, to: end) : []
      guard let first = cut.first else {
        finish()
        continue
      }
      if piece.last != first {
        finish()
        piece = [first]
      }
      piece += cut.dropFirst()
    }
    finish()
    return pieces
  }

  /// On a log axis the lower curve falls without end where it reaches zero: to the edge.
  private func clampedLower(_ value: Double) -> Double {
    y.isLog && value <= 0 ? clampedY(value) : value
  }

  private func bandSegment(from start: [Double], to end: [Double]) -> [[Double]] {
    let from = [x.coordinate(start[0]), y.coordinate(start[1]), y.coordinate(start[2])]
    let to = [x.coordinate(end[0]), y.coordinate(end[1]), y.coordinate(end[2])]
    func shares(_ k: Int, _ scale: AxisScale) -> [Double] {
      let change = to[k] - from[k]
      guard change != 0 else { return [] }
      return [scale.span.lowerBound, scale.span.upperBound].map { ($0 - from[k]) / change }
    }
    let sides = shares(0, x).sorted()
    let first = max(0, sides.first ?? 0)
    let last = min(1, sides.last ?? 1)
    let width = x.span.lowerBound...x.span.upperBound
    guard first < last, sides.count == 2 || width.contains(from[0]) else { return [] }
    let inner = (shares(1, y) + shares(2, y)).filter { $0 > first && $0 < last }.sorted()
    return ([first] + inner + [last]).map { share in
      if share == 0 { return [start[0], clampedY(start[1]), clampedY(start[2])] }
      if share == 1 { return [end[0], clampedY(end[1]), clampedY(end[2])] }
      let at = zip(from, to).map { $0 + share * ($1 - $0) }
      return [
        x.value(at: at[0]), clampedY(y.value(at: at[1])), clampedY(y.value(at: at[2])),
      ]
    }
  }

  /// The part of a polygon inside the box.
  ///
  /// - Source: I. E. Sutherland, G. W. Hodgman, Reentrant polygon clipping, 1974.
  func polygon(_ corners: [Point]) -> [Point] {
    var result = corners.filter { x.admits($0.x) && y.admits($0.y) }
      .map { [x.coordinate($0.x), y.coordinate($0.y)] }
    for (axis, range) in [(0, width), (1, height)] {
      for (edge, sign) in [(range.lowerBound, 1.0), (range.upperBound, -1.0)] {
        let points = result
        result = []
        for (index, end) in points.enumerated() {
          let start = points[(index + points.count - 1) % points.count]
          let startsInside = sign * (start[axis] - edge) >= 0
          let endsInside = sign * (end[axis] - edge) >= 0
          if startsInside != endsInside {
            let share = (edge - start[axis]) / (end[axis] - start[axis])
            var cut = zip(start, end).map { $0 + share * ($1 - $0) }
            cut[axis] = edge
            result.append(cut)
          }
          if endsInside { result.append(end) }
        }
      }
    }
    return result.map { Point(x.value(at: $0[0]), y.value(at: $0[1])) }
  }
}
