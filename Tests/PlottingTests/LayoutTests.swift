import Foundation
import Testing

@testable import Plotting

@Suite("Everything has its place")
struct LayoutTests {
  private static let long = String(repeating: "A very long sentence that never ends ", count: 12)

  private static func figure(panels: Int, shared: Bool, columns: Int? = nil) -> Figure {
    Figure(
      title: long, subtitle: long,
      panels: (0..<panels).map { index in
        Panel(
          heading: "Panel \(index)", note: long, x: .linear("x\(shared ? 0 : index)", in: 0...1),
          y: .linear("a name", in: 0...1, unit: "kg"),
          layers: (0..<10).map { k in
            .line(
              x: [0, 1], y: [0.1, 0.5 + Double(k) / 100], ink: .accent(k), label: .end("name \(k)"))
          } + [.line(x: [0, 1], y: [1, 0], label: .legend("one"))])
      }, columns: columns)
  }

  @Test(
    "frames lie in the picture and do not overlap",
    arguments: [(1, nil), (2, nil), (3, nil), (5, nil), (6, 3), (6, 2), (12, nil)] as [(Int, Int?)])
  func frames(panels: Int, columns: Int?) {
    for theme in Theme.allCases {
      let plan = FigurePlan(
        Self.figure(panels: panels, shared: true, columns: columns), theme: theme)
      let frames = plan.panels.map(\.frame)
      for frame in frames {
        #expect(frame.left >= 0 && frame.right <= Style.pictureWidth)
        #expect(frame.top >= 0 && frame.bottom <= Style.pictureHeight)
        #expect(frame.width > 50 && frame.height > 35)
      }
      for (i, a) in frames.enumerated() {
        for b in frames[(i + 1)...] {
          #expect(a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top)
        }
      }
    }
  }

  @Test("titles, legends and names of curves stay in the picture", arguments: Theme.allCases)
  func words(theme: Theme) throws {
    let plan = FigurePlan(Self.figure(panels: 3, shared: true), theme: theme)
    let title = try #require(plan.title)
    #expect(FigurePlan.sideMargin + title.width <= Style.pictureWidth)
    for panel in plan.panels {
      #expect(panel.labels.count == 10)
      for label in panel.labels {
        let width = TextMetrics.width(label.text, size: plan.style.type.label)
        #expect(label.place.x >= 0 && label.place.x + width <= Style.pictureWidth)
      }
    }
    for entry in plan.legend.entries {
      #expect(entry.place.x + entry.sampleWidth < Style.pictureWidth)
    }
    #expect(plan.legend.entries.count == 1)
  }

  @Test("names of curves that end together stand apart, in the order of the ends")
  func labels() {
    let plan = FigurePlan(Self.figure(panels: 1, shared: true), theme: .light)
    let heights = plan.panels[0].labels.map(\.place.y)
    for (a, b) in zip(heights, heights.dropFirst()) {
      #expect(b - a >= plan.style.type.label)
    }
    #expect(plan.panels[0].labels.map(\.text) == (0..<10).reversed().map { "name \($0)" })
    #expect(plan.panels[0].labels.contains { $0.leader != nil })
  }

