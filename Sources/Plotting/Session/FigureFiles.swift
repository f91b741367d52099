import Foundation

/// What a figure has become on disk.
public struct FigureFiles: Sendable, Equatable {
  /// The name of the figure.
  public var id: String
  /// The script, `<id>.gp`: `gnuplot <id>.gp` beside it draws the image again, byte for byte but for
  /// the words that the image carries inside.
  public var script: URL
  /// The numbers, `<id>.csv`.
  public var data: URL
  /// The images in the order of the formats asked for; none where gnuplot is not on the machine.
  public var images: [URL]
  /// What gnuplot remarked without refusing.
  public var warnings: [String]
  /// What the picture leaves out: ``Figure/notes``.
  public var notes: [String]

  /// The first image, if there is one.
  public var image: URL? { images.first }
}

/// A figure that has been handed to a session.
public struct FigureTicket: Sendable, Equatable {
  let number: Int
}

/// The work of one figure on its way through gnuplot.
struct FigureJob: Sendable {
  /// One image of the figure.
  struct Image: Sendable {
    var format: FigureFormat
    var script: Script
    var path: String
    /// Where the process at work makes it; another name for each process.
    var temporary = ""
    /// What the image says about itself; nothing is written into it where there is none.
    var words: ImageWords?
  }

  var id: String
  var files: FigureFiles
  var images: [Image]
  /// When it was handed over.
  var submitted: ContinuousClock.Instant
  /// How many of its images are verified and in place.
  var drawn = 0
  /// What gnuplot has said since the last fence.
  var lines: [String] = []
  /// What became of it; its scripts are given back then.
  var result: Result<FigureFiles, PlottingError>? {
    didSet { images = [] }
  }

  /// The image gnuplot is at.
  var current: Image? { drawn < images.count ? images[drawn] : nil }
}
