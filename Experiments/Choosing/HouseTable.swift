import LinearAlgebra
import Notebook
import Plotting
import Regularization
import SeededRandom

/// A synthetic table of house prices: rooms, floor area, distance from the centre, and a column of
/// zeros and ones for each suburb but the first.
///
/// One suburb occurs once among the training rows, in a house whose area is wrong, and in four rows
/// of the test.
struct HouseTable: Sendable {
  static let suburbs = 20
  /// The suburb that is hardly seen.
  static let lonely = 19
  /// The features before those of the suburbs.
  static let measures = ["rooms", "area", "distance"]

  let training: RegressionProblem
  let testDesign: Matrix
  let testPrices: [Double]
  /// The training row of the hardly seen suburb: the last.
  let lonelyRow: Int
  /// The positions of the four houses among the test rows, and of all others.
  let four: [Int]
  let others: [Int]

  init(
    rows: Int, testRows: Int, misprint: Double, noise: Double, random: RandomStream
  ) throws {
    var effects = random.substream("suburbs")
    // The price of a suburb, in thousands, and its distance in kilometres.
    let suburbs = (0..<Self.suburbs).map { _ in
      (price: effects.normal(standardDeviation: 100), distance: effects.uniform(in: 2...30))
    }
    func draw(_ count: Int, lonely: Int, _ stream: RandomStream) -> [(row: [Double], price: Double)]
    {
      var stream = stream
      return (0..<count).map { house in
        let seen = stream.integer(below: Self.lonely)
        let suburb = house >= count - lonely ? Self.lonely : seen
        let rooms = Double(1 + stream.integer(below: 5))
        let area = max(25, 20 + 30 * rooms + stream.normal(standardDeviation: 20))
        let distance = max(1, suburbs[suburb].distance + stream.normal(standardDeviation: 2))
        let price =
          500 + 60 * rooms + 2 * area - 12 * distance + suburbs[suburb].price
          + stream.normal(standardDeviation: noise)
        let indicators = (1..<Self.suburbs).map { $0 == suburb ? 1.0 : 0 }
        return ([rooms, area, distance] + indicators, price)
      }
    }
    var seen = draw(rows, lonely: 1, random.substream("training"))
    seen[rows - 1].row[1] *= misprint
    let unseen = draw(testRows, lonely: 4, random.substream("test"))
    training = try RegressionProblem(
      design: Matrix(rows: seen.map(\.row)), response: seen.map(\.price))
    testDesign = Matrix(rows: unseen.map(\.row))
    testPrices = unseen.map(\.price)
    lonelyRow = rows - 1
    four = Array(testRows - 4..<testRows)
    others = Array(0..<testRows - 4)
  }

  /// R² of a fit: on the training rows, on all test rows, and on the test rows without the four.
  func scores(_ fit: any LinearModel) -> HouseScores {
    let predicted = fit.predict(testDesign)
    return HouseScores(
      training: Metrics.rSquared(fit.predict(training.design), training.response),
      test: Metrics.rSquared(predicted, testPrices),
      others: Metrics.rSquared(others.map { predicted[$0] }, others.map { testPrices[$0] }),
      area: fit.coefficients[1], lonely: fit.coefficients[Self.measures.count + Self.lonely - 1])
  }

  /// The predictions for the test rows without the four.
  func predictedOthers(_ fit: some LinearModel) -> [Double] {
    fit.predict(testDesign.selecting(rows: others))
  }

  /// The training rows without the house of the wrong area.
  func withoutLonely() throws -> RegressionProblem {
    let rows = Array(0..<lonelyRow)
    return try RegressionProblem(
      design: training.design.selecting(rows: rows), response: rows.map { training.response[$0] })
  }

  /// Predicted against true prices of the test rows, a panel for each fit.
  func figure(_ fits: [(name: String, fit: any LinearModel)]) -> Figure {
    let range = (testPrices.min() ?? 0) - 100...(testPrices.max() ?? 1) + 100
    let predictions = fits.map { $0.fit.predict(testDesign) }
    let all = predictions.joined()
    let reach =
      min(
        range.lowerBound, (all.min() ?? 0) - 100)...max(
        range.upperBound, (all.max() ?? 0) + 100)
    let panels = zip(fits, predictions).map { fit, predicted in
      Panel(
        heading: fit.name,
        note: "test R² \(Metrics.rSquared(predicted, testPrices).digits(2))",
        x: .linear(
          "true price", in: range, ticks: [-500, 0, 500, 1_000, 1_500, 2_000], unit: "thousands"),
        y: .linear("predicted", in: reach, unit: "thousands"),
        layers: [
          .line(
            x: [range.lowerBound, range.upperBound], y: [range.lowerBound, range.upperBound],
            ink: .truth),
          .points(
            x: others.map { testPrices[$0] }, y: others.map { predicted[$0] }, ink: .context,
            size: 0.7, label: .legend("other houses")),
          .points(
            x: four.map { testPrices[$0] }, y: four.map { predicted[$0] }, ink: .accent(1),
            size: 1.5, label: .legend("the four")),
        ])
    }
    return Figure(
      title: "Four houses are the whole disaster",
      subtitle: "\(testPrices.count) test houses; on the dashed line a prediction is right.",
      panels: panels)
  }
}

/// How well a fit predicts the houses, and the two coefficients that matter here.
struct HouseScores: Sendable {
  let training: Double
  let test: Double
  let others: Double
  let area: Double
  let lonely: Double
}

extension Figure {
  /// R² on the test rows along the penalty, with and without the four.
  static func houseScores(
    _ paths: [(name: String, scores: [HouseScores])], strengths: [Double]
  ) -> Figure {
    let lowest = paths.flatMap { $0.scores.map(\.test) }.min() ?? 0
    let panels = paths.map { name, scores in
      Panel(
        heading: name, x: .log("n λ", in: logRange(around: strengths)),
        y: .linear("R² on test rows", in: min(0, max(-0.5, lowest))...1),
        layers: [
          .rule(.horizontal(0)),
          .line(
            x: strengths, y: scores.map(\.others), ink: .accent(0),
            label: .legend("without the four")),
          .line(
            x: strengths, y: scores.map(\.test), ink: .accent(1), label: .legend("all test rows")),
        ])
    }
    return Figure(
      title: "Ridge mends it early, the lasso late",
      subtitle: "R² on the test houses along both paths, cut off below the frame.",
      panels: panels)
  }
}
