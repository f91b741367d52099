import Foundation

/// Gauss-Legendre quadrature on [-1, 1]: `count` nodes integrate polynomials up to degree `2 count - 1` exactly.
struct GaussLegendre {
  let nodes: [Double]
  let weights: [Double]

  /// Finds the nodes by Newton's method on the Legendre polynomial, from the classical cosine guess.
  init(count: Int) {
    precondition(count >= 1, "A quadrature needs at least one node.")
    var nodes = [Double](repeating: 0, count: count)
    var weights = nodes
    for index in 0..<count {
      var x = cos(Double.pi * (Double(index) + 0.75) / (Double(count) + 0.5))
      var derivative = 1.0
      for _ in 0..<100 {
        let (value, slope) = Self.legendre(degree: count, at: x)
        derivative = slope
        let step = value / slope
        x -= step
        if abs(step) <= 1e-16 { break }
      }
      derivative = Self.legendre(degree: count, at: x).slope
      nodes[index] = x
      weights[index] = 2 / ((1 - x * x) * derivative * derivative)
    }
    self.nodes = nodes
    self.weights = weights
  }

  private static func legendre(degree: Int, at x: Double) -> (value: Double, slope: Double) {
    var (before, value) = (1.0, x)
    for k in stride(from: 2, through: degree, by: 1) {
      (before, value) = (
        value, (Double(2 * k - 1) * x * value - Double(k - 1) * before) / Double(k)
      )
    }
    return (value, Double(degree) * (x * value - before) / (x * x - 1))
  }
}