  @Test("a name stands beside the last point that is seen")
  func lastVisible() throws {
    let panel = Panel(
      x: .linear("x", in: 0...1), y: .linear("y", in: 0...1),
      layers: [
        .line(x: [0, 1], y: [0, 2], label: .end("leaves")),
        .line(x: [0, 0.5, 1], y: [0.2, 0.2, .nan], label: .end("stops")),
        .line(x: [1, 0], y: [0.4, 0.4], label: .end("backwards")),
        .line(x: [2, 3], y: [0, 0], label: .end("never seen")),
      ])
    let plan = try #require(
      FigurePlan(Figure(title: "", panels: [panel]), theme: .light).panels.first)
    let frame = plan.frame
    let places = Dictionary(uniqueKeysWithValues: plan.labels.map { ($0.text, $0.place) })
    #expect(places.count == 3)
    let leaves = try #require(places["leaves"])
    #expect(abs(leaves.y - frame.top) < 1 && abs(leaves.x - (frame.left + frame.width / 2)) < 20)
    let stops = try #require(places["stops"])
    #expect(abs(stops.x - (frame.left + frame.width / 2)) < 20)
    let backwards = try #require(places["backwards"])
    #expect(backwards.x < frame.left + 20)
  }

  @Test("names of lines through a panel stand beside them, none on top of another")
  func rules() {
    let panel = Panel(
      x: .linear("x", in: 0...10), y: .linear("y", in: 0...10),
      layers: [
        .rule(.vertical(5), label: "the least error of all"),
        .rule(.vertical(5.2), label: "one standard error"), .rule(.vertical(9.9), label: "last"),
        .rule(.vertical(5), label: .start("below")), .rule(.horizontal(9.9), label: "ceiling"),
        .rule(.horizontal(9.8), label: "nearly"), .rule(.vertical(11), label: "out of sight"),
      ])
    let plan = FigurePlan(Figure(title: "t", panels: [panel]), theme: .light)
    let labels = plan.panels[0].labels
    #expect(labels.count == 6)
    let size = plan.style.type.label
    let boxes = labels.map { label in
      Rectangle(
        left: label.place.x, top: label.place.y - size / 2,
        right: label.place.x + TextMetrics.width(label.text, size: size),
        bottom: label.place.y + size / 2)
    }
    for (i, a) in boxes.enumerated() {
      #expect(plan.panels[0].frame.contains(a), "\(labels[i].text)")
      for b in boxes[(i + 1)...] { #expect(!a.overlaps(b)) }
    }
  }

  @Test("panels with the same axis share it; others do not")
  func sharing() {
    let shared = FigurePlan(Self.figure(panels: 6, shared: true), theme: .light)
    #expect(shared.panels.map(\.showsY) == [true, false, false, true, false, false])
    #expect(shared.panels.map(\.showsX) == [false, false, false, true, true, true])
    let own = FigurePlan(Self.figure(panels: 6, shared: false), theme: .light)
    #expect(own.panels.map(\.showsX) == [Bool](repeating: true, count: 6))
  }

  @Test("a long name of an axis is broken between words, stays at its panel and off the numbers")
  func axisNames() throws {
    let name = "mean squared error of two stages against that of one"
    let panels = (0..<3).map { _ in
      Panel(
        x: .linear("share of the largest penalty that there is", in: 0...1),
        y: .linear(name, in: 0...100, unit: "thousands"), layers: [])
    }
    for theme in Theme.allCases {
      let figure = Figure(title: "t", panels: panels, columns: 1)
      let plan = FigurePlan(figure, theme: theme)
      for panel in plan.panels {
        let words = try #require(panel.yName(style: plan.style))
        #expect(words.lines.joined(separator: " ").hasPrefix("mean squared error of"))
        #expect(words.width <= panel.frame.height)
        let numbers = plan.style.numberGap + panel.numbersWidth(style: plan.style)
        let left = panel.frame.left - numbers - plan.style.nameGap - words.height
        #expect(left >= 0, "\(theme)")
        #expect(plan.style.nameGap >= 0.3 * plan.style.type.axis)
      }
      let script = try figure.gnuplotScript(id: "a", theme: theme)
      for word in ["ofone", "stagesagainst", "one(thousands)", "penaltythat"] {
        #expect(!script.contains(word))
      }
    }
  }

  @Test("equal axes without a range hold the data of all their panels")
  func jointRange() {
    func panel(_ values: [Double], _ name: String) -> Panel {
      Panel(x: .linear("x"), y: .log(name), layers: [.points(x: [0, 1], y: values)])
    }
    let figure = Figure(
      title: "", panels: [panel([1, 10], "y"), panel([0.1, 1], "y"), panel([5, 6], "z")])
    let scales = AxisRanges(of: figure).scales.map(\.y)
    #expect(scales[0] == scales[1])
    #expect(scales[0].lower < 0.1 && scales[0].upper > 10)
    #expect(scales[2].lower > 4)
  }

  @Test("a disc is round where units are equal")
  func equalUnits() {
    let panel = Panel(
      x: .linear("x", in: -2...2), y: .linear("y", in: -1...1), layers: [], equalUnits: true)
    let frame = FigurePlan(Figure(title: "t", panels: [panel]), theme: .light).panels[0].frame
    #expect(abs(frame.width / frame.height - 2) < 1e-9)
  }

  @Test("a range left to the data shows all of them, bars from zero")
  func ranges() {
    let bars = Figure(
      title: "", x: .linear("x"), y: .linear("y"), layers: [.bars(x: [1, 2], y: [3, 5])])
    let scale = AxisRanges(of: bars).scales[0]
    #expect(scale.y.lower == 0 && scale.y.upper > 5)
    #expect(scale.x.lower < 0.6 && scale.x.upper > 2.4)
    let single = Figure(title: "", x: .linear("x"), y: .log("y"), layers: [.points(x: [4], y: [7])])
    let point = AxisRanges(of: single).scales[0]
    #expect(point.x.lower < 4 && point.x.upper > 4 && point.y.lower < 7 && point.y.upper > 7)
    let empty = Figure(title: "", x: .linear("x"), y: .log("y"), layers: [])
    #expect(AxisRanges(of: empty).scales[0].y.lower > 0)
  }
}

@Suite("Crowded positions are moved apart as little as possible")
struct SpacingTests {
  @Test("positions far enough apart stay")
  func stays() {
    #expect(Spacing.spread([1, 5, 9], distance: 2, within: 0...10) == [1, 5, 9])
    #expect(Spacing.spread([], distance: 2, within: 0...10) == [])
  }

  @Test("equal wishes are spread about their middle")
  func middle() {
    #expect(Spacing.spread([5, 5, 5], distance: 2, within: 0...10) == [3, 5, 7])
    #expect(Spacing.spread([0, 0, 0], distance: 2, within: 0...10) == [0, 2, 4])
    #expect(Spacing.spread([9, 9, 9], distance: 6, within: 0...10) == [0, 5, 10])
  }

  @Test("the moves have the least sum of squares")
  func least() {
    var noise = Noise(state: 5)
    for _ in 0..<100 {
      let wishes = (0..<6).map { _ in Double.random(in: 20...60, using: &noise) }.sorted()
      let places = Spacing.spread(wishes, distance: 8, within: 0...100)
      func cost(_ values: [Double]) -> Double {
        zip(values, wishes).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
      }
      for (a, b) in zip(places, places.dropFirst()) { #expect(b - a >= 8 - 1e-9) }
      for _ in 0..<50 {
        let other = places.map { $0 + Double.random(in: -2...2, using: &noise) }
        let isAllowed = zip(other, other.dropFirst()).allSatisfy { $1 - $0 >= 8 }
        if isAllowed { #expect(cost(other) >= cost(places) - 1e-9) }
      }
    }
  }
}
