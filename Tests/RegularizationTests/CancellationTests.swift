import Foundation
import LinearAlgebra
@testable import Regularization
import SeededRandom
import Testing

@Suite("Cancellation")
struct CancellationTests {
  /// Large enough to run for seconds when it is not stopped.
  private func problem() throws -> RegressionProblem {
    var random = RandomStream(seed: 1, name: "cancellation")
    let (n, p) = (400, 1_200)
    let design = Matrix(rows: n, columns: p, elements: random.normals(n * p))
    return try RegressionProblem(design: design, response: random.normals(n))
  }

  @Test("stops every solver, and says so", arguments: PathAlgorithm.allCases)
  func paths(algorithm: PathAlgorithm) async throws {
    let problem = try problem()
    let work = Task {
      while !Task.isCancelled { await Task.yield() }
      _ = try problem.elasticNetPath(
        alpha: algorithm == .decomposition ? 0 : 1, ratio: 1e-4, algorithm: algorithm)
    }
    work.cancel()
    await #expect(throws: RegularizationError.cancelled) { try await work.value }
  }

  @Test(
    "stops least squares, and says so",
    arguments: [LeastSquaresMethod.qr, .svd(), .normalEquations], [false, true])
  func leastSquares(method: LeastSquaresMethod, isWide: Bool) async throws {
    let wide = try problem()
    let problem =
      isWide
      ? wide
      : try RegressionProblem(
        design: wide.design.transposed(), response: wide.design.row(0))
    let work = Task {
      while !Task.isCancelled { await Task.yield() }
      _ = try problem.leastSquares(by: method)
    }
    work.cancel()
    await #expect(throws: RegularizationError.cancelled) { try await work.value }
    // Others are not concerned.
    if !isWide { #expect(try problem.leastSquares(by: method).rank == 400) }
  }

  @Test("stops the singular values behind a ridge with next to no penalty")
  func singularValues() async throws {
    let problem = try problem()
    let work = Task {
      while !Task.isCancelled { await Task.yield() }
      _ = try problem.ridgePath(lambdas: [1e-14])
    }
    work.cancel()
    await #expect(throws: RegularizationError.cancelled) { try await work.value }
  }

  @Test("reaches the folds on other threads")
  func folds() async throws {
    let problem = try problem()
    let lambdas = geometricGrid(
      from: problem.lambdaMax(), to: 1e-4 * problem.lambdaMax(), count: 200)
    let folds = try Folds.contiguous(observations: 400, count: 40)
    let work = Task { () -> String in
      do {
        _ = try problem.crossValidate(.lasso, lambdas: lambdas, folds: folds)
        return "a result"
      } catch {
        return "\(error)"
      }
    }
    // A thread of its own cancels: those that run tasks and queues may all be busy.
    Thread.detachNewThread {
      Thread.sleep(forTimeInterval: 0.02)
      work.cancel()
    }
    #expect(await work.value == RegularizationError.cancelled.description)
    #expect(
      RegularizationError.cancelled.description
        == "The computation was cancelled before it had a result.")
  }

  @Test("inner products left unfinished are not kept for later")
  func unfinished() async throws {
    var random = RandomStream(seed: 2, name: "unfinished")
    let design = Matrix(rows: 3_000, columns: 800, elements: random.normals(3_000 * 800))
    let problem = try RegressionProblem(design: design, response: random.normals(3_000))
    let fresh = try RegressionProblem(design: design, response: problem.response)
    let work = Task {
      while !Task.isCancelled { await Task.yield() }
      _ = try problem.prepared.checkedGram()
    }
    work.cancel()
    await #expect(throws: RegularizationError.cancelled) { try await work.value }
    #expect(problem.prepared.gram == fresh.prepared.gram)
  }
}
