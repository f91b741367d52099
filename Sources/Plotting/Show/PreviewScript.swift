/// A figure for a terminal: panels one below the other, in characters.
struct PreviewScript: Sendable {
  var figure: Figure
  var columns: Int
  var isColored: Bool

  /// The height of a panel in lines.
  private static let lines = 20

  /// The script; what it draws goes to gnuplot's output.
  func script() -> Script {
    var script = Script()
    let look = isColored ? "ansi256" : "mono"
    let width = max(40, min(columns, 120))
    script.add(
      "set encoding utf8",
      "set terminal dumb \(width) \(Self.lines) nofeed noenhanced \(look)")
    for panel in figure.panels { add(panel, to: &script) }
    return script
  }

  private func add(_ panel: Panel, to script: inout Script) {
    let plan = FigurePlan(Figure(title: "", panels: [panel]), theme: .light)
    guard let settled = plan.panels.first else { return }
    let title = [panel.heading, panel.note].filter { !$0.isEmpty }.joined(separator: "  ")
    script.add(
      "reset", "set key outside right top; set border 3; set tics nomirror out",
      "set title \(GnuplotText.quoted(title))")
    for (name, axis, scale, ticks) in [
      ("x", panel.x, settled.x, settled.xTicks), ("y", panel.y, settled.y, settled.yTicks),
    ] {
      let ends = [scale.lower, scale.upper].map(Numerals.script)
      let range = scale.reversed ? "\(ends[1]):\(ends[0])" : "\(ends[0]):\(ends[1])"
      script.add(
        "\(scale.isLog ? "set" : "unset") logscale \(name); set \(name)range [\(range)]",
        "set \(name)label \(GnuplotText.quoted(axis.title))",
        "set \(name)tics \(Self.ticks(ticks))")
    }
    var clauses: [String] = []
    for (index, (layer, prepared)) in zip(panel.layers, settled.prepared).enumerated() {
      let drawn = LayerScript(
        name: "layer\(index + 1)", layer: layer, prepared: prepared, style: plan.style)
      drawn.addBlock(to: &script)
      let name = layer.label.text
      clauses += drawn.clauses.enumerated().map { part, clause in
        clause
          + (name.isEmpty || part > 0 ? " notitle" : " title \(GnuplotText.quoted(name))")
      }
    }
    script.add("plot " + (clauses.isEmpty ? "NaN notitle" : clauses.joined(separator: ", ")))
  }

  private static func ticks(_ ticks: [PlacedTick]) -> String {
    let marks = ticks.map { "\(quoted(words(of: $0.text))) \(Numerals.script($0.value))" }
    return "(\(marks.joined(separator: ", ")))"
  }

  /// gnuplot reads a mark's words as a number format, in which a per cent sign stands twice.
  private static func quoted(_ words: String) -> String {
    let parts = words.split(separator: "%", omittingEmptySubsequences: false)
    return GnuplotText.quoted(parts.joined(separator: "%%"))
  }

  private static func words(of text: TickText) -> String {
    switch text {
    case .words(let words), .plain(let words): words
    case .power(let factor, let exponent): "\(factor)10^\(exponent)"
    }
  }
}
