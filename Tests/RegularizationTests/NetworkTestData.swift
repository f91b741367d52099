import Foundation
import LinearAlgebra
import Regularization
import SeededRandom

/// Data and slow, obvious arithmetic that the network tests share.
enum NetworkTestData {
  /// 30 rows of sin 3x plus noise of standard deviation 0.3, x uniform within ±1.
  static func sine(_ name: String, rows: Int = 30, seed: UInt64 = 1) -> (Matrix, [Double]) {
    var random = RandomStream(seed: seed, name: name)
    let x = random.uniforms(rows, in: -1...1)
    let y = x.map { sin(3 * $0) + random.normal(standardDeviation: 0.3) }
    return (Matrix(columns: [x]), y)
  }

  /// A correlated design of unequal scales, and a response that its first and last column make.
  static func linear(rows: Int = 60, features: Int = 6) -> (Matrix, [Double]) {
    var random = RandomStream(seed: 2, name: "linear")
    let shared = random.normals(rows)
    let columns = (0..<features).map { feature in
      shared.map {
        0.6 * $0 + random.normal(mean: 0.3, standardDeviation: 0.5 + 0.1 * Double(feature))
      }
    }
    let response = (0..<rows).map { row in
      1.5 + 2 * columns[0][row] - columns[features - 1][row] + random.normal(standardDeviation: 0.5)
    }
    return (Matrix(columns: columns), response)
  }

  /// Classes 0 and 1 for the rows of a design, by chance.
  static func classes(_ rows: Int) -> [Double] {
    var random = RandomStream(seed: 3, name: "classes")
    return (0..<rows).map { _ in random.bernoulli(0.5) ? 1 : 0 }
  }

  /// The output for one row, weight by weight.
  static func output(_ network: DenseNetwork, _ row: [Double]) -> Double {
    var values = row
    for layer in network.layers {
      values = layer.biases.indices.map { unit in
        var sum = layer.biases[unit]
        for input in values.indices { sum += layer.weights[input, unit] * values[input] }
        return layer.activation.map { $0(sum) } ?? sum
      }
    }
    return values[0]
  }
}
