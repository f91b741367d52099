import LinearAlgebra

/// What helps to choose a penalty: degrees of freedom and errors of prediction.
struct RidgeErrors: Sendable {
  let problem: RegressionProblem
  let spectrum: RidgeSpectrum
  /// The penalties, falling.
  let lambdas: [Double]

  private var prepared: PreparedDesign { problem.prepared }

  /// Effective numbers of parameters.
  var degreesOfFreedom: [Double] {
    let free = (problem.intercept ? 1 : 0) + Double(prepared.unpenalized?.rank ?? 0)
    return lambdas.map { free + spectrum.freedom($0) }
  }

  /// `(RSS / n) / (1 - df / n)^2`.
  var generalizedCrossValidation: [Double] {
    let n = Double(problem.observations)
    let explained = spectrum.rotated.reduce(0) { $0 + $1 * $1 }
    let outside = max(0, 2 * n * problem.nullLoss - explained)
    let left = spectrum.left(lambdas)
    return zip(lambdas.indices, degreesOfFreedom).map { l, freedom in
      let room = 1 - freedom / n
      guard room > 1e-12 else { return .infinity }
      let inside = left.withElements { elements in
        let column = elements + l * left.rows
        return BLAS.dot(left.rows, column, column)
      }
      return (inside + outside) / n / (room * room)
    }
  }

  // MARK: Leave-one-out

  /// Mean squared leave-one-out errors, from the residuals and leverages that the decomposition gives.
  var leaveOneOut: [Double] {
    switch spectrum.vectors {
    case .right(let vectors, let products): byBlocks(vectors, products)
    case .left(let vectors):
      errors(residuals: vectors * spectrum.left(lambdas), leverages: leverages(vectors))
    case .leftThin(let vectors):
      errors(residuals: residuals(vectors), leverages: leverages(vectors))
    }
  }

  /// `t - U diag(d^2 / (d^2 + n lambda)) U't`: some of t may lie outside the span of U.
  private func residuals(_ vectors: Matrix) -> Matrix {
    let fitted = vectors * spectrum.weights(lambdas, zip(spectrum.squares, spectrum.rotated).map(*))
    let target = prepared.target
    let elements = fitted.elements.enumerated().map { target[$0 % target.count] - $1 }
    return Matrix(rows: fitted.rows, columns: fitted.columns, elements: elements)
  }

  /// The diagonal of `U diag(d^2 / (d^2 + n lambda)) U'`, one column per penalty.
  private func leverages(_ vectors: Matrix) -> Matrix {
    vectors.mapElements { $0 * $0 } * spectrum.weights(lambdas, spectrum.squares)
  }

  private func errors(residuals: Matrix, leverages: Matrix) -> [Double] {
    var sum = LeaveOneOutSum(free: freeLeverages, count: lambdas.count)
    residuals.withElements { r in
      leverages.withElements { h in sum.add(rows: 0..<residuals.rows, residuals: r, leverages: h) }
    }
    return sum.errors
  }

  /// Some rows at a time: for tall designs, `D V` takes the memory of the design once more, and a matrix of errors for
  /// every penalty half of it.
  private func byBlocks(_ vectors: Matrix, _ products: [Double]) -> [Double] {
    let (n, q, count) = (prepared.rows, prepared.columns, lambdas.count)
    let size = min(n, max(128, min(512, (1 << 17) / q)))
    let solutions = Factors(spectrum.weights(lambdas, products))
    // (D v)^2 = d^2 u^2: the factor d^2 cancels against the one in the shrinkage.
    let shares = Factors(spectrum.weights(lambdas, Array(repeating: 1, count: q)))
    var sum = LeaveOneOutSum(free: freeLeverages, count: count)
    withScratch(size * (q + 3 * count)) { image in
      let (residuals, leverages) = (image + size * q, image + size * (q + count))
      let room = image + size * (q + 2 * count)
      for start in stride(from: 0, to: n, by: size) {
        let range = start..<min(start + size, n)
        let m = range.count
        vectors.withElements {
          prepared.design.product(rows: range, $0, number: q, into: image)
        }
        for l in 0..<count {
          for i in 0..<m { residuals[i + l * m] = prepared.target[start + i] }
        }
        solutions.multiply(image, rows: m, -1, adding: 1, to: residuals, room)
        for i in 0..<m * q { image[i] *= image[i] }
        shares.multiply(image, rows: m, 1, adding: 0, to: leverages, room)
        sum.add(rows: range, residuals: residuals, leverages: leverages)
      }
    }
    return sum.errors
  }

  /// What the intercept and unpenalised features contribute to the diagonal of the hat matrix.
  private var freeLeverages: [Double] {
    let n = problem.observations
    var result = prepared.unpenalized?.leverages ?? Array(repeating: 0, count: n)
    if problem.intercept {
      for i in 0..<n { result[i] += (problem.weights?[i] ?? 1) / Double(n) }
    }
    return result
  }
}

/// `sum (r_i / (1 - h_ii))^2` for each penalty; residuals carry the root of their weight.
private struct LeaveOneOutSum {
  private let free: [Double]
  private var sums: [Double]

  init(free: [Double], count: Int) {
    self.free = free
    sums = Array(repeating: 0, count: count)
  }

  /// Adds some rows: one residual and one leverage for each row and penalty, side by side.
  mutating func add(
    rows: Range<Int>, residuals: UnsafePointer<Double>, leverages: UnsafePointer<Double>
  ) {
    let m = rows.count
    free.withUnsafeBufferPointer { free in
      for l in sums.indices {
        let (r, h) = (residuals + l * m, leverages + l * m)
        var (sum, least) = (0.0, Double.infinity)
        for i in 0..<m {
          let room = 1 - free[rows.lowerBound + i] - h[i]
          least = min(least, room)
          sum += (r[i] / room) * (r[i] / room)
        }
        // A row that determines its own prediction has no error to speak of.
        sums[l] += least > 1e-12 ? sum : .infinity
      }
    }
  }

  var errors: [Double] { sums.map { $0 / Double(free.count) } }
}

/// The right factor of products with many penalties, in two parts where few directions make it up.
private struct Factors {
  private let whole: Matrix
  private let thin: ThinFactors?

  init(_ matrix: Matrix) {
    whole = matrix
    thin = RidgeDecomposition.thin(matrix)
  }

  /// `R = a M F + b R` for some rows of M; `room` holds as many numbers as R.
  func multiply(
    _ left: UnsafePointer<Double>, rows: Int, _ a: Double, adding b: Double,
    to result: UnsafeMutablePointer<Double>, _ room: UnsafeMutablePointer<Double>
  ) {
    guard let thin else { return Self.product(left, rows, whole, a, b, result) }
    Self.product(left, rows, thin.basis, 1, 0, room)
    Self.product(room, rows, thin.coordinates, a, b, result)
  }

  private static func product(
    _ left: UnsafePointer<Double>, _ rows: Int, _ right: Matrix, _ a: Double, _ b: Double,
    _ result: UnsafeMutablePointer<Double>
  ) {
    right.withElements {
      BLAS.product(
        rows, right.columns, right.rows, a, left, leftStride: rows, leftTransposed: false, $0,
        rightStride: right.rows, rightTransposed: false, b, result, resultStride: rows)
    }
  }
}
