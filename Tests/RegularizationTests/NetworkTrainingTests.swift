import Foundation
import LinearAlgebra
import Regularization
import SeededRandom
import Testing

@Suite("Training a network")
struct NetworkTrainingTests {
  private let random = RandomStream(seed: 9)

  @Test("draws weights within one over the root of the inputs, the same for an equal stream")
  func initialWeights() throws {
    let network = try DenseNetwork(inputs: 4, hidden: [100, 25], random: random)
    #expect(try DenseNetwork(inputs: 4, hidden: [100, 25], random: random) == network)
    for (layer, inputs) in zip(network.layers, [4.0, 100, 25]) {
      let bound = 1 / inputs.squareRoot()
      let largest = (layer.weights.elements + layer.biases).map { abs($0) }.max() ?? 0
      #expect(largest <= bound && largest > 0.8 * bound)
      #expect(layer.weights.rows == Int(inputs) && layer.weights.columns == layer.biases.count)
    }
    #expect(network.parameters.count == 500 + 2_525 + 26)
    #expect(network.weights.count == 400 + 2_500 + 25)
  }

  /// No linear model is right on more than three of the four.
  @Test("learns the exclusive or", arguments: Activation.allCases)
  func exclusiveOr(activation: Activation) throws {
    let design = Matrix(rows: [[0, 0], [0, 1], [1, 0], [1, 1]])
    let network = try DenseNetwork(
      inputs: 2, hidden: [8], activation: activation, scale: 2, random: random)
    let trained = try network.trained(
      on: design, [0, 1, 1, 0],
      settings: NetworkTraining(epochs: 2_000, loss: .logistic, learningRate: .constant(0.03)),
      random: random)
    let probabilities = trained.network.probabilities(design)
    #expect(zip(probabilities, [0, 1, 1, 0]).allSatisfy { abs($0 - $1) < 0.05 })
  }

  @Test("comes closer to the truth with a penalty, and has exact zeros by the proximal step only")
  func penaltiesOnTheSine() throws {
    let (design, response) = NetworkTestData.sine("train")
    let network = try DenseNetwork(inputs: 1, hidden: [40], scale: 4, random: random)
    func trained(_ penalty: NetworkPenalty) throws -> TrainedNetwork {
      try network.trained(
        on: design, response,
        settings: NetworkTraining(
          epochs: 4_000, penalty: penalty, learningRate: .constant(0.03)), random: random)
    }
    let grid = (0...200).map { Double($0) / 100 - 1 }
    func risk(_ result: TrainedNetwork) -> Double {
      Metrics.meanSquaredError(
        result.network.predict(Matrix(columns: [grid])), grid.map { sin(3 * $0) })
    }
    let plain = try trained(.none)
    let ridge = try trained(.l2(0.003))
    let proximal = try trained(.l1(0.003))
    let subgradient = try trained(.l1(0.003, by: .subgradient))
    #expect(risk(ridge) < risk(plain) && risk(proximal) < risk(plain))
    let norms = [ridge, plain].map { $0.history.weightNorm.last ?? .nan }
    #expect(norms[0] < norms[1])
    let zeros = [plain, ridge, subgradient, proximal].map { $0.history.zeroWeights.last ?? -1 }
    #expect(zeros.prefix(3) == [0, 0, 0])
    #expect(zeros[3] > 40)
  }

  @Test("records the network before the first epoch and after each")
  func history() throws {
    let (design, response) = NetworkTestData.sine("train")
    let network = try DenseNetwork(inputs: 1, hidden: [5], random: random)
    let settings = NetworkTraining(
      epochs: 3, penalty: .l2(0.1), optimizer: .gradientDescent(), learningRate: .constant(0.1))
    let trained = try network.trained(on: design, response, settings: settings, random: random)
    let history = trained.history
    #expect(history.count == 4 && history.validationLoss.isEmpty && trained.epoch == 3)
    for (epoch, recorded) in [(0, network), (3, trained.network)] {
      let loss = try recorded.objective(design, response)
      let squares = recorded.weights.reduce(0) { $0 + $1 * $1 }
      let absolutes = recorded.weights.reduce(0) { $0 + abs($1) }
      #expect(abs(history.trainingLoss[epoch] - loss) < 1e-14)
      #expect(abs(history.weightNorm[epoch] - squares.squareRoot()) < 1e-14)
      #expect(abs(history.absoluteWeightSum[epoch] - absolutes) < 1e-13)
    }
    let objective = try (0..<4).map { epochs in
      var shorter = settings
      shorter.epochs = epochs
      let network = try network.trained(on: design, response, settings: shorter, random: random)
        .network
      return try network.objective(design, response, penalty: .l2(0.1))
    }
    #expect(zip(objective, objective.dropFirst()).allSatisfy { $0 > $1 })
  }

  @Test("of no epochs returns the network as it was")
  func noEpochs() throws {
    let (design, response) = NetworkTestData.sine("train")
    let network = try DenseNetwork(inputs: 1, hidden: [5], random: random)
    let trained = try network.trained(
      on: design, response, settings: NetworkTraining(epochs: 0), random: random)
    #expect(trained.network == network && trained.history.count == 1)
  }

  @Test("that diverges says so and keeps the last finite network", arguments: [[Int](), [10]])
  func divergence(hidden: [Int]) throws {
    let (design, response) = NetworkTestData.sine("train")
    let network = try DenseNetwork(inputs: 1, hidden: hidden, activation: .relu, random: random)
    let trained = try network.trained(
      on: design, response,
      settings: NetworkTraining(
        epochs: 10_000, optimizer: .gradientDescent(), learningRate: .constant(1e4)),
      random: random)
    #expect(trained.stop == .diverged)
    #expect(trained.network.predict(design).allSatisfy { $0.isFinite })
    #expect(trained.history.count == trained.epoch + 2)
  }

  @Test("stops where the validation loss is too large for a number")
  func validationOverflows() throws {
    let (design, response) = NetworkTestData.sine("train")
    let held = NetworkValidation(
      design: Matrix(columns: [[1e200]]), response: [0], patience: 10)
    let network = try DenseNetwork(inputs: 1, random: random)
    let trained = try network.trained(
      on: design, response, validation: held, settings: NetworkTraining(epochs: 100),
      random: random)
    #expect(trained.stop == .diverged && trained.network == network && trained.epoch == 0)
  }

  @Test("ends when its task is cancelled")
  func cancellation() async throws {
    let random = random
    let result = try await Task {
      withUnsafeCurrentTask { $0?.cancel() }
      let (design, response) = NetworkTestData.sine("train")
      return try DenseNetwork(inputs: 1, hidden: [5], random: random).trained(
        on: design, response, settings: NetworkTraining(epochs: 1_000_000_000), random: random)
    }.value
    #expect(result.stop == .cancelled && result.epoch == 0)
  }

  @Test("predicts nothing for no rows, and refuses rows of another width")
  func predictionEdges() async throws {
    let network = try DenseNetwork(inputs: 2, hidden: [3], random: random)
    #expect(network.predict(Matrix(rows: 0, columns: 2)).isEmpty)
    await #expect(processExitsWith: .failure) {
      let network = try DenseNetwork(inputs: 2, random: RandomStream(seed: 0))
      _ = network.predict(Matrix(rows: 1, columns: 3))
    }
  }
}
