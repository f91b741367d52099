import LinearAlgebra

/// The function that training makes small, and its gradient.
extension DenseNetwork {
  /// The mean loss plus the penalty.
  ///
  /// - Parameters:
  ///   - design: one row per observation, one column per input.
  ///   - response: one number per row; 0 or 1 for the logistic loss.
  ///   - loss: the loss.
  ///   - penalty: the penalty, by default none.
  /// - Returns: the value of the objective.
  /// - Throws: `RegularizationError` for data that do not fit the network or the loss.
  /// - Complexity: O(rows × parameters).
  public func objective(
    _ design: Matrix, _ response: [Double], loss: NetworkLoss = .squared,
    penalty: NetworkPenalty = .none
  ) throws(RegularizationError) -> Double {
    try check(design, response, loss: loss)
    try penalty.check()
    let workspace = loaded(design, response)
    workspace.forward(parameters)
    return workspace.meanLoss(loss) + penalty.value(of: parameters, shape: shape)
  }

  /// The gradient of the objective, by backpropagation.
  ///
  /// Where a penalised weight is 0 the L1 part has no gradient. There, of all its slopes, the one
  /// that makes the entry smallest is taken, so that the gradient vanishes exactly where no step
  /// makes the objective smaller to first order.
  ///
  /// - Parameters:
  ///   - design: one row per observation, one column per input.
  ///   - response: one number per row; 0 or 1 for the logistic loss.
  ///   - loss: the loss.
  ///   - penalty: the penalty, by default none.
  /// - Returns: one derivative per parameter, in their order.
  /// - Throws: `RegularizationError` for data that do not fit the network or the loss.
  /// - Complexity: O(rows × parameters).
  public func gradient(
    _ design: Matrix, _ response: [Double], loss: NetworkLoss = .squared,
    penalty: NetworkPenalty = .none
  ) throws(RegularizationError) -> [Double] {
    try check(design, response, loss: loss)
    try penalty.check()
    let workspace = loaded(design, response)
    workspace.forward(parameters)
    var gradient = [Double](repeating: 0, count: shape.parameterCount)
    workspace.backward(parameters, loss: loss, gradient: &gradient)
    for index in gradient.indices where shape.isWeight[index] || penalty.includesBiases {
      let value = parameters[index]
      gradient[index] += penalty.l2 * value
      if value != 0 {
        gradient[index] += value > 0 ? penalty.l1 : -penalty.l1
      } else {
        let excess = max(abs(gradient[index]) - penalty.l1, 0)
        gradient[index] = gradient[index] < 0 ? -excess : excess
      }
    }
    return gradient
  }

  private func loaded(_ design: Matrix, _ response: [Double]) -> NetworkWorkspace {
    let workspace = NetworkWorkspace(shape: shape, capacity: design.rows)
    workspace.load(design, response, rows: 0..<design.rows)
    return workspace
  }

  /// Data come from users: everything about them is checked before any arithmetic.
  func check(
    _ design: Matrix, _ response: [Double], loss: NetworkLoss, name: String = ""
  ) throws(RegularizationError) {
    guard design.rows > 0 && design.columns > 0 else {
      throw .emptyData(observations: design.rows, features: design.columns)
    }
    guard design.columns == inputs else {
      throw .lengthMismatch(
        what: "\(name)design, row by row,", found: design.columns, needed: inputs,
        per: "input of the network")
    }
    guard response.count == design.rows else {
      throw .lengthMismatch(
        what: "\(name)response", found: response.count, needed: design.rows, per: "observation")
    }
    if let bad = design.elements.firstIndex(where: { !$0.isFinite }) {
      throw .designNotFinite(
        row: bad % design.rows, column: bad / design.rows, value: design.elements[bad])
    }
    if let bad = response.firstIndex(where: { !$0.isFinite }) {
      throw .notFinite(what: "\(name)response", index: bad, value: response[bad])
    }
    if loss == .logistic, let bad = response.firstIndex(where: { $0 != 0 && $0 != 1 }) {
      throw .notBinary(what: "\(name)response", index: bad, value: response[bad])
    }
  }
}
