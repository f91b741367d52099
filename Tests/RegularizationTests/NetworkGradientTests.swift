import Foundation
import LinearAlgebra
import Regularization
import SeededRandom
import Testing

@Suite("The objective of a network and its gradient")
struct NetworkGradientTests {
  static let penalties: [NetworkPenalty] = [
    .none, .l2(0.3), .l2(0.3, includesBiases: true), .l1(0.2),
    NetworkPenalty(lambda: 0.4, alpha: 0.3, includesBiases: true),
  ]
  static let depths: [[Int]] = [[], [5], [4, 3]]

  private static func network(_ hidden: [Int], _ activation: Activation) throws -> DenseNetwork {
    try DenseNetwork(
      inputs: 3, hidden: hidden, activation: activation, scale: 1.5,
      random: RandomStream(seed: 4, name: "network"))
  }

  private static func data(_ loss: NetworkLoss) -> (Matrix, [Double]) {
    let (design, response) = NetworkTestData.linear(rows: 12, features: 3)
    return (design, loss == .squared ? response : NetworkTestData.classes(12))
  }

  @Test(
    "agree with central differences for every activation, loss, penalty and depth",
    arguments: Activation.allCases, NetworkLoss.allCases)
  func gradient(activation: Activation, loss: NetworkLoss) throws {
    let (design, response) = Self.data(loss)
    let step = 1e-5
    for hidden in Self.depths {
      let network = try Self.network(hidden, activation)
      for penalty in Self.penalties {
        let gradient = try network.gradient(design, response, loss: loss, penalty: penalty)
        #expect(gradient.count == network.parameters.count)
        for index in gradient.indices {
          func objective(at offset: Double) throws -> Double {
            var moved = network.parameters
            moved[index] += offset
            return try network.replacing(parameters: moved).objective(
              design, response, loss: loss, penalty: penalty)
          }
          let difference = try (objective(at: step) - objective(at: -step)) / (2 * step)
          // The difference is off by step² and by rounding over step.
          #expect(abs(gradient[index] - difference) <= 1e-8 * (1 + abs(difference)))
        }
      }
    }
  }

  @Test(
    "agree with sums taken weight by weight", arguments: Activation.allCases, NetworkLoss.allCases)
  func objective(activation: Activation, loss: NetworkLoss) throws {
    let (design, response) = Self.data(loss)
    for hidden in Self.depths {
      let network = try Self.network(hidden, activation)
      let outputs = (0..<design.rows).map { NetworkTestData.output(network, design.row($0)) }
      for (found, expected) in zip(network.predict(design), outputs) {
        #expect(abs(found - expected) <= 1e-14 * (1 + abs(expected)))
      }
      let losses = zip(outputs, response).map { f, y in
        loss == .squared ? (y - f) * (y - f) / 2 : log(1 + exp(f)) - y * f
      }
      let mean = losses.reduce(0, +) / Double(losses.count)
      let biases = network.layers.flatMap(\.biases)
      for penalty in Self.penalties {
        let penalized = network.weights + (penalty.includesBiases ? biases : [])
        let absolutes = penalized.reduce(0) { $0 + abs($1) }
        let squares = penalized.reduce(0) { $0 + $1 * $1 }
        let expected =
          mean + penalty.lambda * (penalty.alpha * absolutes + (1 - penalty.alpha) / 2 * squares)
        let found = try network.objective(design, response, loss: loss, penalty: penalty)
        #expect(abs(found - expected) <= 1e-14 * (1 + expected))
      }
    }
  }

  /// At zero weights the gradient of the loss in a weight is that of its column with the residual;
  /// below lambda it is held back whole, above it by lambda.
  @Test("takes the smallest slope of the L1 part where a weight is 0")
  func smallestSlope() throws {
    let (design, response) = NetworkTestData.linear()
    let network = try DenseNetwork(inputs: 6, scale: 0, random: RandomStream(seed: 0))
    let plain = try network.gradient(design, response)
    let strength = abs(plain[0]) * 0.75
    let held = try network.gradient(design, response, penalty: .l1(strength))
    for index in 0..<6 {
      let excess = max(abs(plain[index]) - strength, 0)
      #expect(abs(held[index]) == excess)
    }
    #expect((0..<6).contains { held[$0] == 0 } && held[0] * plain[0] > 0)
    #expect(held[6] == plain[6])
  }

  @Test("have losses that neither overflow nor lose their tail")
  func extremeOutputs() {
    #expect(NetworkLoss.logistic.mean(of: [800], against: [1]) == 0)
    #expect(NetworkLoss.logistic.mean(of: [800], against: [0]) == 800)
    #expect(NetworkLoss.logistic.mean(of: [-800], against: [1]) == 800)
    let tail = NetworkLoss.logistic.mean(of: [-40], against: [0])
    #expect(abs(tail - exp(-40)) <= 1e-15 * exp(-40))
    #expect(Activation.sigmoid(-800) == 0 && Activation.sigmoid(800) == 1)
    #expect(Activation.sigmoid(0) == 0.5 && Activation.relu(-1) == 0 && Activation.relu(2) == 2)
  }

  @Test("shows a parameter that is not a number in every output", arguments: Activation.allCases)
  func notANumber(activation: Activation) throws {
    let network = try Self.network([5], activation)
    var broken = network.parameters
    broken[0] = .nan
    let (design, _) = Self.data(.squared)
    let outputs = network.replacing(parameters: broken).predict(design)
    #expect(outputs.allSatisfy { $0.isNaN })
  }
}
