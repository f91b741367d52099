/// A rectangle of the picture, in pixels from its top left corner.
struct Rectangle: Sendable, Equatable {
  var left: Double
  var top: Double
  var right: Double
  var bottom: Double

  var width: Double { right - left }
  var height: Double { bottom - top }

  /// Whether another rectangle lies inside.
  func contains(_ other: Rectangle) -> Bool {
    other.left >= left && other.right <= right && other.top >= top && other.bottom <= bottom
  }

  /// Whether another rectangle has a point in common with this one.
  func overlaps(_ other: Rectangle) -> Bool {
    left <= other.right && other.left <= right && top <= other.bottom && other.top <= bottom
  }

  /// Whether a place lies inside.
  func contains(_ place: Point) -> Bool {
    place.x > left && place.x < right && place.y > top && place.y < bottom
  }

  /// The place of a point of a panel whose axes frame this rectangle.
  func place(of point: Point, x: AxisScale, y: AxisScale) -> Point {
    Point(left + width * x.fraction(point.x), bottom - height * y.fraction(point.y))
  }
}
