import Foundation
import Testing

@testable import Plotting

@Suite("A figure made small")
struct SmallerFigureTests {
  private func curve(_ f: (Double) -> Double, count: Int, axis: Axis = .linear("y")) -> Figure {
    let x = (0..<count).map { Double($0) / Double(count - 1) }
    return Figure(
      title: "t", x: .linear("x", in: 0...1), y: axis,
      layers: [.line(x: x, y: x.map(f)), .points(x: x, y: x.map(f))])
  }

  private func points(_ figure: Figure, layer: Int = 0) -> (x: [Double], y: [Double]) {
    switch figure.panels[0].layers[layer].content {
    case .line(let x, let y), .points(let x, let y): (x, y)
    default: ([], [])
    }
  }

  @Test("needs two points for a straight line, and loses none of its markers")
  func straight() {
    let thin = curve({ 2 * $0 }, count: 500).thinned
    #expect(points(thin).x == [0, 1])
    #expect(points(thin, layer: 1).x.count == 500)
  }

  @Test("stays within the tolerance of the curve at every point that was left out")
  func close() {
    let figure = curve({ sin(12 * $0) }, count: 800, axis: .linear("y", in: -1...1))
    let (x, y) = points(figure)
    let thin = points(figure.thinned)
    #expect(thin.x.count < 200)
    for (place, value) in zip(x, y) {
      let right = thin.x.firstIndex { $0 >= place } ?? 0
      let left = max(0, right - 1)
      let width = thin.x[right] - thin.x[left]
      let part = width > 0 ? (place - thin.x[left]) / width : 0
      let drawn = thin.y[left] + part * (thin.y[right] - thin.y[left])
      // The distance to the curve is at most that along the vertical; the axis is two units long.
      #expect(abs(drawn - value) / 2 < 25 * Thinning.tolerance)
    }
  }

  @Test("keeps gaps, jumps and curves that turn back")
  func shapes() {
    #expect(Thinning(x: [0, 0.5, 1, 2, 3], y: [0, .nan, 0, 0, 0]).kept == [0, 1, 2, 4])
    #expect(Thinning(x: [0, 1, 0.5], y: [0, 0, 0]).kept == [0, 1, 2])
    #expect(Thinning(x: [], y: []).kept.isEmpty)
    #expect(Thinning(x: [1], y: [1]).kept == [0])
  }

  @Test("has grids of at most 61 places a side, with their ends")
  func grids() throws {
    for count in [5, 61, 62, 121, 200] {
      let places = (0..<count).map(Double.init)
      let figure = Figure(
        title: "t", x: .linear("x"), y: .linear("y"),
        layers: [
          .contours(
            x: places, y: places, z: places.map { y in places.map { 10 * y + $0 } }, levels: [1])
        ])
      guard case .contours(let grid, _) = figure.thinned.panels[0].layers[0].content else {
        Issue.record("The contours are gone.")
        continue
      }
      #expect(grid.x.count <= 61 && grid.x.count > min(count, 31) - 1)
      #expect(grid.x.first == 0 && grid.y.last == Double(count - 1))
      for (i, y) in grid.y.enumerated() {
        #expect(grid.z[i] == grid.x.map { 10 * y + $0 })
      }
    }
  }

  @Test("has numbers of seven digits, and whole ones as they were")
  func rounded() {
    let figure = Figure(
      title: "t", x: .linear("x"), y: .linear("y"),
      layers: [.line(x: [123_456_789, 0.123456789], y: [1.0 / 3, -2e-30 / 3])])
    let (x, y) = points(figure.rounded(toSignificantDigits: 7))
    #expect(x == [123_456_789, 0.1234568])
    #expect(y == [0.3333333, -6.666667e-31])
  }

  @Test("is drawn small, without words and marks")
  func thumbnail() throws {
    let figure = Figure(
      title: "Title", subtitle: "Subtitle", x: .linear("across", in: 0...1), y: .linear("up"),
      layers: [.line(x: [0, 1], y: [0, 1], label: "curve"), .text("note", x: 0.5, y: 0.5)])
    let script = try FigureScript(
      figure: figure.thumbnail, id: "small", theme: .light, format: .png, scale: 0.25, weight: 2
    ).script().text()
    #expect(script.contains("pngcairo size 400,250 "))
    #expect(script.contains(" fontscale 0.25 linewidth 0.5 pointscale 0.5"))
    #expect(script.contains("unset xtics") && script.contains("unset ytics"))
    for word in ["Title", "across", "up\"", "curve", "note"] {
      #expect(!script.contains("\"\(word)"), "\(word)")
    }
  }

  @Test("is drawn with a share of its points as SVG where they are too many, and says so")
  func decimated() throws {
    func cloud(_ count: Int) -> Figure {
      let x = (0..<count).map { Double($0) / Double(count) }
      return Figure(
        title: "t", subtitle: "A cloud.", x: .linear("x", in: 0...1), y: .linear("y", in: 0...1),
        layers: [.points(x: x, y: x), .points(x: [0.5], y: [0.1]), .line(x: x, y: x)])
    }
    let few = cloud(900)
    #expect(few.decimated == few)
    let many = cloud(4_000).decimated
    let left = points(many).x
    #expect((1_100...1_200).contains(left.count))
    // Evenly: no gap is wider than four of the old ones, and the ends are near.
    #expect(zip(left, left.dropFirst()).allSatisfy { $1 - $0 < 4.5 / 4_000 })
    #expect(left[0] < 4.5 / 4_000)
    #expect(points(many, layer: 2).x.count == 2)
    #expect(many.subtitle == "A cloud. Drawn: \(left.count) of 4001 points.")
  }

  @Test("keeps an SVG below 200 kB and the numbers complete", .enabled(if: hasGnuplot))
  func decimatedSize() throws {
    var noise = Noise(state: 1)
    let values = (0..<20_000).map { _ in Double.random(in: 0...1, using: &noise) }
    let figure = Figure(
      title: "t", x: .linear("x", in: 0...1), y: .linear("y", in: 0...1),
      layers: [
        .points(x: values, y: values.reversed()),
        .line(
          x: (0..<9_000).map { Double($0) / 9_000 }, y: (0..<9_000).map { sin(Double($0) / 99) }),
      ])
    let directory = try TemporaryDirectory()
    let session = GnuplotSession(formats: [.png, .svg])
    try session.submit(figure, id: "a-long-name-of-a-figure", directory: directory.url)
    try session.finish()
    let svg = try #require(directory.data("a-long-name-of-a-figure.svg"))
    #expect(svg.count < 200_000, "\(svg.count)")
    let rows = directory.text("a-long-name-of-a-figure.csv").split(separator: "\n").count
    #expect(rows == 29_001)
    #expect(!directory.text("a-long-name-of-a-figure.gp").contains("Drawn:"), "It draws the PNG.")
  }
}
