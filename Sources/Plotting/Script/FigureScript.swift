/// A figure in gnuplot's words: one self-contained script.
struct FigureScript: Sendable {
  var figure: Figure
  var id: String
  var theme: Theme
  var format: FigureFormat
  /// The size of the image against 1600 by 1000 pixels; type and lines go with it.
  var scale = 1.0
  /// What lines and points weigh at that size against what they would in the large image.
  var weight = 1.0
  /// Another terminal of gnuplot's that takes pictures of the size of a GIF: a window, or sixel.
  var terminalName: String?

  /// The script: `gnuplot <id>.gp` draws `<id>.png` in the working directory; a caller who sets
  /// the variable `OUT` chooses another place.
  func script() -> Script {
    let plan = FigurePlan(figure, theme: theme)
    let panels = plan.panels.enumerated().map { index, panel in
      PanelScript(number: index + 1, plan: panel, style: scaled(plan.style))
    }
    var script = Script()
    script.isForWindow = terminalName.map(Window.terminals.contains) ?? false
    addHead(to: &script, style: plan.style)
    addPicture(plan, panels, to: &script)
    script.add("unset output")
    return script
  }

  /// The script of a figure that moves: the same head, then one picture after the other.
  ///
  /// - Parameters:
  ///   - frames: The pictures, one panel each.
  ///   - delay: How long each is seen, in hundredths of a second.
  /// - Returns: One script that draws one file.
  func script(frames: [Figure], delay: Int) -> Script {
    let plans = frames.map { FigurePlan($0, theme: theme) }
    var script = Script()
    addHead(to: &script, style: Style(theme), motion: "animate delay \(delay) loop 0 ")
    for (number, plan) in plans.enumerated() {
      script.add("", "# Frame \(number + 1)")
      let panels = plan.panels.map {
        PanelScript(number: 1, plan: $0, style: scaled(plan.style))
      }
      addPicture(plan, panels, to: &script)
    }
    script.add("unset output")
    return script
  }

  /// Points of the same size in every kind of image: gnuplot's unit is 6.1 pixels in a PNG and 12.9
  /// in an SVG, and a GIF has half the size in everything.
  private func scaled(_ style: Style) -> Style {
    var style = style
    switch format {
    case .png, .pdf: break
    case .svg: style.pointSize = (style.pointSize * 472).rounded() / 1000
    case .gif: style.pointSize *= 0.5
    }
    return style
  }

  private func addPicture(
    _ plan: FigurePlan, _ panels: [PanelScript], to script: inout Script
  ) {
    for panel in panels { panel.addBlocks(to: &script) }
    addStyles(to: &script, style: plan.style)
    addTitle(plan, to: &script)
    for panel in panels { panel.add(to: &script) }
    script.add("", "unset multiplot")
  }

  private func addHead(to script: inout Script, style: Style, motion: String = "") {
    script.add(
      "# \(GnuplotText.comment(figure.title))",
      "# Draws \(id).\(format.rawValue): gnuplot \(id).gp",
      "if (!exists(\"OUT\")) OUT = \"\(id).\(format.rawValue)\"",
      "reset",
      "set encoding utf8",
      "set terminal "
        + (script.isForWindow
          ? window(terminalName ?? "", style, font: script.font(style.type.number))
          : terminal(style, motion: motion)))
    if terminalName != nil { return }
    if format == .svg {
      script.add(
        "# gnuplot's SVG writer remembers the last stroke it made: let it always be the same one.",
        "set output \"/dev/null\"; unset key; plot [0:1] x")
    }
    script.add(
      "set output OUT",
      "",
      "# The numbers. A line with a lone e ends each block.")
  }

  private func terminal(_ style: Style, motion: String) -> String {
    let sides = [Style.pictureWidth, Style.pictureHeight]
    let size = sides.map { "\(Int(($0 * scale).rounded()))" }.joined(separator: ",")
    let font = "font \"\(Style.fontName),\(Screen.points(style.type.number))\""
    let ground = "background rgb \"\(style.background.hex)\""
    switch format {
    case .png: return "pngcairo size \(size) enhanced \(font) \(ground) rounded\(scaling)"
    case .svg:
      // An SVG counts type in pixels where the others count in points.
      return "svg size \(size) dynamic enhanced \(font) fontscale 1.333333 \(ground) rounded"
    case .pdf:
      // At 96 pixels an inch; type and lines then have the proportions they have in pixels.
      let inches = "16.66667in,10.41667in"
      return "pdfcairo size \(inches) enhanced \(font) fontscale 0.75 \(ground) rounded "
        + "linewidth 1.5"
    case .gif: return half(style, motion: motion, font: font, ground: ground)
    }
  }

