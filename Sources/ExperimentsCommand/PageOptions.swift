import ArgumentParser
import Plotting

extension Theme: ExpressibleByArgument {}

/// The options that every run takes, whatever the page.
struct PageOptions: ParsableArguments {
  @Option(name: .shortAndLong, help: "Where the files go (default: experiments-out/<page>).")
  var output: String?

  @Option(help: "How figures look.")
  var theme = Theme.light

  @Flag(help: "Overwrite files in the folder that are not ours.")
  var force = false

  @Flag(name: .shortAndLong, help: "Print no page; the files are written all the same.")
  var quiet = false

  @Option(help: "Colour in the terminal.")
  var color = Console.ColorChoice.auto
}
