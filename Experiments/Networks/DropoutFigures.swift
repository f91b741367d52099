import Plotting

extension Figure {
  /// The coefficients of ridge against the dropout rate, and those of trained models as dots.
  static func dropoutTraining(
    _ rates: [Double], _ path: [[Double]], _ trainedRates: [Double], _ trained: [[Double]]
  ) -> Figure {
    let features = path[0].indices
    let lines = features.map { feature in
      Layer.line(
        x: rates, y: path.map { $0[feature] }, ink: .accent(0), dash: .solid,
        label: feature == 0 ? .legend("ridge") : .none)
    }
    let dots = features.map { feature in
      Layer.points(
        x: trainedRates, y: trained.map { $0[feature] }, ink: .accent(1), marker: .disc, size: 1.2,
        label: feature == 0 ? .legend("trained with dropout") : .none)
    }
    return Figure(
      title: "Training with dropout ends where ridge stands",
      subtitle:
        "\(features.count) coefficients; ridge's penalty on each feature is q/(1 − q) times "
        + "its mean square.",
      x: .linear("dropout rate q", in: 0...0.92, ticks: [0, 0.1, 0.3, 0.5, 0.7, 0.9]),
      y: .linear("coefficient"),
      layers: [.rule(.horizontal(0), ink: .context)] + lines + dots)
  }

  /// How far least squares on masked copies is from ridge.
  static func dropoutCopies(
    _ counts: [Double], _ distances: [[Double]], _ typical: [Double]
  ) -> Figure {
    let guide = counts.map { typical[0] * (counts[0] / $0).squareRoot() }
    let grey = distances.map { Layer.line(x: counts, y: $0, ink: .context, width: 0.6) }
    return Figure(
      title: "Random copies find ridge, at the pace of chance",
      subtitle: "Distance to the ridge coefficients over their norm; \(distances.count) repeats in "
        + "grey.",
      x: .log("copies of the data", in: logRange(around: counts)),
      y: .log("relative distance", in: logRange(around: distances.flatMap { $0 })),
      layers: grey + [
        .line(x: counts, y: guide, ink: .truth, label: .end("slope −½")),
        .line(x: counts, y: typical, ink: .accent(0), width: 1.4, label: .start("rms")),
      ])
  }
}
