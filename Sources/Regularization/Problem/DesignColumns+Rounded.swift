import LinearAlgebra

extension DesignColumns {
  /// Columns in one byte a number, for whoever asks first and all others.
  static func rounding(_ elements: [Double], rows: Int, count: Int) -> Lazy<RoundedColumns> {
    Lazy {
      Matrix(rows: rows, columns: count, elements: elements).withElements {
        RoundedColumns(
          $0, rows: rows, count: count, sharedBy: Parallel.run,
          stoppingWhen: { Cancellation.isRequested })
      }
    }
  }

  /// Products of all columns with orthonormal vectors, and how wrong they may be.
  struct RoughProducts {
    /// Nearly `factor D'q` for one vector after the other, `count` numbers each.
    var values: [Double]
    /// For each column, how far off the product with a combination of the vectors may be that has length 1.
    var margins: [Double]
  }

  /// Nearly `factor D'q` for orthonormal vectors, from an eighth of the memory that D takes.
  ///
  /// - Parameters:
  ///   - vectors: `rows` numbers each.
  ///   - number: how many vectors.
  ///   - factor: what to multiply by, not negative.
  /// - Returns: the products; they mean nothing when the task has been cancelled.
  func roughTransposeTimes(_ vectors: [Double], number: Int, factor: Double) -> RoughProducts {
    let rounded = rounding.value
    var values = [Double](repeating: 0, count: count * number)
    var distance = 0.0
    withPointers(vectors, vectors, &values) { v, _, goal in
      withStored(v, number: number) { stored in
        let distances = rounded.transposeTimes(
          stored, number: number, factor: factor, sharedBy: Parallel.run, into: goal)
        distance = distances.max() ?? 0
      }
      for l in 0..<number { subtractOffsets(v + l * rows, factor, goal + l * count) }
    }
    // The shares of a combination of length 1 add up to at most the root of their number.
    let reach = Double(number).squareRoot() * distance
    let margins = (0..<count).map { j in
      (1 + 1e-6) * factor * (rounded.errors[j] + reach * rounded.lengths[j])
    }
    return RoughProducts(values: values, margins: margins)
  }
}
