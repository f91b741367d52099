import ArgumentParser
import Plotting

extension Theme: ExpressibleByArgument {}

/// The options that every run takes, whatever the page.
struct PageOptions: ParsableArguments {
  @Option(name: .shortAndLong, help: "Where the files go (default: experiments-out/<page>).")
  var output: String?

  @Option(help: "How figures look.")
  var theme = Theme.light

  @Option(help: "Kinds of image: one or more of png, svg, pdf, parted by commas.")
  var format = CommaList<ImageKind>(values: [.png])

  @Flag(help: "Overwrite files in the folder that are not ours.")
  var force = false

  @Flag(name: .shortAndLong, help: "Print no page; the files are written all the same.")
  var quiet = false

  @Option(help: "Colour in the terminal.")
  var color = Console.ColorChoice.auto
}

/// The kinds of image that a run can make of a figure.
enum ImageKind: String, CaseIterable {
  case png, svg, pdf

  /// Plotting's word for it.
  var format: FigureFormat {
    switch self {
    case .png: .png
    case .svg: .svg
    case .pdf: .pdf
    }
  }
}

extension CommaList<ImageKind> {
  /// Each kind once, PNG first: the first is what the saved script draws.
  var formats: [FigureFormat] {
    ImageKind.allCases.filter(values.contains).map(\.format)
  }
}
