import Notebook

/// A page in a line, and many pages in a few.
public enum PageSummary {
  /// Name, checks, claims and figures of one page.
  ///
  /// - Parameters:
  ///   - run: the page that ran.
  ///   - nameWidth: the length of the longest name.
  ///   - style: colour, or none.
  /// - Returns: one line, ending in a newline.
  public static func line(_ run: PageRun, nameWidth: Int, style: AnsiStyle) -> String {
    let page = run.page
    let mark = run.succeeded ? style.apply(.good, "✓") : style.apply(.bad, "✗")
    let name = TextLayout.pad(page.slug, to: nameWidth, right: false)
    if run.failure != nil { return "  \(mark) \(name)  stopped on the way\n" }
    let parts = [
      part(page.checks.count(where: \.holds), of: page.checks.count, "checks"),
      part(page.claims.count(where: \.holds), of: page.claims.count, "claims"),
      "\(page.figures.count) figures",
    ]
    return "  \(mark) \(name)  \(parts.joined(separator: "  "))\n"
  }

  /// What all pages come to, and where their files are.
  public static func total(_ runs: [PageRun], folder: String) -> String {
    let checks = runs.flatMap(\.page.checks)
    let claims = runs.flatMap(\.page.claims)
    return """

        \(runs.count) pages · \(checks.count(where: \.holds)) of \(checks.count) checks hold · \
      \(claims.count(where: \.holds)) of \(claims.count) claims hold · \
      \(runs.map(\.page.figures.count).reduce(0, +)) figures
        files: \(folder)

      """
  }

  private static func part(_ count: Int, of total: Int, _ what: String) -> String {
    TextLayout.pad("\(count)/\(total)", to: 5, right: true) + " \(what)"
  }
}
