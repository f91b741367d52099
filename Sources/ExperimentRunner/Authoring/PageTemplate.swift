/// The text of a new page: small, whole, and true, so that it runs before anything is changed.
enum PageTemplate {
  /// The text.
  ///
  /// - Parameters:
  ///   - type: the name of the page's type.
  ///   - chapter: its chapter, as Swift.
  ///   - citesRidge: whether the catalogue knows the paper on ridge regression.
  /// - Returns: a whole file.
  static func source(type: String, chapter: String, citesRidge: Bool) -> String {
    let sources = citesRidge ? ".hoerlKennard1970" : ""
    let modules = ["LinearAlgebra", "Notebook", "Plotting", "Regularization", "SeededRandom"]
    let imports = modules.map { "import \($0)" }.joined(separator: "\n")
    let claim =
      citesRidge
      ? """

          page.claim(
            .hoerlKennard1970, "ridge shrinks: the slope as a part of least squares", ratio,
            .below(1))
      """ : ""
    return """
      \(imports)

      /// Shows what a penalty on squares does to a single coefficient.
      struct \(type): Experiment {
        static let info = ExperimentInfo(
          title: "One slope under a penalty",
          question: "How far does ridge pull the slope of a line towards zero?",
          chapter: \(chapter), sources: [\(sources)])

        @Parameter("points", in: 10...1_000) var observations = 50
        @Parameter("strength of the penalty", in: 0.01...10) var lambda = 1.0

        func run(in page: inout Page) throws {
          // %% The data
          // One standard normal feature and a response with slope one, $y = x + \\varepsilon$.
          var random = page.random("data")
          let x = random.normals(observations)
          let y = zip(x, random.normals(observations)).map { $0 + $1 }
          let problem = try RegressionProblem(design: Matrix(columns: [x]), response: y)

          // %% Two lines
          // Least squares, and ridge, which adds $\\frac{1}{2}\\lambda\\beta^2$.
          let plain = try problem.leastSquares().coefficients[0]
          let ridge = try problem.fit(.ridge(lambda: lambda))
          let ratio = ridge.coefficients[0] / plain
          page.figure(
            "lines",
            Figure(
              title: "The penalty turns the line towards the horizontal",
              x: .linear("x"), y: .linear("y"),
              layers: [
                .points(x: x, y: y),
                .line(x: [-2, 2], y: [-2 * plain, 2 * plain], label: "least squares"),
                .line(
                  x: [-2, 2], y: [-2 * ridge.coefficients[0], 2 * ridge.coefficients[0]],
                  ink: .accent(1), label: "ridge"),
              ]),
            caption: "The same points, with and without the penalty.")
          page.say("Ridge keeps \\((100 * ratio).rounded(digits: 3)) % of the slope.")

          // %% What could have proved this wrong
          page.check("the fit is optimal: duality gap", ridge.relativeGap, .below(1e-8))\(claim)
        }
      }

      """
  }
}
