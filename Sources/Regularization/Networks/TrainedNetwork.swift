/// Why training ended.
public enum TrainingStop: String, Sendable {
  /// All epochs were done.
  case epochLimit
  /// The validation loss had not become smaller for as many epochs as patience allowed.
  case patience
  /// A loss was no longer a finite number: the learning rate is too large, or rows lie far outside.
  case diverged
  /// The task was cancelled.
  case cancelled
}

/// A network after training, and how it got there.
public struct TrainedNetwork: Sendable, Equatable {
  /// The network: that of the smallest validation loss with early stopping, else the last one whose
  /// losses were finite.
  public let network: DenseNetwork
  /// The epoch after which the network was like this; 0 is before training.
  public let epoch: Int
  /// What was measured in each epoch.
  public let history: TrainingHistory
  /// Why training ended.
  public let stop: TrainingStop
  /// The largest entry of the gradient of the penalised objective at the network, with no unit left
  /// out: 0 at a minimum.
  ///
  /// A certificate for training that runs until it stands still, and of no meaning after early
  /// stopping or dropout.
  public let stationarity: Double
}
