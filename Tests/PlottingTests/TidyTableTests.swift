import Testing

@testable import Plotting

@Suite("The numbers behind a figure")
struct TidyTableTests {
  @Test("a table has one row for each point of each series, exact and quoted")
  func table() {
    let figure = Figure(
      title: "t",
      panels: [
        Panel(
          heading: "a, \"b\"", x: .linear("x"), y: .linear("y"),
          layers: [
            .points(x: [1, 0.1], y: [1.0 / 3, -2e-7]),
            .line(x: [1], y: [.nan], label: .legend("fit")),
            .points(x: [.infinity], y: [5]), .rule(.horizontal(0), label: "zero"),
            .text("no number", x: 0, y: 0),
          ]),
        Panel(x: .linear("x"), y: .linear("y"), layers: [.bars(x: [2], y: [3])]),
      ])
    #expect(
      figure.table == """
        panel,series,x,y
        "a, ""b""\",points 1,1,0.3333333333333333
        "a, ""b""\",points 1,0.1,-2e-07
        "a, ""b""\",fit,1,NaN
        "a, ""b""\",points 2,Inf,5
        "a, ""b""\",zero,,0
        2,bars 1,2,3

        """)
  }

  @Test("ends of bands and values of grids get columns of their own")
  func columns() {
    let figure = Figure(
      title: "t", x: .linear("x"), y: .linear("y"),
      layers: [
        .band(x: [1], lower: [2], upper: [3], label: "band"),
        .errorBars(x: [1], y: [2], lower: [1.5], upper: [2.5]),
        .heatMap(x: [0, 1], y: [5, 6], z: [[1, 2], [3, 4]]),
      ])
    #expect(
      figure.table == """
        panel,series,x,y,lower,upper,z
        1,band,1,,2,3,
        1,errorbars 1,1,2,1.5,2.5,
        1,heatmap 1,0,5,,,1
        1,heatmap 1,1,5,,,2
        1,heatmap 1,0,6,,,3
        1,heatmap 1,1,6,,,4

        """)
  }

  @Test("what a picture leaves out is counted")
  func notes() {
    let figure = Figure(
      title: "t",
      panels: [
        Panel(
          heading: "ridge", x: .log("x"), y: .log("y", in: 1...10),
          layers: [
            .line(x: [0, 1, 2, -3], y: [1, 2, .nan, 4], label: .end("s5")),
            .points(x: [1, 2, 3], y: [0, 5, 50]),
            .band(x: [1, 2], lower: [0, 1], upper: [2, 3]),
          ]),
        Panel(
          x: .linear("x", in: 0...1), y: .linear("y"),
          layers: [.bars(x: [0, 7], y: [1, 2]), .points(x: [0.5], y: [.infinity])]),
      ])
    #expect(
      figure.notes == [
        "ridge, s5: 3 of 4 points not drawn: not finite, or not above zero on a log axis.",
        "ridge, points: 1 of 3 points not drawn: not finite, or not above zero on a log axis.",
        "ridge, points: 1 of 3 points not drawn: outside the axes.",
        "ridge, band: 1 of 2 lower ends not above zero drawn at the edge.",
        "Panel 2, bars: 1 of 2 bars not drawn: outside the axes.",
        "Panel 2, points: 1 of 1 points not drawn: not a finite number.",
      ])
    #expect(Samples.line.notes == [])
  }
}
