import Notebook

extension TerminalPage {
  /// The lines under the last cell: what held, what comes next, how to get the same page again.
  ///
  /// - Parameters:
  ///   - run: the page that ran.
  ///   - before: the page to read before, where there is one.
  ///   - next: the page to read next, where there is one.
  /// - Returns: lines, the last of which is the command that makes the page again.
  public func closing(_ run: PageRun, before: String?, next: String?) -> String {
    let page = run.page
    var counts: [String] = []
    let checks = page.checks
    let claims = page.claims
    let failed = checks.count { !$0.holds }
    if !checks.isEmpty {
      counts.append(
        failed == 0
          ? "\(checks.count) \(checks.count == 1 ? "check holds" : "checks hold")"
          : "\(failed) of \(checks.count) checks FAILED")
    }
    if !claims.isEmpty {
      counts.append("\(claims.count(where: \.holds)) of \(claims.count) claims hold for this draw")
    }
    counts.append("\(page.figures.count) \(page.figures.count == 1 ? "figure" : "figures")")
    var lines = [""] + TextLayout.wrap(counts.joined(separator: " · "), width: width - 2, indent: 2)
    if !page.hasSource {
      lines.append("  The page's Swift source is not where it was built: no prose, no listings.")
    }
    if let before { lines.append("  before: swift run \(page.program) \(before)") }
    if let next { lines.append("  next:   swift run \(page.program) \(next)") }
    lines.append("  again:  \(page.command)")
    return lines.map { $0 + "\n" }.joined()
  }
}

extension Page {
  /// The command that makes this page again: every parameter that is not at its default, and the
  /// seed.
  public var command: String {
    var words = ["swift run \(program)", slug]
    words += parameters.filter { $0.value != $0.initial }.map { "--\($0.name) \($0.value)" }
    words.append("--seed \(seed)")
    return words.joined(separator: " ")
  }
}
