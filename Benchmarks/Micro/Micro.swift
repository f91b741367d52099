import Benchmark
import LinearAlgebra
import Regularization
import SeededRandom

/// The pieces whose speed the rows of the table rest on, one at a time.
let benchmarks: @Sendable () -> Void = {
  let fast = Benchmark.Configuration(
    metrics: [.wallClock], scalingFactor: .kilo, maxDuration: .seconds(1), maxIterations: 10_000)
  let slow = Benchmark.Configuration(
    metrics: [.wallClock], maxDuration: .seconds(1), maxIterations: 1_000)
  kernels(fast)
  paths(slow)
}

private func kernels(_ configuration: Benchmark.Configuration) {
  var random = RandomStream(seed: 1, name: "kernels")
  let x = random.normals(1_000)
  let y = random.normals(1_000)
  Benchmark("dot of 1,000", configuration: configuration) { benchmark in
    x.withUnsafeBufferPointer { x in
      y.withUnsafeBufferPointer { y in
        guard let a = x.baseAddress, let b = y.baseAddress else { return }
        for _ in benchmark.scaledIterations { blackHole(BLAS.dot(1_000, a, b)) }
      }
    }
  }
  Benchmark("axpy of 1,000", configuration: configuration) { benchmark in
    var target = y
    x.withUnsafeBufferPointer { x in
      target.withUnsafeMutableBufferPointer { y in
        guard let a = x.baseAddress, let b = y.baseAddress else { return }
        for _ in benchmark.scaledIterations { BLAS.axpy(1_000, 1e-9, a, b) }
      }
    }
    blackHole(target)
  }
}

private func paths(_ configuration: Benchmark.Configuration) {
  let columns = standardNormal(200, 100)
  Benchmark("growing factor, 100 columns of 200 in, 50 out", configuration: configuration) { _ in
    let factor = GrowingQR(rows: 200, capacity: 100)
    columns.withElements { elements in
      for k in 0..<100 { blackHole(factor.append(elements + k * 200, tolerance: 1e-12)) }
    }
    for _ in 0..<50 { factor.remove(at: 25) }
    blackHole(factor.count)
  }
  Benchmark("Gram matrix, 1,000 x 200", configuration: configuration) { benchmark in
    let design = standardNormal(1_000, 200)
    benchmark.startMeasurement()
    blackHole(design.gram())
  }
  let small = problem(442, 10)
  let lambdas = geometricGrid(from: small.lambdaMax(), to: 1e-3 * small.lambdaMax(), count: 100)
  Benchmark("preparing a problem, 442 x 10", configuration: configuration) { _ in
    blackHole(try RegressionProblem(design: small.design, response: small.response))
  }
  Benchmark("lasso homotopy, 442 x 10, 100 lambdas", configuration: configuration) { _ in
    blackHole(try small.lassoPath(lambdas: lambdas))
  }
  Benchmark("elastic net, 442 x 10, 100 lambdas", configuration: configuration) { _ in
    blackHole(try small.elasticNetPath(alpha: 0.5, lambdas: lambdas))
  }
  Benchmark("ridge path, 442 x 10, 100 lambdas", configuration: configuration) { _ in
    blackHole(try small.ridgePath(lambdas: lambdas))
  }
  Benchmark("lasso 10-fold CV, 442 x 10, 100 lambdas", configuration: configuration) { _ in
    let folds = try Folds.contiguous(observations: 442, count: 10)
    blackHole(try small.crossValidate(.lasso, lambdas: lambdas, folds: folds))
  }
}

private func standardNormal(_ rows: Int, _ columns: Int) -> Matrix {
  var random = RandomStream(seed: 2, name: "design")
  return Matrix(rows: rows, columns: columns, elements: random.normals(rows * columns))
}

/// A response that half of the columns explain, and noise.
private func problem(_ rows: Int, _ columns: Int) -> RegressionProblem {
  let design = standardNormal(rows, columns)
  var random = RandomStream(seed: 3, name: "noise")
  let signal = design * (0..<columns).map { $0 < columns / 2 ? 1.0 : 0 }
  let response = zip(signal, random.normals(rows)).map(+)
  do {
    return try RegressionProblem(design: design, response: response)
  } catch {
    fatalError("A random problem is a sound one, but: \(error)")
  }
}
