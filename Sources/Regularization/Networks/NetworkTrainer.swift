import LinearAlgebra
import SeededRandom

extension DenseNetwork {
  /// Trains this network.
  ///
  /// Minimises the mean loss plus the penalty by steps along the gradient. Equal data, settings and
  /// stream give an equal result. The order of the rows in batches comes from the substream
  /// `"batches"`, dropout from `"dropout"`; `random` itself does not move. If the task is
  /// cancelled, training ends after the epoch at hand.
  ///
  /// - Parameters:
  ///   - design: one row per observation, one column per input; best scaled to about unit size.
  ///   - response: one number per row; 0 or 1 for the logistic loss.
  ///   - validation: rows to measure on in each epoch, and to stop early by if they say so.
  ///   - settings: how to train.
  ///   - random: where draws come from; without batches and dropout there are none.
  /// - Returns: the network with its history. That training did not come to rest, or diverged, is
  ///   told by its values.
  /// - Throws: `RegularizationError` for data that do not fit the network or the loss, and for
  ///   settings out of range.
  /// - Complexity: O(epochs × rows × parameters) time, O(rows × units) memory.
  public func trained(
    on design: Matrix, _ response: [Double], validation: NetworkValidation? = nil,
    settings: NetworkTraining, random: RandomStream
  ) throws(RegularizationError) -> TrainedNetwork {
    try settings.check()
    try check(design, response, loss: settings.loss)
    if let validation {
      try check(
        validation.design, validation.response, loss: settings.loss, name: "validation ")
      if let patience = validation.patience, patience < 1 {
        throw .badSetting(name: "patience", value: Double(patience), needed: "at least 1 epoch")
      }
    }
    var trainer = NetworkTrainer(
      network: self, design: design, response: response, validation: validation,
      settings: settings, random: random)
    let (network, stop) = trainer.run()
    let gradient = try network.gradient(
      design, response, loss: settings.loss, penalty: settings.penalty)
    return TrainedNetwork(
      network: network, epoch: trainer.keptEpoch, history: trainer.history, stop: stop,
      stationarity: gradient.reduce(0) { max($0, abs($1)) })
  }
}

/// One training run.
private struct NetworkTrainer {
  private let shape: NetworkShape
  private let design: Matrix
  private let response: [Double]
  private let settings: NetworkTraining
  private let patience: Int?
  /// All rows, a batch, and the validation rows. The batch is `nil` where steps see all rows and
  /// all units, and so can start from the pass that measured the loss.
  private let full: NetworkWorkspace
  private let batch: NetworkWorkspace?
  private let held: NetworkWorkspace?
  private var batches: RandomStream
  private var dropout: RandomStream
  private var update: ParameterUpdate
  private var parameters: [Double]
  private var gradient: [Double]
  private var kept: [Double]
  private(set) var keptEpoch = 0
  private(set) var history = TrainingHistory()

  init(
    network: DenseNetwork, design: Matrix, response: [Double], validation: NetworkValidation?,
    settings: NetworkTraining, random: RandomStream
  ) {
    shape = network.shape
    self.design = design
    self.response = response
    self.settings = settings
    patience = validation?.patience
    full = NetworkWorkspace(shape: shape, capacity: design.rows)
    full.load(design, response, rows: 0..<design.rows)
    let whole = settings.batchSize == nil && settings.dropout == 0 && settings.inputDropout == 0
    batch =
      whole
      ? nil
      : NetworkWorkspace(shape: shape, capacity: min(settings.batchSize ?? .max, design.rows))
    held = validation.map { rows in
      let workspace = NetworkWorkspace(shape: network.shape, capacity: rows.design.rows)
      workspace.load(rows.design, rows.response, rows: 0..<rows.design.rows)
      return workspace
    }
    batches = random.substream("batches")
    dropout = random.substream("dropout")
    update = ParameterUpdate(
      optimizer: settings.optimizer, penalty: settings.penalty, shape: shape)
    parameters = network.parameters
    kept = parameters
    gradient = [Double](repeating: 0, count: shape.parameterCount)
  }

  mutating func run() -> (DenseNetwork, TrainingStop) {
    var epoch = 0
    var stop = TrainingStop.epochLimit
    while true {
      guard measure() else {
        stop = .diverged
        break
      }
      keepIfBetter(epoch)
      if epoch == settings.epochs { break }
      if let patience, epoch - keptEpoch >= patience {
        stop = .patience
        break
      }
      if Task.isCancelled {
        stop = .cancelled
        break
      }
      learn(rate: settings.learningRate.value(in: epoch, of: settings.epochs))
      epoch += 1
    }
    return (DenseNetwork(shape: shape, parameters: kept), stop)
  }

  /// Records the losses at the present parameters.
  ///
  /// - Returns: whether they are finite.
  private mutating func measure() -> Bool {
    full.forward(parameters)
    let training = full.meanLoss(settings.loss)
    var isFinite = training.isFinite
    history.record(parameters, shape: shape, training: training)
    if let held {
      held.forward(parameters)
      let loss = held.meanLoss(settings.loss)
      isFinite = isFinite && loss.isFinite
      history.validationLoss.append(loss)
    }
    return isFinite
  }

  private mutating func keepIfBetter(_ epoch: Int) {
    if patience != nil && epoch > 0
      && history.validationLoss[epoch] >= history.validationLoss[keptEpoch]
    {
      return
    }
    kept = parameters
    keptEpoch = epoch
  }

  /// One pass over all rows.
  private mutating func learn(rate: Double) {
    guard let batch else {
      full.backward(parameters, loss: settings.loss, gradient: &gradient)
      update.step(&parameters, gradient: gradient, rate: rate)
      return
    }
    let rows = design.rows
    let size = min(settings.batchSize ?? rows, rows)
    let order = settings.batchSize == nil ? Array(0..<rows) : batches.permutation(rows)
    for start in stride(from: 0, to: rows, by: size) {
      batch.load(design, response, rows: order[start..<min(start + size, rows)])
      if settings.inputDropout > 0 {
        batch.dropInputs(probability: settings.inputDropout, random: &dropout)
      }
      batch.dropUnits(probability: settings.dropout, random: &dropout)
      batch.forward(parameters)
      batch.backward(parameters, loss: settings.loss, gradient: &gradient)
      update.step(&parameters, gradient: gradient, rate: rate)
    }
  }
}
