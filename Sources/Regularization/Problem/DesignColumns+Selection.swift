import LinearAlgebra

extension DesignColumns {
  /// Numbers of columns that are worth another thread.
  private static let piece = 1 << 15

  /// `factor d_j . v` for some columns.
  func products(
    _ columns: [Int], _ vector: UnsafePointer<Double>, factor: Double = 1,
    into result: UnsafeMutablePointer<Double>
  ) {
    columns.withUnsafeBufferPointer { columns in
      withElements { d in
        withStored(vector) { v in
          nonisolated(unsafe) let (columns, d, v, result) = (columns, d, v, result)
          let (rows, width) = (storedRows, max(1, Self.piece / max(1, storedRows)))
          Parallel.run((columns.count + width - 1) / width) { piece in
            for k in piece * width..<min((piece + 1) * width, columns.count) {
              result[k] = factor * BLAS.dot(rows, d + columns[k] * rows, v)
            }
          }
        }
      }
    }
    guard let offsets else { return }
    let sum = Self.sum(vector, rows)
    if sum != 0 { for (k, j) in columns.enumerated() { result[k] -= factor * sum * offsets[j] } }
  }

  /// `d_j . v` for some columns and vectors side by side.
  ///
  /// - Returns: as many numbers as columns for each vector.
  func products(columns: [Int], _ vectors: [Double], number: Int) -> [Double] {
    // Few enough to stay in a processor's cache next to the vectors.
    let (count, width) = (columns.count, max(8, (1 << 18) / max(1, rows)))
    var result = [Double](repeating: 0, count: count * number)
    withPointers(vectors, vectors, &result) { v, _, goal in
      nonisolated(unsafe) let (v, goal) = (v, goal)
      Parallel.run((count + width - 1) / width) { block in
        if Cancellation.isRequested { return }
        let first = block * width
        let part = min(width, count - first)
        withScratch(rows * part) { room in
          for k in 0..<part { copy(columns[first + k], to: room + k * rows) }
          BLAS.product(
            part, number, rows, 1, room, leftStride: rows, leftTransposed: true, v,
            rightStride: rows, rightTransposed: false, 0, goal + first, resultStride: count)
        }
      }
    }
    return result
  }

  /// Adds `sum c_k d_j`, j the k-th of some columns.
  func addCombination(
    _ columns: [Int], _ values: UnsafePointer<Double>, factor: Double = 1,
    to result: UnsafeMutablePointer<Double>
  ) {
    var shift = 0.0
    withElements { d in
      withStored(changing: result) { sum in
        for (k, j) in columns.enumerated() {
          BLAS.axpy(storedRows, factor * values[k], d + j * storedRows, sum)
          if let offsets { shift += factor * values[k] * offsets[j] }
        }
      }
    }
    if shift != 0 { for i in 0..<rows { result[i] -= shift } }
  }
}
