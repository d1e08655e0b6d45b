import NewswireCommandLine
import NewswireCore
import NewswireModel

/// Prints results for people.
struct HitPrinter {
  let style: TextStyle

  func print(_ response: SearchResponse, to out: inout StandardOutput) {
    for hit in response.hits { print(hit, to: &out) }
    if let profile = response.profile { print(profile, to: &out) }
    if response.hits.isEmpty {
      out.line(style.dim("no articles match"))
      if !response.didYouMean.isEmpty { out.line("did you mean: \(response.didYouMean)") }
      return
    }
    let articles = text(response.total, "article")
    let stories = response.stories.map { text($0, "story", "stories") + ", " + articles }
    out.line(style.dim("\(response.hits.count) of \(stories ?? articles)"))
    if !response.nextPageToken.isEmpty { out.line(style.dim("more: --page-token \(response.nextPageToken)")) }
  }

  private func text(_ total: Total, _ one: String, _ many: String? = nil) -> String {
    (total.isExact ? "" : "at least ") + counted(Int(total.count), one, many)
  }

  func print(_ hit: Hit, to out: inout StandardOutput) {
    out.line(style.bold("\(hit.headline.isEmpty ? "(no headline)" : hit.headline)"))
    out.line("  \(style.dim("\(place(of: hit))"))")
    for passage in hit.passages { out.line("  \(marked(passage))") }
    if hit.otherArticles > 0 {
      let others = counted(Int(hit.otherArticles), "other article tells it", "other articles tell it")
      out.line("  \(style.dim("\(others): story:\(hit.articleID)"))")
    }
    if let explanation = hit.explanation { print(explanation, score: hit.score, to: &out) }
    out.line("")
  }

  private func print(_ explanation: ScoreExplanation, score: Float, to out: inout StandardOutput) {
    let average = rounded(explanation.averageLength)
    out.line("  score \(rounded(score)): \(explanation.length) words, \(average) on average")
    for term in explanation.terms {
      out.line(
        "    \(rounded(term.score))  \(term.term): \(term.frequency) times, idf \(rounded(term.idf))"
      )
    }
    if explanation.nearness > 0 { out.line("    \(rounded(explanation.nearness))  words near each other") }
    if explanation.typedForms > 0 {
      out.line("    \(rounded(explanation.typedForms))  words in the form that was typed")
    }
  }

  private func print(_ profile: SearchProfile, to out: inout StandardOutput) {
    out.line(
      style.dim(
        "searched \(counted(Int(profile.segments), "segment")) in \(profile.searchMicroseconds) µs: "
          + "\(profile.postingsDecoded) of at most \(counted(Int(profile.postings), "posting")) in "
          + "\(counted(Int(profile.blocksDecoded), "block")) (\(profile.blocksSkipped) skipped), "
          + "\(counted(Int(profile.positions), "position")), \(counted(Int(profile.candidates), "candidate")); "
          + "read in \(profile.readMicroseconds) µs"))
  }

  private func rounded(_ value: Float) -> String { decimal(Double(value), places: 3) }

  private func place(of hit: Hit) -> String {
    let fields = hit.matchedFields.map { String(describing: $0) }.joined(separator: ", ")
    return [
      hit.articleID, hit.published.map(dateText), hit.source.isEmpty ? nil : hit.source,
      fields.isEmpty ? nil : "in \(fields)",
    ].compactMap(\.self).joined(separator: "  ")
  }

  /// The passage with its matches emphasised; without colour they stand between asterisks.
  private func marked(_ passage: Passage) -> StyledText {
    let bytes = Array(passage.text.utf8)
    var result: StyledText = ""
    var position = 0
    for range in passage.highlights {
      let start = Int(range.lowerBound)
      let end = Int(range.upperBound)
      guard start >= position, end <= bytes.count else { continue }
      let found = text(bytes[start..<end])
      result = result + text(bytes[position..<start]) + (style.isEnabled ? style.highlight(found) : "*\(found)*")
      position = end
    }
    return result + text(bytes[position...])
  }

  private func text(_ bytes: ArraySlice<UInt8>) -> StyledText {
    StyledText(String(decoding: bytes, as: UTF8.self))
  }
}

/// A publication time as exactly as it is known.
func dateText(_ time: PublicationTime) -> String {
  let text = RFC3339.string(time.time)
  switch time.precision {
  case .second: return text
  case .minute: return text.prefix(16) + "Z"
  case .day: return String(text.prefix(10))
  case .month: return String(text.prefix(7))
  case .year: return String(text.prefix(4))
  }
}
