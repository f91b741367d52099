/// The legend in gnuplot's words: a sample and a name for each entry.
struct LegendScript: Sendable {
  var legend: Legend
  var style: Style

  /// Samples and names.
  func add(to script: inout Script) {
    for entry in legend.entries {
      addSample(entry, to: &script)
      let x = entry.place.x + entry.sampleWidth + Legend.sampleGap
      script.addWords(
        entry.text, at: Point(x, entry.place.y), size: style.type.label, color: style.strong)
    }
  }

  private func addSample(_ entry: Legend.Entry, to script: inout Script) {
    let layer = entry.layer
    let end = Point(entry.place.x + entry.sampleWidth, entry.place.y)
    let color = "rgb \"\(style.line(layer.ink).hex)\""
    switch layer.sample {
    case .line:
      script.add(
        "set arrow from \(Screen.place(entry.place)) to \(Screen.place(end)) nohead front "
          + Strokes.line(layer, style))
    case .point:
      let middle = Point((entry.place.x + end.x) / 2, entry.place.y)
      script.add(
        "set label \"\" at \(Screen.place(middle)) front point \(Strokes.point(layer, style))")
    case .bar, .area:
      let fill =
        layer.sample == .bar
        ? "fs \(Strokes.barFill(layer.ink)) border \(color)"
        : "fs transparent solid 0.18 noborder"
      let half = style.type.label * 0.4
      script.add(
        "set object rectangle from \(Screen.place(Point(entry.place.x, entry.place.y + half))) "
          + "to \(Screen.place(Point(end.x, end.y - half))) front fc \(color) \(fill)")
    }
  }
}
