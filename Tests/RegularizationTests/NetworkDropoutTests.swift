import Foundation
import LinearAlgebra
import SeededRandom
import Testing

@testable import Regularization

@Suite("Dropout")
struct NetworkDropoutTests {
  private let design: Matrix
  private let response: [Double]
  private var random = RandomStream(seed: 6, name: "dropout")

  init() {
    (design, response) = NetworkTestData.linear(rows: 20, features: 3)
  }

  private func workspace(_ network: DenseNetwork) -> NetworkWorkspace {
    let workspace = NetworkWorkspace(shape: network.shape, capacity: design.rows)
    workspace.load(design, response, rows: 0..<design.rows)
    return workspace
  }

  /// Mean and standard error.
  private func summary(_ sample: [Double]) -> (mean: Double, error: Double) {
    let count = Double(sample.count)
    let mean = sample.reduce(0, +) / count
    let variance = sample.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (count - 1)
    return (mean, (variance / count).squareRoot())
  }

  /// $E\,\frac{1}{2n}\|y - \tilde X b\|^2 = \frac{1}{2n}\|y - Xb\|^2 + \frac{1}{2n} \sum_j
  /// \frac{q}{1 - q} \|x_j\|^2 b_j^2$.
  @Test(
    "of the inputs of a linear model is, on average, a ridge penalty", arguments: [0.1, 0.5, 0.8])
  mutating func inputsAreRidge(probability: Double) throws {
    let network = try DenseNetwork(inputs: 3, random: RandomStream(seed: 6))
    let workspace = workspace(network)
    var losses: [Double] = []
    for _ in 0..<20_000 {
      workspace.load(design, response, rows: 0..<design.rows)
      workspace.dropInputs(probability: probability, random: &random)
      workspace.forward(network.parameters)
      losses.append(workspace.meanLoss(.squared))
    }
    var expected = try network.objective(design, response)
    for feature in 0..<3 {
      let square = design.column(feature).reduce(0) { $0 + $1 * $1 }
      let weight = network.parameters[feature]
      expected +=
        probability / (1 - probability) * square * weight * weight / Double(2 * design.rows)
    }
    let (mean, error) = summary(losses)
    #expect(abs(mean - expected) < 4 * error)
    #expect(error < 0.02 * expected)
  }

  @Test("of hidden units leaves the mean output as it is", arguments: [0.2, 0.5])
  mutating func meanOutput(probability: Double) throws {
    let network = try DenseNetwork(inputs: 3, hidden: [7], random: RandomStream(seed: 6))
    let workspace = workspace(network)
    let expected = network.predict(design)
    var outputs = [[Double]](repeating: [], count: design.rows)
    for _ in 0..<5_000 {
      workspace.dropUnits(probability: probability, random: &random)
      workspace.forward(network.parameters)
      for (row, output) in workspace.outputs.enumerated() { outputs[row].append(output) }
    }
    for row in outputs.indices {
      let (mean, error) = summary(outputs[row])
      #expect(abs(mean - expected[row]) < 4 * error)
      #expect(error > 0)
    }
  }

  @Test("passes nothing back through the units that it left out", arguments: Activation.allCases)
  mutating func gradientUnderMask(activation: Activation) throws {
    let network = try DenseNetwork(
      inputs: 3, hidden: [5, 4], activation: activation, random: RandomStream(seed: 6))
    let workspace = workspace(network)
    workspace.dropInputs(probability: 0.3, random: &random)
    workspace.dropUnits(probability: 0.4, random: &random)
    workspace.forward(network.parameters)
    var gradient = [Double](repeating: 0, count: network.parameters.count)
    workspace.backward(network.parameters, loss: .squared, gradient: &gradient)
    for index in gradient.indices {
      var losses: [Double] = []
      for offset in [1e-5, -1e-5] {
        var moved = network.parameters
        moved[index] += offset
        workspace.forward(moved)
        losses.append(workspace.meanLoss(.squared))
      }
      #expect(abs(gradient[index] - (losses[0] - losses[1]) / 2e-5) < 1e-8)
    }
  }

  @Test("is repeatable, changes what is learned, and does not reach prediction")
  func training() throws {
    let (design, response) = NetworkTestData.sine("train")
    let stream = RandomStream(seed: 6)
    let network = try DenseNetwork(inputs: 1, hidden: [20], random: stream)
    func trained(_ dropout: Double, _ stream: RandomStream) throws -> TrainedNetwork {
      try network.trained(
        on: design, response,
        settings: NetworkTraining(epochs: 200, batchSize: 10, dropout: dropout), random: stream)
    }
    let first = try trained(0.3, stream)
    #expect(try trained(0.3, stream) == first)
    #expect(try trained(0, stream).network != first.network)
    #expect(try trained(0.3, RandomStream(seed: 7)).network != first.network)
    #expect(first.network.predict(design) == first.network.predict(design))
  }

  @Test("does not reach the losses that are recorded")
  func recordedLosses() throws {
    let (design, response) = NetworkTestData.sine("train")
    let (heldDesign, heldResponse) = NetworkTestData.sine("validation")
    let random = RandomStream(seed: 6)
    let trained = try DenseNetwork(inputs: 1, hidden: [20], random: random).trained(
      on: design, response,
      validation: NetworkValidation(design: heldDesign, response: heldResponse),
      settings: NetworkTraining(epochs: 50, dropout: 0.5, inputDropout: 0.2), random: random)
    let training = try trained.network.objective(design, response)
    let held = try trained.network.objective(heldDesign, heldResponse)
    #expect(abs(trained.history.trainingLoss[50] - training) < 1e-14)
    #expect(abs(trained.history.validationLoss[50] - held) < 1e-14)
  }
}
