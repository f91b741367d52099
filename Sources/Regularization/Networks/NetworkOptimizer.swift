/// How a gradient becomes a step.
public enum NetworkOptimizer: Sendable, Equatable {
  /// Gradient descent, by default without momentum. With momentum $\mu$ a step continues the one
  /// before: $w_{k+1} = w_k + \mu (w_k - w_{k-1}) - \eta g_k$ (Polyak's heavy ball).
  case gradientDescent(momentum: Double = 0)
  /// Adam: a step is the running mean of the gradient over the root of the running mean of its
  /// square.
  ///
  /// Its L2 penalty is part of the gradient, not the separate decay of AdamW.
  case adam(meanDecay: Double = 0.9, squareDecay: Double = 0.999)

  func check() throws(RegularizationError) {
    let factors: [(name: String, value: Double)] =
      switch self {
      case .gradientDescent(let momentum): [("momentum", momentum)]
      case .adam(let mean, let square):
        [("mean decay of Adam", mean), ("square decay of Adam", square)]
      }
    for (name, value) in factors where !(value >= 0 && value < 1) {
      throw .badSetting(name: name, value: value, needed: "at least 0 and below 1")
    }
  }
}
