import Notebook
import Publishing

/// The help of one page: what it asks, and the knobs it has.
enum PageHelp {
  static func text(for page: any Experiment.Type, width: Int) -> String {
    let parameters = page.parameters
    let names = parameters.map { "--\($0.name) <\($0.domain)>" }
    let column = min(30, (names.map(\.count).max() ?? 0) + 4)
    var lines = [page.info.title] + TextLayout.wrap(page.info.question, width: width)
    lines += [
      "", "USAGE: \(ExperimentRunner.program) \(page.slug) [--parameter value ...] [options]", "",
      "PARAMETERS:",
    ]
    for (name, parameter) in zip(names, parameters) {
      lines += entry(
        name, meaning(of: parameter), column: column, width: width)
    }
    lines += ["", "OPTIONS:"]
    for (name, help) in options { lines += entry(name, help, column: column, width: width) }
    lines += [
      "", "EXAMPLES:", "  swift run \(ExperimentRunner.program) \(page.slug) --seed 3",
      "  swift run \(ExperimentRunner.program) \(page.slug) --theme projector --output talk",
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  private static let options = [
    ("-o, --output <folder>", "where the files go (default: experiments-out/<page>)"),
    ("--theme <light|dark|projector>", "how figures look (default: light)"),
    ("--format <png,svg,pdf>", "kinds of image (default: png)"),
    ("--preview", "draw the figures in the terminal too; --sixel in pixels"),
    ("--window", "open each figure in a window"),
    ("--show-code", "show each cell's Swift code"),
    ("--json", "print one JSON document instead of the page"),
    ("--page-limit <seconds>", "the longest that it may compute (default: 300)"),
    ("-q, --quiet", "print no page; the files are written all the same"),
    ("--force", "overwrite files in the folder that are not ours"),
    ("--color <auto|always|never>", "colour in the terminal (default: auto)"),
    ("-h, --help", "show this help"),
  ]

  private static func meaning(of parameter: ParameterDescription) -> String {
    let unit = parameter.unit.map { " in \($0)" } ?? ""
    return "\(parameter.help)\(unit) (\(parameter.type), default: \(parameter.initial))"
  }

  private static func entry(
    _ name: String, _ help: String, column: Int, width: Int
  ) -> [String] {
    let lines = TextLayout.wrap(help, width: width, indent: column)
    let head = "  \(name)"
    if head.count + 2 > column { return [head] + lines }
    return [head + String(lines[0].dropFirst(head.count))] + lines.dropFirst()
  }
}
