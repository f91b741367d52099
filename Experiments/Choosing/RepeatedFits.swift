import LinearAlgebra
import Notebook
import Plotting
import Regularization
import SeededRandom

/// Bias, variance and risk along a path, at the places of the data.
struct ErrorParts: Sendable {
  /// Mean over places of (mean fit − truth)².
  var bias: [Double]
  /// Mean over places of the variance of the fits.
  var variance: [Double]
  /// Mean over places and data sets of (fit − truth)².
  var risk: [Double]
  /// The standard error of the risk, over data sets.
  var standardError: [Double] = []

  /// Of what the risk of the best fit on the path consists.
  var best: Int { risk.indices.min { risk[$0] < risk[$1] } ?? 0 }
}

/// Many data sets on the same places: a polynomial fitted to a cosine with fresh noise each time.
struct RepeatedFits: Sendable {
  let places: [Double]
  let truth: [Double]
  let noise: Double
  private let basis: PolynomialBasis
  private let design: Matrix
  private let responses: [[Double]]

  init(observations: Int, degree: Int, noise: Double, dataSets: Int, random: RandomStream) {
    places = (0..<observations).map { (Double($0) + 0.5) / Double(observations) }
    truth = places.map(CosineCurve.truth)
    basis = PolynomialBasis(kind: .legendre, degree: degree, fittedTo: [0, 1])
    design = basis.design(places)
    self.noise = noise
    let truth = truth
    responses = (0..<dataSets).map { number in
      var errors = random.substream(number)
      return zip(truth, errors.normals(observations, standardDeviation: noise)).map(+)
    }
  }

  private func problem(_ response: [Double]) throws -> RegressionProblem {
    try RegressionProblem(design: design, response: response)
  }

  /// What the data sets say about a path.
  func measured(_ path: (RegressionProblem) throws -> [Fit]) throws -> ErrorParts {
    let fits = try responses.map { try path(problem($0)).map { $0.predict(design) } }
    var parts = ErrorParts(bias: [], variance: [], risk: [])
    for place in fits[0].indices {
      let here = fits.map { $0[place] }
      let middle = truth.indices.map { row in mean(here.map { $0[row] }) }
      let risks = here.map { Metrics.meanSquaredError($0, truth) }
      parts.bias.append(Metrics.meanSquaredError(middle, truth))
      parts.variance.append(mean(here.map { Metrics.meanSquaredError($0, middle) }))
      parts.risk.append(mean(risks))
      parts.standardError.append(standardDeviation(risks) / Double(risks.count - 1).squareRoot())
    }
    return parts
  }

  /// The same for ridge in closed form. With $X = UDV^\top$ centred, ridge keeps the part
  /// $s_k = d_k^2/(d_k^2 + n\lambda)$ of each direction: what it leaves out is bias, what it keeps has
  /// the variance of the noise.
  func exact(_ lambdas: [Double]) throws -> ErrorParts {
    let n = Double(places.count)
    let centred = Matrix(
      columns: (0..<design.columns).map { feature in
        let column = design.column(feature)
        let middle = mean(column)
        return column.map { $0 - middle }
      })
    let decomposition = try SingularValueDecomposition(centred)
    let middle = mean(truth)
    let rest = truth.map { $0 - middle }
    let along = decomposition.left.transposeTimes(rest)
    let outside = zip(rest, decomposition.left * along).reduce(0) {
      $0 + ($1.0 - $1.1) * ($1.0 - $1.1)
    }
    var parts = ErrorParts(bias: [], variance: [], risk: [])
    for lambda in lambdas {
      let kept = decomposition.values.map { $0 * $0 / ($0 * $0 + n * lambda) }
      let missed = zip(along, kept).reduce(outside) { sum, direction in
        let part = (1 - direction.1) * direction.0
        return sum + part * part
      }
      parts.bias.append(missed / n)
      parts.variance.append(noise * noise * kept.reduce(1) { $0 + $1 * $1 } / n)
    }
    parts.risk = zip(parts.bias, parts.variance).map(+)
    return parts
  }

  /// The first ten fits at three penalties, and the mean of all.
  func figure(_ penalties: [(name: String, lambda: Double)]) throws -> Figure {
    let (first, last) = (places[0], places[places.count - 1])
    let fine = (0...120).map { first + (last - first) * Double($0) / 120 }
    let panels = try penalties.map { name, lambda in
      let curves = try responses.map {
        try problem($0).fit(.ridge(lambda: lambda)).predict(basis.design(fine))
      }
      let middle = fine.indices.map { place in mean(curves.map { $0[place] }) }
      return Panel(
        heading: name, note: lambda == 0 ? "λ = 0" : "λ = \(lambda.rounded(digits: 2))",
        x: .linear("x", in: 0...1, ticks: [0, 0.5, 1]), y: .linear("y", in: -2...2),
        layers: curves.prefix(10).map { .line(x: fine, y: $0, ink: .context, width: 0.5) } + [
          .line(
            x: fine, y: middle, ink: .accent(0), width: 1.6, label: .legend("mean of all fits")),
          .line(
            x: fine, y: fine.map(CosineCurve.truth), ink: .truth, width: 1.4,
            label: .legend("truth")),
        ])
    }
    return Figure(
      title: "Wobbling around the truth, or steadily beside it",
      subtitle: "Ridge of degree \(basis.degree): grey is one data set each, ten of "
        + "\(responses.count).", panels: panels)
  }
}

extension Figure {
  /// Bias², variance and their sum against the penalty, a panel for each method.
  static func errorParts(
    _ panels: [(name: String, lambdas: [Double], lines: ErrorParts, dots: ErrorParts?)],
    plain: Double
  ) -> Figure {
    let all = panels.flatMap { $0.lines.risk } + [plain]
    let top = logRange(around: all).upperBound
    return Figure(
      title: "The best penalty is neither none nor large",
      subtitle: "Mean over the points. The grey line is least squares.",
      panels: panels.map { name, lambdas, lines, dots in
        let parts = [("bias²", \ErrorParts.bias), ("variance", \.variance), ("risk", \.risk)]
        let layers = parts.enumerated().flatMap { order, part in
          [
            Layer.line(
              x: lambdas, y: lines[keyPath: part.1], ink: .accent(order), label: .legend(part.0))
          ]
            + (dots.map { dots in
              let some = stride(from: 0, to: lambdas.count, by: 3)
              return [
                Layer.points(
                  x: some.map { lambdas[$0] }, y: some.map { dots[keyPath: part.1][$0] },
                  ink: .accent(order), size: 0.7)
              ]
            } ?? [])
        }
        return Panel(
          heading: name, note: "least risk \(lines.risk[lines.best].digits(2))",
          x: .log("λ", in: logRange(around: lambdas)),
          y: .log("mean squared error", in: top * 1e-4...top),
          layers: [.rule(.horizontal(plain), ink: .context)] + layers)
      })
  }
}
