import LinearAlgebra

/// One layer of a network: $a = \phi(W^\top x + b)$.
public struct DenseLayer: Sendable, Equatable {
  /// $W$, inputs × units; a column holds the weights of one unit.
  public let weights: Matrix
  /// $b$, one for each unit.
  public let biases: [Double]
  /// $\phi$; `nil` for the output, which is linear.
  public let activation: Activation?
}
