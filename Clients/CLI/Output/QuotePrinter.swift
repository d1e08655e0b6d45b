import NewswireCommandLine
import NewswireModel

/// Prints quotes for people.
struct QuotePrinter {
  let style: TextStyle

  func print(_ quote: QuoteHit, to out: inout StandardOutput) {
    let speaker = quote.speaker.isEmpty ? "(nobody named)" : quote.speaker
    let words = quote.parts.map { StyledText("“\($0.text)”") }.joined(separator: " … ")
    out.line("\(words)")
    out.line("  \(style.bold("\(speaker)"))  \(style.dim("\(basis(of: quote))"))")
    if let context = quote.context { out.line("  \(style.dim("\(context.text)"))") }
    let place = [
      quote.published.map(dateText), quote.source.isEmpty ? nil : quote.source,
      quote.headline.isEmpty ? nil : quote.headline, quote.articleID,
    ].compactMap(\.self).joined(separator: "  ")
    out.line("  \(place)")
    out.line("")
  }

  /// What is said after all quotes.
  func printEnd(_ shown: Int, _ response: SearchQuotesResponse, to out: inout StandardOutput) {
    if response.count == 0 { return out.line(style.dim("no quotes match")) }
    out.line(style.dim("\(shown) of \(counted(Int(response.count), "quote"))"))
    if !response.nextPageToken.isEmpty { out.line(style.dim("more: --page-token \(response.nextPageToken)")) }
  }

  private func basis(of quote: QuoteHit) -> String {
    guard let basis = quote.speakerBasis else { return "" }
    let how =
      switch basis {
      case .named: "named"
      case .described: "described"
      case .pronoun: "by a pronoun"
      case .sentence: "by the sentence before"
      case .neighbour: "by the quote beside it"
      }
    return "\(how), right in \(Int((quote.confidence * 100).rounded())) of 100"
  }
}
