import Testing

@testable import Plotting

@Suite("Curves are cut at the frame")
struct ClippingTests {
  private let unit = AxisScale(isLog: false, lower: 0, upper: 1, reversed: false)
  private let decades = AxisScale(isLog: true, lower: 0.01, upper: 100, reversed: false)
  private var box: ClipBox { ClipBox(x: unit, y: unit, margin: 0) }

  @Test("what lies inside stays as it is")
  func inside() {
    let points = [Point(0, 0), Point(0.3, 0.9), Point(1, 1)]
    #expect(box.pieces(of: points) == [points])
  }

  @Test("a segment is cut where it crosses the frame")
  func crossing() {
    #expect(
      box.pieces(of: [Point(0.5, 0.5), Point(0.5, 1.5)]) == [[Point(0.5, 0.5), Point(0.5, 1)]])
    #expect(box.pieces(of: [Point(-1, 0.5), Point(2, 0.5)]) == [[Point(0, 0.5), Point(1, 0.5)]])
    #expect(box.pieces(of: [Point(-1, 0.5), Point(0.5, 2.5)]) == [])
    #expect(box.pieces(of: [Point(0, 2), Point(1, 2)]) == [])
  }

  @Test("a curve that leaves and comes back falls into pieces; so does one with a gap")
  func pieces() {
    let points = [Point(0, 0.5), Point(0.25, 0.5), Point(0.5, 2), Point(0.75, 0.5), Point(1, 0.5)]
    let pieces = box.pieces(of: points)
    #expect(pieces.count == 2)
    #expect(pieces[0].first == Point(0, 0.5))
    #expect(pieces[0].last?.y == 1)
    #expect(pieces[1].first?.y == 1)
    #expect(pieces[1].last == Point(1, 0.5))
    let gap = [Point(0, 0), Point(0.1, 0.1), Point(0.2, .nan), Point(0.3, 0.3), Point(0.4, 0.4)]
    #expect(box.pieces(of: gap) == [Array(gap[..<2]), Array(gap[3...])])
  }

  @Test("huge values keep the slope of what is seen", arguments: [1e9, 1e150, 1e300])
  func huge(value: Double) {
    let pieces = box.pieces(of: [Point(0, 0.5), Point(1, value)])
    #expect(pieces.count == 1)
    #expect(pieces[0][0] == Point(0, 0.5))
    #expect(abs(pieces[0][1].y - 1) < 1e-9)
    #expect(abs(pieces[0][1].x) < 1e-8)
    let both = box.pieces(of: [Point(0, -value), Point(1, value)])
    #expect(both.count == 1)
    #expect(abs(both[0][0].x - 0.5) < 1e-8 && abs(both[0][1].x - 0.5) < 1e-8)
    #expect(abs(both[0][0].y) < 1e-6 && abs(both[0][1].y - 1) < 1e-6)
  }

  @Test("on log axes cuts lie on gnuplot's straight lines, and zero is a gap")
  func logarithmic() {
    let box = ClipBox(x: decades, y: decades, margin: 0)
    let cut = box.pieces(of: [Point(1, 1), Point(10_000, 10_000)])
    #expect(abs((cut.first?.last?.x ?? 0) - 100) < 1e-9)
    #expect(
      box.pieces(of: [Point(1, 1), Point(2, 0), Point(3, 1)]) == [[Point(1, 1)], [Point(3, 1)]])
  }

  @Test("no corner of random walks lies outside, and each lies on the walk")
  func random() {
    var noise = Noise(state: 7)
    for _ in 0..<300 {
      let walk = (0..<8).map { _ in
        Point(.random(in: -2...3, using: &noise), .random(in: -1e3...1e3, using: &noise))
      }
      for corner in box.pieces(of: walk).joined() {
        #expect((-1e-9...1 + 1e-9).contains(corner.x) && (-1e-9...1 + 1e-9).contains(corner.y))
        let isOnWalk = zip(walk, walk.dropFirst()).contains { start, end in
          let cross =
            (end.x - start.x) * (corner.y - start.y) - (end.y - start.y) * (corner.x - start.x)
          return abs(cross) < 1e-9 * (1 + abs(end.y - start.y))
        }
        #expect(isOnWalk)
      }
    }
  }

  @Test("a band keeps its shape inside and ends at the frame")
  func band() {
    let rows = box.bandPieces(x: [0, 1], lower: [0.25, 0.25], upper: [0.5, 1.5])
    #expect(rows == [[[0, 0.25, 0.5], [0.5, 0.25, 1], [1, 0.25, 1]]])
    let wide = box.bandPieces(x: [-1, 1], lower: [0, 0.5], upper: [1, 1])
    #expect(wide == [[[0, 0.25, 1], [1, 0.5, 1]]])
    let broken = box.bandPieces(
      x: [0, 0.2, 0.4, 0.6, 1], lower: [0, 0, .nan, 0, 0], upper: [1, 1, 1, 1, 1])
    #expect(broken.count == 2)
    #expect(box.bandPieces(x: [2, 3], lower: [0, 0], upper: [1, 1]).isEmpty)
  }

  @Test("a band whose lower curve falls to zero reaches the edge of a log axis")
  func logBand() {
    let box = ClipBox(x: unit, y: decades, margin: 0)
    let pieces = box.bandPieces(x: [0, 1], lower: [1, -5], upper: [10, 10])
    #expect(pieces.count == 1)
    #expect(pieces.first?.last?[1] == 0.01)
  }

  @Test("a polygon keeps the area that lies inside")
  func polygon() {
    let square = [Point(0.5, 0.5), Point(1.5, 0.5), Point(1.5, 1.5), Point(0.5, 1.5)]
    #expect(abs(Self.area(box.polygon(square)) - 0.25) < 1e-12)
    let all = [Point(-9, -9), Point(9, -9), Point(9, 9), Point(-9, 9)]
    #expect(abs(Self.area(box.polygon(all)) - 1) < 1e-12)
    #expect(box.polygon([Point(2, 2), Point(3, 2), Point(3, 3)]).isEmpty)
    let wider = ClipBox(x: unit, y: unit, margin: 0.5)
    #expect(abs(Self.area(wider.polygon(all)) - 4) < 1e-12)
  }

  /// Shoelace formula.
  private static func area(_ corners: [Point]) -> Double {
    let next = corners.dropFirst() + corners.prefix(1)
    return abs(zip(corners, next).reduce(0) { $0 + $1.0.x * $1.1.y - $1.1.x * $1.0.y }) / 2
  }
}
