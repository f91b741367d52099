import LinearAlgebra

extension RegressionProblem {
  /// Intercept and coefficients on the original scale, from the coefficients of the prepared columns.
  func original(_ solution: Coefficients) -> Certificate.Model {
    // A path of many fits over many features is large; it need not be there twice.
    if prepared.hasOriginalScale { return (constant(for: solution), solution) }
    guard let columns = solution.places else {
      return solution.values.withUnsafeBufferPointer { original($0) }
    }
    return completed(
      Coefficients(
        count: features, places: columns.map { prepared.features[$0] },
        values: zip(columns, solution.values).map { $1 * prepared.multipliers[$0] }))
  }

  /// Intercept and coefficients on the original scale, from the coefficients of the prepared columns.
  func original(_ solution: UnsafeBufferPointer<Double>) -> Certificate.Model {
    completed(Coefficients(scattered(solution)))
  }

  /// With the features that are never penalised, and the intercept.
  private func completed(_ penalized: Coefficients) -> Certificate.Model {
    guard let block = prepared.unpenalized else { return (constant(for: penalized), penalized) }
    let free = block.coefficients(for: centredResidual(penalized))
    let coefficients: Coefficients
    if let places = penalized.places {
      coefficients = Coefficients(
        count: features, places: places + block.features, values: penalized.values + free)
    } else {
      var all = penalized.values
      for (feature, value) in zip(block.features, free) { all[feature] = value }
      coefficients = Coefficients(all)
    }
    return (constant(for: coefficients), coefficients)
  }

  /// The same for coefficients of which only some are stored.
  func constant(for coefficients: Coefficients) -> Double {
    guard let places = coefficients.places else { return constant(for: coefficients.values) }
    return constant(places.map { prepared.means[$0] }, coefficients.values)
  }

  /// The intercept that makes the weighted residuals of given coefficients sum to zero.
  func constant(for coefficients: [Double]) -> Double {
    constant(prepared.means, coefficients)
  }

  private func constant(_ means: [Double], _ coefficients: [Double]) -> Double {
    guard intercept else { return 0 }
    let (plain, sizes) = sums(means, coefficients)
    // Without much cancellation doubles lose no digit that a prediction has.
    if sizes <= 16 * (abs(prepared.responseMean) + (2 * nullLoss).squareRoot()) {
      return prepared.responseMean - plain
    }
    var sum = DoubleDouble(prepared.responseMean)
    for (coefficient, mean) in zip(coefficients, means) where coefficient != 0 {
      sum.addProduct(-coefficient, mean)
    }
    return sum.value
  }

  /// The sum of products of two vectors, and that of their sizes.
  private func sums(_ left: [Double], _ right: [Double]) -> (sum: Double, sizes: Double) {
    left.withUnsafeBufferPointer { left in
      right.withUnsafeBufferPointer { right in
        var (sums, sizes) = (SIMD4<Double>.zero, SIMD4<Double>.zero)
        var (sum, size) = (0.0, 0.0)
        let blocks = left.count / 4
        for k in 0..<blocks {
          var product = SIMD4<Double>()
          for lane in 0..<4 { product[lane] = left[4 * k + lane] * right[4 * k + lane] }
          sums += product
          sizes += product.replacing(with: -product, where: product .< 0)
        }
        for j in 4 * blocks..<left.count {
          sum += left[j] * right[j]
          size += abs(left[j] * right[j])
        }
        return (sums.sum() + sum, sizes.sum() + size)
      }
    }
  }

  /// The coefficients of all features; those without a column have none.
  private func scattered(_ solution: UnsafeBufferPointer<Double>) -> [Double] {
    guard let c = solution.baseAddress else { return Array(repeating: 0, count: features) }
    return prepared.multipliers.withUnsafeBufferPointer { factors in
      [Double](count: features) { goal in
        if prepared.features.count == features {
          for k in 0..<features { goal[k] = c[k] == 0 ? 0 : c[k] * factors[k] }
        } else {
          goal.update(repeating: 0, count: features)
          for (k, j) in prepared.features.enumerated() where c[k] != 0 {
            goal[j] = c[k] * factors[k]
          }
        }
      }
    }
  }

  /// `sqrt(w) (y - mean - (x - means) b)`.
  private func centredResidual(_ coefficients: Coefficients) -> [Double] {
    let n = observations
    var result = response.map { $0 - prepared.responseMean }
    result.withUnsafeMutableBufferPointer { r in
      for (j, coefficient) in coefficients.present {
        let mean = prepared.means[j]
        given.withColumn(j) { column in
          for i in 0..<n { r[i] -= coefficient * (column[i] - mean) }
        }
      }
      if let roots = prepared.rootWeights { for i in 0..<n { r[i] *= roots[i] } }
    }
    return result
  }
}
