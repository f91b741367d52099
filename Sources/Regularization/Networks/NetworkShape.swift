/// How many units each layer has, and where its parameters lie in one flat list.
///
/// Layer by layer: the weights of the first unit, of the second, and so on, then the biases.
struct NetworkShape: Sendable, Equatable {
  /// Inputs, hidden units of each layer, and the one output.
  let units: [Int]
  let activation: Activation
  let weightStart: [Int]
  let biasStart: [Int]
  let parameterCount: Int
  /// For each parameter, whether it is a weight rather than a bias.
  let isWeight: [Bool]

  init(inputs: Int, hidden: [Int], activation: Activation) {
    units = [inputs] + hidden + [1]
    self.activation = activation
    var weightStart: [Int] = []
    var biasStart: [Int] = []
    var isWeight: [Bool] = []
    for layer in 1..<units.count {
      weightStart.append(isWeight.count)
      isWeight += [Bool](repeating: true, count: units[layer - 1] * units[layer])
      biasStart.append(isWeight.count)
      isWeight += [Bool](repeating: false, count: units[layer])
    }
    self.weightStart = weightStart
    self.biasStart = biasStart
    self.isWeight = isWeight
    parameterCount = isWeight.count
  }

  /// The number of layers that have parameters.
  var depth: Int { units.count - 1 }

  static func check(inputs: Int, hidden: [Int]) throws(RegularizationError) {
    guard inputs >= 1 else {
      throw .badSetting(name: "number of inputs", value: Double(inputs), needed: "at least 1")
    }
    for width in hidden where width < 1 {
      throw .badSetting(
        name: "width of a hidden layer", value: Double(width),
        needed: "at least 1; for a network without hidden layer give no width")
    }
  }
}
