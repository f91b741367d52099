import Foundation
import Notebook
import Plotting

/// A deck of slides in one web page, for a room without a network.
///
/// A cell becomes a slide of words, one of code, and one for each figure and table; its verdicts
/// share one. Without scripts the slides stand one below the other.
struct SlideDeck {
  let run: PageRun
  let images: ExportImages

  /// The deck as Markdown between `<section>` tags, with comments where figures and listings go.
  var markdown: String {
    let page = run.page
    let parameters = (page.parameters.map { ($0.name, "\($0.value)") } + [("seed", "\(page.seed)")])
      .map { "`\($0) = \($1)`" }.joined(separator: " · ")
    var slides = [
      slide("title", ["# \(page.info.title)", page.info.question, parameters])
    ]
    for (number, cell) in page.cells.enumerated() { slides += self.slides(cell, number + 1) }
    if let failure = run.failure {
      slides.append(slide("words", ["## The page stopped here", failure.message]))
    }
    let sources = page.info.sources.map { "- \($0.citation)" }.joined(separator: "\n")
    slides.append(
      slide(
        "closing", ["## Again", "```sh\n\(page.command)\n```"] + (sources.isEmpty ? [] : [sources]))
    )
    return slides.joined(separator: "\n\n") + "\n"
  }

  private func slides(_ cell: Cell, _ number: Int) -> [String] {
    let heading = cell.title.isEmpty ? [] : ["## \(cell.title)"]
    var slides: [String] = []
    var words = cell.prose.isEmpty ? [] : [cell.prose]
    var verdicts: [String] = []
    func close() {
      if !words.isEmpty { slides.append(slide("words", heading + words)) }
      words = []
    }
    for output in cell.outputs {
      switch output {
      case .prose, .warning, .expectedFailure:
        words += MarkdownPage.render(output, style: .places)
      case .table, .figure:
        close()
        let isTable = if case .table = output { true } else { false }
        slides.append(
          slide(
            isTable ? "table" : "picture",
            (isTable ? heading : []) + MarkdownPage.render(output, style: .places)))
      case .verdict(let verdict): verdicts.append(MarkdownPage.line(of: verdict))
      }
    }
    close()
    if !cell.code.isEmpty {
      // Behind the words that explain it, before what it showed.
      let place = slides.isEmpty || cell.prose.isEmpty ? 0 : 1
      slides.insert(slide("code", heading + ["<!--listing:\(number)-->"]), at: place)
    }
    if !verdicts.isEmpty {
      slides.append(slide("verdicts", heading + [verdicts.joined(separator: "\n")]))
    }
    return slides
  }

  private func slide(_ kind: String, _ blocks: [String]) -> String {
    "<section class=\"\(kind)\">\n\n" + blocks.joined(separator: "\n\n") + "\n\n</section>"
  }

  /// Puts figures, listings, styles and keys into what pandoc made of the deck.
  func render(fragment: String) -> String {
    var body = ByteText(fragment.utf8)
    HTMLPage.markVerdicts(in: &body)
    for (number, cell) in run.page.cells.enumerated() where !cell.code.isEmpty {
      let listing = "<pre><code>\(SwiftListing.html(cell.code))</code></pre>"
      body.replace("<!--listing:\(number + 1)-->", with: listing.utf8)
    }
    for figure in run.page.figures {
      let picture = images.svg(figure.id, .projector).map(HTMLPage.inline)
      body.replace(
        "<!--figure:\(figure.id)-->", with: (picture ?? HTMLPage.undrawn(figure)).utf8)
    }
    return HTMLPage.document(
      title: run.page.info.title, description: run.page.info.question,
      style: HTMLPage.asset(PackageResources.slides_css),
      script: HTMLPage.asset(PackageResources.slides_js), body: body.string)
  }
}
