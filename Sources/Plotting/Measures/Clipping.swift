/// Cuts curves at the edge of the picture.
///
/// gnuplot loses a segment with an end at 1e9 when the axis ends at 2, so what lies far outside never
/// reaches it. Cutting happens in axis coordinates, in which gnuplot's segments are straight.
struct ClipBox: Sendable {
  let x: AxisScale
  let y: AxisScale
  /// The box in axis coordinates.
  let width: ClosedRange<Double>
  let height: ClosedRange<Double>

  /// A box around the frame of a panel.
  ///
  /// - Parameters:
  ///   - x: The horizontal axis.
  ///   - y: The vertical axis.
  ///   - margin: Room kept on every side, in lengths of the axis: strokes and their joins are cut
  ///     by gnuplot itself.
  init(x: AxisScale, y: AxisScale, margin: Double) {
    func bounds(_ span: ClosedRange<Double>) -> ClosedRange<Double> {
      let room = margin * (span.upperBound - span.lowerBound)
      return (span.lowerBound - room)...(span.upperBound + room)
    }
    (self.x, self.y) = (x, y)
    (width, height) = (bounds(x.span), bounds(y.span))
  }

  /// The pieces of a polyline inside the box.
  ///
  /// - Parameter points: The corners; one that an axis does not admit breaks the line.
  /// - Returns: Pieces of at least two corners, unchanged where nothing was cut; a corner alone
  ///   between two breaks is a piece of one.
  func pieces(of points: [Point]) -> [[Point]] {
    var pieces: [[Point]] = []
    var piece: [Point] = []
    func finish() {
      if !piece.isEmpty { pieces.append(piece) }
      piece = []
    }
    var previous: Point?
    var wasInside = false
    for point in points {
      guard x.admits(point.x), y.admits(point.y) else {
        finish()
        previous = nil
        continue
      }
      let isInside = contains(point)
      defer { (previous, wasInside) = (point, isInside) }
      guard let start = previous else {
        if isInside { piece = [point] }
        continue
      }
      if isInside, wasInside {
        piece.append(point)
        continue
      }
      if let (from, to) = segment(from: start, to: point) {
        if piece.isEmpty || from != start {
          finish()
          piece = [from]
        }
        piece.append(to)
        if to != point { finish() }
      } else {
        finish()
      }
    }
    finish()
    return pieces
  }

  /// Whether a point lies in the box.
  func contains(_ point: Point) -> Bool {
    guard x.admits(point.x), y.admits(point.y) else { return false }
    return width.contains(x.coordinate(point.x)) && height.contains(y.coordinate(point.y))
  }

  /// The part of a segment inside the box.
  ///
  /// - Source: Y.-D. Liang, B. A. Barsky, A new concept and method for line clipping, 1984.
  func segment(from start: Point, to end: Point) -> (Point, Point)? {
    let from = (x: near(x.coordinate(start.x), width), y: near(y.coordinate(start.y), height))
    let to = (x: near(x.coordinate(end.x), width), y: near(y.coordinate(end.y), height))
    var (first, last) = (0.0, 1.0)
    for (value, change, range) in [
      (from.x, to.x - from.x, width), (from.y, to.y - from.y, height),
    ] {
      if change == 0 {
        if !range.contains(value) { return nil }
        continue
      }
      let low = (range.lowerBound - value) / change
      let high = (range.upperBound - value) / change
      first = max(first, min(low, high))
      last = min(last, max(low, high))
    }
    guard first <= last else { return nil }
    func point(_ share: Double) -> Point {
      Point(
        x.value(at: from.x + share * (to.x - from.x)),
        y.value(at: from.y + share * (to.y - from.y)))
    }
    return (first == 0 ? start : point(first), last == 1 ? end : point(last))
  }

  /// A coordinate brought to within a thousand million boxes, so that shares of a segment keep their
  /// digits; what is seen of the segment moves by less than that part of the box.
  private func near(_ coordinate: Double, _ range: ClosedRange<Double>) -> Double {
    let far = 1e9 * (range.upperBound - range.lowerBound)
    return min(max(coordinate, range.lowerBound - far), range.upperBound + far)
  }

  /// A value of the vertical axis, or the end of the box beyond which it lies.
  func clampedY(_ value: Double) -> Double {
    if y.isLog, value <= 0 { return y.value(at: height.lowerBound) }
    let coordinate = y.coordinate(value)
    if coordinate < height.lowerBound { return y.value(at: height.lowerBound) }
    if coordinate > height.upperBound { return y.value(at: height.upperBound) }
    return value
  }

}
