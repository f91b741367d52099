extension Prepared {
  mutating func preparePoints(_ points: [[Double]], x: AxisScale, y: AxisScale) {
    let usable = points.filter { x.admits($0[0]) && y.admits($0[1]) }
    rows = usable.filter { x.shows($0[0]) && y.shows($0[1]) }
    note(points.count - usable.count, of: points.count, "points", Self.unfit(x, y))
    note(usable.count - rows.count, of: points.count, "points", "outside the axes")
  }

  /// Counts the corners at which a line is broken.
  mutating func countBreaks(_ points: [Point], x: AxisScale, y: AxisScale) {
    let unfit = points.count { !x.admits($0.x) || !y.admits($0.y) }
    note(unfit, of: points.count, "points", Self.unfit(x, y))
  }

  mutating func prepareBand(_ xs: [Double], _ lower: [Double], _ upper: [Double], box: ClipBox) {
    let values = Array(zip(xs, zip(lower, upper)))
    let sunk = values.count { box.y.isLog && $1.0 <= 0 && box.y.admits($1.1) }
    let unfit = values.count { x, ends in
      !box.x.admits(x) || !ends.0.isFinite || !box.y.admits(ends.1)
    }
    note(unfit, of: xs.count, "points", Self.unfit(box.x, box.y))
    if sunk > 0 {
      notes.append("\(sunk) of \(xs.count) lower ends not above zero drawn at the edge")
    }
    rows = Self.joined(box.bandPieces(x: xs, lower: lower, upper: upper))
  }

  mutating func prepareBars(_ xs: [Double], _ ys: [Double], width: Double, box: ClipBox) {
    let usable = zip(xs, ys).filter { box.x.admits($0) && box.y.admits($1) }
    note(xs.count - usable.count, of: xs.count, "bars", Self.unfit(box.x, box.y))
    let visible = usable.filter { box.x.shows($0.0) }
    note(usable.count - visible.count, of: xs.count, "bars", "outside the axes")
    rows = visible.map { [$0, box.clampedY($1), width] }
  }

  mutating func prepareErrorBars(
    _ points: [(Double, Double)], _ ends: [(Double, Double)], box: ClipBox
  ) {
    let all = zip(points, ends).map { [$0.0, $0.1, $1.0, $1.1] }
    let usable = all.filter {
      box.x.admits($0[0]) && box.y.admits($0[1]) && $0[2].isFinite && box.y.admits($0[3])
    }
    note(all.count - usable.count, of: all.count, "points", Self.unfit(box.x, box.y))
    let visible = usable.filter { box.x.shows($0[0]) && box.y.shows($0[1]) }
    note(usable.count - visible.count, of: all.count, "points", "outside the axes")
    rows = visible.map { [$0[0], $0[1], box.clampedY($0[2]), box.clampedY($0[3])] }
  }

  /// The outline, closed; what is drawn between the box and the frame gnuplot cuts off.
  mutating func preparePolygon(_ corners: [Point], box: ClipBox) {
    let usable = corners.filter { box.x.admits($0.x) && box.y.admits($0.y) }
    note(corners.count - usable.count, of: corners.count, "corners", Self.unfit(box.x, box.y))
    let outline = box.polygon(usable).map { [$0.x, $0.y] }
    rows = outline + outline.prefix(1)
  }

  /// The grid as gnuplot's matrix with a first row of x and a first column of y.
  mutating func prepareContours(_ grid: Grid, levels: [Double]) {
    let cells = grid.x.count * grid.y.count
    let values = grid.finiteValues
    note(cells - values.count, of: cells, "values", "not a finite number")
    guard let least = values.min(), let greatest = values.max() else { return }
    let crossed = levels.filter { $0 > least && $0 < greatest }
    note(levels.count - crossed.count, of: levels.count, "levels", "the values do not cross them")
    if !crossed.isEmpty { rows = Self.matrix(grid) }
  }

  static func matrix(_ grid: Grid) -> [[Double]] {
    [[Double(grid.x.count)] + grid.x]
      + zip(grid.y, grid.z).map { y, row in [y] + row.map { $0.isFinite ? $0 : .nan } }
  }

  /// A whole even grid as an image; any other as rectangles: middle, edges, value.
  mutating func prepareHeatMap(_ grid: Grid, x: AxisScale, y: AxisScale) {
    let cells = grid.x.count * grid.y.count
    let missing = cells - grid.finiteValues.count
    note(missing, of: cells, "values", "not a finite number")
    if grid.isUniform, missing == 0, !x.isLog, !y.isLog {
      rows = Self.matrix(grid)
      return
    }
    let (edgesX, edgesY) = (Grid.edges(grid.x), Grid.edges(grid.y))
    for (i, line) in grid.z.enumerated() {
      for (j, value) in line.enumerated() where value.isFinite {
        let sides = [edgesX[j], edgesX[j + 1]].map { min(max($0, x.lower), x.upper) }
        let ends = [edgesY[i], edgesY[i + 1]].map { min(max($0, y.lower), y.upper) }
        guard sides[0] < sides[1], ends[0] < ends[1] else { continue }
        rows.append([sides[0], ends[0]] + sides + ends + [value])
      }
    }
  }
}

extension Grid {
  /// Whether columns and rows are evenly spaced, as an image needs them.
  var isUniform: Bool {
    [x, y].allSatisfy { values in
      guard values.count > 1, let first = values.first, let last = values.last else { return false }
      let step = (last - first) / Double(values.count - 1)
      return values.enumerated().allSatisfy { index, value in
        abs(value - first - Double(index) * step) <= 1e-6 * abs(step)
      }
    }
  }
}
