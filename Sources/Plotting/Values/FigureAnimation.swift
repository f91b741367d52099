/// A figure that moves: the same panel again and again while one number changes.
///
/// Every animation has a still, its contact sheet, for paper and for readers who asked their machine
/// for less motion.
public struct FigureAnimation: Sendable, Equatable {
  /// What the animation shows.
  public var title: String
  /// What moves, and what is drawn.
  public var subtitle: String
  /// The pictures; the heading of each says the number that changes.
  public var frames: [Panel]
  /// How long each picture is seen, in seconds.
  public var secondsPerFrame: Double
  /// How many of the pictures the contact sheet shows, two or three side by side.
  public var stills: Int

  /// The most pictures an animation may have.
  public static let longest = 60

  /// An animation.
  ///
  /// - Parameters:
  ///   - title: What the animation shows.
  ///   - subtitle: What moves, and what is drawn.
  ///   - frames: 2...60 pictures, the ranges of whose axes are given and are the same.
  ///   - secondsPerFrame: How long each is seen, in seconds.
  ///   - stills: How many of the pictures the contact sheet shows, at least two; four leave each
  ///     more room than six for the words at its axes.
  public init(
    title: String, subtitle: String = "", frames: [Panel], secondsPerFrame: Double = 0.2,
    stills: Int = 6
  ) {
    precondition(stills > 1, "A contact sheet shows the first and the last picture at least.")
    precondition(
      (2...Self.longest).contains(frames.count),
      "An animation has 2 to \(Self.longest) frames; \"\(title)\" has \(frames.count).")
    precondition(
      frames.allSatisfy { frame in
        frame.x.range != nil && frame.y.range != nil && frame.x.range == frames[0].x.range
          && frame.y.range == frames[0].y.range
      }, "The axes of \"\(title)\" must have the same given ranges in every frame.")
    self.title = title
    self.subtitle = subtitle
    self.frames = frames
    self.secondsPerFrame = secondsPerFrame
    self.stills = stills
  }

  /// Some of the pictures side by side, from the first to the last.
  public var contactSheet: Figure {
    let count = min(stills, frames.count)
    let chosen = (0..<count).map { frames[$0 * (frames.count - 1) / max(1, count - 1)] }
    return Figure(
      title: title, subtitle: subtitle, panels: chosen, columns: count > 4 ? 3 : 2)
  }

  /// Every picture as a figure of its own.
  var pictures: [Figure] {
    frames.map { Figure(title: title, subtitle: subtitle, panels: [$0]) }
  }
}
