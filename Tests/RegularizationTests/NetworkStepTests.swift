import Foundation
import LinearAlgebra
import SeededRandom
import Testing

@testable import Regularization

@Suite("Steps of training")
struct NetworkStepTests {
  private let shape = NetworkShape(inputs: 2, hidden: [], activation: .tanh)

  private func steps(
    _ optimizer: NetworkOptimizer, _ penalty: NetworkPenalty = .none, from start: [Double],
    gradients: [[Double]], rate: Double = 0.1
  ) -> [[Double]] {
    var update = ParameterUpdate(optimizer: optimizer, penalty: penalty, shape: shape)
    var parameters = start
    return gradients.map { gradient in
      update.step(&parameters, gradient: gradient, rate: rate)
      return parameters
    }
  }

  @Test("of gradient descent go down the slope by the rate, the L2 part included, the bias apart")
  func plainDescent() {
    let after = steps(
      .gradientDescent(), .l2(0.5), from: [1, -2, 3], gradients: [[0.5, 1, -1]], rate: 0.25)
    // The slopes are 0.5 + 0.5·1, 1 + 0.5·(-2), and -1 for the bias.
    #expect(after == [[0.75, -2, 3.25]])
  }

  @Test("with momentum repeat a share of the step before")
  func momentum() {
    let gradient = [1.0, -2, 0]
    let after = steps(
      .gradientDescent(momentum: 0.5), from: [0, 0, 0], gradients: [gradient, gradient, gradient],
      rate: 1)
    #expect(after == [[-1, 2, 0], [-2.5, 5, 0], [-4.25, 8.5, 0]])
  }

  /// With a constant gradient both running means, freed of their bias, are that gradient and its
  /// square.
  @Test("of Adam have the length of the rate, whatever the scale of the gradient")
  func adam() {
    let gradient = [1e-3, -250.0, 4]
    let after = steps(.adam(), from: [0, 0, 0], gradients: [gradient, gradient, gradient])
    for (index, parameters) in after.enumerated() {
      let length = 0.1 * Double(index + 1)
      for (value, expected) in zip(parameters, [-length, length, -length]) {
        #expect(abs(value - expected) < 1e-5)
      }
    }
  }

  /// Two steps by hand, from the formulas of Kingma and Ba: m = 0.1, then 0.9·0.1 + 0.1·(-3), and
  /// so on.
  @Test("of Adam follow the running means where the gradient changes")
  func adamByHand() {
    let after = steps(
      .adam(), from: [0, 0, 0], gradients: [[1, 0, 0], [-3, 0, 0]], rate: 0.1)
    let mean = (0.9 * 0.1 - 0.3) / (1 - 0.81)
    let square = (0.999 * 0.001 + 0.009) / (1 - 0.998001)
    let expected = after[0][0] - 0.1 * mean / (square.squareRoot() + 1e-8)
    #expect(abs(after[1][0] - expected) < 1e-12)
    #expect(after[1][1] == 0)
  }

  @Test("with a proximal L1 stop at 0, and by subgradient jump over it")
  func corner() {
    let start = [0.05, -3, 0.02]
    let still = [[0.0, 0, 0]]
    #expect(
      steps(.gradientDescent(), .l1(1), from: start, gradients: still) == [[0, -2.9, 0.02]])
    let jumped = steps(
      .gradientDescent(), .l1(1, by: .subgradient), from: start, gradients: still)
    #expect(abs(jumped[0][0] + 0.05) < 1e-15 && jumped[0][1] == -2.9 && jumped[0][2] == 0.02)
    // At 0 the subgradient is taken as 0, as automatic differentiation does.
    let origin = [0.0, 0, 0]
    #expect(
      steps(.gradientDescent(), .l1(1, by: .subgradient), from: origin, gradients: still) == still)
  }

  @Test("have lengths that follow their schedule")
  func schedules() {
    let falling = LearningRate.geometric(from: 1, to: 1e-4)
    #expect((0..<5).allSatisfy { abs(falling.value(in: $0, of: 5) - pow(10, -Double($0))) < 1e-12 })
    #expect(falling.value(in: 0, of: 1) == 1)
    let halved = LearningRate.halving(from: 8, every: 3)
    #expect((0..<7).map { halved.value(in: $0, of: 7) } == [8, 8, 8, 4, 4, 4, 2])
    #expect(LearningRate.constant(0.3).value(in: 6, of: 7) == 0.3)
  }

  @Test("over batches visit every row once an epoch, in an order of the stream's")
  func batches() throws {
    let (design, response) = NetworkTestData.linear(rows: 10, features: 2)
    let random = RandomStream(seed: 8)
    let network = try DenseNetwork(inputs: 2, random: random)
    let settings = NetworkTraining(
      epochs: 2, optimizer: .gradientDescent(), learningRate: .constant(0.1), batchSize: 4)
    let trained = try network.trained(on: design, response, settings: settings, random: random)

    var stream = random.substream("batches")
    var parameters = network.parameters
    for _ in 0..<2 {
      let order = stream.permutation(10)
      for rows in [order[0..<4], order[4..<8], order[8..<10]] {
        let gradient = try network.replacing(parameters: parameters).gradient(
          design.selecting(rows: Array(rows)), rows.map { response[$0] })
        for index in parameters.indices { parameters[index] -= 0.1 * gradient[index] }
      }
    }
    for (found, expected) in zip(trained.network.parameters, parameters) {
      #expect(abs(found - expected) < 1e-14)
    }
  }
}
