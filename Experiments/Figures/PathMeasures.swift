import Regularization

/// Training errors of the fits of a path, in its order.
func trainingErrors(_ fits: [Fit], _ problem: RegressionProblem) -> [Double] {
  fits.map { Metrics.meanSquaredError($0.predict(problem.design), problem.response) }
}

/// How many coefficients are exactly zero on a path, all fits together.
func exactZeros(_ fits: [Fit]) -> Double {
  Double(fits.map { fit in fit.coefficients.count { $0 == 0 } }.reduce(0, +))
}

/// The largest rise from one value to the next; 0 where there is none.
func largestRise(_ values: [Double]) -> Double {
  zip(values, values.dropFirst()).map { $1 - $0 }.max().map { max($0, 0) } ?? 0
}

/// The smallest step from one value to the next; negative where one falls.
func smallestStep(_ values: [Double]) -> Double {
  zip(values, values.dropFirst()).map { $1 - $0 }.min() ?? 0
}

/// How many of the lines grow in size somewhere, read from their last value to their first.
func growingBackwards(_ lines: [[Double]]) -> Int {
  lines.count { largestRise($0.reversed().map(\.magnitude)) > 0 }
}

/// The Euclidean norm, √Σv².
func euclideanNorm(_ values: [Double]) -> Double {
  values.reduce(0) { $0 + $1 * $1 }.squareRoot()
}

/// The sum of absolute values.
func absoluteNorm(_ values: [Double]) -> Double {
  values.reduce(0) { $0 + $1.magnitude }
}

/// The largest difference between two lists of numbers, entry by entry.
func largestDistance(_ left: [Double], _ right: [Double]) -> Double {
  zip(left, right).map { ($0 - $1).magnitude }.max() ?? 0
}

/// The Euclidean distance of two lists, divided by the norm of the second.
func relativeDistance(_ first: [Double], _ second: [Double]) -> Double {
  let norm = euclideanNorm(second)
  let distance = euclideanNorm(zip(first, second).map { $0 - $1 })
  return norm > 0 ? distance / norm : distance
}
