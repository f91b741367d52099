import Foundation
import LinearAlgebra
import Regularization

/// The boundary of |x₁|^q + |x₂|^q = 1, as points dense enough to search, densest at the axes.
struct BudgetBall: Sendable {
  let exponent: Double
  /// The boundary in order, counterclockwise from (1, 0).
  let points: [[Double]]

  init(exponent: Double) {
    self.exponent = exponent
    // Angles from an axis: close ones by ratios, so that a corner is told from what lies beside it.
    let near = (0...12).map { pow(10, -5 + Double($0) / 4) }
    let even = (1...29).map { Double($0) / 30 * Double.pi / 4 }
    let half = [0] + near + even
    let quadrant = half + [Double.pi / 4] + half.dropFirst().reversed().map { Double.pi / 2 - $0 }
    points = (0..<4).flatMap { turn in
      quadrant.map { angle in
        let (x, y) = Self.place(angle, exponent)
        return [[x, y], [-y, x], [-x, -y], [y, -x]][turn]
      }
    }
  }

  private static func place(_ angle: Double, _ exponent: Double) -> (Double, Double) {
    if angle == 0 { return (1, 0) }
    let (x, y) = (cos(angle), sin(angle))
    let radius = pow(pow(x, exponent) + pow(y, exponent), -1 / exponent)
    return (x * radius, y * radius)
  }

  /// The sum |x₁|^q + |x₂|^q of a place.
  func budget(_ place: [Double]) -> Double { place.reduce(0) { $0 + pow($1.magnitude, exponent) } }

  /// The boundary point at which each quadratic is smallest.
  ///
  /// - Parameter quadratics: all with centres outside the ball, so that the optimum is on it.
  /// - Returns: one point for each quadratic.
  /// - Complexity: one matrix product of points by quadratics.
  func optima(of quadratics: [Quadratic]) -> [[Double]] {
    let monomials = Matrix(rows: points.map { [$0[0] * $0[0], $0[0] * $0[1], $0[1] * $0[1]] + $0 })
    let values = monomials * Matrix(columns: quadratics.map(\.monomialWeights))
    return values.withElements { elements in
      quadratics.indices.map { quadratic in
        let column = elements + quadratic * points.count
        var best = 0
        for index in 1..<points.count where column[index] < column[best] { best = index }
        return points[best]
      }
    }
  }
}

/// A bowl: ½ (x − centre)' A (x − centre) with A = (a, b; b, c).
struct Quadratic: Sendable {
  let centre: [Double]
  let a: Double
  let b: Double
  let c: Double

  /// A bowl whose level lines are ellipses, `stretch` times as long as wide, turned by an angle.
  init(centre: [Double], stretch: Double, angle: Double) {
    self.centre = centre
    let (long, short) = (1 / (stretch * stretch), 1.0)
    let (x, y) = (cos(angle), sin(angle))
    a = long * x * x + short * y * y
    b = (long - short) * x * y
    c = long * y * y + short * x * x
  }

  /// The value at a place.
  func callAsFunction(_ place: [Double]) -> Double {
    let (x, y) = (place[0] - centre[0], place[1] - centre[1])
    return (a * x * x + 2 * b * x * y + c * y * y) / 2
  }

  /// The slope at a place.
  func gradient(_ place: [Double]) -> [Double] {
    let (x, y) = (place[0] - centre[0], place[1] - centre[1])
    return [a * x + b * y, b * x + c * y]
  }

  /// The value without its constant, by x², xy, y², x, y.
  var monomialWeights: [Double] {
    let slope = gradient([0, 0])
    return [a / 2, b, c / 2, slope[0], slope[1]]
  }

  /// The corner of the diamond at which this is smallest over the whole diamond, if it is a corner.
  var diamondCorner: [Double]? {
    [[1, 0], [0, 1], [-1, 0], [0, -1]].first { holds($0, exponent: 1) }
  }

  /// Whether an optimum that a search found on an axis is there exactly.
  ///
  /// Above q = 1 the budget is round at the axis: only a bowl that is level along it stays there. At
  /// q = 1 it must fall outwards at least as steeply as along the edges. Below, the budget is a thorn
  /// that no slope along it moves.
  func holds(_ corner: [Double], exponent: Double) -> Bool {
    let slope = gradient(corner)
    let outward = -(slope[0] * corner[0] + slope[1] * corner[1])
    let along = (corner[0] == 0 ? slope[0] : slope[1]).magnitude
    return exponent > 1 ? along == 0 && outward > 0 : exponent < 1 || outward >= along
  }
}

extension Quadratic {
  /// The regression of two rows whose sum of squares is twice this bowl, without an intercept.
  func regression() throws -> RegressionProblem {
    let upper = try Cholesky(Matrix(rows: [[a, b], [b, c]])).upper
    return try RegressionProblem(design: upper, response: upper * centre, intercept: false)
  }

  /// How far the lasso lands from a corner of the diamond when its penalty is the slope there.
  ///
  /// The loss of two rows is half this bowl, and so is the penalty half the slope.
  func lassoDistance(from corner: [Double]) throws -> Double {
    let slope = gradient(corner)
    let lambda = (slope[0] * corner[0] + slope[1] * corner[1]).magnitude / 2
    let fit = try regression().fit(.lasso(lambda: lambda))
    return zip(fit.coefficients, corner).map { ($0 - $1).magnitude }.max() ?? 0
  }
}

extension Double {
  /// The cosine of an angle in radians.
  var cosine: Double { cos(self) }
  /// The sine of an angle in radians.
  var sine: Double { sin(self) }
}
