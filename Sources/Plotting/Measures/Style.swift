/// A theme in numbers: colours, and sizes in pixels of a picture 1600 wide and 1000 high.
struct Style: Sendable {
  static let pictureWidth = 1600.0
  static let pictureHeight = 1000.0
  static let fontName = "DejaVu Sans"

  var background: Color
  /// Titles and data.
  var strong: Color
  /// Subtitles, axes, numbers.
  var soft: Color
  /// Lines of the context; too light for words, which take `soft`.
  var pale: Color
  /// The grid, which one barely sees.
  var hair: Color
  var accentLines: [Color]
  var accentWords: [Color]
  /// From low to high.
  var sequential: [Color]
  /// From negative through none to positive.
  var diverging: [Color]

  var type: TypeSizes
  var dataLine: Double
  var contextLine: Double
  var axisLine: Double
  /// No line but the grid is thinner, whatever its layer asks for.
  var leastLine: Double
  var hairLine: Double
  /// gnuplot's unit: a disc of size 1 is about 6 pixels wide.
  var pointSize: Double

  /// The room that gnuplot leaves between an axis and the end of its numbers, in pixels.
  var numberGap: Double { 0.95 * type.number }

  /// The room between the numbers of the vertical axis and its name, in pixels.
  var nameGap: Double { 0.6 * type.number }

  /// The colour of a line, a point or a bar.
  func line(_ ink: Ink) -> Color {
    switch ink {
    case .data: strong
    case .context, .truth: pale
    case .accent(let index): accentLines[max(0, index) % accentLines.count]
    }
  }

  /// The colour of words: of the same hue, with more contrast.
  func words(_ ink: Ink) -> Color {
    switch ink {
    case .data: strong
    case .context, .truth: soft
    case .accent(let index): accentWords[max(0, index) % accentWords.count]
    }
  }

  /// The width of a layer's line, in pixels.
  func width(of layer: Layer) -> Double {
    let ordinary =
      switch layer.ink {
      case .context: contextLine
      case .truth: (contextLine + dataLine) / 2
      case .data, .accent: dataLine
      }
    return max(leastLine, ordinary * layer.width)
  }
}

/// Heights of type, in pixels.
struct TypeSizes: Sendable {
  var title: Double
  var subtitle: Double
  var heading: Double
  var axis: Double
  var number: Double
  var label: Double

  /// Exponents are written at this share of a number's size.
  static let exponentShare = 0.8
}

extension Style {
  /// The numbers of a theme.
  init(_ theme: Theme) {
    switch theme {
    case .light: self = .light
    case .dark: self = .dark
    case .projector: self = .projector
    }
  }

  private static func colors(_ codes: UInt32...) -> [Color] {
    codes.map(Color.init)
  }

  /// Okabe and Ito's colours; those too light for white are darkened at the same hue.
  private static let light = Style(
    background: Color(0xFFFFFF), strong: Color(0x1B1F24), soft: Color(0x57606A),
    pale: Color(0x88919B), hair: Color(0xE4E8EC),
    accentLines: colors(0x0072B2, 0xD55E00, 0x009E73, 0xCC79A7, 0xC18600, 0x1D9AE0),
    accentWords: colors(0x0072B2, 0xBD5300, 0x008360, 0xBA4A88, 0x986900, 0x177AB2),
    sequential: colors(0x440154, 0x414487, 0x2A788E, 0x22A884, 0x7AD151, 0xFDE725),
    diverging: colors(0x0072B2, 0x7FB8D8, 0xF7F7F7, 0xEAAE7F, 0xD55E00),
    type: TypeSizes(title: 40, subtitle: 26.5, heading: 26.5, axis: 26, number: 23, label: 25),
    dataLine: 3.4, contextLine: 2, axisLine: 1.2, leastLine: 1, hairLine: 1, pointSize: 1.5)

  private static let dark: Style = {
    var style = light
    style.background = Color(0x11151A)
    style.strong = Color(0xE6EDF3)
    style.soft = Color(0x9DA7B3)
    style.pale = Color(0x7D8590)
    style.hair = Color(0x2A313A)
    style.accentLines = colors(0x2E9BE0, 0xE5701A, 0x12B886, 0xCC79A7, 0xE69F00, 0x7CCBF5)
    style.accentWords = style.accentLines
    style.diverging = colors(0x56B4E9, 0x2F6587, 0x1E242B, 0x8F4A12, 0xE5701A)
    return style
  }()

  /// A projector washes colours out: every line has the contrast that words need.
  private static let projector: Style = {
    var style = light
    style.strong = Color(0x0B0D10)
    style.soft = Color(0x3D444D)
    style.pale = Color(0x6E7781)
    style.hair = Color(0xD8DDE2)
    style.accentLines = style.accentWords
    style.type = TypeSizes(
      title: 50, subtitle: 33, heading: 34, axis: 33, number: 30, label: 33)
    style.dataLine = 5.5
    style.contextLine = 3.2
    style.axisLine = 3
    style.leastLine = 3
    style.hairLine = 1.5
    style.pointSize = 2.3
    return style
  }()
}
