/// A penalty on the parameters $w$ of a network, in the terms of every other penalty here:
///
/// $$\lambda \left[ \alpha \|w\|_1 + \tfrac12 (1 - \alpha) \|w\|_2^2 \right].$$
///
/// $w$ holds the weights of all layers, and the biases only if asked for.
public struct NetworkPenalty: Sendable, Equatable {
  /// What a step does about the corner of the absolute value.
  public enum CornerStep: String, Sendable, CaseIterable {
    /// Shrinks towards 0 after the step on the rest, and stops there: zeros are exact.
    case proximal
    /// Adds $\pm\lambda\alpha$ to the gradient, as automatic differentiation does: weights jump
    /// about 0 and are never exactly 0.
    case subgradient
  }

  /// The strength $\lambda$, 0 or larger.
  public var lambda: Double
  /// The mixing $\alpha$: 1 is L1 alone, 0 is L2 alone.
  public var alpha: Double
  /// Whether biases are penalised too, that of the output among them.
  public var includesBiases: Bool
  /// How the L1 part is stepped on; without one it does not matter.
  public var cornerStep: CornerStep

  /// A mixture of L1 and L2.
  ///
  /// - Parameters:
  ///   - lambda: the strength, 0 or larger.
  ///   - alpha: the mixing, between 0 (L2) and 1 (L1).
  ///   - includesBiases: whether biases are penalised too.
  ///   - cornerStep: how the L1 part is stepped on.
  public init(
    lambda: Double, alpha: Double, includesBiases: Bool = false, cornerStep: CornerStep = .proximal
  ) {
    self.lambda = lambda
    self.alpha = alpha
    self.includesBiases = includesBiases
    self.cornerStep = cornerStep
  }

  /// No penalty.
  public static let none = NetworkPenalty(lambda: 0, alpha: 0)

  /// $\tfrac12 \lambda \|w\|_2^2$, known as weight decay.
  ///
  /// - Parameters:
  ///   - lambda: the strength, 0 or larger.
  ///   - includesBiases: whether biases are penalised too.
  /// - Returns: the penalty.
  public static func l2(_ lambda: Double, includesBiases: Bool = false) -> NetworkPenalty {
    NetworkPenalty(lambda: lambda, alpha: 0, includesBiases: includesBiases)
  }

  /// $\lambda \|w\|_1$.
  ///
  /// - Parameters:
  ///   - lambda: the strength, 0 or larger.
  ///   - cornerStep: how it is stepped on.
  /// - Returns: the penalty.
  public static func l1(_ lambda: Double, by cornerStep: CornerStep = .proximal) -> NetworkPenalty {
    NetworkPenalty(lambda: lambda, alpha: 1, cornerStep: cornerStep)
  }

  /// $\lambda\alpha$, the slope of the L1 part.
  var l1: Double { lambda * alpha }
  /// $\lambda(1 - \alpha)$, the curvature of the L2 part.
  var l2: Double { lambda * (1 - alpha) }

  /// The penalty on parameters laid out as in a network.
  func value(of parameters: [Double], shape: NetworkShape) -> Double {
    guard lambda > 0 else { return 0 }
    var total = 0.0
    for index in parameters.indices where includesBiases || shape.isWeight[index] {
      let w = parameters[index]
      total += l1 * abs(w) + 0.5 * l2 * w * w
    }
    return total
  }

  func check() throws(RegularizationError) {
    guard lambda >= 0 && lambda.isFinite else { throw .badLambda(value: lambda) }
    guard (0...1).contains(alpha) else { throw .badAlpha(value: alpha) }
  }
}
