/// A page in a line, and many pages in a few.
public enum PageSummary {
  /// Name, checks, claims and figures of one page.
  ///
  /// - Parameters:
  ///   - page: the page in numbers.
  ///   - nameWidth: the length of the longest name.
  ///   - style: colour, or none.
  /// - Returns: one line, ending in a newline.
  public static func line(_ page: PageTally, nameWidth: Int, style: AnsiStyle) -> String {
    if page.stopped { return stopped(page.slug, nameWidth: nameWidth, style: style) }
    let mark = page.succeeded ? style.apply(.good, "✓") : style.apply(.bad, "✗")
    let name = TextLayout.pad(page.slug, to: nameWidth, right: false)
    let parts = [
      part(page.checks, "checks"), part(page.claims, "claims"),
      "\(page.figures) \(page.figures == 1 ? "figure" : "figures")",
    ]
    return "  \(mark) \(name)  \(parts.joined(separator: "  "))\n"
  }

  /// The line of a page that did not come to its end.
  public static func stopped(_ slug: String, nameWidth: Int, style: AnsiStyle) -> String {
    let name = TextLayout.pad(slug, to: nameWidth, right: false)
    return "  \(style.apply(.bad, "✗")) \(name)  stopped on the way\n"
  }

  /// What all pages come to, and where their files are.
  public static func total(_ pages: [PageTally], folder: String) -> String {
    func sum(_ counts: KeyPath<PageTally, [Int]>, _ index: Int) -> Int {
      pages.map { $0[keyPath: counts][index] }.reduce(0, +)
    }
    return """

        \(pages.count) pages · \(sum(\.checks, 0)) of \(sum(\.checks, 1)) checks hold · \
      \(sum(\.claims, 0)) of \(sum(\.claims, 1)) claims hold · \
      \(pages.map(\.figures).reduce(0, +)) figures
        files: \(folder)

      """
  }

  private static func part(_ counts: [Int], _ what: String) -> String {
    TextLayout.pad("\(counts[0])/\(counts[1])", to: 5, right: true) + " \(what)"
  }
}
