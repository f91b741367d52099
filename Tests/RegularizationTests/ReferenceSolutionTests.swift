import Foundation
import LinearAlgebra
import Regularization
import Testing

@Suite("Solutions in 60-digit arithmetic")
struct ReferenceSolutionTests {
  @Test(
    "are met to 1e-8 by the chosen algorithm",
    arguments: ["diabetes", "polynomial"], ["lasso", "enet", "ridge"])
  func chosen(data: String, task: String) throws {
    try check(data, task, nil, 1e-8)
  }

  @Test("are met by the active set too", arguments: ["diabetes", "polynomial"], ["lasso", "enet"])
  func activeSet(data: String, task: String) throws {
    try check(data, task, .activeSet, 1e-8)
  }

  @Test("are met by coordinate descent too", arguments: ["lasso", "enet"])
  func coordinateDescent(task: String) throws {
    try check("diabetes", task, .coordinateDescent, 1e-5, asking: 1e-13)
  }

  private func check(
    _ data: String, _ task: String, _ algorithm: PathAlgorithm?, _ tolerance: Double,
    asking gap: Double = 1e-9
  ) throws {
    let (design, response) = try ReferenceNumbers.table("\(data).csv")
    let wanted = try ReferenceNumbers.json("\(data)-\(task).json", as: ReferencePath.self).solutions
    let problem = try RegressionProblem(design: design, response: response)
    let path = try problem.elasticNetPath(
      alpha: wanted[0].alpha, lambdas: wanted.map(\.lambda), tolerance: gap,
      algorithm: algorithm)
    for (fit, solution) in zip(path.fits, wanted) {
      #expect(fit.lambda == solution.lambda)
      #expect(fit.status == .converged)
      #expect(fit.relativeGap <= gap)
      #expect(relativeDifference(fit.coefficients, solution.coefficients) <= tolerance)
      #expect(agreeingDigits(fit.intercept, solution.intercept) >= -log10(tolerance))
      #expect(fit.coefficients.map { $0 != 0 } == solution.coefficients.map { $0 != 0 })
    }
  }

  @Test("give the same cross-validated choice, fold by fold")
  func crossValidation() throws {
    struct Reference: Decodable {
      struct Summary: Decodable {
        let index_min: Int
        let index_1se: Int
        let mean: [Double]
        let se: [Double]
      }
      struct Weighted: Decodable { let cvm: [Double] }
      let foldid: [Int]
      let lambdas: [Double]
      let fold_mse: [[Double]]
      let unweighted: Summary
      let weighted: Weighted
    }
    let wanted = try ReferenceNumbers.json("diabetes-lasso-cv.json", as: Reference.self)
    let (design, response) = try ReferenceNumbers.table("diabetes.csv")
    let folds = try Folds(assignment: wanted.foldid.map { $0 - 1 })
    #expect(folds == (try Folds.contiguous(observations: 442, count: 10)))
    let found = try RegressionProblem(design: design, response: response)
      .crossValidate(.lasso, lambdas: wanted.lambdas, folds: folds)
    for fold in 0..<10 {
      #expect(relativeDifference(found.foldErrors[fold], wanted.fold_mse[fold]) <= 1e-9)
    }
    #expect(relativeDifference(found.mean, wanted.unweighted.mean) <= 1e-9)
    #expect(relativeDifference(found.standardError, wanted.unweighted.se) <= 1e-9)
    #expect(relativeDifference(found.pooledMean, wanted.weighted.cvm) <= 1e-9)
    #expect(found.best == wanted.unweighted.index_min)
    #expect(found.oneStandardError == wanted.unweighted.index_1se)
  }

  @Test("give the same leave-one-out errors and generalised cross-validation")
  func leaveOneOut() throws {
    struct Reference: Decodable {
      let lambdas: [Double]
      let loo_mse: [Double]
      let gcv: [Double]
      let df: [Double]
      let loo_index_min: Int
      let gcv_index_min: Int
    }
    let wanted = try ReferenceNumbers.json("diabetes-ridge-gcv.json", as: Reference.self)
    let (design, response) = try ReferenceNumbers.table("diabetes.csv")
    let path = try RegressionProblem(design: design, response: response)
      .ridgePath(lambdas: wanted.lambdas)
    #expect(try relativeDifference(path.leaveOneOut, wanted.loo_mse) <= 1e-12)
    #expect(try relativeDifference(path.gcv, wanted.gcv) <= 1e-12)
    #expect(try relativeDifference(path.degreesOfFreedom, wanted.df) <= 1e-12)
    #expect(try path.bestByLeaveOneOut == wanted.loo_index_min)
    #expect(try path.bestByGCV == wanted.gcv_index_min)
  }
}
