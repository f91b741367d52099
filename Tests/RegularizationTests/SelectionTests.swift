import Foundation
import LinearAlgebra
import Regularization
import Testing

@Suite("After selection, and without holding out")
struct SelectionTests {
  @Test(
    "standard errors reach NIST's certified digits",
    arguments: [
      ("Norris", 11.0), ("Pontius", 11.0), ("Longley", 11.0), ("Filip", 7.0), ("Wampler4", 11.0),
    ])
  func standardErrors(name: String, digits: Double) throws {
    let set = try ReferenceNumbers.json("nist/\(name).json", as: ReferenceRegression.self)
    let fit = try RegressionProblem(design: set.design, response: set.y).leastSquares()
    let errors = try #require(fit.standardErrors)
    let constant = try #require(fit.interceptStandardError)
    for (found, wanted) in zip([constant] + errors, set.certified.sd) {
      #expect(agreeingDigits(found, wanted) >= digits, "\(found) for \(wanted)")
    }
    let deviation = try #require(fit.residualVariance).squareRoot()
    #expect(agreeingDigits(deviation, set.certified.residual_sd) >= min(digits, 10))
  }

  @Test("variance inflation is one over one less R squared")
  func varianceInflation() throws {
    let (design, response) = try ReferenceNumbers.table("diabetes.csv")
    let fit = try RegressionProblem(design: design, response: response).leastSquares()
    for j in 0..<10 {
      let others = design.selecting(columns: (0..<10).filter { $0 != j })
      let model = try RegressionProblem(design: others, response: design.column(j)).leastSquares()
      let explained = Metrics.rSquared(model.predict(others), design.column(j))
      #expect(abs(fit.varianceInflation[j] * (1 - explained) - 1) <= 1e-9)
    }
    let copies = try RegressionProblem(
      design: Matrix(columns: [[1, 2, 4, 3], [1, 2, 4, 3]]), response: [1, 0, 2, 2]
    ).leastSquares()
    #expect(copies.varianceInflation == [.infinity, .infinity])
    #expect(copies.standardErrors == nil)
  }

  @Test("a fit without degrees of freedom has no standard errors")
  func saturated() throws {
    let fit = try RegressionProblem(
      design: Matrix(columns: [[1, 2, 4], [1, 0, 3]]), response: [1, 0, 2]
    ).leastSquares()
    #expect(fit.residualVariance == nil)
    #expect(fit.standardErrors == nil)
  }

  @Test("the lasso's degrees of freedom count its features, ridge's shrink them")
  func degreesOfFreedom() throws {
    let (design, response) = try ReferenceNumbers.table("diabetes.csv")
    let problem = try RegressionProblem(design: design, response: response, standardize: true)
    let lasso = try problem.lassoPath(count: 20)
    let criteria = try problem.informationCriteria(for: lasso)
    for (fit, freedom) in zip(lasso.fits, criteria.degreesOfFreedom) {
      #expect(abs(freedom - Double(fit.support.count + 1)) <= 1e-12)
    }
    let ridge = try problem.ridgePath(lambdas: [10, 1, 0.1])
    let byRidge = try problem.informationCriteria(for: ridge.path())
    #expect(try relativeDifference(byRidge.degreesOfFreedom, ridge.degreesOfFreedom) <= 1e-12)
    // Least squares: Cp is the number of parameters by construction.
    let full = try problem.lassoPath(lambdas: [0])
    let last = try problem.informationCriteria(for: full)
    #expect(abs((last.cp?[0] ?? 0) - 11) <= 1e-9)
    let rss = last.residualSumOfSquares[0]
    #expect(abs(last.aic[0] - (442 * log(rss / 442) + 22)) <= 1e-9)
    #expect(abs(last.bic[0] - last.aic[0] - 11 * (log(442) - 2)) <= 1e-9)
    #expect(criteria.bestByBIC <= criteria.bestByAIC)
  }

  @Test("the relaxed lasso runs from least squares on the support to the lasso")
  func relaxed() throws {
    let (design, response) = try ReferenceNumbers.table("diabetes.csv")
    let problem = try RegressionProblem(design: design, response: response, standardize: true)
    let fit = try problem.fit(.lasso(lambda: 5))
    let support = fit.support
    #expect((1..<10).contains(support.count))
    let free = try RegressionProblem(
      design: design.selecting(columns: support), response: response
    ).leastSquares()
    let relaxed = try problem.relaxed(fit)
    #expect(
      relativeDifference(support.map { relaxed.coefficients[$0] }, free.coefficients) <= 1e-12)
    #expect(relaxed.support == support)
    let same = try problem.relaxed(fit, gamma: 1)
    #expect(relativeDifference(same.coefficients, fit.coefficients) <= 1e-15)
    let half = try problem.relaxed(fit, gamma: 0.5)
    for j in 0..<10 {
      let middle = (relaxed.coefficients[j] + fit.coefficients[j]) / 2
      #expect(abs(half.coefficients[j] - middle) <= 1e-12)
    }
    #expect(
      throws: RegularizationError.badSetting(
        name: "gamma", value: 2, needed: "between 0 and 1")
    ) { try problem.relaxed(fit, gamma: 2) }
    #expect(
      throws: RegularizationError.badSetting(
        name: "feature of the support", value: 10, needed: "between 0 and 9")
    ) { try problem.refit(on: [10]) }
    let none = try problem.refit(on: [])
    #expect(none.coefficients.allSatisfy { $0 == 0 })
    #expect(abs(none.intercept - response.reduce(0, +) / 442) <= 1e-12)
  }
}
