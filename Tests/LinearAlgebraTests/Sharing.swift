import LinearAlgebra

extension Matrix {
  /// Runs pieces of work from the last to the first: digits must not depend on who does them when.
  static func backwards(_ count: Int, _ work: @Sendable (Int) -> Void) {
    for piece in (0..<count).reversed() { work(piece) }
  }
}
