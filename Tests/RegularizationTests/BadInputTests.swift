import LinearAlgebra
import Regularization
import Testing

@Suite("Bad input")
struct BadInputTests {
  private let design = Matrix(columns: [[1, 2, 4], [1, 0, 3]])
  private let response = [1.0, 2, 2]

  private func message(_ body: () throws -> Void) -> String {
    do {
      try body()
      return "no error"
    } catch {
      return "\(error)"
    }
  }

  @Test("names the row and column of what is not finite")
  func notFinite() {
    var broken = design
    broken[2, 1] = .nan
    #expect(
      message { _ = try RegressionProblem(design: broken, response: response) }
        == "The design holds nan at row 2, column 1 (counted from 0); every entry must be a finite "
        + "number. Remove the row or replace the value.")
    #expect(
      message { _ = try RegressionProblem(design: design, response: [1, .infinity, 2]) }
        == "The response holds inf at position 1 (counted from 0); every entry must be a finite "
        + "number. Remove the row or replace the value.")
  }

  @Test("says which shapes disagree")
  func shapes() {
    #expect(
      message { _ = try RegressionProblem(design: design, response: [1, 2]) }
        == "The response has 2 entries; 3 are needed, one per observation. "
        + "Check that both come from the same table.")
    #expect(
      message { _ = try RegressionProblem(design: design, response: response, weights: [1]) }
        == "The list of weights has 1 entries; 3 are needed, one per observation. "
        + "Check that both come from the same table.")
    #expect(
      message { _ = try RegressionProblem(design: design, response: response, penaltyFactors: [1]) }
        == "The list of penalty factors has 1 entries; 2 are needed, one per feature. "
        + "Check that both come from the same table.")
    #expect(
      message { _ = try RegressionProblem(design: Matrix(rows: 0, columns: 2), response: []) }
        == "The design has 0 observations and 2 features; at least one of each is needed. "
        + "Check that the data were read.")
  }

  @Test("refuses negative weights and factors")
  func negative() {
    #expect(
      message {
        _ = try RegressionProblem(design: design, response: response, weights: [1, -1, 1])
      }
        == "The list of weights holds -1.0 at position 1 (counted from 0); it must not be negative. "
        + "Use 0 to leave it out of account.")
    #expect(
      message {
        _ = try RegressionProblem(design: design, response: response, penaltyFactors: [-2, 1])
      }
        == "The list of penalty factors holds -2.0 at position 0 (counted from 0); "
        + "it must not be negative. Use 0 to leave it out of account.")
    #expect(
      message { _ = try RegressionProblem(design: design, response: response, weights: [0, 0, 0]) }
        == "Every observation weight is 0; at least one must be positive.")
  }

  @Test("refuses penalties and mixings outside their range")
  func penalties() throws {
    let problem = try RegressionProblem(design: design, response: response)
    #expect(
      message { _ = try problem.fit(.lasso(lambda: -1)) }
        == "A penalty strength lambda is -1.0; it must be a finite number, 0 or larger.")
    #expect(
      message { _ = try problem.ridgePath(lambdas: [1, .nan]) }
        == "A penalty strength lambda is nan; it must be a finite number, 0 or larger.")
    #expect(
      message { _ = try problem.lassoPath(lambdas: []) }
        == "The list of penalty strengths is empty; give at least one lambda.")
    #expect(
      message { _ = try problem.elasticNetPath(alpha: 1.5) }
        == "The mixing parameter alpha is 1.5; it must lie between 0 (ridge) and 1 (lasso).")
    #expect(
      message { _ = try problem.lassoPath(tolerance: 0) }
        == "The setting tolerance is 0.0; it must be between 0 and 1.")
    #expect(
      message { _ = try problem.lassoPath(ratio: 2) }
        == "The setting ratio is 2.0; it must be between 0 and 1.")
    #expect(
      message { _ = try problem.lassoPath(count: 0) }
        == "The setting count is 0.0; it must be 1 or larger.")
  }

  @Test("refuses a default grid when nothing varies, and solves when penalties are given")
  func nothingVaries() throws {
    let problem = try RegressionProblem(design: design, response: [5, 5, 5])
    #expect(
      message { _ = try problem.lassoPath() }
        == "No grid of penalties follows from these data: every coefficient is zero at any lambda, "
        + "because the response, or every penalised feature, is constant. "
        + "Give lambdas yourself, or data that vary.")
    let fit = try problem.fit(.lasso(lambda: 0.1))
    #expect(fit.coefficients == [0, 0])
    #expect(fit.intercept == 5)
    #expect(fit.status == .converged)
    let constant = try RegressionProblem(
      design: Matrix(columns: [[0.1, 0.1, 0.1]]), response: response, standardize: true)
    for model in [RegressionModel.leastSquares, .ridge(lambda: 1), .lasso(lambda: 0)] {
      let fit = try constant.fit(model)
      #expect(fit.coefficients == [0])
      #expect(fit.status == .converged)
    }
  }

  @Test("fits one observation by its intercept")
  func oneObservation() throws {
    let problem = try RegressionProblem(design: Matrix(columns: [[3], [4]]), response: [7])
    for model in [
      RegressionModel.leastSquares, .ridge(lambda: 1), .lasso(lambda: 1), .lasso(lambda: 0),
      .elasticNet(lambda: 1, alpha: 0.5),
    ] {
      let fit = try problem.fit(model)
      #expect(fit.coefficients == [0, 0])
      #expect(fit.intercept == 7)
    }
  }

  @Test("refuses folds that cannot be")
  func folds() throws {
    #expect(
      message { _ = try Folds.contiguous(observations: 3, count: 4) }
        == "Cannot make 4 folds of 3 observations; "
        + "the number of folds must lie between 2 and the number of observations.")
    #expect(
      message { _ = try Folds(assignment: [0, 2, 2]) }
        == "Fold 1 (counted from 0) has 0 observations to test on and 3 to train on; "
        + "both must be at least 1. Number the folds 0, 1, 2 and so on without gaps.")
    let problem = try RegressionProblem(design: design, response: response)
    #expect(
      message {
        _ = try problem.crossValidate(
          .lasso, lambdas: [1], folds: .contiguous(observations: 4, count: 2))
      }
        == "The fold assignment has 4 entries; 3 are needed, one per observation. "
        + "Check that both come from the same table.")
    #expect(
      message {
        _ = try problem.crossValidate(
          .leastSquares, lambdas: [1], folds: .contiguous(observations: 3, count: 3))
      }
        == "The setting lambda is 1.0; it must be 0 for least squares.")
  }
}
