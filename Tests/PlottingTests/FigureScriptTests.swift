import Foundation
import Testing

@testable import Plotting

@Suite("A figure becomes a script")
struct FigureScriptTests {
  @Test("the script of a small figure, word for word")
  func wordForWord() throws {
    let figure = Figure(
      title: "One line", subtitle: "From corner to corner",
      x: .linear("x", in: 0...1, ticks: [0, 1]), y: .log("y", in: 0.01...1, unit: "s"),
      layers: [
        .line(x: [0, 0.5, 1], y: [0.01, .nan, 1], ink: .accent(1), label: .legend("fall")),
        .points(x: [0.25, 1.0 / 3], y: [0.1, -1]),
      ])
    let script = try figure.gnuplotScript(id: "small")
    #expect(script == Self.expected, "\(script)")
  }

  private static let expected = ##"""
    # One line
    # Draws small.png: gnuplot small.gp
    if (!exists("OUT")) OUT = "small.png"
    reset
    set encoding utf8
    set terminal pngcairo size 1600,1000 enhanced font "DejaVu Sans,17.25" background rgb "#FFFFFF" rounded
    set output OUT

    # The numbers. A line with a lone e ends each block.
    $panel1_line1 << e
    0 0.01
    NaN NaN
    1 1
    e
    $panel1_points2 << e
    0.25 0.1
    e

    # The look: light
    unset key
    set clip two
    set border 3 lw 1.2 lc rgb "#57606A"
    set tics nomirror out scale 0.5 font "DejaVu Sans,17.25" textcolor rgb "#57606A"
    set style textbox opaque margins 0.3,0.1 noborder fillcolor rgb "#80FFFFFF"
    set grid xtics ytics back lw 1 lc rgb "#E4E8EC" dt solid

    set multiplot
    # Title, subtitle and legend; they belong to no panel
    set label "One line" at screen 0.045, screen 0.9404 left noenhanced front font "DejaVu Sans Bold,30" textcolor rgb "#1B1F24"
    set label "From corner to corner" at screen 0.045, screen 0.89184 left noenhanced front font "DejaVu Sans,19.88" textcolor rgb "#57606A"
    set arrow from screen 0.045, screen 0.83083 to screen 0.09175, screen 0.83083 nohead front lw 3.4 lc rgb "#D55E00" dt (20,20)
    set label "fall" at screen 0.09925, screen 0.83083 left noenhanced front font "DejaVu Sans,18.75" textcolor rgb "#1B1F24"

    # Panel 1
    set lmargin at screen 0.0962; set rmargin at screen 0.96788
    set tmargin at screen 0.79208; set bmargin at screen 0.1046
    unset logscale x; set xrange [0:1]
    set logscale y; set yrange [0.01:1]
    set grid xtics
    set xtics ("0" 0, "1" 1)
    set ytics ("10^{−2}" 0.01, "10^{−1}" 0.1, "10^{0}" 1)
    unset colorbox
    set label "x" at screen 0.53204, screen 0.04064 center noenhanced front font "DejaVu Sans,19.5" textcolor rgb "#57606A"
    set label "y (s)" at screen 0.0279, screen 0.44834 center rotate by 90 noenhanced front font "DejaVu Sans,19.5" textcolor rgb "#57606A"
    plot \
      $panel1_line1 using 1:2 with lines lw 3.4 lc rgb "#D55E00" dt (20,20) notitle, \
      $panel1_points2 using 1:2 with points pt 7 ps 1.5 lw 2 lc rgb "#1B1F24" notitle
    unset label; unset arrow; unset object

    unset multiplot
    unset output

