import Foundation

/// One optimizer at work on one penalised objective: holds what it remembers between steps.
///
/// The L1 part is stepped on by its proximal map in the metric of the step, so that a fixed point
/// of the iteration is a minimum of the objective, with momentum and with Adam too.
///
/// - Source: Polyak (1964) for momentum; Ochs, Chen, Brox and Pock, "iPiano" (2014) for its
///   proximal form; Kingma and Ba, "Adam", ICLR (2015).
struct ParameterUpdate {
  private let optimizer: NetworkOptimizer
  /// Curvature of the L2 part, slope of the L1 part by subgradient and by proximal step, for each
  /// parameter.
  private let quadratic: [Double]
  private let kink: [Double]
  private let threshold: [Double]
  /// Previous displacement, or running mean of the gradient.
  private var momentum: [Double]
  private var meanSquare: [Double]
  private var steps = 0

  init(optimizer: NetworkOptimizer, penalty: NetworkPenalty, shape: NetworkShape) {
    self.optimizer = optimizer
    let penalized = shape.isWeight.map { $0 || penalty.includesBiases }
    let proximal = penalty.cornerStep == .proximal
    quadratic = penalized.map { $0 ? penalty.l2 : 0 }
    kink = penalized.map { $0 && !proximal ? penalty.l1 : 0 }
    threshold = penalized.map { $0 && proximal ? penalty.l1 : 0 }
    momentum = [Double](repeating: 0, count: penalized.count)
    meanSquare = momentum
  }

  /// Moves the parameters by one step.
  ///
  /// - Parameters:
  ///   - parameters: the point to move.
  ///   - gradient: the gradient of the loss there, without the penalty.
  ///   - rate: the learning rate.
  /// - Complexity: O(parameters).
  mutating func step(_ parameters: inout [Double], gradient: [Double], rate: Double) {
    steps += 1
    switch optimizer {
    case .gradientDescent(let momentum):
      descend(&parameters, gradient: gradient, rate: rate, momentum: momentum)
    case .adam(let meanDecay, let squareDecay):
      adapt(
        &parameters, gradient: gradient, rate: rate, meanDecay: meanDecay, squareDecay: squareDecay)
    }
  }

  private mutating func descend(
    _ parameters: inout [Double], gradient: [Double], rate: Double, momentum factor: Double
  ) {
    for i in parameters.indices {
      let old = parameters[i]
      let slope = gradient[i] + smoothPenaltySlope(i, at: old)
      let moved = old + factor * momentum[i] - rate * slope
      parameters[i] = shrink(moved, by: rate * threshold[i])
      momentum[i] = parameters[i] - old
    }
  }

  private mutating func adapt(
    _ parameters: inout [Double], gradient: [Double], rate: Double, meanDecay: Double,
    squareDecay: Double
  ) {
    // Both means start at 0; dividing by these takes that bias out.
    let meanWeight = 1 - pow(meanDecay, Double(steps))
    let squareWeight = 1 - pow(squareDecay, Double(steps))
    for i in parameters.indices {
      let old = parameters[i]
      let slope = gradient[i] + smoothPenaltySlope(i, at: old)
      momentum[i] = meanDecay * momentum[i] + (1 - meanDecay) * slope
      meanSquare[i] = squareDecay * meanSquare[i] + (1 - squareDecay) * slope * slope
      let scaled = rate / ((meanSquare[i] / squareWeight).squareRoot() + 1e-8)
      parameters[i] = shrink(
        old - scaled * momentum[i] / meanWeight, by: scaled * threshold[i])
    }
  }

  @inline(__always)
  private func smoothPenaltySlope(_ i: Int, at value: Double) -> Double {
    let sign: Double = value > 0 ? 1 : value < 0 ? -1 : 0
    return quadratic[i] * value + kink[i] * sign
  }

  /// Soft thresholding.
  @inline(__always)
  private func shrink(_ value: Double, by amount: Double) -> Double {
    if amount == 0 { return value }
    return value > amount ? value - amount : value < -amount ? value + amount : 0
  }
}
