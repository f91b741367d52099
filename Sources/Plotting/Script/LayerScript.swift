/// A layer in gnuplot's words: its data block and its part of the plot command.
struct LayerScript: Sendable {
  /// The name of its data block.
  var name: String
  var layer: Layer
  var prepared: Prepared
  var style: Style

  /// Whether there is anything to be plotted; words alone are labels.
  var isDrawn: Bool { !prepared.rows.isEmpty }

  /// The name of the block that gnuplot's own contour lines are kept in.
  private var linesName: String { name + "_lines" }

  /// The numbers, and for contours the statements that trace them.
  func addBlock(to script: inout Script) {
    guard isDrawn else { return }
    script.add(block: name, rows: prepared.rows)
    guard case .contours(_, let levels) = layer.content else { return }
    script.add(
      "set contour base; unset surface",
      "set cntrparam levels discrete \(levels.map(Numerals.script).joined(separator: ", "))",
      "set table $\(linesName)",
      "splot $\(name) nonuniform matrix using 1:2:3",
      "unset table",
      "unset contour; set surface")
  }

  /// The parts of the plot command, without separators.
  var clauses: [String] {
    guard isDrawn else { return [] }
    let color = "lc rgb \"\(style.line(layer.ink).hex)\""
    switch layer.content {
    case .points:
      return ["$\(name) using 1:2 with points \(Strokes.point(layer, style))"]
    case .line, .steps, .rule:
      return ["$\(name) using 1:2 with lines \(Strokes.line(layer, style))"]
    case .band:
      return ["$\(name) using 1:2:3 with filledcurves fs transparent solid 0.18 noborder \(color)"]
    case .bars:
      return [
        "$\(name) using 1:2:3 with boxes fs \(Strokes.barFill(layer.ink)) "
          + "border rgb \"\(style.line(layer.ink).hex)\" lw \(Numerals.script(style.contextLine)) "
          + color
      ]
    case .errorBars:
      return ["$\(name) using 1:2:3:4 with yerrorbars \(Strokes.point(layer, style))"]
    case .arrows:
      return [
        "$\(name) using 1:2:3:4 with vectors head filled size screen 0.011,18 "
          + Strokes.line(layer, style)
      ]
    case .polygon(_, let filled):
      let fill =
        "$\(name) using 1:2 with filledcurves closed fs transparent solid 0.18 noborder \(color)"
      return (filled ? [fill] : []) + [outline]
    case .contours:
      return ["$\(linesName) using 1:2 with lines \(Strokes.line(layer, style))"]
    case .heatMap(let grid, _):
      return [cells(grid)]
    case .text:
      return []
    }
  }

  private var outline: String {
    "$\(name) using 1:2 with lines \(Strokes.line(layer, style))"
  }

  private func cells(_ grid: Grid) -> String {
    let isImage = prepared.rows.first?.count == grid.x.count + 1
    return isImage
      ? "$\(name) nonuniform matrix using 1:2:3 with image"
      : "$\(name) using 1:2:3:4:5:6:7 with boxxyerror lc palette fs solid 1 noborder"
  }
}
