import Testing

@testable import Experiments

@Suite("The chapter on shrinkage")
struct ShrinkageTests {
  /// Closed forms on orthonormal columns: b/(1+t), the soft threshold, the hard threshold.
  @Test("ridge, lasso and best subset follow their closed forms", arguments: ["0.05", "0.5", "2"])
  func closedForms(threshold: String) throws {
    let values = try RecordedValues("orthonormal-closed-forms", [("threshold", threshold)])
    for rule in ["ridge", "lasso", "best subset"] {
      #expect(try values["difference \(rule)"] < 1e-12, "\(rule)")
    }
  }

  @Test("the rules are what their names say")
  func rules() {
    #expect(ThresholdRule.ridge(3, threshold: 0.5) == 2)
    #expect(ThresholdRule.lasso(-3, threshold: 0.5) == -2.5)
    #expect(ThresholdRule.lasso(0.4, threshold: 0.5) == 0)
    #expect(ThresholdRule.subset(-3, threshold: 0.5) == -3)
    #expect(ThresholdRule.subset(0.4, threshold: 0.5) == 0)
  }

  @Test("as the penalty goes to nothing, ridge and lasso become least squares to 1e-6")
  func limits() throws {
    #expect(try RecordedValues("lambda-limits")["distance-at-limit"] < 1e-6)
  }

  /// How many depends on how bowls are drawn; that most of L1's and hardly any of L2's do, does not.
  @Test("most optima on the diamond have a zero, hardly any on the disc")
  func geometry() throws {
    let values = try RecordedValues("geometry")
    #expect(try values["share-l1"] > 0.6)
    #expect(try values["share-l2"] < 0.01)
  }

  /// For round level lines about (r cos θ, r sin θ) the diamond's right corner is the optimum where
  /// cos θ - |sin θ| >= 1/r.
  @Test("the rule for a corner is that of round level lines", arguments: [1.5, 2, 4])
  func corner(distance: Double) {
    for step in 0...40 {
      let angle = (Double(step) / 20 - 1) * .pi / 2
      let bowl = Quadratic(
        centre: [distance * angle.cosine, distance * angle.sine], stretch: 1, angle: 0)
      let margin = distance * (angle.cosine - angle.sine.magnitude) - 1
      if margin.magnitude > 1e-9 {
        #expect((bowl.diamondCorner == [1, 0]) == (margin > 0), "angle \(angle)")
      }
    }
  }

  /// The nearest point of a disc to a centre outside it lies on the way there.
  @Test("the search finds the nearest point of the disc")
  func disc() {
    let bowl = Quadratic(centre: [3, 4], stretch: 1, angle: 0)
    let found = BudgetBall(exponent: 2).optima(of: [bowl])[0]
    #expect(abs(found[0] - 0.6) < 0.02 && abs(found[1] - 0.8) < 0.02)
  }

  @Test("a penalty at the tutorial's strengths hurts: least squares, lasso, ridge, elastic net")
  func tour() throws {
    for seed in ["0", "1", "2", "3"] {
      let values = try RecordedValues("penalty-tour", [("seed", seed)])
      let errors = try ["least squares", "lasso", "ridge", "elastic net"].map {
        try values["test-mse \($0)"]
      }
      #expect(errors == errors.sorted(), "seed \(seed): \(errors)")
    }
  }

  @Test("the lasso's degrees of freedom are its count, within four standard errors")
  func freedom() throws {
    #expect(try RecordedValues("degrees-of-freedom")["largest-distance-lasso"] < 4)
  }

  /// For a flat prior the posterior is that of least squares, for a narrow one it is the prior.
  @Test("the mean under a Laplace prior lies between zero and least squares")
  func laplaceMean() {
    let flat = LaplaceShrinkage(error: 1, spread: 1e4)
    for (mean, b) in zip(flat.mean, flat.leastSquares) { #expect(abs(mean - b) < 1e-3) }
    let narrow = LaplaceShrinkage(error: 1, spread: 0.5)
    for (mean, b) in zip(narrow.mean, narrow.leastSquares) where b != 0 {
      #expect(mean / b > 0 && mean / b < 1)
    }
  }
}
