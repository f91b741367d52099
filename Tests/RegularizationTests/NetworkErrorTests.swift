import LinearAlgebra
import Regularization
import SeededRandom
import Testing

@Suite("What a network says about bad input")
struct NetworkErrorTests {
  private let random = RandomStream(seed: 0)
  private let design = Matrix(columns: [[1, 2, 3]])

  /// The whole message that training ends with.
  private func message(
    _ design: Matrix? = nil, _ response: [Double] = [1, 0, 1],
    validation: NetworkValidation? = nil, _ settings: NetworkTraining = NetworkTraining(epochs: 1)
  ) throws -> String {
    let network = try DenseNetwork(inputs: 1, random: random)
    do throws(RegularizationError) {
      _ = try network.trained(
        on: design ?? self.design, response, validation: validation, settings: settings,
        random: random)
      return "no error"
    } catch {
      return error.description
    }
  }

  @Test("names the data and the place in them")
  func data() throws {
    #expect(
      try message(Matrix(rows: 0, columns: 1), [])
        == "The design has 0 observations and 1 features; at least one of each is needed. "
        + "Check that the data were read.")
    #expect(
      try message(Matrix(columns: [[1, 2, 3], [1, 2, 3]]))
        == "The design, row by row, has 2 entries; 1 are needed, one per input of the network. "
        + "Check that both come from the same table.")
    #expect(
      try message(nil, [1, 2])
        == "The response has 2 entries; 3 are needed, one per observation. "
        + "Check that both come from the same table.")
    #expect(
      try message(Matrix(columns: [[1, .nan, 3]]))
        == "The design holds nan at row 1, column 0 (counted from 0); "
        + "every entry must be a finite number. Remove the row or replace the value.")
    #expect(
      try message(nil, [1, 2, .infinity])
        == "The response holds inf at position 2 (counted from 0); "
        + "every entry must be a finite number. Remove the row or replace the value.")
    #expect(
      try message(nil, [1, 0, 2], NetworkTraining(epochs: 1, loss: .logistic))
        == "The response holds 2.0 at position 2 (counted from 0); the logistic loss needs classes "
        + "coded as 0 and 1. Recode them, or use the squared loss.")
    let held = NetworkValidation(design: design, response: [1])
    #expect(
      try message(validation: held)
        == "The validation response has 1 entries; 3 are needed, one per observation. "
        + "Check that both come from the same table.")
  }

  @Test(
    "names the setting, its value and what is needed",
    arguments: [
      (
        NetworkTraining(epochs: -1),
        "The setting number of epochs is -1.0; it must be 0 or more."
      ),
      (
        NetworkTraining(epochs: 1, batchSize: 0),
        "The setting batch size is 0.0; it must be at least 1."
      ),
      (
        NetworkTraining(epochs: 1, dropout: 1),
        "The setting dropout is 1.0; it must be at least 0 and below 1."
      ),
      (
        NetworkTraining(epochs: 1, inputDropout: .nan),
        "The setting input dropout is nan; it must be at least 0 and below 1."
      ),
      (
        NetworkTraining(epochs: 1, learningRate: .constant(0)),
        "The setting learning rate is 0.0; it must be a positive finite number."
      ),
      (
        NetworkTraining(epochs: 1, learningRate: .geometric(from: 1, to: -1)),
        "The setting learning rate is -1.0; it must be a positive finite number."
      ),
      (
        NetworkTraining(epochs: 1, learningRate: .halving(from: 1, every: 0)),
        "The setting number of epochs between halvings of the learning rate is 0.0; "
          + "it must be at least 1."
      ),
      (
        NetworkTraining(epochs: 1, optimizer: .gradientDescent(momentum: 1)),
        "The setting momentum is 1.0; it must be at least 0 and below 1."
      ),
      (
        NetworkTraining(epochs: 1, optimizer: .adam(squareDecay: -0.5)),
        "The setting square decay of Adam is -0.5; it must be at least 0 and below 1."
      ),
      (
        NetworkTraining(epochs: 1, penalty: .l2(-1)),
        "A penalty strength lambda is -1.0; it must be a finite number, 0 or larger."
      ),
      (
        NetworkTraining(epochs: 1, penalty: NetworkPenalty(lambda: 1, alpha: 2)),
        "The mixing parameter alpha is 2.0; it must lie between 0 (ridge) and 1 (lasso)."
      ),
    ])
  func settings(settings: NetworkTraining, expected: String) throws {
    #expect(try message(nil, [1, 0, 1], settings) == expected)
  }

  @Test("refuses patience below one epoch")
  func patience() throws {
    let held = NetworkValidation(design: design, response: [1, 0, 1], patience: 0)
    #expect(
      try message(validation: held) == "The setting patience is 0.0; it must be at least 1 epoch.")
  }

  @Test("refuses shapes that no network has")
  func shapes() {
    func message(_ inputs: Int, _ hidden: [Int], _ scale: Double = 1) -> String {
      do throws(RegularizationError) {
        _ = try DenseNetwork(inputs: inputs, hidden: hidden, scale: scale, random: random)
        return "no error"
      } catch {
        return error.description
      }
    }
    #expect(message(0, []) == "The setting number of inputs is 0.0; it must be at least 1.")
    #expect(
      message(2, [3, 0]) == "The setting width of a hidden layer is 0.0; it must be at least 1; "
        + "for a network without hidden layer give no width.")
    #expect(
      message(2, [], -1) == "The setting scale of the initial weights is -1.0; "
        + "it must be a finite number, 0 or larger.")
  }
}
