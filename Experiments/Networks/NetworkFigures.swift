import Notebook
import Plotting

extension Figure {
  /// A panel per way to train: the points, the curve they came from, the network.
  static func networks(_ ways: [TrainedWay], _ data: NoisySine, hidden: Int) -> Figure {
    let panels = ways.map { trained in
      Panel(
        heading: trained.way.name, note: trained.trueError.digits(2),
        x: .linear("x", in: -1...1, ticks: [-1, 0, 1]),
        y: .linear("y", in: -2.2...2.2, ticks: [-2, 0, 2]),
        layers: [
          .line(x: NoisySine.places, y: NoisySine.truth, ink: .truth),
          .line(x: NoisySine.places, y: trained.heights, ink: .accent(0)),
          .points(x: data.x, y: data.y, ink: .data, size: 0.7),
        ])
    }
    return Figure(
      title: "One network, held back in different ways",
      subtitle:
        "\(hidden) hidden units on \(data.x.count) points; dashed the curve they came from, "
        + "beside each name the true error.",
      panels: panels, columns: 4)
  }

  /// The sizes of all weights, largest first.
  static func weightSizes(_ ways: [TrainedWay]) -> Figure {
    let sizes = ways.map { way in way.weights.map(\.magnitude).sorted(by: >).filter { $0 > 0 } }
    let layers = zip(ways, sizes).enumerated().map { order, pair in
      Layer.points(
        x: pair.1.indices.map { Double($0 + 1) }, y: pair.1, ink: .accent(order),
        label: .legend("\(pair.0.way.name): \(pair.0.zeros) zeros"))
    }
    return Figure(
      title: "Only the proximal step makes zeros; the usual step hovers around them",
      subtitle: "Sizes of all weights of four networks, largest first. An exact zero has no point.",
      x: .linear("rank of the weight", in: 0...Double((sizes.map(\.count).max() ?? 1) + 1)),
      y: .log("|weight|", in: logRange(around: sizes.flatMap { $0 }.filter { $0 > 1e-9 })),
      layers: layers)
  }
}
