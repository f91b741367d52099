/// The numbers of a layer as gnuplot gets them: drawable, cut at the frame, with what was left out.
struct Prepared: Sendable, Equatable {
  /// Rows of a data block; a row of NaN is a break.
  var rows: [[Double]] = []
  /// What was left out, one sentence each, without the name of the layer.
  var notes: [String] = []

  /// Prepares a layer for a panel.
  init(_ layer: Layer, x: AxisScale, y: AxisScale) {
    let box = ClipBox(x: x, y: y, margin: 1)
    switch layer.content {
    case .points(let xs, let ys):
      preparePoints(zip(xs, ys).map { [$0, $1] }, x: x, y: y)
    case .line(let xs, let ys):
      let points = zip(xs, ys).map { Point($0, $1) }
      countBreaks(points, x: x, y: y)
      rows = Self.joined(box.pieces(of: points).map { $0.map { [$0.x, $0.y] } })
    case .steps(let xs, let ys):
      let points = zip(xs, ys).map { Point($0, $1) }
      countBreaks(points, x: x, y: y)
      rows = Self.joined(box.pieces(of: Self.corners(points)).map { $0.map { [$0.x, $0.y] } })
    case .band(let xs, let lower, let upper):
      prepareBand(xs, lower, upper, box: ClipBox(x: x, y: y, margin: 0))
    case .bars(let xs, let ys, let width):
      prepareBars(xs, ys, width: Layer.barWidth(x: xs, width: width), box: box)
    case .errorBars(let xs, let ys, let lower, let upper):
      prepareErrorBars(zip(xs, ys).map { ($0, $1) }, Array(zip(lower, upper)), box: box)
    case .arrows(let from, let to):
      rows = zip(from, to).compactMap { box.segment(admitted: $0, $1) }
        .map { [$0.x, $0.y, $1.x - $0.x, $1.y - $0.y] }
      note(from.count - rows.count, of: from.count, "arrows", "lie outside the axes")
    case .rule(let rule):
      rows = Self.rule(rule, x: x, y: y)
      note(1 - rows.count / 2, of: 1, "lines", "lies outside the axes")
    case .polygon(let corners, _):
      preparePolygon(corners, box: ClipBox(x: x, y: y, margin: 0.2))
    case .contours(let grid, let levels):
      prepareContours(grid, levels: levels)
    case .heatMap(let grid, _):
      prepareHeatMap(grid, x: x, y: y)
    case .text(_, let place, _):
      let shown = x.shows(place.x) && y.shows(place.y)
      note(shown ? 0 : 1, of: 1, "texts", "lies outside the axes")
    }
  }

  mutating func note(_ count: Int, of all: Int, _ things: String, _ why: String) {
    if count > 0 { notes.append("\(count) of \(all) \(things) not drawn: \(why)") }
  }

  /// Why a value has no place.
  static func unfit(_ x: AxisScale, _ y: AxisScale) -> String {
    x.isLog || y.isLog
      ? "not finite, or not above zero on a log axis" : "not a finite number"
  }

  /// Pieces one after the other, with a row of NaN between them.
  static func joined(_ pieces: [[[Double]]]) -> [[Double]] {
    let columns = pieces.first?.first?.count ?? 0
    let gap = [[Double](repeating: .nan, count: columns)]
    return Array(pieces.joined(separator: gap))
  }

  /// The corners of a staircase that keeps each value until the next x.
  static func corners(_ points: [Point]) -> [Point] {
    guard let first = points.first else { return [] }
    return [first]
      + zip(points, points.dropFirst()).flatMap { [Point($1.x, $0.y), $1] }
  }

  static func rule(_ rule: Rule, x: AxisScale, y: AxisScale) -> [[Double]] {
    switch rule {
    case .horizontal(let value):
      y.shows(value) ? [[x.lower, value], [x.upper, value]] : []
    case .vertical(let value):
      x.shows(value) ? [[value, y.lower], [value, y.upper]] : []
    }
  }
}

extension ClipBox {
  /// The part of a segment inside the box, if the axes admit both its ends.
  func segment(admitted start: Point, _ end: Point) -> (Point, Point)? {
    guard [start, end].allSatisfy({ x.admits($0.x) && y.admits($0.y) }) else { return nil }
    return segment(from: start, to: end)
  }
}