    """##

  @Test("the same figure gives the same script")
  func repeats() throws {
    for (id, figure) in Samples.all {
      for theme in Theme.allCases {
        let first = try figure.gnuplotScript(id: id, theme: theme)
        #expect(try figure.gnuplotScript(id: id, theme: theme) == first)
        #expect(!first.contains("nan"))
      }
    }
  }

  @Test("every string of a script is followed by noenhanced, but for ticks and names of colours")
  func noMarkup() throws {
    let script = try Samples.curves.gnuplotScript(id: "curves")
    for line in script.split(separator: "\n") where line.hasPrefix("set label \"") {
      #expect(line.hasPrefix("set label \"\" ") || line.contains(" noenhanced "), "\(line)")
    }
  }

  @Test("data blocks name their layer and end with a lone e")
  func blocks() throws {
    let script = try Samples.curves.gnuplotScript(id: "curves")
    let lines = script.split(separator: "\n", omittingEmptySubsequences: false)
    let begins = lines.filter { $0.hasPrefix("$") && $0.hasSuffix(" << e") }
    #expect(begins.count == lines.filter { $0 == "e" }.count)
    #expect(begins.contains("$panel1_line2 << e") && begins.contains("$panel2_bars2 << e"))
  }

  @Test("a dash and a marker are told for each ink")
  func strokes() {
    let style = Style(.light)
    let line = Layer.line(x: [], y: [], ink: .accent(1), width: 2)
    #expect(Strokes.line(line, style) == ##"lw 6.8 lc rgb "#D55E00" dt (20,20)"##)
    let own = Layer.points(x: [], y: [], ink: .accent(2), marker: .square, size: 2)
    #expect(Strokes.point(own, style) == ##"pt 5 ps 2.85 lw 2 lc rgb "#009E73""##)
  }
}

@Suite("A figure that cannot be drawn is refused by name")
struct FigureCheckTests {
  private func reason(_ figure: Figure) -> String {
    do {
      try FigureCheck.check(figure, id: "id")
      return ""
    } catch {
      return error.description
    }
  }

  private func figure(_ layer: Layer, x: Axis = .linear("x"), y: Axis = .linear("y")) -> Figure {
    Figure(title: "t", x: x, y: y, layers: [.text("first", x: 0, y: 0), layer])
  }

  @Test("what is wrong is told with panel, layer and numbers")
  func flaws() {
    let cases: [(Figure, String)] = [
      (
        figure(.points(x: [1, 2], y: [1])),
        "panel 1, layer 2 (points): its lists of numbers have the lengths [2, 1]"
      ),
      (figure(.band(x: [1], lower: [], upper: [1])), "[1, 0, 1]"),
      (figure(.errorBars(x: [1], y: [1], lower: [1], upper: [])), "[1, 1, 1, 0]"),
      (figure(.arrows(from: [Point(0, 0)], to: [])), "[1, 0]"),
      (
        figure(.contours(x: [0, 1], y: [0, 1], z: [[1, 2]], levels: [1])), "do not fill 2 rows of 2"
      ),
      (
        figure(.heatMap(x: [0, 0], y: [0, 1], z: [[1, 2], [3, 4]])),
        "columns of the grid do not rise"
      ),
      (figure(.heatMap(x: [0], y: [0, 1], z: [[1], [3]])), "2 by 1"),
      (figure(.line(x: [], y: [], width: 0)), "the width 0.0 is not above zero"),
      (figure(.bars(x: [1], y: [1], width: -1)), "bars -1.0 wide"),
      (
        figure(.line(x: [], y: []), x: .linear("x", in: 1...1)),
        "panel 1, x axis: the range 1.0...1.0 has no length"
      ),
      (figure(.line(x: [], y: []), y: .log("y", in: 0...1)), "must lie above zero"),
      (figure(.line(x: [], y: []), y: .linear("y", in: 0...Double.infinity)), "is not finite"),
      (Figure(title: "t", panels: []), "it has no panel"),
      (Figure(title: "t", panels: Samples.line.panels, columns: 0), "0 columns"),
    ]
    for (figure, words) in cases {
      #expect(reason(figure).contains(words), "\(reason(figure))")
    }
    for (_, figure) in Samples.all { #expect(reason(figure) == "") }
  }

  @Test(
    "a name that is no file name is refused",
    arguments: [
      "", ".", "-x", "a/b", "../x", "a b", "|cmd", "é", "a\n", "x\"", "`x`",
      String(repeating: "a", count: 101),
    ])
  func names(id: String) {
    #expect(throws: PlottingError.invalidIdentifier(id)) {
      try FigureCheck.check(Samples.line, id: id)
    }
  }

  @Test("plain names pass", arguments: ["a", "coefficient-paths", "v1.2_x", "0"])
  func plainNames(id: String) throws {
    try FigureCheck.check(Samples.line, id: id)
  }

  @Test("messages say what was found and what to do")
  func messages() {
    let error = PlottingError.gnuplotRefused(
      id: "paths", line: 7, statement: "set x", message: "no")
    #expect(
      error.description == "Figure 'paths', line 7 of paths.gp: gnuplot said \"no\" at: set x.")
    #expect(error.errorDescription == error.description)
    #expect(
      PlottingError.several([error, error]).description.hasPrefix("2 figures failed.\nFigure"))
  }
}
