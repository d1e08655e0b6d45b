import NewswireAnalysis
import NewswireContainers
private import Glibc
private import NewswireAnnotation
package import NewswireModel
import NewswireFields
import NewswireFormats

/// Reads pages: bytes in, articles out. Pure: no files, no network, no state.
package struct Extractor: Sendable {
  /// Seconds since 1970 beyond which no article can have been published.
  private let latest: Int64
  private let fieldMap: FieldMap

  /// - Parameters:
  ///   - fieldMap: where the records of JSON pages have the fields of an article, if not under the usual names.
  ///   - now: seconds since 1970; a time of publication more than a day after it is taken for an error of the page and left
  ///     out. The day allows for clocks and zones.
  package init(fieldMap: [FieldMapping] = [], now: Int64 = Int64(time(nil))) {
    latest = now &+ 86_400
    self.fieldMap = FieldMap(fieldMap)
  }

  /// Reads the articles of one page.
  ///
  /// A page in which no article was found comes back without articles and with the verdict on each of its lines.
  /// - Parameter digest: of the page's content, if it is known; it is computed otherwise.
  /// - Throws: `invalidArgument` if the page is empty, is not text or is a record that cannot be read;
  ///   `resourceExhausted` where it passes a limit, which the message names.
  package func extract(_ page: Page, digest: SHA256Digest? = nil) throws(NewswireError) -> ExtractedPage {
    try extract(page, digest: digest, PageBudget(bytes: page.content.count))
  }

  /// - Parameter budget: shows afterwards what reading the page has cost.
  func extract(
    _ page: Page, digest: SHA256Digest? = nil, _ budget: PageBudget
  ) throws(NewswireError) -> ExtractedPage {
    guard !page.content.isEmpty else {
      throw NewswireError(.invalidArgument, "\(Self.place(of: page)) is empty")
    }
    guard page.content.count <= Limits.page else {
      throw NewswireError(
        .resourceExhausted,
        "\(Self.place(of: page)) has \(page.content.count) bytes; a page may have \(Limits.page)",
        info: .limit("page", Limits.page))
    }
    var result = ExtractedPage(sha256: (digest ?? SHA256Digest(of: page.content)).hexadecimal())
    do throws(NewswireError) {
      try read(page.content, budget, into: &result)
      try budget.check()
      for article in result.articles { try Self.checkSize(of: article) }
    } catch {
      var located = error
      located.message = "\(Self.place(of: page)): \(error.message)"
      throw located
    }
    complete(&result, page: page, budget)
    result.notes = budget.notes.all
    return result
  }

  /// An article takes some ten times its text in memory while it is annotated.
  private static func checkSize(of article: Article) throws(NewswireError) {
    var bytes = article.headline.utf8.count + article.standfirst.utf8.count
    for paragraph in article.paragraphs { bytes += paragraph.text.utf8.count }
    for caption in article.captions { bytes += caption.text.utf8.count }
    guard bytes > Limits.articleText else { return }
    throw NewswireError(
      .resourceExhausted,
      "an article on it has \(bytes) bytes of text; at most \(Limits.articleText) are allowed (limit articleText)",
      info: .limit("articleText", Limits.articleText))
  }

  private func read(
    _ content: [UInt8], _ budget: PageBudget, into result: inout ExtractedPage
  ) throws(NewswireError) {
    if let record = try ArchiveRecordPage(content) {
      guard !record.content.isEmpty else {
        throw NewswireError(.invalidArgument, "the record has headers and no content")
      }
      try read(record.content, charset: record.charset, budget, into: &result)
      let isPage = HTMLPage.recognises(record.content)
      for index in result.articles.indices {
        result.articles[index].take(address: record.url, isPage: isPage)
      }
    } else {
      try read(content, charset: nil, budget, into: &result)
    }
  }

  private func read(
    _ content: [UInt8], charset: String?, _ budget: PageBudget, into result: inout ExtractedPage
  ) throws(NewswireError) {
    try Self.checkLines(of: content)
    if JSONPage.recognises(content) {
      try JSONPage.read(content, by: fieldMap, budget, into: &result)
    } else if XMLRoot.recognises(content) {
      try XMLPage.read(content, charset: charset, budget, into: &result)
    } else if MailPage.recognises(content) {
      try MailPage.read(content, budget, into: &result)
    } else if HTMLPage.recognises(content) {
      try HTMLPage.read(content, charset: charset, budget, into: &result)
    } else if RichTextPage.recognises(content) {
      try RichTextPage.read(content, budget, into: &result)
    } else if let kind = DatabaseExport.kind(of: content) {
      try DatabaseExport.read(content, kind, charset: charset, budget, into: &result)
    } else {
      try TextPage.read(content, charset: charset, budget, into: &result)
    }
  }

  private static func checkLines(of content: [UInt8]) throws(NewswireError) {
    // Most pages are too short to have as many.
    guard content.count > Limits.linesPerPage else { return }
    let lines = content.count { $0 == 0x0A || $0 == 0x0D }
    guard lines > Limits.linesPerPage else { return }
    throw NewswireError(
      .resourceExhausted, "it has \(lines) line ends; at most \(Limits.linesPerPage) are allowed (limit linesPerPage)",
      info: .limit("linesPerPage", Limits.linesPerPage))
  }

  /// Fills what every article has, whatever format it came in.
  private func complete(_ result: inout ExtractedPage, page: Page, _ budget: PageBudget) {
    var ordinals: [String: Int] = [:]
    for index in result.articles.indices {
      if result.articles[index].canonicalURL.isEmpty {
        result.articles[index].canonicalURL = CanonicalURL.of(result.articles[index].url)
      }
      let canonical = result.articles[index].canonicalURL
      let identity = canonical.isEmpty ? result.sha256 : canonical
      let ordinal = ordinals[identity, default: 0] + 1
      ordinals[identity] = ordinal
      result.articles[index].id = Self.id(identity: identity, ordinal: ordinal)
      result.articles[index].provenance.page = page.name
      result.articles[index].provenance.record = page.record
      result.articles[index].provenance.sha256 = result.sha256
      if let published = result.articles[index].published, published.seconds > latest {
        result.articles[index].published = nil
        budget.notes.add(.unreadDate, "\(published.time)")
      }
      if result.articles[index].release == nil {
        result.articles[index].release = ReleaseReader.embargo(in: result.articles[index])
      }
      for caption in result.articles[index].captions.indices { result.articles[index].captions[caption].readCredit() }
      if !Annotator.annotate(&result.articles[index]) {
        budget.notes.add(
          .withoutAnnotations,
          "\(result.articles[index].id): finding names, quotes, dates and numbers takes too many steps "
            + "(limit annotationStepsPerByte)")
      }
    }
  }

  /// The first 20 hexadecimal digits of SHA-256 over the identity and, from the second article of that identity on, its ordinal.
  package static func id(identity: String, ordinal: Int) -> String {
    SHA256Digest(of: Array((ordinal > 1 ? "\(identity)#\(ordinal)" : identity).utf8)).hexadecimal(digits: 20)
  }

  /// The place among the articles of its page that gave an article its id; nil if the id was not made of this identity.
  package static func ordinal(of id: String, identity: String) -> Int? {
    (1...Limits.articlesPerPage).first { self.id(identity: identity, ordinal: $0) == id }
  }

  /// How a page is called in an error.
  private static func place(of page: Page) -> String {
    let name = page.name.isEmpty ? "the page" : page.name
    guard let record = page.record else { return name }
    return "record \(record.number) of \(name), at byte \(record.byteOffset)"
  }
}

extension Article {
  /// Takes the address at which a page was found. A page may name another one of the same site as its own, by which it is
  /// then known; what a feed or the like lists has an address of its own.
  fileprivate mutating func take(address: String, isPage: Bool) {
    guard !address.isEmpty, isPage || url.isEmpty else { return }
    canonicalURL = CanonicalURL.of(CanonicalURL.address(stated: url, given: address))
    url = address
  }
}
