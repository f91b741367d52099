import Testing

@testable import Plotting

@Suite("Themes can be seen by everyone")
struct ThemeTests {
  private let inks: [Ink] = [.data, .context, .truth] + (0..<6).map { .accent($0) }

  @Test("lines have a contrast of at least 3, words of at least 4.5", arguments: Theme.allCases)
  func contrast(theme: Theme) {
    let style = Style(theme)
    for ink in inks {
      #expect(style.line(ink).contrast(with: style.background) >= 3, "line \(ink)")
      #expect(style.words(ink).contrast(with: style.background) >= 4.5, "words \(ink)")
    }
    #expect(style.strong.contrast(with: style.background) >= 7)
    #expect(style.soft.contrast(with: style.background) >= 4.5)
    #expect(style.hair.contrast(with: style.background) < 1.6, "the grid is barely seen")
  }

  @Test("contrast is that of the guidelines")
  func knownContrasts() {
    #expect(abs(Color(0).contrast(with: Color(0xFFFFFF)) - 21) < 1e-12)
    #expect(Color(0x123456).contrast(with: Color(0x123456)) == 1)
    // 4.48 for #777777 on white is the guidelines' well-known near miss.
    #expect(abs(Color(0x777777).contrast(with: Color(0xFFFFFF)) - 4.478) < 1e-3)
    #expect(Color(0xD55E00).hex == "#D55E00")
    #expect(Color(0x00010A).hex == "#00010A")
  }

  @Test("no two accents share a dash or a marker")
  func accents() {
    let accents = (0..<6).map { Ink.accent($0) }
    #expect(Set(accents.map(\.dash)).count == 6)
    #expect(Set(accents.map(\.marker)).count == 6)
    #expect(Set(Dash.allCases.map(Strokes.dashType)).count == Dash.allCases.count)
    #expect(Set(Marker.allCases.map(Strokes.pointType)).count == Marker.allCases.count)
  }

  @Test("colours that come round again have another dash and marker")
  func roundAgain() {
    for index in 0..<30 {
      #expect(Ink.accent(index).dash != Ink.accent(index + 6).dash)
      #expect(Ink.accent(index).marker != Ink.accent(index + 6).marker)
    }
    #expect(Ink.accent(-3).dash == Ink.accent(0).dash)
  }

  @Test("neighbouring bars differ without their colours")
  func bars() {
    for index in 0..<5 {
      #expect(Strokes.barFill(.accent(index)) != Strokes.barFill(.accent(index + 1)))
    }
  }

  @Test("the projector has no type under 24 pixels and no line under 3")
  func projector() {
    let style = Style(.projector)
    let type = style.type
    let least = [
      type.title * 0.6, type.subtitle * 0.76, type.heading * 0.72, type.axis * 0.8, type.label,
      type.number, type.number * TypeSizes.exponentShare,
    ]
    #expect(least.allSatisfy { $0 >= 24 })
    #expect(style.axisLine >= 3)
    for ink in inks {
      #expect(style.width(of: .rule(.horizontal(0), ink: ink, width: 0.1)) >= 3)
      #expect(style.width(of: .line(x: [], y: [], ink: ink)) >= 3)
    }
  }
}
