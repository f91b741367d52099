/// A name beside the thing it names.
struct PlacedLabel: Sendable, Equatable {
  var text: String
  var ink: Ink
  var alignment: Alignment
  /// Where the text is anchored: its middle line, in pixels.
  var place: Point
  /// The end of the curve, when the label had to leave its side.
  var leader: Point?
}

/// Names at the ends of curves, moved apart where they would overlap.
enum EndLabels {
  /// The gap between a curve and its name, in pixels.
  static let gap = 12.0

  /// The visible end of a curve.
  struct End: Sendable, Equatable {
    var point: Point
    /// Its neighbour, which tells the direction.
    var before: Point
    /// Whether it is the end, or the start.
    var isLast: Bool
  }

  /// A name that asks for a place.
  struct Wish: Sendable {
    var text: String
    var ink: Ink
    /// The end of the curve.
    var anchor: Point
    /// Whether the name stands to the right of it.
    var toRight: Bool
    var width: Double
  }

  /// The wishes of a panel's layers.
  static func wishes(of plan: PanelPlan, style: Style, room: Double) -> [Wish] {
    zip(plan.panel.layers, plan.ends).compactMap { layer, end in
      guard let end else { return nil }
      let anchor = plan.frame.place(of: end.point, x: plan.x, y: plan.y)
      let inner = plan.frame.place(of: end.before, x: plan.x, y: plan.y)
      let toRight = anchor.x == inner.x ? end.isLast : anchor.x > inner.x
      let text = FittedText.shorten(layer.label.text, width: room, size: style.type.label)
      return Wish(
        text: text, ink: layer.ink, anchor: anchor, toRight: toRight,
        width: TextMetrics.width(text, size: style.type.label))
    }
  }

  /// Where a curve is last seen on the side of its name, if it has one there.
  static func end(of layer: Layer, in box: ClipBox) -> End? {
    let isLast: Bool
    switch layer.label {
    case .end: isLast = true
    case .start: isLast = false
    case .none, .at, .legend: return nil
    }
    let points: [Point]
    switch layer.content {
    case .points(let x, let y), .line(let x, let y), .bars(let x, let y, _),
      .errorBars(let x, let y, _, _):
      points = zip(x, y).map { Point($0, $1) }
    case .steps(let x, let y):
      points = Prepared.corners(zip(x, y).map { Point($0, $1) })
    case .band(let x, let lower, let upper):
      points = zip(x, zip(lower, upper)).map { Point($0, ($1.0 + $1.1) / 2) }
    case .polygon(let corners, _): points = corners
    case .arrows(let from, let to): points = zip(from, to).flatMap { [$0, $1] }
    case .contours, .heatMap, .text, .rule: return nil
    }
    let pieces = box.pieces(of: points)
    let ordered = isLast ? pieces.last?.reversed() : pieces.first
    guard let ordered, let point = ordered.first else { return nil }
    return End(point: point, before: ordered.dropFirst().first ?? point, isLast: isLast)
  }

  /// Gives every wish a place.
  ///
  /// Names whose columns overlap are moved apart by the least sum of squared moves that keeps
  /// their order and a line's distance.
  static func place(_ wishes: [Wish], in frame: Rectangle, style: Style, keepInside: Bool)
    -> [PlacedLabel]
  {
    let size = style.type.label
    var boxes = wishes.map { wish -> (wish: Wish, left: Double, y: Double) in
      let nearRight = frame.right - wish.anchor.x < 0.03 * frame.width
      let nearLeft = wish.anchor.x - frame.left < 0.03 * frame.width
      if wish.toRight {
        let x = nearRight ? frame.right : wish.anchor.x
        return (wish, x + gap, wish.anchor.y)
      }
      if nearLeft, keepInside {
        return (wish, frame.left + gap, wish.anchor.y - 0.75 * size)
      }
      let x = nearLeft ? frame.left : wish.anchor.x
      return (wish, x - gap - wish.width, wish.anchor.y)
    }
    boxes.sort { ($0.left, $0.y) < ($1.left, $1.y) }
    var placed: [PlacedLabel] = []
    var group: [(wish: Wish, left: Double, y: Double)] = []
    var right = -Double.infinity
    func finish() {
      placed += spread(group, frame: frame, size: size)
      group = []
    }
    for box in boxes {
      if box.left >= right { finish() }
      group.append(box)
      right = max(group.count == 1 ? -.infinity : right, box.left + box.wish.width)
    }
    finish()
    return placed
  }

  private static func spread(
    _ group: [(wish: Wish, left: Double, y: Double)], frame: Rectangle, size: Double
  ) -> [PlacedLabel] {
    let sorted = group.enumerated().sorted { ($0.element.y, $0.offset) < ($1.element.y, $1.offset) }
      .map(\.element)
    let heights = Spacing.spread(
      sorted.map(\.y), distance: size * 1.14, within: frame.top...frame.bottom)
    let moved = zip(sorted, heights).map { abs($1 - $0.y) > 0.6 * size && $0.wish.toRight }
    // Leaders need room to be told apart.
    let shift = moved.contains(true) ? 2 * gap : 0
    return zip(zip(sorted, heights), moved).map { pair, isMoved in
      let (box, y) = pair
      return PlacedLabel(
        text: box.wish.text, ink: box.wish.ink, alignment: .left,
        place: Point(box.left + (box.wish.toRight ? shift : 0), y),
        leader: isMoved ? box.wish.anchor : nil)
    }
  }
}
