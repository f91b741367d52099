/// A panel in gnuplot's words.
struct PanelScript: Sendable {
  var number: Int
  var plan: PanelPlan
  var style: Style

  private var layers: [LayerScript] {
    zip(plan.panel.layers, plan.prepared).enumerated().map { index, pair in
      LayerScript(
        name: "panel\(number)_\(pair.0.kind)\(index + 1)", layer: pair.0, prepared: pair.1,
        style: style)
    }
  }

  /// The numbers of all layers.
  func addBlocks(to script: inout Script) {
    for layer in layers { layer.addBlock(to: &script) }
  }

  /// Axes, words and the plot command.
  func add(to script: inout Script) {
    let words = plan.panel.heading.isEmpty ? "" : ": " + GnuplotText.comment(plan.panel.heading)
    script.add("", "# Panel \(number)\(words)")
    addFrame(to: &script)
    addAxes(to: &script)
    addTickWords(to: &script)
    addShade(to: &script)
    addHeading(to: &script)
    addAxisNames(to: &script)
    addLabels(to: &script)
    let clauses = layers.flatMap(\.clauses).map { $0 + " notitle" }
    let drawn = clauses.isEmpty ? ["NaN notitle"] : clauses
    script.add("plot \\\n  " + drawn.joined(separator: ", \\\n  "))
    script.add("unset label; unset arrow; unset object")
  }

  private func addFrame(to script: inout Script) {
    let frame = plan.frame
    script.add(
      "set lmargin at screen \(Screen.x(frame.left)); "
        + "set rmargin at screen \(Screen.x(frame.right))",
      "set tmargin at screen \(Screen.y(frame.top)); "
        + "set bmargin at screen \(Screen.y(frame.bottom))")
  }

  private func addAxes(to script: inout Script) {
    for (name, scale) in [("x", plan.x), ("y", plan.y)] {
      let ends = [scale.lower, scale.upper].map(Numerals.script)
      let range = scale.reversed ? "\(ends[1]):\(ends[0])" : "\(ends[0]):\(ends[1])"
      script.add("\(scale.isLog ? "set" : "unset") logscale \(name); set \(name)range [\(range)]")
    }
    // Lines up from words, as under bars, would say nothing.
    let isWorded = (plan.panel.x.ticks ?? []).contains { $0.text != nil }
    script.add("set grid \(isWorded ? "no" : "")xtics")
    // An empty list would have gnuplot choose marks of its own.
    for (name, ticks, named) in [
      ("xtics", plan.xTicks, plan.showsX), ("ytics", plan.yTicks, plan.showsY),
    ] {
      script.add(
        ticks.isEmpty ? "unset \(name)" : "set \(name) " + Self.ticks(ticks, named: named))
    }
  }

  /// Marks with their numbers, in gnuplot's markup.
  static func ticks(_ ticks: [PlacedTick], named: Bool) -> String {
    let marks = ticks.map { tick in
      "\(GnuplotText.quoted(named ? tick.text.markup : "")) \(Numerals.script(tick.value))"
    }
    return "(\(marks.joined(separator: ", ")))"
  }

  /// Words at the marks of the axes. gnuplot reads a tick's words as markup and as a number format,
  /// so they are labels, which it takes as they are.
  private func addTickWords(to script: inout Script) {
    let size = style.type.number
    for tick in plan.xTicks where plan.showsX {
      guard case .words(let text) = tick.text else { continue }
      let x = plan.frame.left + plan.frame.width * plan.x.fraction(tick.value)
      script.addWords(
        text, at: Point(x, plan.frame.bottom + 1.45 * size), size: size, color: style.soft,
        alignment: .center)
    }
    for tick in plan.yTicks where plan.showsY {
      guard case .words(let text) = tick.text else { continue }
      let y = plan.frame.bottom - plan.frame.height * plan.y.fraction(tick.value)
      script.addWords(
        text, at: Point(plan.frame.left - style.numberGap, y), size: size, color: style.soft,
        alignment: .right)
    }
  }

