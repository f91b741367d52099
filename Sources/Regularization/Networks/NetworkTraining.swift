/// How a network is trained.
public struct NetworkTraining: Sendable, Equatable {
  /// How many times training goes through all rows, 0 or more.
  public var epochs: Int
  /// What is made small, apart from the penalty.
  public var loss: NetworkLoss
  /// The penalty on the parameters.
  public var penalty: NetworkPenalty
  /// How a gradient becomes a step.
  public var optimizer: NetworkOptimizer
  /// The length of the steps.
  public var learningRate: LearningRate
  /// How many rows a step sees, drawn anew in each epoch; `nil` for all of them in every step.
  public var batchSize: Int?
  /// The probability with which a hidden unit is left out, for each row and step, at least 0 and
  /// below 1.
  ///
  /// Those that stay are scaled up by $1/(1 - q)$ (inverted dropout), so that prediction needs no
  /// scaling.
  public var dropout: Double
  /// The same for the inputs.
  public var inputDropout: Double

  /// Settings for training; by default Adam at a rate of 0.01 on all rows, without penalty or
  /// dropout.
  ///
  /// - Parameters:
  ///   - epochs: how many times training goes through all rows, 0 or more.
  ///   - loss: what is made small, apart from the penalty.
  ///   - penalty: the penalty on the parameters.
  ///   - optimizer: how a gradient becomes a step.
  ///   - learningRate: the length of the steps.
  ///   - batchSize: how many rows a step sees, at least 1; `nil` for all of them.
  ///   - dropout: the probability of leaving out a hidden unit, at least 0 and below 1.
  ///   - inputDropout: the probability of leaving out an input, at least 0 and below 1.
  public init(
    epochs: Int, loss: NetworkLoss = .squared, penalty: NetworkPenalty = .none,
    optimizer: NetworkOptimizer = .adam(), learningRate: LearningRate = .constant(0.01),
    batchSize: Int? = nil, dropout: Double = 0, inputDropout: Double = 0
  ) {
    self.epochs = epochs
    self.loss = loss
    self.penalty = penalty
    self.optimizer = optimizer
    self.learningRate = learningRate
    self.batchSize = batchSize
    self.dropout = dropout
    self.inputDropout = inputDropout
  }

  func check() throws(RegularizationError) {
    guard epochs >= 0 else {
      throw .badSetting(name: "number of epochs", value: Double(epochs), needed: "0 or more")
    }
    if let batchSize, batchSize < 1 {
      throw .badSetting(name: "batch size", value: Double(batchSize), needed: "at least 1")
    }
    for (name, value) in [("dropout", dropout), ("input dropout", inputDropout)]
    where !(value >= 0 && value < 1) {
      throw .badSetting(name: name, value: value, needed: "at least 0 and below 1")
    }
    try penalty.check()
    try optimizer.check()
    try learningRate.check()
  }
}
