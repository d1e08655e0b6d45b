import NewswireCore
package import NewswireModel

/// Reads what an article says: the people, places and organisations it names, whom it quotes, the days and
/// amounts it speaks of, the agencies it credits and, where the page gives none, the day it was published.
package enum Annotator {
  /// Sets `language`; where there are rules for it, fills `mentions`, `quotes`, `dates` and `numbers`, adds to `agencies`, and sets
  /// `published` and the dates of captions where they are not given and the text says.
  ///
  /// The rules are those of English: an article in another or an unknown language has none of these.
  /// Pure and deterministic: the same article always gets the same annotations.
  /// - Parameter budget: what it may cost; nil for what an article of its length may.
  /// - Returns: false if the budget is spent. The article then has its language and none of the others.
  @discardableResult
  package static func annotate(_ article: inout Article, _ budget: AnnotationBudget? = nil) -> Bool {
    let text = ArticleText(article, budget)
    guard !text.tokens.isEmpty else {
      article.language = LanguageTag(article.language)?.description ?? ""
      return true
    }
    article.language = ArticleLanguage.settle(text, stated: article.language)
    guard ArticleLanguage.hasRules(article.language) else { return true }
    var annotated = article
    read(text, into: &annotated)
    guard !text.budget.isSpent else { return false }
    article = annotated
    return true
  }

  private static func read(_ text: ArticleText, into article: inout Article) {
    let names = Names(text)
    article.mentions = names.mentions
    article.quotes = QuoteFinder.quotes(in: text, names)
    for agency in Agencies.credited(in: text, names.candidates) where !article.agencies.contains(agency) {
      article.agencies.append(agency)
    }
    let expressions = DateFinder.expressions(in: text)
    if article.published == nil { article.published = PublicationDay.infer(text, expressions) }
    let day = article.published.flatMap {
      $0.precision.rawValue <= TimePrecision.day.rawValue ? $0.time.day : nil
    }
    let dated = values(of: expressions, in: text, published: day)
    article.dates = dated.map { reference($0.expression, $0.value, in: text) }
    dateCaptions(of: &article, dated, in: text, published: day)
    article.numbers = NumberFinder.references(in: text, besides: expressions, mentions: article.mentions)
  }

  /// The expressions of time with their values, those that have one.
  private static func values(
    of expressions: [DateExpression], in text: ArticleText, published: CivilDate?
  ) -> [CaptionDay.Dated] {
    var resolver = DateResolver(reference: published)
    var section = -1
    return expressions.compactMap { expression in
      if expression.section > section + 2 { resolver.lastQuarter = nil }
      section = expression.section
      guard let value = resolver.text(of: expression.value, expression.direction) else { return nil }
      if !expression.value.isYearBefore, value.utf8.count == 7, value.utf8.contains(UInt8(ascii: "Q")) {
        resolver.lastQuarter = value
      }
      return (expression, value)
    }
  }

  private static func reference(_ expression: DateExpression, _ value: String, in text: ArticleText) -> DateReference {
    let (start, end) = (
      text.tokens[expression.tokens.lowerBound].start, text.tokens[expression.tokens.upperBound - 1].end
    )
    return DateReference(
      text: text.string(start, end), value: value, span: text.sections[expression.section].span(from: start, to: end))
  }

  /// Dates the captions whose credits give no date.
  private static func dateCaptions(
    of article: inout Article, _ dated: [CaptionDay.Dated], in text: ArticleText, published: CivilDate?
  ) {
    var ofCaption: [Int32: [CaptionDay.Dated]] = [:]
    for one in dated {
      let section = text.sections[one.expression.section]
      if section.section == .caption { ofCaption[section.index, default: []].append(one) }
    }
    for index in article.captions.indices where article.captions[index].date.isEmpty {
      if let own = ofCaption[Int32(index)], let day = CaptionDay.day(of: own, in: text, published: published) {
        article.captions[index].date = day
      }
    }
  }
}
