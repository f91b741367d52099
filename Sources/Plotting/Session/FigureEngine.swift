import Foundation

/// The queue of a session: which figure gnuplot is at, what it said, when it is late.
///
/// gnuplot draws in order, so whatever happens concerns the first figure that is not done: a fence
/// finishes it, an end or a time limit is its failure. The figures behind it go to a new process.
final class FigureEngine: @unchecked Sendable {
  private let path: String?
  private let timeLimit: Duration
  private let state = NSCondition()
  private var jobs: [FigureJob] = []
  /// The first job that is not done.
  private var head = 0
  private var process: GnuplotProcess?
  /// Tells the events of a process from those of one that was given up.
  private var generation = 0
  private var fences = 0
  /// What each process may leave behind, cleared away once it has ended.
  private var leftovers: [Int: [String]] = [:]
  /// Whose image a fence ends.
  private var owners: [Int: Int] = [:]
  private var lastFence = ContinuousClock.now
  private var foundVersion: String?

  init(path: String?, timeLimit: Duration) {
    self.path = path
    self.timeLimit = timeLimit
  }

  /// Starts gnuplot ahead of the first figure; a failure is reported with that figure.
  func warmUp() {
    state.withLock { _ = try? start() }
  }

  /// Ends gnuplot at once and clears away what it was making.
  func stop() {
    state.withLock {
      generation += 1
      process?.kill()
      process = nil
      for job in jobs[head...] { job.images.forEach { unlink($0.temporary) } }
    }
  }

  /// Queues a figure and sends its scripts.
  func add(_ job: FigureJob) -> FigureTicket {
    state.withLock {
      let ticket = FigureTicket(number: jobs.count)
      jobs.append(job)
      if job.images.isEmpty {
        jobs[ticket.number].result = .success(job.files)
        skipFinished()
      } else {
        send(ticket.number)
      }
      return ticket
    }
  }

  /// Waits until a figure is done.
  func wait(for number: Int) -> Result<FigureFiles, PlottingError> {
    state.withLock {
      while true {
        if let result = jobs[number].result { return result }
        awaitProgress()
      }
    }
  }

  /// Waits until all figures are done, hands their results over and ends gnuplot.
  func finish() -> [Result<FigureFiles, PlottingError>] {
    state.withLock {
      while head < jobs.count { awaitProgress() }
      process?.close()
      process = nil
      generation += 1
      return jobs.compactMap(\.result)
    }
  }

  /// gnuplot's version, as soon as it has told it.
  func version() -> String? {
    state.withLock {
      let deadline = ContinuousClock.now + timeLimit
      while foundVersion == nil, process != nil, ContinuousClock.now < deadline {
        _ = state.wait(until: Date(timeIntervalSinceNow: 0.05))
      }
      return foundVersion
    }
  }
}

extension Duration {
  fileprivate var inSeconds: Double {
    Double(components.seconds) + Double(components.attoseconds) / 1e18
  }
}

/// What happens with the lock held.
extension FigureEngine {
  private func start() throws(PlottingError) -> GnuplotProcess? {
    if let process { return process }
    guard let path else { return nil }
    generation += 1
    let own = generation
    let started = try GnuplotProcess(path: path) { [weak self] event in
      self?.handle(event, from: own)
    }
    started.send(Fence.greeting)
    process = started
    lastFence = .now
    return started
  }

  private func send(_ number: Int) {
    do {
      guard let process = try start() else { return }
      for index in jobs[number].images.indices.dropFirst(jobs[number].drawn) {
        fences += 1
        let temporary = AtomicFile.temporary(for: jobs[number].images[index].path)
        jobs[number].images[index].temporary = temporary
        leftovers[generation, default: []].append(temporary)
        let image = jobs[number].images[index]
        owners[fences] = number
        process.send(
          Fence.wrap(
            image.script, number: fences, output: image.temporary,
            file: jobs[number].files.script.path))
      }
    } catch {
      fail(number, error)
    }
  }

  private func skipFinished() {
    while head < jobs.count, jobs[head].result != nil { head += 1 }
    state.broadcast()
  }

  private func fail(_ number: Int, _ error: PlottingError) {
    for image in jobs[number].images { unlink(image.temporary) }
    jobs[number].result = .failure(error)
    skipFinished()
  }

  /// Waits for the next event, or for the end of the time that the first figure has.
  private func awaitProgress() {
    guard head < jobs.count else { return }
    let deadline = max(jobs[head].submitted, lastFence) + timeLimit
    let left = deadline - ContinuousClock.now
    if left > .zero {
      _ = state.wait(until: Date(timeIntervalSinceNow: left.inSeconds))
      return
    }
    abandon(.timeLimit(id: jobs[head].id, seconds: timeLimit.inSeconds))
  }

  /// Gives the process up, blames the first figure, and sends the others to a new process.
  private func abandon(_ error: PlottingError) {
    process?.kill()
    process = nil
    generation += 1
    fail(head, error)
    for number in jobs.indices where number >= head && jobs[number].result == nil { send(number) }
  }

  private func handle(_ event: GnuplotProcess.Event, from sender: Int) {
    state.withLock {
      if case .ended = event { leftovers.removeValue(forKey: sender)?.forEach { unlink($0) } }
      guard sender == generation else { return }
      switch event {
      case .line(let line):
        if let version = Fence.version(line) {
          foundVersion = version
          state.broadcast()
        } else if let fence = Fence(line) {
          finishImage(fence)
        } else if head < jobs.count, !line.isEmpty, jobs[head].lines.count < 200 {
          jobs[head].lines.append(line)
        }
      case .ended(let status):
        guard head < jobs.count else {
          process = nil
          state.broadcast()
          return
        }
        let said = jobs[head].lines.suffix(3).joined(separator: " / ")
        abandon(.gnuplotEnded(id: jobs[head].id, status: status, said: said))
      }
    }
  }

  private func finishImage(_ fence: Fence) {
    lastFence = .now
    guard let number = owners.removeValue(forKey: fence.number) else { return }
    // A fence without a current image ends a format of a figure that has failed in another one.
    guard jobs[number].result == nil, let image = jobs[number].current else { return }
    let lines = jobs[number].lines
    jobs[number].lines = []
    if let error = failure(of: image, id: jobs[number].id, fence: fence, lines: lines) {
      fail(number, error)
      return
    }
    jobs[number].files.warnings += lines.filter { $0.contains { $0 != " " } }
    jobs[number].drawn += 1
    if jobs[number].current == nil {
      jobs[number].result = .success(jobs[number].files)
      skipFinished()
    }
  }

  /// Why an image is not good, or `nil` once it has its name.
  private func failure(
    of image: FigureJob.Image, id: String, fence: Fence, lines: [String]
  ) -> PlottingError? {
    if fence.errorNumber != 0 {
      let text = (try? image.script.text()) ?? ""
      let complaint = Complaint(lines, fallback: fence.message, script: text)
      return .gnuplotRefused(
        id: id, line: complaint.line, statement: complaint.statement, message: complaint.message)
    }
    if let reason = AtomicFile.flaw(ofImage: image.temporary, format: image.format) {
      return .brokenImage(id: id, path: image.path, reason: reason)
    }
    if let reason = AtomicFile.finish(image, id: id) {
      return .cannotWrite(path: image.path, reason: reason)
    }
    guard rename(image.temporary, image.path) == 0 else {
      return .cannotWrite(path: image.path, reason: String(cString: strerror(errno)))
    }
    return nil
  }
}
