/// A measured value against a bound: a check of the page itself, or a claim of a source.
public struct Verdict: Sendable, Equatable {
  /// What is said, in a few words.
  public let title: String
  /// What was measured.
  public let value: Double
  /// What it has to satisfy.
  public let bound: Bound
  /// Who says it; `nil` for a check.
  public let source: Source?

  /// Whether the value satisfies the bound. A value that is not a number satisfies none.
  public var holds: Bool { bound.contains(value) }
}

/// What a measured value has to satisfy.
public enum Bound: Sendable, Equatable {
  /// Strictly less.
  case below(Double)
  /// Strictly more.
  case above(Double)
  /// Less or equal.
  case atMost(Double)
  /// More or equal.
  case atLeast(Double)
  /// Equal but for an absolute tolerance.
  case within(Double, of: Double)

  /// The number that the value is compared with.
  public var number: Double {
    switch self {
    case .below(let x), .above(let x), .atMost(let x), .atLeast(let x): x
    case .within(_, let x): x
    }
  }

  /// The comparison in words, which stand before the number.
  public var relation: String {
    switch self {
    case .below: "below"
    case .above: "above"
    case .atMost: "at most"
    case .atLeast: "at least"
    case .within(0, _): "exactly"
    case .within(let tolerance, _): "within \(tolerance.digits(2)) of"
    }
  }

  /// Whether a value satisfies it.
  public func contains(_ value: Double) -> Bool {
    switch self {
    case .below(let x): value < x
    case .above(let x): value > x
    case .atMost(let x): value <= x
    case .atLeast(let x): value >= x
    case .within(let tolerance, let x): (value - x).magnitude <= tolerance
    }
  }
}

extension Page {
  /// States what must hold at any value of the parameters: a certificate, an identity. A check that
  /// fails fails the run.
  ///
  /// - Parameters:
  ///   - title: what must hold, in a few words.
  ///   - value: what was measured.
  ///   - bound: what it has to satisfy.
  ///   - line: leave it out; it is the line that calls.
  public mutating func check(
    _ title: String, _ value: Double, _ bound: Bound, line: Int = #line
  ) {
    append(
      .verdict(Verdict(title: title, value: value, bound: bound, source: nil)), line: line)
  }

  /// Puts a sentence of a source to the test. A claim that turns out false stays on the page: that
  /// is the lesson.
  ///
  /// - Parameters:
  ///   - source: who says it; one of the page's sources.
  ///   - title: what is said, in a few words of ours.
  ///   - value: what was measured.
  ///   - bound: what it has to satisfy.
  ///   - line: leave it out; it is the line that calls.
  public mutating func claim(
    _ source: Source, _ title: String, _ value: Double, _ bound: Bound, line: Int = #line
  ) {
    precondition(
      info.sources.contains(source), "The page \(slug) does not list its source \(source.id).")
    append(
      .verdict(Verdict(title: title, value: value, bound: bound, source: source)), line: line)
  }
}
