/// The vectors of the conjugate gradients over a working set, one number for each column.
final class SupportVectors {
  typealias Vector = UnsafeMutablePointer<Double>

  let count: Int
  /// `G` times the direction.
  let image: Vector
  /// What is left of the system.
  let residual: Vector
  let preconditioned: Vector
  let direction: Vector

  /// Zeros.
  init(count: Int) {
    self.count = count
    image = .allocate(capacity: 4 * count + 1)
    image.initialize(repeating: 0, count: 4 * count + 1)
    (residual, preconditioned, direction) = (image + count, image + 2 * count, image + 3 * count)
  }

  deinit { image.deallocate() }
}

extension WorkingState {
  /// Goes along a direction, whose image under `G` is known.
  mutating func move(by length: Double, _ vectors: SupportVectors) {
    let (direction, image) = (vectors.direction, vectors.image)
    coefficients.withUnsafeMutableBufferPointer { c in
      for j in c.indices { c[j] += length * direction[j] }
    }
    correlations.withUnsafeMutableBufferPointer { g in
      for j in g.indices { g[j] -= length * image[j] }
    }
  }
}
