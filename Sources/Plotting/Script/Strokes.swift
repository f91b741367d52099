/// Inks, dashes and markers in gnuplot's words.
enum Strokes {
  /// The words for a dash; gnuplot counts in quarters of the line's width, round ends come on top.
  static func dashType(_ dash: Dash) -> String {
    switch dash {
    case .solid: "dt solid"
    case .dashed: "dt (20,20)"
    case .dotted: "dt (6,10)"
    case .dashDotted: "dt (26,12,1,12)"
    case .longDashed: "dt (46,15)"
    case .dashDotDotted: "dt (26,11,1,11,1,11)"
    }
  }

  /// The number of a marker among gnuplot's point types.
  static func pointType(_ marker: Marker) -> Int {
    switch marker {
    case .disc: 7
    case .square: 5
    case .triangle: 9
    case .diamond: 13
    case .wedge: 11
    case .pentagon: 15
    case .circle: 6
    case .cross: 2
    case .plus: 1
    }
  }

  /// Shapes of the same nominal size differ in area; this makes them weigh the same.
  static func scale(_ marker: Marker) -> Double {
    switch marker {
    case .disc, .circle: 1
    case .square: 0.95
    case .pentagon, .cross, .plus: 1.2
    case .triangle, .wedge, .diamond: 1.35
    }
  }

  /// Width, colour and dash of a layer's lines.
  static func line(_ layer: Layer, _ style: Style) -> String {
    "lw \(Numerals.script(style.width(of: layer))) lc rgb \"\(style.line(layer.ink).hex)\" "
      + dashType(layer.dash)
  }

  /// Shape, size and colour of a layer's points.
  static func point(_ layer: Layer, _ style: Style) -> String {
    let size = style.pointSize * layer.width * scale(layer.marker)
    return "pt \(pointType(layer.marker)) ps \(Numerals.script((size * 1000).rounded() / 1000)) "
      + "lw \(Numerals.script(style.contextLine)) lc rgb \"\(style.line(layer.ink).hex)\""
  }

  /// How bars of an accent are filled, so that they differ without their colours.
  static func barFill(_ ink: Ink) -> String {
    guard case .accent(let index) = ink else { return "solid 1" }
    switch max(0, index) % 3 {
    case 0: return "solid 1"
    case 1: return "solid 0.35"
    default: return "pattern 4"
    }
  }
}