  private func addShade(to script: inout Script) {
    guard let shade = plan.shade else {
      script.add("unset colorbox")
      return
    }
    let colors = shade.shading.palette == .sequential ? style.sequential : style.diverging
    let stops = colors.enumerated().map { "\($0) \"\($1.hex)\"" }.joined(separator: ", ")
    let left = plan.frame.right + Shade.barGap
    script.add(
      "set palette defined (\(stops))",
      "set cbrange [\(Numerals.script(shade.scale.lower)):\(Numerals.script(shade.scale.upper))]",
      "set cbtics scale 0.4 " + Self.ticks(shade.ticks, named: true),
      "set colorbox user origin screen \(Screen.x(left)), screen \(Screen.y(plan.frame.bottom)) "
        + "size screen \(Screen.share(Shade.barWidth / Style.pictureWidth)), "
        + "screen \(Screen.share(plan.frame.height / Style.pictureHeight)) noborder")
    guard !shade.title.isEmpty else { return }
    let x = left + shade.width(style: style) - Shade.barGap - style.type.axis * 0.6
    let text = FittedText.shorten(shade.title, width: plan.frame.height, size: style.type.axis)
    script.addWords(
      text, at: Point(x, (plan.frame.top + plan.frame.bottom) / 2), size: style.type.axis,
      color: style.soft, alignment: .center, upright: true)
  }

  private func addHeading(to script: inout Script) {
    let words = plan.heading
    let left = plan.frame.left
    let top = plan.frame.top - 12 - words.height
    if let heading = words.heading {
      script.addLines(heading, left: left, top: top, color: style.strong)
    }
    guard let note = words.note else { return }
    let shift = words.heading.map { $0.width + Heading.gap * style.type.heading } ?? 0
    script.addLines(
      note, left: words.onOneLine ? left + shift : left,
      top: words.onOneLine ? top : top + (words.heading?.height ?? 0), color: style.strong)
  }

  private func addAxisNames(to script: inout Script) {
    let frame = plan.frame
    if let name = plan.xName(style: style) {
      let top = frame.bottom + 12 + style.type.number * 1.4 + style.type.axis * 0.12
      for (index, line) in name.lines.enumerated() {
        script.addWords(
          line,
          at: Point((frame.left + frame.right) / 2, top + (Double(index) + 0.5) * name.leading),
          size: name.size, color: style.soft, alignment: .center)
      }
    }
    if let name = plan.yName(style: style) {
      let numbers = frame.left - style.numberGap - plan.numbersWidth(style: style)
      let left = numbers - style.nameGap - name.height
      for (index, line) in name.lines.enumerated() {
        // A letter or two is read faster where it stands than on its side.
        script.addWords(
          line,
          at: Point(left + (Double(index) + 0.5) * name.leading, (frame.top + frame.bottom) / 2),
          size: name.size, color: style.soft, alignment: .center,
          upright: plan.panel.y.title.count > 2)
      }
    }
  }

  private func addLabels(to script: inout Script) {
    for label in plan.labels {
      if let leader = label.leader {
        script.add(
          "set arrow from \(Screen.place(Point(leader.x + 3, leader.y))) "
            + "to \(Screen.place(Point(label.place.x - 3, label.place.y))) nohead front "
            + "lw \(Numerals.script(style.hairLine)) lc rgb \"\(style.line(label.ink).hex)\"")
      }
      script.addWords(
        label.text, at: label.place, size: style.type.label, color: style.words(label.ink),
        alignment: label.alignment, boxed: plan.frame.contains(label.place))
    }
    for layer in plan.panel.layers {
      if case .at(let x, let y, let text) = layer.label {
        addWords(text, at: Point(x, y), alignment: .left, ink: layer.ink, to: &script)
      }
      if case .text(let text, let place, let alignment) = layer.content {
        addWords(text, at: place, alignment: alignment, ink: layer.ink, to: &script)
      }
    }
  }

  /// Words at a place in the units of the axes, if the axes show it.
  private func addWords(
    _ text: String, at value: Point, alignment: Alignment, ink: Ink, to script: inout Script
  ) {
    guard plan.x.shows(value.x), plan.y.shows(value.y) else { return }
    script.addWords(
      text, at: plan.frame.place(of: value, x: plan.x, y: plan.y), size: style.type.label,
      color: style.words(ink), alignment: alignment, boxed: true)
  }
}
