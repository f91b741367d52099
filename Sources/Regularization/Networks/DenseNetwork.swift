import LinearAlgebra
import SeededRandom

/// A feed-forward network with one linear output.
///
/// $$f(x) = b_L + w_L^\top a_{L-1}, \qquad a_l = \phi(W_l^\top a_{l-1} + b_l), \qquad a_0 = x.$$
///
/// Without hidden layers it is the linear model. For two classes the output is the log odds of
/// class 1.
public struct DenseNetwork: Sendable, Equatable {
  /// All parameters in one list: layer by layer, the weights of the first unit, of the second and
  /// so on, then the biases.
  public let parameters: [Double]
  let shape: NetworkShape

  /// A network before training, its parameters drawn at random.
  ///
  /// Weights and biases of a unit with $m$ inputs are uniform within $\pm s/\sqrt{m}$.
  ///
  /// - Parameters:
  ///   - inputs: how many features, at least 1.
  ///   - hidden: the width of each hidden layer, none for the linear model.
  ///   - activation: that of all hidden units.
  ///   - scale: $s$, 0 or larger; at 0 everything is 0, from where a network with hidden layers
  ///     cannot learn.
  ///   - random: where the draws come from, through its substream `"weights"`.
  /// - Throws: `RegularizationError.badSetting` for a width below 1, or a scale that is negative.
  /// - Complexity: O(parameters).
  public init(
    inputs: Int, hidden: [Int] = [], activation: Activation = .tanh, scale: Double = 1,
    random: RandomStream
  ) throws(RegularizationError) {
    try NetworkShape.check(inputs: inputs, hidden: hidden)
    guard scale >= 0 && scale.isFinite else {
      throw .badSetting(
        name: "scale of the initial weights", value: scale, needed: "a finite number, 0 or larger")
    }
    let shape = NetworkShape(inputs: inputs, hidden: hidden, activation: activation)
    var stream = random.substream("weights")
    var parameters: [Double] = []
    for layer in 1...shape.depth {
      let bound = scale / Double(shape.units[layer - 1]).squareRoot()
      let count = (shape.units[layer - 1] + 1) * shape.units[layer]
      parameters += stream.uniforms(count, in: -bound...bound)
    }
    self.init(shape: shape, parameters: parameters)
  }

  init(shape: NetworkShape, parameters: [Double]) {
    self.shape = shape
    self.parameters = parameters
  }

  /// The same network with other parameters.
  ///
  /// - Parameter parameters: as many as this network has, in the same order.
  /// - Returns: a network of the same shape.
  /// - Complexity: O(1).
  public func replacing(parameters: [Double]) -> DenseNetwork {
    precondition(
      parameters.count == shape.parameterCount,
      "This network has \(shape.parameterCount) parameters, not \(parameters.count).")
    return DenseNetwork(shape: shape, parameters: parameters)
  }

  /// How many features a row must have.
  public var inputs: Int { shape.units[0] }

  /// The layers, the output last.
  public var layers: [DenseLayer] {
    (1...shape.depth).map { layer in
      let (weights, biases) = (shape.weightStart[layer - 1], shape.biasStart[layer - 1])
      let (above, units) = (shape.units[layer - 1], shape.units[layer])
      return DenseLayer(
        weights: Matrix(
          rows: above, columns: units, elements: Array(parameters[weights..<biases])),
        biases: Array(parameters[biases..<biases + units]),
        activation: layer < shape.depth ? shape.activation : nil)
    }
  }

  /// The weights of all layers, without the biases.
  public var weights: [Double] {
    parameters.indices.filter { shape.isWeight[$0] }.map { parameters[$0] }
  }

  /// The outputs for the rows of a design.
  ///
  /// - Parameter design: one column per input.
  /// - Returns: one number per row; for two classes the log odds of class 1.
  /// - Complexity: O(rows × parameters).
  public func predict(_ design: Matrix) -> [Double] {
    precondition(
      design.columns == inputs,
      "The network has \(inputs) inputs, the design \(design.columns) columns.")
    guard design.rows > 0 else { return [] }
    let workspace = NetworkWorkspace(shape: shape, capacity: design.rows)
    workspace.load(design, nil, rows: 0..<design.rows)
    workspace.forward(parameters)
    return workspace.outputs
  }

  /// The probabilities of class 1 for the rows of a design, after training with the logistic loss.
  ///
  /// - Parameter design: one column per input.
  /// - Returns: one number between 0 and 1 per row.
  /// - Complexity: O(rows × parameters).
  public func probabilities(_ design: Matrix) -> [Double] {
    predict(design).map(logisticFunction)
  }
}
