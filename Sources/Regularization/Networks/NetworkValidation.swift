import LinearAlgebra

/// Rows that training does not learn from, to measure how well it predicts.
public struct NetworkValidation: Sendable, Equatable {
  /// One row per observation, one column per input.
  public let design: Matrix
  /// One number per row.
  public let response: [Double]
  /// For early stopping: how many epochs without a new smallest validation loss end the training.
  public let patience: Int?

  /// Rows to validate on.
  ///
  /// - Parameters:
  ///   - design: one row per observation, one column per input.
  ///   - response: one number per row.
  ///   - patience: at least 1. With it, training returns the network of the smallest validation
  ///     loss, and ends when
  ///     so many epochs have brought no smaller one. Without it, the loss is only recorded.
  public init(design: Matrix, response: [Double], patience: Int? = nil) {
    self.design = design
    self.response = response
    self.patience = patience
  }
}
