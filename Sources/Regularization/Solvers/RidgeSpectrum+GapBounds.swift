import LinearAlgebra

extension RidgeSpectrum {
  /// Bounds on how far the objective is from its minimum, from inner products alone; nil where they say nothing.
  ///
  /// The objective curves by at least lambda in every direction, so that a gradient g leaves at most
  /// `|g|^2 / 2 lambda`. With `G = D'D`, `b = D't` the gradient is `g = G c / n - b / n + lambda c`; with `G = DD'` and
  /// `c = D'w` it is D' times `(G w - t) / n + lambda w`, and `|D'| <= d_max`.
  ///
  /// To |g| comes what rounding may have done to it. A computed sum of k products lies within k units in the last place
  /// of the sum of their sizes. With X for what the products were computed from (`|X|^2 = |D|^2 + n |means|^2` where means
  /// are subtracted from products), and S for `|X|^2`, the sum of squares of all elements, Cauchy's inequality gives
  ///
  /// - `|error of G| <= (n + 8) u S` (rows: `(q + 4n + 8) u S`, as centring adds two sums of n entries), and as much again
  ///   times its order for a product with G,
  /// - `|error of b| <= (n + 8) u sqrt(S) |t|`, `|error of c| <= (n + 8) u sqrt(S) |w|`.
  ///
  /// The unit u is twice that of rounding to nearest, which covers products of such factors. The intercept adds half the
  /// square of its own error.
  ///
  /// - Complexity: O(m^2) for each penalty, with m the smaller of rows and columns, where the rows would cost O(n q).
  func gapBounds(
    _ lambdas: [Double], _ solutions: (coefficients: Matrix, dual: Matrix?)
  ) -> [Double]? {
    guard prepared.unpenalized == nil, lambdas.allSatisfy({ $0 > 0 }), let largest = squares.last
    else { return nil }
    let gradients: [Double]
    switch (form, solutions.dual) {
    case (.columns, _): gradients = gradientsByColumns(lambdas, solutions.coefficients)
    case (.rows(_, let gram), .some(let dual)):
      gradients = gradientsByRows(lambdas, dual, gram, largest)
    default: return nil
    }
    let meanSize = prepared.means.reduce(0) { $0 + $1 * $1 }.squareRoot()
    return lambdas.indices.map { l in
      let size = Self.length(solutions.coefficients, l)
      let shift =
        prepared.intercept
        ? Self.unit * (abs(prepared.responseMean) + Double(prepared.columns + 8) * meanSize * size)
        : 0
      return gradients[l] * gradients[l] / (2 * lambdas[l]) + shift * shift / 2
    }
  }

  private static var unit: Double { 0x1p-52 }

  private static func length(_ matrix: Matrix, _ column: Int) -> Double {
    matrix.withElements { BLAS.norm(matrix.rows, $0 + column * matrix.rows) }
  }

  /// The sum of squares of the elements that products are computed from.
  private var size: Double { squares.reduce(0, +) + observations * prepared.design.squaredOffsets }

  private var targetSize: Double { (2 * observations * prepared.nullLoss).squareRoot() }

  private func gradientsByColumns(_ lambdas: [Double], _ coefficients: Matrix) -> [Double] {
    let (n, q, size) = (observations, prepared.columns, size)
    let images = prepared.gram * coefficients
    return lambdas.indices.map { l in
      var square = 0.0
      images.withElements { image in
        coefficients.withElements { c in
          for j in 0..<q {
            let i = j + l * q
            let g = image[i] / n - prepared.correlations[j] + lambdas[l] * c[i]
            square += g * g
          }
        }
      }
      let length = Self.length(coefficients, l)
      let product = (n + Double(q) + 16) * size * length
      let right = (n + 8) * size.squareRoot() * targetSize
      let error = Self.unit * ((product + right) / n + 4 * lambdas[l] * length)
      return square.squareRoot() + error
    }
  }

  private func gradientsByRows(
    _ lambdas: [Double], _ dual: Matrix, _ gram: Matrix, _ largest: Double
  ) -> [Double] {
    let (n, m, size) = (observations, prepared.rows, size)
    let images = gram * dual
    return lambdas.indices.map { l in
      var square = 0.0
      images.withElements { image in
        dual.withElements { w in
          for i in 0..<m {
            let k = i + l * m
            let e = (image[k] - prepared.target[i]) / n + lambdas[l] * w[k]
            square += e * e
          }
        }
      }
      let length = Self.length(dual, l)
      let product = (Double(prepared.columns) + 5 * n + 16) * size * length
      let error = Self.unit * ((product + 4 * targetSize) / n + 4 * lambdas[l] * length)
      let rounding = (n + 8) * Self.unit * size.squareRoot() * length
      // The computed largest square is itself off by some units.
      let steepest = largest + Double(m + prepared.columns) * Self.unit * size
      return steepest.squareRoot() * (square.squareRoot() + error)
        + (steepest / n + lambdas[l]) * rounding
    }
  }
}