  /// Half the size in everything: a film of large pictures is a large file.
  private func half(
    _ style: Style, motion: String, font: String, ground: String
  ) -> String {
    let sizes = "size 800,500 enhanced \(font)"
    guard let terminalName else {
      return "gif \(motion)\(sizes) fontscale 0.5 \(ground) rounded linewidth 0.5"
    }
    return "\(terminalName) \(sizes) fontscale 0.5 \(ground) rounded linewidth 0.5"
  }

  /// A window that stays when gnuplot's script is over.
  private func window(_ name: String, _ style: Style, font: String) -> String {
    let size = [Style.pictureWidth, Style.pictureHeight]
      .map { "\(Int($0 * Window.scale))" }.joined(separator: ",")
    let title = GnuplotText.quoted(figure.title.isEmpty ? id : figure.title)
    return "\(name) size \(size) enhanced font \"\(font)\" title \(title) "
      + "linewidth \(Numerals.script(Window.scale)) persist"
  }

  /// A smaller image is drawn small, with type and lines of its own size, not shrunk.
  private var scaling: String {
    if scale == 1, weight == 1 { return "" }
    let strokes = Numerals.script(scale * weight)
    return " fontscale \(Numerals.script(scale)) linewidth \(strokes) pointscale \(strokes)"
  }

  private func addStyles(to script: inout Script, style: Style) {
    let soft = "rgb \"\(style.soft.hex)\""
    let font = "\"\(script.font(style.type.number))\""
    script.add(
      "",
      "# The look: \(theme.rawValue)",
      "unset key",
      "set clip two",
      "set border 3 lw \(Numerals.script(style.axisLine)) lc \(soft)",
      "set tics nomirror out scale 0.5 font \(font) textcolor \(soft)",
      // Half transparent: words on top of curves are read, and no point is hidden by them.
      "set style textbox opaque margins 0.3,0.1 noborder "
        + "fillcolor rgb \"#80\(style.background.hex.dropFirst())\"",
      "set grid xtics ytics back lw \(Numerals.script(style.hairLine)) "
        + "lc rgb \"\(style.hair.hex)\" dt solid")
    // Not every window takes a colour for its ground.
    if script.isForWindow {
      script.add(
        "set object 1 rectangle from screen 0,0 to screen 1,1 behind "
          + "fillcolor rgb \"\(style.background.hex)\" fillstyle solid noborder")
    }
  }

  private func addTitle(_ plan: FigurePlan, to script: inout Script) {
    script.add("", "set multiplot", "# Title, subtitle and legend; they belong to no panel")
    if let title = plan.title {
      script.addLines(
        title, left: FigurePlan.sideMargin, top: plan.titleTop, color: plan.style.strong)
    }
    if let subtitle = plan.subtitle {
      script.addLines(
        subtitle, left: FigurePlan.sideMargin, top: plan.subtitleTop, color: plan.style.soft)
    }
    LegendScript(legend: plan.legend, style: scaled(plan.style)).add(to: &script)
  }
}

extension Figure {
  /// The script that draws the figure, as it is saved beside the image.
  ///
  /// - Parameters:
  ///   - id: The name of the image without its ending.
  ///   - theme: The look.
  ///   - format: The kind of image.
  /// - Returns: The text of the script.
  /// - Throws: ``PlottingError/invalidFigure(id:reason:)`` and
  ///   ``PlottingError/invalidIdentifier(_:)``.
  public func gnuplotScript(
    id: String, theme: Theme = .light, format: FigureFormat = .png
  ) throws(PlottingError) -> String {
    try FigureCheck.check(self, id: id)
    let script = FigureScript(figure: self, id: id, theme: theme, format: format).script()
    do {
      return try script.text()
    } catch {
      throw .cannotWrite(path: "a temporary file", reason: error.reason)
    }
  }
}
