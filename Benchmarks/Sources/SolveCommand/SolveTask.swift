import ArgumentParser
import LinearAlgebra
import Regularization

/// What can be solved.
enum SolveTask: String, CaseIterable, ExpressibleByArgument {
  case ols
  case ridge
  case lasso
  case enet
  case logisticL1 = "logistic-l1"
  case logisticL2 = "logistic-l2"
  case ridgeLeaveOneOut = "ridge-loo"
  case lassoCrossValidation = "lasso-cv"

  /// The mixing parameter that a task means; nil where the user chooses.
  var mixing: Double? {
    switch self {
    case .ols, .lasso, .logisticL1, .lassoCrossValidation: 1
    case .ridge, .logisticL2, .ridgeLeaveOneOut: 0
    case .enet: nil
    }
  }
}

/// The penalties asked for: a list, or a grid.
struct Penalties {
  var lambdas: [Double]?
  var count: Int
  var ratio: Double?
}

/// Everything that a repeat computes, from the numbers in memory to the fits.
struct SolveJob {
  let task: SolveTask
  let alpha: Double
  let penalties: Penalties
  let tolerance: Double
  let folds: Int

  /// Prepares the problem and solves it.
  func solve(_ design: Matrix, _ response: [Double]) throws(RegularizationError) -> Solution {
    if task == .logisticL1 || task == .logisticL2 {
      let path = try LogisticProblem(design: design, response: response).elasticNetPath(
        alpha: alpha, lambdas: penalties.lambdas, count: penalties.count, ratio: penalties.ratio,
        tolerance: tolerance)
      return Solution(fits: path.fits, method: path.algorithm.rawValue)
    }
    let problem = try RegressionProblem(design: design, response: response)
    switch task {
    case .ols:
      return Solution(fits: [try problem.fit(.leastSquares)], method: "refined QR")
    case .ridgeLeaveOneOut:
      let path = try problem.ridgePath(lambdas: try grid(problem, alpha: 0))
      let errors = try path.leaveOneOut
      return Solution(
        fits: [], method: "decomposition", errors: errors,
        chosen: { () throws(RegularizationError) in try path.fit(at: path.bestByLeaveOneOut) })
    case .lassoCrossValidation:
      let parts = try Folds.contiguous(observations: problem.observations, count: folds)
      let choice = try problem.crossValidate(
        .lasso, lambdas: try grid(problem, alpha: 1), folds: parts)
      let path = try problem.lassoPath(lambdas: choice.lambdas, tolerance: tolerance)
      return Solution(fits: path.fits, method: path.algorithm.rawValue, errors: choice.pooledMean)
    case .ridge, .lasso, .enet, .logisticL1, .logisticL2:
      let path = try problem.elasticNetPath(
        alpha: alpha, lambdas: penalties.lambdas, count: penalties.count, ratio: penalties.ratio,
        tolerance: tolerance)
      return Solution(fits: path.fits, method: path.algorithm.rawValue)
    }
  }

  /// The grid that a path would make for itself, for calls that want it given.
  private func grid(
    _ problem: RegressionProblem, alpha: Double
  ) throws(RegularizationError) -> [Double] {
    if let lambdas = penalties.lambdas { return lambdas }
    let largest = problem.lambdaMax(alpha: alpha)
    guard largest > 0 else { throw .noGrid }
    let ratio = penalties.ratio ?? (problem.observations > problem.features ? 1e-4 : 1e-2)
    return geometricGrid(from: largest, to: largest * ratio, count: penalties.count)
  }
}

/// What a repeat found.
struct Solution {
  var fits: [Fit]
  let method: String
  /// Prediction errors by penalty, for the tasks that choose.
  var errors: [Double]?
  /// The fit to choose, for a task of which only the errors are timed, as they are all that its peers return.
  var chosen: (() throws(RegularizationError) -> Fit)?

  /// With the chosen fit, where that is still to be made.
  func completed() throws(RegularizationError) -> Solution {
    var solution = self
    if let chosen { solution.fits.append(try chosen()) }
    return solution
  }

  /// The largest relative duality gap.
  var gap: Double { fits.map(\.relativeGap).max() ?? 0 }
  /// How many fits missed the tolerance.
  var unfinished: Int { fits.count { $0.status == .iterationLimit } }
}
