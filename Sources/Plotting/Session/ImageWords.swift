import Foundation

/// What an image file says about itself, and what it must not say.
///
/// gnuplot writes its own name and version into an SVG and the time into a PDF. Here an SVG gets the
/// figure's title and description, which screen readers read; a PNG gets them as text chunks; and a
/// PDF loses its time, so that equal figures are equal files.
public struct ImageWords: Sendable, Equatable {
  /// The figure's title.
  public var title: String
  /// What is to be seen.
  public var description: String

  /// Words for an image.
  ///
  /// - Parameters:
  ///   - title: The figure's title.
  ///   - description: What is to be seen.
  public init(title: String, description: String) {
    self.title = title
    self.description = description
  }

  /// The words of a figure.
  ///
  /// - Parameters:
  ///   - figure: The figure.
  ///   - description: What is to be seen; generated from the figure where it is `nil`.
  init(of figure: Figure, _ description: String?) {
    self.init(title: figure.title, description: description ?? figure.generatedDescription)
  }

  /// An SVG of gnuplot's that names and describes itself.
  ///
  /// - Parameters:
  ///   - svg: The text of the image.
  ///   - id: What its own names begin with, so that several images can stand in one page.
  /// - Returns: The image with `role`, `<title>` and `<desc>`; any other text as it was.
  public func described(svg: String, id: String) -> String {
    guard let head = svg.range(of: "<svg"), let title = svg.range(of: "<title>Gnuplot</title>"),
      let start = svg.range(of: "<desc>"), let end = svg.range(of: "</desc>"),
      head.upperBound < title.lowerBound, title.upperBound <= start.lowerBound
    else { return svg }
    let names = "role=\"img\" aria-labelledby=\"\(id)-title \(id)-desc\""
    let body = Self.namesApart(svg[end.upperBound...].utf8, id: id)
    return svg[..<head.upperBound] + " \(names)" + svg[head.upperBound..<title.lowerBound]
      + "<title id=\"\(id)-title\">\(Self.escaped(self.title))</title>"
      + svg[title.upperBound..<start.lowerBound]
      + "<desc id=\"\(id)-desc\">\(Self.escaped(description))</desc>" + body
  }

  /// A PNG that carries its title and description.
  ///
  /// - Parameter png: The bytes of the image.
  /// - Returns: The same image with an `iTXt` chunk for each behind its header, and none for words
  ///   that are empty; other bytes as they were.
  /// - Source: Portable Network Graphics (third edition), 11.3.3.4, "iTXt".
  public func described(png: Data) -> Data {
    // Behind the signature the header's chunk: length, name, 13 bytes, checksum.
    let header = Self.signature.count + 4 + 4 + 13 + 4
    guard png.count > header, png.starts(with: Self.signature) else { return png }
    var result = png.prefix(header)
    for (keyword, text) in [("Title", title), ("Description", description)] where !text.isEmpty {
      // Not compressed, no language, the keyword not translated.
      let content = Array(keyword.utf8) + [0, 0, 0, 0, 0] + Array(text.utf8)
      result.append(contentsOf: Self.chunk("iTXt", content))
    }
    return result + png.dropFirst(header)
  }

  private static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  /// A PDF without the time of its making.
  ///
  /// - Parameter pdf: The bytes of the document.
  /// - Returns: As many bytes, of which those of dates are constant.
  static func undated(pdf: Data) -> Data {
    var result = pdf
    for key in ["/CreationDate (D:", "/ModDate (D:"] {
      var from = result.startIndex
      while let found = result.range(of: Data(key.utf8), in: from..<result.endIndex) {
        let digits = result[found.upperBound...].prefix { (0x30...0x39).contains($0) }.count
        let date = Array("19800101000000".utf8) + Array(repeating: 0x30, count: digits)
        result.replaceSubrange(
          found.upperBound..<found.upperBound + digits, with: date.prefix(digits))
        from = found.upperBound
      }
    }
    return result
  }

  /// gnuplot gives the parts of every image the same names; here they begin with the image's own.
  /// And it writes a bold font as a family of its own, which no browser knows.
  private static func namesApart(_ svg: some Sequence<UInt8>, id: String) -> String {
    var text = ByteText(svg)
    for mark in ["id='", "id=\"", "href='#", "href=\"#", "url(#"] {
      for name in ["gp", "gnuplot_", "textbox", "greybox"] {
        text.replace(mark + name, with: "\(mark)\(id)-\(name)".utf8)
      }
    }
    let family = "font-family=\"\(Style.fontName)"
    let fallback = "\(family),Verdana,sans-serif\""
    text.replace("\(family):Bold\"", with: "\(fallback) font-weight=\"bold\"".utf8)
    text.replace("\(family)\"", with: fallback.utf8)
    return text.string
  }

  private static func escaped(_ text: String) -> String {
    text.replacingOccurrences(of: "&", with: "&amp;")
      .replacingOccurrences(of: "<", with: "&lt;").replacingOccurrences(of: ">", with: "&gt;")
  }

  private static func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
    let body = Array(name.utf8) + content
    return bigEndian(UInt32(content.count)) + body + bigEndian(checksum(body))
  }

  private static func bigEndian(_ value: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
  }

  /// The cyclic redundancy check that ends a chunk.
  ///
  /// - Source: Portable Network Graphics (third edition), annex D.
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(0xFFFF_FFFF as UInt32) { sum, byte in
      (0..<8).reduce(sum ^ UInt32(byte)) { value, _ in
        value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1
      }
    }
  }
}
