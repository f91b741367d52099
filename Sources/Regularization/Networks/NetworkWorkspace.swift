import LinearAlgebra
import SeededRandom

/// Memory for passing up to so many rows through a network and back, and the two passes.
///
/// Values are stored unit by unit, rows together, so that every layer is one matrix product.
/// Dropout is drawn apart from the passes, so that both passes, and a repeated one, see the same
/// units left out.
final class NetworkWorkspace {
  private let shape: NetworkShape
  private let capacity: Int
  /// How many rows the last `load` brought.
  private(set) var rows = 0
  /// For each layer, the inputs first: activations, their slopes, and derivatives of the loss.
  private let values: [UnsafeMutablePointer<Double>]
  private let slopes: [UnsafeMutablePointer<Double>]
  private let deltas: [UnsafeMutablePointer<Double>]
  private let keep: [UnsafeMutablePointer<Double>]
  private var dropsUnits = false
  private let response: UnsafeMutablePointer<Double>
  private let memory: UnsafeMutablePointer<Double>

  init(shape: NetworkShape, capacity: Int) {
    self.shape = shape
    self.capacity = capacity
    let size = shape.units.reduce(0, +) * capacity
    let total = 4 * size + capacity
    memory = .allocate(capacity: total)
    memory.initialize(repeating: 0, count: total)
    var starts: [Int] = []
    var start = 0
    for width in shape.units {
      starts.append(start)
      start += width * capacity
    }
    let base = memory
    values = starts.map { base + $0 }
    slopes = starts.map { base + size + $0 }
    deltas = starts.map { base + 2 * size + $0 }
    keep = starts.map { base + 3 * size + $0 }
    response = base + 4 * size
  }

  deinit { memory.deallocate() }

  /// The outputs of the network after `forward`.
  var outputs: [Double] {
    Array(UnsafeBufferPointer(start: values[shape.depth], count: rows))
  }

  /// Takes in the given rows of a design and, if there is one, of a response.
  func load(_ design: Matrix, _ target: [Double]?, rows indices: some Collection<Int>) {
    rows = indices.count
    precondition(rows <= capacity, "A workspace cannot hold more rows than it was made for.")
    let stride = design.rows
    design.elements.withUnsafeBufferPointer { elements in
      var next = values[0]
      for column in 0..<design.columns {
        for row in indices {
          next.pointee = elements[row + column * stride]
          next += 1
        }
      }
    }
    if let target {
      for (position, row) in indices.enumerated() { response[position] = target[row] }
    }
  }

  /// Sets each input to 0 with a probability below 1, and scales up the others so that the mean
  /// stays.
  func dropInputs(probability: Double, random: inout RandomStream) {
    for k in 0..<rows * shape.units[0] {
      values[0][k] *= Self.factor(probability, &random)
    }
  }

  /// Chooses for each row which hidden units the next passes leave out.
  func dropUnits(probability: Double, random: inout RandomStream) {
    dropsUnits = probability > 0
    guard dropsUnits else { return }
    for layer in 1..<shape.depth {
      for k in 0..<rows * shape.units[layer] {
        keep[layer][k] = Self.factor(probability, &random)
      }
    }
  }

  private static func factor(_ probability: Double, _ random: inout RandomStream) -> Double {
    random.bernoulli(probability) ? 0 : 1 / (1 - probability)
  }

  /// Computes the outputs from parameters that are laid out as the shape says.
  func forward(_ parameters: [Double]) {
    parameters.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      for layer in 1...shape.depth {
        let (inputs, units) = (shape.units[layer - 1], shape.units[layer])
        let biases = base + shape.biasStart[layer - 1]
        for unit in 0..<units {
          (values[layer] + unit * rows).update(repeating: biases[unit], count: rows)
        }
        BLAS.product(
          rows, units, inputs, 1, values[layer - 1], leftStride: rows, leftTransposed: false,
          base + shape.weightStart[layer - 1], rightStride: inputs, rightTransposed: false, 1,
          values[layer], resultStride: rows)
        if layer < shape.depth { activate(layer: layer) }
      }
    }
  }

  /// A unit that is left out passes nothing forward, and so nothing back.
  private func activate(layer: Int) {
    let count = rows * shape.units[layer]
    shape.activation.apply(count, to: values[layer], slopes: slopes[layer])
    guard dropsUnits else { return }
    for k in 0..<count {
      values[layer][k] *= keep[layer][k]
      slopes[layer][k] *= keep[layer][k]
    }
  }

  /// The mean loss of the outputs.
  func meanLoss(_ loss: NetworkLoss) -> Double {
    loss.mean(rows, values[shape.depth], response)
  }

  /// Writes the gradient of the mean loss, after `forward` with the same parameters.
  func backward(_ parameters: [Double], loss: NetworkLoss, gradient: inout [Double]) {
    loss.differentiate(rows, values[shape.depth], response, into: deltas[shape.depth])
    parameters.withUnsafeBufferPointer { parameterBuffer in
      gradient.withUnsafeMutableBufferPointer { gradientBuffer in
        guard let base = parameterBuffer.baseAddress, let target = gradientBuffer.baseAddress
        else { return }
        for layer in stride(from: shape.depth, through: 1, by: -1) {
          differentiate(layer: layer, into: target)
          if layer > 1 { passBack(layer: layer, parameters: base) }
        }
      }
    }
  }

  /// $\partial W = A^\top \Delta$, $\partial b = \Delta^\top 1$.
  private func differentiate(layer: Int, into gradient: UnsafeMutablePointer<Double>) {
    let (inputs, units) = (shape.units[layer - 1], shape.units[layer])
    BLAS.product(
      inputs, units, rows, 1, values[layer - 1], leftStride: rows, leftTransposed: true,
      deltas[layer], rightStride: rows, rightTransposed: false, 0,
      gradient + shape.weightStart[layer - 1], resultStride: inputs)
    let biases = gradient + shape.biasStart[layer - 1]
    for unit in 0..<units {
      var total = 0.0
      let column = deltas[layer] + unit * rows
      for row in 0..<rows { total += column[row] }
      biases[unit] = total
    }
  }

  /// $\Delta_{l-1} = \Delta_l W^\top \circ \phi'$.
  private func passBack(layer: Int, parameters: UnsafePointer<Double>) {
    let (inputs, units) = (shape.units[layer - 1], shape.units[layer])
    BLAS.product(
      rows, inputs, units, 1, deltas[layer], leftStride: rows, leftTransposed: false,
      parameters + shape.weightStart[layer - 1], rightStride: inputs, rightTransposed: true, 0,
      deltas[layer - 1], resultStride: rows)
    for k in 0..<rows * inputs { deltas[layer - 1][k] *= slopes[layer - 1][k] }
  }
}
