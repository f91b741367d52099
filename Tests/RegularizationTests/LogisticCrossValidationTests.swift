import Foundation
import LinearAlgebra
import Regularization
import SeededRandom
import Testing

@Suite("Cross-validation of logistic paths")
struct LogisticCrossValidationTests {
  private let (x, y): (Matrix, [Double])

  init() {
    var random = RandomStream(seed: 6, name: "logistic folds")
    let columns = (0..<12).map { _ in random.normals(90) }
    x = Matrix(columns: columns)
    y = (0..<90).map { columns[0][$0] - columns[3][$0] + random.normal() > 0 ? 1 : 0 }
  }

  @Test("holds out each fold once, and measures what the definition says")
  func byHand() throws {
    let weights = (0..<90).map { 0.5 + Double($0 % 3) }
    let problem = try LogisticProblem(design: x, response: y, weights: weights, standardize: true)
    var random = RandomStream(seed: 7, name: "split")
    let folds = try Folds.shuffled(observations: 90, count: 5, random: &random)
    let lambdas = [0.2, 0.05, 0.01]
    let result = try problem.crossValidate(alpha: 1, lambdas: lambdas, folds: folds)
    for fold in 0..<5 {
      let (training, testing) = (folds.training(fold), folds.testing(fold))
      let part = try LogisticProblem(
        design: x.selecting(rows: training), response: training.map { y[$0] },
        weights: training.map { weights[$0] }, standardize: true)
      let path = try part.lassoPath(lambdas: lambdas)
      for (l, fit) in path.fits.enumerated() {
        let chances = fit.predictProbabilities(x.selecting(rows: testing))
        var (deviance, wrong, total) = (0.0, 0.0, 0.0)
        for (row, p) in zip(testing, chances) {
          deviance -= 2 * weights[row] * log(y[row] == 1 ? p : 1 - p)
          wrong += (p > 0.5) == (y[row] == 1) ? 0 : weights[row]
          total += weights[row]
        }
        #expect(abs(result.deviance.foldErrors[fold][l] - deviance / total) <= 1e-10)
        #expect(abs(result.misclassification.foldErrors[fold][l] - wrong / total) <= 1e-12)
      }
    }
    #expect(result.deviance.foldSizes == [18, 18, 18, 18, 18])
  }

  @Test("the null model errs as often as the rarer class comes, and its deviance is that of a coin")
  func nullModel() throws {
    let problem = try LogisticProblem(design: x, response: (0..<90).map { $0 % 3 == 0 ? 1 : 0 })
    // Blocks of 9 keep the share of each class.
    let folds = try Folds.contiguous(observations: 90, count: 10)
    let result = try problem.crossValidate(alpha: 1, lambdas: [10], folds: folds)
    #expect(abs(result.misclassification.bestError - 1.0 / 3) <= 1e-15)
    #expect(abs(result.deviance.bestError - 2 * problem.nullLoss) <= 1e-12)
  }

  @Test("the one-standard-error rule takes a larger penalty, never a smaller one")
  func oneStandardError() throws {
    let problem = try LogisticProblem(design: x, response: y)
    let folds = try Folds.contiguous(observations: 90, count: 6)
    let result = try problem.crossValidate(alpha: 1, folds: folds)
    #expect(result.deviance.lambdas.count == 100)
    for measure in [result.deviance, result.misclassification] {
      #expect(measure.oneStandardErrorLambda >= measure.bestLambda)
      let bound = measure.bestError + measure.standardError[measure.best]
      #expect(measure.mean[measure.oneStandardError] <= bound)
      if measure.oneStandardError > 0 {
        #expect(measure.mean[measure.oneStandardError - 1] > bound)
      }
    }
    #expect(result == (try problem.crossValidate(alpha: 1, folds: folds)), "threads change nothing")
  }

  @Test("refuses folds that leave one class to train on, and folds of another table")
  func badFolds() throws {
    let problem = try LogisticProblem(
      design: x, response: (0..<90).map { $0 < 10 ? 1 : 0 })
    let folds = try Folds.contiguous(observations: 90, count: 9)
    #expect(throws: RegularizationError.oneClass(value: 0)) {
      _ = try problem.crossValidate(alpha: 1, folds: folds)
    }
    #expect(throws: RegularizationError.self) {
      _ = try problem.crossValidate(
        alpha: 1, folds: try Folds.contiguous(observations: 80, count: 8))
    }
  }
}
