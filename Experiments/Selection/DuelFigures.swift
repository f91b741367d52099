import Notebook
import Plotting

extension Figure {
  /// The lasso's error against ridge's: a panel per kind of truth, a dot per data set.
  ///
  /// - Parameters:
  ///   - rows: for each kind of truth, the duel at low and at high signal.
  ///   - columns: panels in a row.
  /// - Returns: the figure.
  static func duels(_ rows: [(low: PenaltyDuel, high: PenaltyDuel)], columns: Int) -> Figure {
    let all = rows.flatMap { [$0.low, $0.high] }
    let errors = all.flatMap { $0.ridge + $0.lasso }
    let range = (errors.min() ?? 0.1) / 1.5...(errors.max() ?? 1) * 1.5
    let ends = [range.lowerBound, range.upperBound]
    let panels = rows.map { duel in
      Panel(
        heading: duel.low.name,
        note: "lasso wins \((100 * duel.low.lassoWins).rounded().plain) and "
          + "\((100 * duel.high.lassoWins).rounded().plain) %",
        x: .log("error of ridge", in: range), y: .log("error of the lasso", in: range),
        layers: [
          .line(x: ends, y: ends, ink: .truth),
          .points(
            x: duel.low.ridge, y: duel.low.lasso, ink: .accent(0), label: .legend("weak signal")),
          .points(
            x: duel.high.ridge, y: duel.high.lasso, ink: .accent(1), label: .legend("strong signal")
          ),
        ])
    }
    return Figure(
      title: "The sparser the truth, the better for the lasso",
      subtitle: "Model error, 1 is no better than the mean; a dot per data set. Below the dashed "
        + "line the lasso wins.",
      panels: panels, columns: columns)
  }
}
