extension Experiment {
  /// The page's parameters in the order of the source, the seed last.
  public static var parameters: [ParameterDescription] {
    Self().currentParameters + [.seed(info.seed, default: info.seed)]
  }

  /// The page's own parameters with the values they have now.
  var currentParameters: [ParameterDescription] {
    reflected.map { $0.parameter.describe(name: $0.name) }
  }

  /// The page with some of its parameters set.
  ///
  /// - Parameter settings: name and text of each, names without hyphens in front.
  /// - Returns: a page whose other parameters are at their defaults, and the seed.
  /// - Throws: ``ParameterError`` where a name is unknown, or a value unreadable or out of range.
  public static func configured(
    by settings: [(name: String, text: String)]
  ) throws(ParameterError) -> (experiment: Self, seed: Int) {
    let experiment = Self()
    let parameters = experiment.reflected
    var seed = info.seed
    let seedNow = ParameterDescription.seed(seed, default: seed)
    for (name, text) in settings {
      if name == "seed" {
        guard let value = Int(parameterText: text) else {
          throw .unreadable(parameter: seedNow, text: text)
        }
        guard ParameterDescription.seedRange.contains(value) else {
          throw .outOfRange(parameter: seedNow, text: text)
        }
        seed = value
      } else if let match = parameters.first(where: { $0.name == name }) {
        try match.parameter.assign(text, name: name)
      } else {
        let nearest = nearestNames(to: name, in: parameters.map(\.name) + ["seed"], count: 1)
        throw .unknown(name: name, page: slug, nearest: nearest.first)
      }
    }
    return (experiment, seed)
  }

  /// The wrappers behind the page's `@Parameter` properties.
  private var reflected: [(name: String, parameter: any AnyParameter)] {
    Mirror(reflecting: self).children.compactMap { child in
      guard let label = child.label, let parameter = child.value as? any AnyParameter else {
        return nil
      }
      // A wrapped property `noise` is stored as `_noise`.
      return (kebabCase(String(label.drop { $0 == "_" })), parameter)
    }
  }
}
