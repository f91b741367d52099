import LinearAlgebra

extension RidgeDecomposition {
  /// Bounds on how far the objective is from its minimum, from inner products alone; nil where they say nothing.
  ///
  /// The objective is quadratic with curvature `H = D'D / n + lambda`: at a gradient g it lies `|H^-1/2 g|^2 / 2` above its
  /// minimum.
  ///
  /// - With `G = D'D`, `b = D't` the gradient is `g = G c / n - b / n + lambda c`, and `|H^-1/2 g| <= |g| / sqrt(lambda)`.
  /// - With `G = DD'`, `c = D'w` it is `g = D'e`, `e = (G w - t) / n + lambda w`. As the eigenvalues of `D H^-1 D'` are
  ///   `n d^2 / (d^2 + n lambda)`, `|H^-1/2 g| <= sqrt(n) |e|`. A c that is off `D'w` by s adds
  ///   `|H^1/2 s| <= sqrt(d_max^2 / n + lambda) |s|`.
  ///
  /// To |g| or |e| comes what rounding may have done to it. A computed sum of k products lies within k units in the last place
  /// of the sum of their sizes. With X for what the products were computed from (`|X|^2 = |D|^2 + n |means|^2` where means
  /// are subtracted from products), and S for `|X|^2`, the sum of squares of all elements, Cauchy's inequality gives
  ///
  /// - `|error of G| <= (n + 8) u S` (rows: `(q + 4n + 8) u S`, as centring adds two sums of n entries), and as much again
  ///   times its order for a product with G,
  /// - `|error of b| <= (n + 8) u sqrt(S) |t|`, `|error of c| <= (n + 8) u sqrt(S) |w|`; where c and w are combined from r
  ///   orthonormal directions, `(n + 2r + 8) sqrt(r)` takes the place of `n + 8`.
  ///
  /// The unit u is twice that of rounding to nearest, which covers products of such factors. The intercept adds half the
  /// square of its own error.
  ///
  /// - Complexity: O(m^2) for each penalty, with m the smaller of rows and columns, where the rows would cost O(n q).
  func gapBounds(_ lambdas: [Double], _ solutions: Solutions) -> [Double]? {
    guard prepared.unpenalized == nil, lambdas.allSatisfy({ $0 > 0 }) else { return nil }
    let terms: [(fall: Double, size: Double)]
    switch (form, solutions.dual) {
    case (.columns, _):
      terms = byColumns(lambdas, solutions.coefficients)
    case (.rows(let tridiagonal, _), .some(let dual)):
      terms = byRows(lambdas, dual, tridiagonal, solutions.directions)
    default: return nil
    }
    let means = Self.length(prepared.means, 0, prepared.means.count)
    return terms.map { term in
      let sum = abs(prepared.responseMean) + Double(prepared.columns + 8) * means * term.size
      let shift = prepared.intercept ? Self.unit * sum : 0
      return (term.fall * term.fall + shift * shift) / 2
    }
  }

  private static var unit: Double { 0x1p-52 }

  private static func length(_ elements: [Double], _ column: Int, _ rows: Int) -> Double {
    elements.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return 0 }
      return BLAS.dot(rows, base + column * rows, base + column * rows).squareRoot()
    }
  }

  /// The sum of squares of the elements that products are computed from: the trace of G, and what means add.
  private func size(_ diagonal: [Double]) -> Double {
    diagonal.reduce(0, +) + observations * prepared.design.squaredOffsets
  }

  private var targetSize: Double { (2 * observations * prepared.nullLoss).squareRoot() }

  /// `|H^-1/2 g|` for given coefficients, and their sizes.
  private func byColumns(
    _ lambdas: [Double], _ coefficients: Matrix
  ) -> [(fall: Double, size: Double)] {
    let (n, q, gram) = (observations, prepared.columns, prepared.gram)
    let size = size((0..<q).map { gram[$0, $0] })
    let images = gram * coefficients
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
      let length = Self.length(coefficients.elements, l, q)
      let product = (n + Double(q) + 16) * size * length
      let right = (n + 8) * size.squareRoot() * targetSize
      let error = Self.unit * ((product + right) / n + 4 * lambdas[l] * length)
      return ((square.squareRoot() + error) / lambdas[l].squareRoot(), length)
    }
  }

  /// `|H^-1/2 g|` for `c = D'w`, and bounds on the sizes of c.
  private func byRows(
    _ lambdas: [Double], _ dual: Matrix, _ form: TridiagonalForm, _ directions: Int
  ) -> [(fall: Double, size: Double)] {
    let (n, m, r) = (observations, prepared.rows, Double(directions))
    let size = size(form.matrixDiagonal)
    // The reduction to tridiagonal form moves eigenvalues by some units of the largest.
    let largest = form.eigenvalueBound * (1 + 0x1p-30)
    let images = form.matrixTimes(dual)
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
      let length = Self.length(dual.elements, l, m)
      let product = (Double(prepared.columns) + 5 * n + 16) * size * length
      let error = Self.unit * ((product + 4 * targetSize) / n + 4 * lambdas[l] * length)
      let terms = (n + 2 * r + 8) * max(1, r).squareRoot()
      let rounding = terms * Self.unit * size.squareRoot() * length
      let fall =
        n.squareRoot() * (square.squareRoot() + error)
        + (largest / n + lambdas[l]).squareRoot() * rounding
      return (fall, largest.squareRoot() * length + rounding)
    }
  }
}
