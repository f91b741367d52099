extension PanelScript {
  /// The words of a layer that stand at a place of their own.
  func addAnnotation(_ layer: Layer, to script: inout Script) {
    let size = style.type.label
    if case .at(let x, let y, let text) = layer.label {
      addWords(text, at: Point(x, y), alignment: .left, ink: layer.ink, to: &script)
    }
    switch layer.content {
    case .text(let text, let place, let alignment):
      addWords(text, at: place, alignment: alignment, ink: layer.ink, to: &script)
    case .rule(.horizontal(let value)) where plan.y.shows(value):
      let y = plan.frame.place(of: Point(plan.x.lower, value), x: plan.x, y: plan.y).y
      let above = y - plan.frame.top > size * 1.2
      let height = y + (above ? -0.62 : 0.62) * size
      switch layer.label {
      case .end(let text):
        addWords(text, Point(plan.frame.right - 6, height), .right, layer.ink, to: &script)
      case .start(let text):
        addWords(text, Point(plan.frame.left + 10, height), .left, layer.ink, to: &script)
      default: break
      }
    case .rule(.vertical(let value)) where plan.x.shows(value):
      let x = plan.frame.place(of: Point(value, plan.y.lower), x: plan.x, y: plan.y).x
      let width = TextMetrics.width(layer.label.text, size: size)
      let right = x + 10 + width <= plan.frame.right || x - 10 - width < plan.frame.left
      let place = right ? x + 10 : x - 10
      switch layer.label {
      case .end(let text):
        let height = plan.frame.top + 0.6 * size
        addWords(text, Point(place, height), right ? .left : .right, layer.ink, to: &script)
      case .start(let text):
        let height = plan.frame.bottom - 0.7 * size
        addWords(text, Point(place, height), right ? .left : .right, layer.ink, to: &script)
      default: break
      }
    default: break
    }
  }

  private func addWords(
    _ text: String, at value: Point, alignment: Alignment, ink: Ink, to script: inout Script
  ) {
    guard plan.x.shows(value.x), plan.y.shows(value.y) else { return }
    let place = plan.frame.place(of: value, x: plan.x, y: plan.y)
    addWords(text, place, alignment, ink, to: &script)
  }

  private func addWords(
    _ text: String, _ place: Point, _ alignment: Alignment, _ ink: Ink, to script: inout Script
  ) {
    script.addWords(
      text, at: place, size: style.type.label, color: style.words(ink), alignment: alignment,
      boxed: true)
  }
}

extension Layer {
  /// What a layer is, as a word for the name of its block and for tables.
  var kind: String {
    switch content {
    case .points: "points"
    case .line: "line"
    case .steps: "steps"
    case .band: "band"
    case .bars: "bars"
    case .errorBars: "errorbars"
    case .contours: "contours"
    case .heatMap: "heatmap"
    case .arrows: "arrows"
    case .text: "text"
    case .rule: "rule"
    case .polygon: "polygon"
    }
  }
}
