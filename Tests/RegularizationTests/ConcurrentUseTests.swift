import Dispatch
import LinearAlgebra
import SeededRandom
import Synchronization
import Testing

@testable import Regularization

/// Everything that a problem keeps for later is there for every thread: what one of them asks for must change nothing for
/// the others, down to the last digit.
@Suite("A problem used from several threads at once")
struct ConcurrentUseTests {
  private typealias Question = @Sendable (RegressionProblem) throws -> [Double]

  private static let questions: [(name: String, ask: Question)] = [
    ("lasso", { numbers(try $0.lassoPath(count: 20).fits) }),
    ("elastic net", { numbers(try $0.elasticNetPath(alpha: 0.5, count: 20).fits) }),
    ("ridge", { numbers(try $0.ridgePath(lambdas: [1, 0.1, 0.01]).fits) }),
    ("leave-one-out", { try $0.ridgePath(lambdas: [1, 0.1, 0.01]).leaveOneOut }),
    ("degrees of freedom", { try $0.ridgePath(lambdas: [1, 0.1, 0.01]).degreesOfFreedom }),
    ("least squares", { try $0.leastSquares().coefficients }),
    (
      "folds",
      {
        let folds = try Folds.contiguous(observations: $0.observations, count: 4)
        return try $0.crossValidate(.lasso, lambdas: [1, 0.5, 0.2], folds: folds).mean
      }
    ),
    (
      "relaxed lasso",
      { try $0.relaxed(try $0.lassoPath(count: 20).fits[10]).coefficients }
    ),
  ]

  private static func numbers(_ fits: [Fit]) -> [Double] {
    fits.flatMap { [$0.intercept, $0.relativeGap] + $0.coefficients }
  }

  private func problem(_ n: Int, _ p: Int, hasFree: Bool) throws -> RegressionProblem {
    var random = RandomStream(seed: 11, name: "threads")
    let design = Matrix(rows: n, columns: p, elements: random.normals(n * p))
    let noise = random.normals(n)
    let response = (0..<n).map {
      2 * design[$0, 0] - design[$0, 1] + 1.5 * design[$0, 2] + noise[$0]
    }
    let factors = hasFree ? (0..<p).map { $0 % 9 == 1 ? 0.0 : 1 } : nil
    return try RegressionProblem(
      design: design, response: response, penaltyFactors: factors, standardize: hasFree)
  }

  @Test(
    "answers each as it answers one alone",
    arguments: [(60, 12), (60, 40), (40, 90), (160, 700)], [false, true])
  func answers(shape: (Int, Int), hasFree: Bool) throws {
    let alone = try problem(shape.0, shape.1, hasFree: hasFree)
    let wanted = try Self.questions.map { try $0.ask(alone) }
    let shared = try problem(shape.0, shape.1, hasFree: hasFree)
    let wrong = Mutex<[String]>([])
    DispatchQueue.concurrentPerform(iterations: 12) { turn in
      for k in Self.questions.indices {
        let index = (k + turn) % Self.questions.count
        let found = try? Self.questions[index].ask(shared)
        if found != wanted[index] { wrong.withLock { $0.append(Self.questions[index].name) } }
      }
    }
    #expect(wrong.withLock { $0 } == [])
  }

  @Test("classifies as it does alone", arguments: [(80, 6), (60, 200)])
  func classifies(shape: (Int, Int)) throws {
    var random = RandomStream(seed: 12, name: "classes")
    let (n, p) = shape
    let design = Matrix(rows: n, columns: p, elements: random.normals(n * p))
    let noise = random.normals(n)
    let response = (0..<n).map { design[$0, 0] + noise[$0] > 0 ? 1.0 : 0 }
    @Sendable func ask(_ problem: LogisticProblem, _ alpha: Double) throws -> [Double] {
      Self.numbers(try problem.elasticNetPath(alpha: alpha, count: 15).fits)
    }
    let alone = try LogisticProblem(design: design, response: response)
    let wanted = try [1, 0.5, 0].map { try ask(alone, $0) }
    let shared = try LogisticProblem(design: design, response: response)
    let wrong = Mutex(0)
    DispatchQueue.concurrentPerform(iterations: 12) { turn in
      let found = try? ask(shared, [1, 0.5, 0][turn % 3])
      if found != wanted[turn % 3] { wrong.withLock { $0 += 1 } }
    }
    #expect(wrong.withLock { $0 } == 0)
  }
}
