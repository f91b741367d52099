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

  /// Mean squared leave-one-out errors, from the residuals and leverages that the decomposition gives; a cancelled task
  /// may get anything.
  var leaveOneOut: [Double] {
    switch spectrum.vectors {
    case .right(let vectors, let products):
      // (D v)^2 = d^2 u^2: the factor d^2 cancels against the one in the shrinkage.
      return byBlocks(
        left: spectrum.weights(lambdas, products.map { -$0 }), isAdded: true,
        Shares(spectrum.weights(lambdas, Array(repeating: 1, count: vectors.columns)))
      ) { range, image in
        vectors.withElements {
          prepared.design.product(rows: range, $0, number: vectors.columns, into: image)
        }
      }
    case .tridiagonal(let form):
      let basis = form.basis(
        sharedBy: Parallel.run, stoppingWhen: { Cancellation.isRequested })
      return byBlocks(
        left: spectrum.left(lambdas), isAdded: false,
        Resolvents(
          form, shifts: lambdas.map { Double(problem.observations) * $0 },
          squares: interceptLeverages)
      ) { basis.copy(rows: $0, to: $1) }
    case .leftThin(let vectors):
      let squares = spectrum.squares
      // Some of t may lie outside the span of U.
      let fitted = zip(squares, spectrum.rotated).map { -$0 * $1 }
      return byBlocks(
        left: spectrum.weights(lambdas, fitted), isAdded: true,
        Shares(spectrum.weights(lambdas, squares))
      ) { vectors.copy(rows: $0, to: $1) }
    }
  }

  /// Some rows at a time, shared out between cores: whole, what they are computed from takes the memory of the design
  /// once more, and a matrix of errors for every penalty half of it.
  ///
  /// - Parameters:
  ///   - left: what a row of vectors is multiplied by for the residuals, one column per penalty.
  ///   - isAdded: whether that is added to the target.
  ///   - shares: what makes leverages of rows of vectors.
  ///   - write: writes some rows of the vectors side by side.
  /// - Returns: one error per penalty.
  private func byBlocks(
    left: Matrix, isAdded: Bool, _ shares: some LeverageSource,
    write: @Sendable (Range<Int>, UnsafeMutablePointer<Double>) -> Void
  ) -> [Double] {
    let (n, q, count) = (prepared.rows, left.rows, lambdas.count)
    let size = min(n, max(128, min(512, (1 << 17) / max(1, q))))
    let (solutions, free) = (ThinProduct(left), freeLeverages)
    let sums = Parallel.map((n + size - 1) / size) { block -> [Double] in
      if Cancellation.isRequested { return Array(repeating: .nan, count: count) }
      let range = block * size..<min((block + 1) * size, n)
      let m = range.count
      return withScratch(m * (q + 3 * count)) { image in
        let (residuals, leverages) = (image + m * q, image + m * (q + count))
        let room = image + m * (q + 2 * count)
        write(range, image)
        if isAdded {
          for l in 0..<count {
            for i in 0..<m { residuals[i + l * m] = prepared.target[range.lowerBound + i] }
          }
        }
        solutions.multiply(image, rows: m, adding: isAdded ? 1 : 0, to: residuals, room)
        shares.write(image, rows: range, to: leverages, room)
        return (0..<count).map {
          Self.squaredErrors(free[range], residuals + $0 * m, leverages + $0 * m)
        }
      }
    }
    return (0..<count).map { l in sums.reduce(0) { $0 + $1[l] } / Double(n) }
  }

  /// The sum of squared leave-one-out errors of some rows, given what adds to their leverages.
  private static func squaredErrors(
    _ free: ArraySlice<Double>, _ residuals: UnsafePointer<Double>,
    _ leverages: UnsafePointer<Double>
  ) -> Double {
    var (sum, least) = (0.0, Double.infinity)
    for (i, free) in free.enumerated() {
      let room = 1 - free - leverages[i]
      least = min(least, room)
      sum += (residuals[i] / room) * (residuals[i] / room)
    }
    // A row that determines its own prediction has no error to speak of.
    return least > 1e-12 ? sum : .infinity
  }

  /// What the intercept and unpenalised features contribute to the diagonal of the hat matrix.
  private var freeLeverages: [Double] {
    let n = problem.observations
    var result = prepared.unpenalized?.leverages ?? Array(repeating: 0, count: n)
    for (i, leverage) in interceptLeverages.enumerated() { result[i] += leverage }
    return result
  }

  private var interceptLeverages: [Double] {
    let n = problem.observations
    guard problem.intercept else { return Array(repeating: 0, count: n) }
    return (0..<n).map { (problem.weights?[$0] ?? 1) / Double(n) }
  }
}

extension Matrix {
  /// Writes some consecutive rows, column after column.
  fileprivate func copy(rows range: Range<Int>, to goal: UnsafeMutablePointer<Double>) {
    withElements { source in
      for j in 0..<columns {
        (goal + j * range.count)
          .update(from: source + range.lowerBound + j * rows, count: range.count)
      }
    }
  }
}
