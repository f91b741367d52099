import LinearAlgebra
import Regularization
import SeededRandom
import Testing

/// Without a hidden layer a network is a linear model, and its minima are known.
@Suite("A network without hidden layer")
struct NetworkLinearTests {
  private let design: Matrix
  private let response: [Double]

  init() {
    (design, response) = NetworkTestData.linear()
  }

  private func trained(
    _ penalty: NetworkPenalty, _ optimizer: NetworkOptimizer, rate: LearningRate = .constant(0.2),
    epochs: Int = 6_000
  ) throws -> TrainedNetwork {
    let random = RandomStream(seed: 5)
    return try DenseNetwork(inputs: 6, random: random).trained(
      on: design, response,
      settings: NetworkTraining(
        epochs: epochs, penalty: penalty, optimizer: optimizer, learningRate: rate),
      random: random)
  }

  private func expectEqual(_ trained: TrainedNetwork, _ fit: Fit, within tolerance: Double) {
    let layer = trained.network.layers[0]
    #expect(abs(layer.biases[0] - fit.intercept) <= tolerance)
    for (found, expected) in zip(layer.weights.elements, fit.coefficients) {
      #expect(abs(found - expected) <= tolerance)
    }
  }

  @Test("with L2 is ridge regression", arguments: [0.01, 0.3, 5])
  func ridge(lambda: Double) throws {
    // The step must stay below 2 over the largest curvature, which is below 4 + lambda here.
    let result = try trained(
      .l2(lambda), .gradientDescent(momentum: 0.8), rate: .constant(1 / (4 + lambda)))
    #expect(result.stationarity < 1e-10)
    let problem = try RegressionProblem(design: design, response: response)
    expectEqual(result, try problem.fit(.ridge(lambda: lambda)), within: 1e-8)
  }

  @Test("with L2 on the bias too is ridge regression on a column of ones")
  func ridgeWithBias() throws {
    let result = try trained(
      .l2(0.3, includesBiases: true), .gradientDescent(momentum: 0.8))
    let ones = [Double](repeating: 1, count: design.rows)
    let widened = Matrix(columns: (0..<6).map { design.column($0) } + [ones])
    let problem = try RegressionProblem(design: widened, response: response, intercept: false)
    let fit = try problem.fit(.ridge(lambda: 0.3))
    let found = result.network.parameters
    #expect(found.count == 7)
    for (value, expected) in zip(found, fit.coefficients) {
      #expect(abs(value - expected) <= 1e-8)
    }
  }

  @Test(
    "with proximal L1 is the lasso, its zeros exact",
    arguments: [0.02, 0.1, 0.5], [0.0, 0.8])
  func lasso(lambda: Double, momentum: Double) throws {
    let result = try trained(.l1(lambda), .gradientDescent(momentum: momentum))
    #expect(result.stationarity < 1e-9)
    let problem = try RegressionProblem(design: design, response: response)
    let fit = try problem.fit(.lasso(lambda: lambda))
    expectEqual(result, fit, within: 1e-7)
    let weights = result.network.weights
    #expect(weights.indices.filter { weights[$0] != 0 } == fit.support)
    #expect(fit.support.count < 6)
    #expect(result.history.zeroWeights.last == 6 - fit.support.count)
  }

  @Test("with proximal L1 and L2 is the elastic net")
  func elasticNet() throws {
    let penalty = NetworkPenalty(lambda: 0.3, alpha: 0.5)
    let result = try trained(penalty, .gradientDescent(momentum: 0.8))
    let problem = try RegressionProblem(design: design, response: response)
    expectEqual(result, try problem.fit(.elasticNet(lambda: 0.3, alpha: 0.5)), within: 1e-7)
  }

  @Test("reaches the lasso by Adam as well, its rate falling")
  func lassoByAdam() throws {
    let result = try trained(
      .l1(0.1), .adam(), rate: .geometric(from: 0.1, to: 1e-6), epochs: 20_000)
    let problem = try RegressionProblem(design: design, response: response)
    let fit = try problem.fit(.lasso(lambda: 0.1))
    expectEqual(result, fit, within: 1e-5)
    let weights = result.network.weights
    #expect(weights.indices.filter { weights[$0] != 0 } == fit.support)
  }

  @Test("by subgradient comes near the lasso but has no exact zero")
  func lassoBySubgradient() throws {
    let result = try trained(
      .l1(0.1, by: .subgradient), .gradientDescent(), rate: .geometric(from: 0.2, to: 1e-3),
      epochs: 8_000)
    let problem = try RegressionProblem(design: design, response: response)
    let fit = try problem.fit(.lasso(lambda: 0.1))
    expectEqual(result, fit, within: 1e-3)
    #expect(fit.support.count < 6)
    #expect(result.network.weights.allSatisfy { $0 != 0 })
  }

  @Test("separates two classes by the logistic loss up to a stationary point")
  func logistic() throws {
    let classes = response.map { $0 > 2 ? 1.0 : 0 }
    let random = RandomStream(seed: 5)
    let result = try DenseNetwork(inputs: 6, random: random).trained(
      on: design, classes,
      settings: NetworkTraining(
        epochs: 5_000, loss: .logistic, penalty: .l2(0.05),
        optimizer: .gradientDescent(momentum: 0.9), learningRate: .constant(0.5)),
      random: random)
    #expect(result.stationarity < 1e-10)
    let loss = try result.network.objective(design, classes, loss: .logistic)
    #expect(abs(result.history.trainingLoss[5_000] - loss) < 1e-14)
    let probabilities = result.network.probabilities(design)
    let right = zip(probabilities, classes).count { ($0 > 0.5) == ($1 == 1) }
    #expect(right >= 50)
    // With an unpenalised bias the mean probability is the share of class 1.
    let share = classes.reduce(0, +) / 60
    #expect(abs(probabilities.reduce(0, +) / 60 - share) < 1e-10)
  }
}
