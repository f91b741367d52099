import LinearAlgebra
import Regularization
import SeededRandom
import Testing

@Suite("Early stopping of a network")
struct NetworkEarlyStoppingTests {
  private func trained(epochs: Int, patience: Int?) throws -> TrainedNetwork {
    let (design, response) = NetworkTestData.sine("train")
    let (heldDesign, heldResponse) = NetworkTestData.sine("validation")
    let random = RandomStream(seed: 7)
    return try DenseNetwork(inputs: 1, hidden: [40], scale: 4, random: random).trained(
      on: design, response,
      validation: NetworkValidation(
        design: heldDesign, response: heldResponse, patience: patience),
      settings: NetworkTraining(epochs: epochs, learningRate: .constant(0.03)), random: random)
  }

  @Test("returns the network of the smallest validation loss and stops when patience is over")
  func restoresTheBest() throws {
    let patience = 150
    let result = try trained(epochs: 20_000, patience: patience)
    let losses = result.history.validationLoss
    let smallest = try #require(losses.min())
    #expect(result.stop == .patience)
    #expect(losses.firstIndex(of: smallest) == result.epoch)
    #expect(result.history.count == result.epoch + patience + 1)
    let (heldDesign, heldResponse) = NetworkTestData.sine("validation")
    #expect(try abs(result.network.objective(heldDesign, heldResponse) - smallest) < 1e-14)
    // There is something to restore: the last network was worse.
    #expect(try #require(losses.last) > smallest)
  }

  @Test("returns the best network too where the epochs end first")
  func epochsEndFirst() throws {
    let stopped = try trained(epochs: 20_000, patience: 150)
    let limited = try trained(epochs: stopped.epoch + 100, patience: 150)
    #expect(limited.stop == .epochLimit)
    #expect(limited.epoch == stopped.epoch)
    #expect(limited.network == stopped.network)
  }

  @Test("without patience measures only, and returns the last network")
  func withoutPatience() throws {
    let stopped = try trained(epochs: 20_000, patience: 150)
    let epochs = stopped.epoch + 300
    let plain = try trained(epochs: epochs, patience: nil)
    #expect(plain.stop == .epochLimit && plain.epoch == epochs)
    #expect(plain.history.validationLoss.count == epochs + 1)
    let shared = stopped.history.count
    #expect(
      plain.history.validationLoss.prefix(shared) == stopped.history.validationLoss.prefix(shared))
    #expect(plain.network != stopped.network)
  }
}
