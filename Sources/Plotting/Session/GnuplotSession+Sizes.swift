import Foundation

extension GnuplotSession {
  /// Hands a figure over that is to be drawn smaller than 1600 by 1000 pixels, as PNG only: type
  /// and lines have the size of the smaller image.
  ///
  /// - Parameters:
  ///   - figure: The figure.
  ///   - id: The name of its files, without ending.
  ///   - theme: Its look.
  ///   - description: What is to be seen, for the inside of the image; generated from the figure
  ///     where it is left out.
  ///   - directory: Where the files go; made if it is not there.
  ///   - scale: Its width as a part of 1600 pixels, in 0.1...1.
  /// - Returns: What to wait for.
  /// - Throws: ``PlottingError``, as for a figure of full size.
  @discardableResult
  public func submit(
    _ figure: Figure, id: String, theme: Theme = .light, description: String? = nil,
    directory: URL, scale: Double
  ) throws(PlottingError) -> FigureTicket {
    try submitImage(
      figure, id: id, theme: theme, words: ImageWords(of: figure, description),
      directory: directory,
      scale: scale, weight: 1)
  }

  /// Hands over the small picture of a figure for a list of pages: 400 by 250 pixels, its curves
  /// without words.
  ///
  /// - Parameters:
  ///   - figure: The figure.
  ///   - id: The name of its files, without ending.
  ///   - theme: Its look.
  ///   - description: What is to be seen, for the inside of the image; generated from the figure
  ///     where it is left out.
  ///   - directory: Where the files go; made if it is not there.
  /// - Returns: What to wait for.
  /// - Throws: ``PlottingError``, as for a figure of full size.
  @discardableResult
  public func submitThumbnail(
    of figure: Figure, id: String, theme: Theme = .light, description: String? = nil,
    directory: URL
  ) throws(PlottingError) -> FigureTicket {
    try submitImage(
      figure.thumbnail, id: id, theme: theme, words: ImageWords(of: figure, description),
      directory: directory, scale: 0.25, weight: 2)
  }

  private func submitImage(
    _ figure: Figure, id: String, theme: Theme, words: ImageWords, directory: URL, scale: Double,
    weight: Double
  ) throws(PlottingError) -> FigureTicket {
    precondition(formats == [.png], "Only a session that draws PNG draws other sizes.")
    precondition((0.1...1).contains(scale), "The scale \(scale) lies outside 0.1...1.")
    try FigureCheck.check(figure, id: id)
    let script = FigureScript(
      figure: figure, id: id, theme: theme, format: .png, scale: scale, weight: weight)
    return try submit(
      [script.script()], id: id, table: figure.table, notes: figure.notes, words: words,
      directory: directory)
  }
}
