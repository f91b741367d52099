import Foundation
import Notebook
import Plotting

/// One web page that holds all it needs: no network, no file beside it, no script.
struct HTMLPage {
  let run: PageRun
  let images: ExportImages

  /// Puts figures, listings and styles into what pandoc made of the page.
  ///
  /// - Parameter fragment: the page's Markdown, in ``MarkdownPage/Style/places``, as HTML.
  /// - Returns: a whole document.
  func render(fragment: String) -> String {
    let page = run.page
    var body = ByteText(fragment.utf8)
    Self.markVerdicts(in: &body)
    for (number, cell) in page.cells.enumerated() where !cell.code.isEmpty {
      body.replace("<!--listing:\(number + 1)-->", with: Self.listing(cell.code).utf8)
    }
    for figure in page.figures {
      body.replace("<!--figure:\(figure.id)-->", with: content(of: figure).utf8)
    }
    return Self.document(
      title: page.info.title, description: page.info.question,
      style: Self.asset(PackageResources.page_css), script: nil,
      body: "<main>\n\(body.string)</main>")
  }

  /// A listing that opens and closes.
  static func listing(_ code: String) -> String {
    "<details class=\"listing\" open><summary>Swift</summary><pre><code>"
      + SwiftListing.html(code) + "</code></pre></details>"
  }

  /// Both looks of a figure, of which the style shows one, and its files inside links.
  private func content(of figure: PageFigure) -> String {
    var parts: [String] = []
    for theme in [Theme.light, .dark] {
      guard let id = figure.animationID, let film = images.data("\(id)-\(theme.rawValue).gif")
      else { continue }
      parts.append(
        "<img class=\"film \(theme.rawValue)\" alt=\"\(HTML.escaped(figure.alt))\" "
          + "src=\"data:image/gif;base64,\(film.base64EncodedString())\">")
    }
    let still = figure.animation == nil ? "" : " still"
    for theme in [Theme.light, .dark] {
      guard let svg = images.svg(figure.id, theme) else { continue }
      parts.append("<div class=\"\(theme.rawValue)\(still)\">\(Self.inline(svg))</div>")
    }
    if parts.isEmpty { return Self.undrawn(figure) }
    let links = [("gp", "script", "text/plain"), ("csv", "numbers", "text/csv")].compactMap {
      ending, word, type -> String? in
      guard let data = images.data("\(figure.id)-light.\(ending)") else { return nil }
      return "<a download=\"\(figure.id).\(ending)\" "
        + "href=\"data:\(type);charset=utf-8;base64,\(data.base64EncodedString())\">\(word)</a>"
    }
    parts.append("<p class=\"files\">\(links.joined(separator: " "))</p>")
    return parts.joined(separator: "\n")
  }

  /// What stands for a figure that could not be drawn.
  static func undrawn(_ figure: PageFigure) -> String {
    "<p class=\"undrawn\">Not drawn, for gnuplot is not installed: "
      + "\(HTML.escaped(figure.alt))</p>"
  }

  /// An image without the head of a file of its own.
  static func inline(_ svg: String) -> String {
    guard let start = svg.range(of: "<svg") else { return svg }
    return String(svg[start.lowerBound...])
  }

  /// Gives the items that say what holds and what does not a class each.
  static func markVerdicts(in html: inout ByteText) {
    html.replace("<li>✓ ", with: "<li class=\"holds\">✓ ".utf8)
    html.replace("<li>✗ ", with: "<li class=\"fails\">✗ ".utf8)
  }

  /// The text of a file that was built into the program.
  static func asset(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  /// A document that may load nothing from anywhere.
  static func document(
    title: String, description: String, style: String, script: String?, body: String
  ) -> String {
    let scripts = script == nil ? "" : " script-src 'unsafe-inline';"
    return """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta http-equiv="Content-Security-Policy" \
      content="default-src 'none'; img-src data:; style-src 'unsafe-inline';\(scripts)">
      <title>\(HTML.escaped(title))</title>
      <meta name="description" content="\(HTML.escaped(description))">
      <style>
      \(style)</style>
      </head>
      <body>
      \(body)
      \(script.map { "<script>\n\($0)</script>\n" } ?? "")</body>
      </html>

      """
  }
}
