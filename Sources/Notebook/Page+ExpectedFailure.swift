extension Page {
  /// Shows an error on purpose: what it says is output, and the page goes on.
  ///
  /// That something is thrown is a check, so that a page notices when its example stops failing.
  ///
  ///     page.expectFailure("a penalty below zero") { _ = try problem.fit(.ridge(lambda: -1)) }
  ///
  /// - Parameters:
  ///   - title: what is tried, in a few words.
  ///   - line: leave it out; it is the line that calls.
  ///   - body: what is expected to throw.
  public mutating func expectFailure(
    _ title: String, line: Int = #line, _ body: () throws -> Void
  ) {
    var thrown = 0.0
    do {
      try body()
    } catch {
      thrown = 1
      append(
        .expectedFailure(ExpectedFailure(title: title, message: String(describing: error))),
        line: line)
    }
    check("\(title) is refused: errors thrown", thrown, .atLeast(1), line: line)
  }
}
