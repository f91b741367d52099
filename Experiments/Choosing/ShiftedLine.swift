import LinearAlgebra
import Notebook
import Plotting
import Regularization
import SeededRandom

/// Points on a line that stands high above zero.
struct ShiftedLine: Sendable {
  let x: [Double]
  let y: [Double]
  let slope: Double
  let shift: Double

  /// Draws x standard normal, centred, and y = shift + slope x + σ ε. Streams of one seed give the same
  /// x and ε at every shift.
  init(observations: Int, slope: Double, shift: Double, noise: Double, random: RandomStream) {
    var (places, errors) = (random.substream("places"), random.substream("errors"))
    let drawn = places.normals(observations)
    let middle = mean(drawn)
    x = drawn.map { $0 - middle }
    y = zip(x, errors.normals(observations, standardDeviation: noise)).map {
      shift + slope * $0 + $1
    }
    (self.slope, self.shift) = (slope, shift)
  }

  /// Intercept and slope with an intercept that costs nothing.
  func free(_ model: RegressionModel) throws -> LineFit {
    let fit = try RegressionProblem(design: Matrix(columns: [x]), response: y).fit(model)
    return LineFit(intercept: fit.intercept, slope: fit.coefficients[0])
  }

  /// Intercept and slope of ridge with an intercept that is penalised as a column of ones, with a
  /// factor before its coefficient.
  func penalised(lambda: Double, factor: Double) throws -> LineFit {
    let ones = [Double](repeating: 1, count: x.count)
    let fit = try RegressionProblem(
      design: Matrix(columns: [ones, x]), response: y, penaltyFactors: [factor, 1],
      intercept: false
    ).fit(.ridge(lambda: lambda))
    return LineFit(intercept: fit.coefficients[0], slope: fit.coefficients[1])
  }

  /// The mean squared distance of a line from the true one, at the points.
  func error(_ fit: LineFit) -> Double {
    mean(
      x.map { place in
        let distance = fit.intercept - shift + (fit.slope - slope) * place
        return distance * distance
      })
  }

  /// The points with three lines.
  func figure(free: LineFit, penalised: LineFit, lambda: Double) -> Figure {
    let ends = [(x.min() ?? -1) - 0.2, (x.max() ?? 1) + 0.2]
    func line(_ fit: LineFit, _ ink: Ink, _ name: String) -> Layer {
      .line(
        x: ends, y: ends.map { fit.intercept + fit.slope * $0 }, ink: ink, label: .legend(name))
    }
    let bottom = min(0, y.min() ?? 0, penalised.intercept - 3 * slope.magnitude)
    return Figure(
      title: "A penalised intercept pulls the whole line towards zero",
      subtitle: "Ridge with λ = \(lambda.rounded(digits: 2)) on \(x.count) points.",
      x: .linear("x", in: ends[0]...ends[1]),
      y: .linear("y", in: bottom...(y.max() ?? 1) * 1.1 + 1),
      layers: [
        .rule(.horizontal(0)), .points(x: x, y: y, ink: .data),
        line(free, .accent(0), "free intercept"),
        line(penalised, .accent(1), "penalised intercept"),
      ])
  }
}

/// A straight line.
struct LineFit: Sendable {
  let intercept: Double
  let slope: Double
}

extension Figure {
  /// The error of both intercepts against the shift.
  static func shiftErrors(shifts: [Double], free: [Double], penalised: [Double]) -> Figure {
    Figure(
      title: "Only a free intercept does not care where zero is",
      subtitle:
        "Mean squared distance from the true line; the same x and the same noise each time.",
      x: .log("shift of y", in: logRange(around: shifts)),
      y: .log("mean squared error", in: logRange(around: free + penalised)),
      layers: [
        .line(x: shifts, y: free, ink: .accent(0), label: .legend("free intercept")),
        .line(x: shifts, y: penalised, ink: .accent(1), label: .legend("penalised intercept")),
      ])
  }
}
