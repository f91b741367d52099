/// A figure with every place settled: the layout that the script writes down.
struct FigurePlan: Sendable {
  var style: Style
  var title: FittedText?
  var subtitle: FittedText?
  var titleTop = 0.0
  var subtitleTop = 0.0
  var legend: Legend
  var panels: [PanelPlan]
  let columns: Int

  static let sideMargin = 72.0
  private static let leftEdge = 28.0
  private static let rightEdge = 44.0
  private static let topEdge = 34.0
  private static let bottomEdge = 24.0
  private static let columnGap = 40.0
  private static let rowGap = 26.0

  /// Settles a figure in a theme.
  init(_ figure: Figure, theme: Theme) {
    style = Style(theme)
    columns = figure.gridColumns
    let right = Style.pictureWidth - Self.rightEdge
    let room = right - Self.sideMargin
    var top = Self.topEdge
    titleTop = top
    if !figure.title.isEmpty {
      let size = style.type.title
      let text = FittedText(figure.title, width: room, size: size, floor: size * 0.6, bold: true)
      title = text
      top += text.height + size * 0.15
    }
    subtitleTop = top
    if !figure.subtitle.isEmpty {
      let size = style.type.subtitle
      let text = FittedText(figure.subtitle, width: room, size: size, floor: size * 0.76)
      subtitle = text
      top += text.height + size * 0.2
    }
    top += 20
    legend = Legend(figure, left: Self.sideMargin, right: right, top: top, style: style)
    top += legend.height + (legend.height > 0 ? 8 : 0)
    let ranges = AxisRanges(of: figure).scales
    panels = zip(figure.panels, ranges).map { panel, scales in
      let box = ClipBox(x: scales.x, y: scales.y, margin: 0)
      return PanelPlan(
        panel: panel, x: scales.x, y: scales.y,
        prepared: panel.layers.map { Prepared($0, x: scales.x, y: scales.y) },
        ends: panel.layers.map { EndLabels.end(of: $0, in: box) })
    }
    shareAxes()
    // Marks need the frames, frames need the room of the marks' numbers: two rounds settle both.
    for _ in 0..<3 { placeFrames(top: top) }
    placeLabels()
  }

  private var rows: Int { (panels.count + columns - 1) / columns }
  private func row(_ index: Int) -> Int { index / columns }
  private func column(_ index: Int) -> Int { index % columns }

  /// Leaves out numbers and names that a neighbour to the left, or below, already shows.
  private mutating func shareAxes() {
    for index in panels.indices {
      let inRow = panels.indices.filter { row($0) == row(index) }
      let inColumn = panels.indices.filter { column($0) == column(index) }
      let y = panels[index].panel.y
      let x = panels[index].panel.x
      let sameY = y.canBeShared && inRow.allSatisfy { panels[$0].panel.y == y }
      let sameX = x.canBeShared && inColumn.allSatisfy { panels[$0].panel.x == x }
      panels[index].showsY = !sameY || inRow.first == index
      panels[index].showsX = !sameX || inColumn.last == index
    }
  }

  private mutating func placeFrames(top: Double) {
    let left = widths { sideRoom($0).left }
    let right = widths { sideRoom($0).right }
    let above = heights { panels[$0].heading.height + 12 }
    let below = heights { bottomRoom($0) }
    let free =
      Style.pictureWidth - Self.leftEdge - Self.rightEdge - left.reduce(0, +)
      - right.reduce(0, +) - Self.columnGap * Double(columns - 1)
    let width = max(60, free / Double(columns))
    let space =
      Style.pictureHeight - top - Self.bottomEdge - above.reduce(0, +) - below.reduce(0, +)
      - Self.rowGap * Double(rows - 1)
    let height = max(40, space / Double(rows))
    for index in panels.indices {
      let (i, j) = (row(index), column(index))
      let x =
        Self.leftEdge + left[...j].reduce(0, +) + right[..<j].reduce(0, +)
        + Double(j) * (width + Self.columnGap)
      let y =
        top + above[...i].reduce(0, +) + below[..<i].reduce(0, +)
        + Double(i) * (height + Self.rowGap)
      panels[index].frame = Rectangle(left: x, top: y, right: x + width, bottom: y + height)
      if panels[index].panel.equalUnits { panels[index].equalizeUnits() }
      panels[index].placeTicks(style: style)
      panels[index].shade = Shade(panels[index].panel, length: height, style: style)
      panels[index].heading = Heading(panels[index].panel, width: width, style: style)
    }
  }

  private func widths(_ measure: (Int) -> Double) -> [Double] {
    (0..<columns).map { column in
      panels.indices.filter { self.column($0) == column }.map(measure).max() ?? 0
    }
  }

  private func heights(_ measure: (Int) -> Double) -> [Double] {
    (0..<rows).map { row in
      panels.indices.filter { self.row($0) == row }.map(measure).max() ?? 0
    }
  }

  /// The longest name beside a curve, in pixels.
  private var labelRoom: Double { max(110, 480 / Double(columns)) }

  /// What a panel needs to the left and to the right of its frame.
  private func sideRoom(_ index: Int) -> (left: Double, right: Double) {
    let plan = panels[index]
    let frame = plan.frame
    var left = 0.0
    if plan.showsY {
      left = style.numberGap + plan.numbersWidth(style: style)
      if let name = plan.yName(style: style) { left += style.nameGap + name.height }
    }
    var right = plan.xTicks.last.map { $0.text.width(at: style.type.number) / 2 } ?? 0
    if let shade = plan.shade { right = max(right, shade.width(style: style)) }
    for label in EndLabels.place(
      EndLabels.wishes(of: plan, style: style, room: labelRoom), in: frame, style: style,
      keepInside: plan.showsY)
    {
      let width = TextMetrics.width(label.text, size: style.type.label)
      right = max(right, label.place.x + width - frame.right)
      if !plan.showsY { left = max(left, frame.left - label.place.x - 24) }
    }
    return (left, right)
  }

  private func bottomRoom(_ index: Int) -> Double {
    guard panels[index].showsX else { return 0 }
    let numbers = 12 + style.type.number * 1.4
    let name = panels[index].xName(style: style)
    return numbers + (name.map { $0.height + style.type.axis * 0.12 } ?? 0)
  }

  private mutating func placeLabels() {
    for index in panels.indices {
      let wishes = EndLabels.wishes(of: panels[index], style: style, room: labelRoom)
      panels[index].labels = EndLabels.place(
        wishes, in: panels[index].frame, style: style, keepInside: panels[index].showsY)
      panels[index].labels += RuleLabels.place(panels[index], style: style)
    }
  }
}
