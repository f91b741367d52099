/// Names along the straight lines of a panel, none on top of another.
enum RuleLabels {
  /// Gives the name of every line a place: beside a vertical one, above or below a horizontal one.
  ///
  /// Places are tried in turn; the first wins that is inside the frame, free of other names and not
  /// crossed by another line. Where there is none, crossing is allowed, then the first is taken.
  static func place(_ plan: PanelPlan, style: Style) -> [PlacedLabel] {
    let size = style.type.label
    let rules = plan.panel.layers.compactMap { layer -> (layer: Layer, rule: Rule)? in
      guard case .rule(let rule) = layer.content else { return nil }
      return (layer, rule)
    }
    let lines = rules.compactMap { line(of: $0.rule, in: plan) }
    var taken: [Rectangle] = []
    var labels: [PlacedLabel] = []
    for (layer, rule) in rules {
      guard let line = line(of: rule, in: plan) else { continue }
      let atEnd: Bool
      switch layer.label {
      case .end: atEnd = true
      case .start: atEnd = false
      case .none, .at, .legend: continue
      }
      let text = FittedText.shorten(layer.label.text, width: plan.frame.width, size: size)
      let width = TextMetrics.width(text, size: size)
      let boxes = candidates(line, atEnd: atEnd, width: width, size: size, frame: plan.frame)
      let inside = boxes.filter { plan.frame.contains($0) }
      let free = inside.filter { box in !taken.contains { $0.overlaps(box) } }
      let clear = free.filter { box in !lines.contains { $0 != line && $0.overlaps(box) } }
      guard let box = clear.first ?? free.first ?? inside.first ?? boxes.first else { continue }
      taken.append(box)
      labels.append(
        PlacedLabel(
          text: text, ink: layer.ink, alignment: .left,
          place: Point(box.left, (box.top + box.bottom) / 2)))
    }
    return labels
  }

  /// The line itself, as a rectangle without width or without height.
  private static func line(of rule: Rule, in plan: PanelPlan) -> Rectangle? {
    var line = plan.frame
    switch rule {
    case .horizontal(let value):
      guard plan.y.shows(value) else { return nil }
      line.top = plan.frame.bottom - plan.frame.height * plan.y.fraction(value)
      line.bottom = line.top
    case .vertical(let value):
      guard plan.x.shows(value) else { return nil }
      line.left = plan.frame.left + plan.frame.width * plan.x.fraction(value)
      line.right = line.left
    }
    return line
  }

  private static func candidates(
    _ line: Rectangle, atEnd: Bool, width: Double, size: Double, frame: Rectangle
  ) -> [Rectangle] {
    let height = 1.1 * size
    func box(_ left: Double, _ top: Double) -> Rectangle {
      Rectangle(left: left, top: top, right: left + width, bottom: top + height)
    }
    if line.width > 0 {
      return (0..<4).flatMap { column in
        let shift = Double(column) * (width + 2 * EndLabels.gap) + EndLabels.gap
        let left = atEnd ? frame.right - width - shift : frame.left + shift
        return [box(left, line.top - height - 2), box(left, line.top + 2)]
      }
    }
    return (0..<5).flatMap { row in
      let shift = Double(row) * (height + 1) + 2
      let top = atEnd ? frame.top + shift : frame.bottom - height - shift
      return [box(line.left + 10, top), box(line.left - 10 - width, top)]
    }
  }
}
