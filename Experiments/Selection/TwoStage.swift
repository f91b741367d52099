import LinearAlgebra
import Regularization

/// What is fitted, without a penalty on selection, to the features that the lasso keeps.
enum SecondStage: Sendable, Equatable {
  /// Nothing: the lasso itself.
  case lasso
  /// Ridge with a penalty of its own; 0 is least squares.
  case ridge(Double)
  /// The lasso moved towards least squares: a share of the lasso in the mixture.
  case relaxed(Double)
}

/// The lasso at a grid of penalties, each followed by a number of second stages, with the mean
/// squared error of cross-validation for every pair.
struct TwoStage: Sendable {
  /// The second stages: the lasso alone, least squares, ridge, relaxed.
  static let stages: [SecondStage] =
    [.lasso, .ridge(0)] + [1, 0.3, 0.1, 0.03, 0.01].map { .ridge($0) }
    + [0.25, 0.5, 0.75].map { .relaxed($0) }

  /// The lasso's fits, penalties falling.
  let path: [Fit]
  /// The error of cross-validation: a row per penalty, a column per second stage.
  let errors: [[Double]]
  private let problem: RegressionProblem

  /// Cross-validates all pairs; the lasso and the second stage see the same training rows only.
  init(_ problem: RegressionProblem, lambdas: [Double], folds: Folds) throws {
    self.problem = problem
    path = try problem.lassoPath(lambdas: lambdas).fits
    var sums = [[Double]](
      repeating: [Double](repeating: 0, count: Self.stages.count), count: lambdas.count)
    for fold in 0..<folds.count {
      let (seen, unseen) = (folds.training(fold), folds.testing(fold))
      let training = try RegressionProblem(
        design: problem.design.selecting(rows: seen), response: seen.map { problem.response[$0] })
      let design = problem.design.selecting(rows: unseen)
      let response = unseen.map { problem.response[$0] }
      for (index, fit) in try training.lassoPath(lambdas: lambdas).fits.enumerated() {
        for (stage, model) in try Self.models(after: fit, training).enumerated() {
          let residuals = zip(response, model.predict(design)).map { $0 - $1 }
          sums[index][stage] += residuals.reduce(0) { $0 + $1 * $1 }
        }
      }
    }
    errors = sums.map { $0.map { $0 / Double(problem.observations) } }
  }

  /// The pair of the smallest error among some second stages and, where it is given, one penalty.
  func best(among stages: (SecondStage) -> Bool, at index: Int? = nil) -> (lambda: Int, stage: Int)
  {
    let rows = index.map { [$0] } ?? Array(errors.indices)
    let allowed = Self.stages.indices.filter { stages(Self.stages[$0]) }
    let pairs = rows.flatMap { row in allowed.map { (lambda: row, stage: $0) } }
    return pairs.min { errors[$0.lambda][$0.stage] < errors[$1.lambda][$1.stage] } ?? (0, 0)
  }

  /// The model of a pair, fitted to all rows.
  func model(_ pair: (lambda: Int, stage: Int)) throws -> any LinearModel {
    try Self.models(after: path[pair.lambda], problem)[pair.stage]
  }

  /// The model of every second stage.
  private static func models(
    after fit: Fit, _ problem: RegressionProblem
  ) throws -> [any LinearModel] {
    let support = fit.support
    guard !support.isEmpty else { return stages.map { _ in fit } }
    let penalties = stages.compactMap { if case .ridge(let lambda) = $0 { lambda } else { nil } }
    let small = try RegressionProblem(
      design: problem.design.selecting(columns: support), response: problem.response)
    let ridge = try small.ridgePath(lambdas: penalties).fits
    func placed(_ fit: Fit) -> FlatModel {
      var coefficients = [Double](repeating: 0, count: problem.features)
      for (position, feature) in support.enumerated() {
        coefficients[feature] = fit.coefficients[position]
      }
      return FlatModel(intercept: fit.intercept, coefficients: coefficients)
    }
    let plain = ridge.first { $0.lambda == 0 }.map(placed)
    return stages.map { stage in
      switch stage {
      case .lasso: fit
      case .ridge(let lambda): ridge.first { $0.lambda == lambda }.map(placed) ?? FlatModel(fit)
      case .relaxed(let share):
        (plain ?? FlatModel(fit)).mixed(with: fit, share: share, on: support)
      }
    }
  }
}

/// An intercept and coefficients, wherever they came from.
struct FlatModel: LinearModel {
  let intercept: Double
  let coefficients: [Double]
}

extension FlatModel {
  init(_ fit: Fit) { self.init(intercept: fit.intercept, coefficients: fit.coefficients) }

  /// A share of a fit, and the rest of this model; `support` holds all that is not zero in either.
  func mixed(with fit: Fit, share: Double, on support: [Int]) -> FlatModel {
    var mixture = coefficients
    for feature in support {
      mixture[feature] += share * (fit.coefficients[feature] - coefficients[feature])
    }
    return FlatModel(
      intercept: intercept + share * (fit.intercept - intercept), coefficients: mixture)
  }
}
