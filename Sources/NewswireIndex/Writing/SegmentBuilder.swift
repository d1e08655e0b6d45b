internal import NewswireCore
internal import NewswireModel
internal import NewswireAnalysis

/// Turns articles into a segment in memory.
///
/// Every word becomes eight bytes in a log: the number of its key and its position. At the end, a counting sort over the
/// log brings the words of each key together, in the order of documents and positions, and they are encoded one
/// key after the other. No list or tree is kept for each key, and all memory is reused from segment to segment.
struct SegmentBuilder: ~Copyable {
  private var terms = TermTable()
  private var stems = StemHashes()
  private var documents = DocumentTable()
  /// For each word: the key's number in the upper half, the position in the lower.
  private var log = WordLog()
  /// Where each document's words begin in the log.
  private var starts: [Int] = []
  private var sections = ArticleSections()
  private var names = NameKeyCache()
  private var facets = FacetReader()

  init() {}

  var documentCount: Int { documents.count }

  /// Bytes held for what was added, to be compared with a limit.
  var byteCount: Int { log.count * 16 + terms.byteCount }

  /// Adds an article, which comes after those added before by `DocumentOrder`.
  /// - Parameter story: the key of the first article that tells the story of this one.
  mutating func add(key: Int64, article: Article, story: Int64) {
    starts.append(log.count)
    sections.begin(article)
    addText(article)
    addNames(article)
    addKeywords(article)
    if story != key { add(KeywordTerm.term(story: story), field: .story, position: 0) }
    facets.read(article, &names, into: &documents.facets)
    sections.setSpeakers(facets.speakers(of: article, &names, into: &documents.facets))
    let structure = sections.structure()
    let norm = Norm.encode(sections.weightedLength)
    let names = UInt32(max(article.mentions.count, sections.quotes.count))
    unsafe structure.withUnsafeBufferPointer {
      unsafe documents.add(
        key: key, story: story, published: DocumentOrder.time(of: article),
        imported: article.provenance.importedAt, withheldUntil: article.withheldUntil, words: sections.bodyWords,
        norm: norm,
        extents: (Extent.encode(sections.end), Extent.encode(sections.headlineEnd), Extent.encode(names)),
        structure: $0, card: { HitCard(article).append(to: &$0) })
    }
  }

  // MARK: One article

  private mutating func addText(_ article: Article) {
    sections.forEachRegion(of: article) { tokens, position, field, isHeadline in
      var position = position
      for i in 0..<tokens.count {
        // Written so often, a word of the headline weighs so much: see FORMAT.md, "Positions".
        for _ in 0..<(isHeadline ? BM25.headlineWeight : 1) {
          unsafe log.append(terms.number(field, tokens.term(tokens[i])), position)
          if isHeadline { unsafe log.append(terms.number(.headline, tokens.term(tokens[i])), position) }
        }
        position &+= 1
      }
    }
  }

  /// Mention `i`'s name keys are at position `i`, quote `i`'s speaker's at position `i`.
  private mutating func addNames(_ article: Article) {
    for (i, mention) in article.mentions.enumerated() {
      for key in names.keys(of: mention) { add(key, field: IndexField(mention.kind), position: UInt32(i)) }
    }
    for (i, placed) in sections.quotes.enumerated() {
      let name = article.quotes[Int(placed.number)].speaker
      if name.isEmpty { continue }
      let speaker = article.mentions.first { $0.name == name }
      let keys = speaker.map { names.keys(of: $0) } ?? names.keys(of: name)
      for key in keys { add(key, field: .speaker, position: UInt32(i)) }
    }
  }

  private mutating func addKeywords(_ article: Article) {
    add(keyword: article.source, field: .source)
    for agency in article.agencies { add(keyword: agency, field: .agency) }
    add(keyword: article.language, field: .language)
    for label in article.labels { add(keyword: label, field: .label) }
    addAddresses(article)
    if article.revision > 1 {
      add(keyword: "any", field: .changed)
      for change in article.changes { add(keyword: change.name, field: .changed) }
    }
    add(keyword: article.id, field: .id)
  }

  /// The URL as it was given and its normal form, and the sites of both.
  private mutating func addAddresses(_ article: Article) {
    let canonical = article.canonicalURL.isEmpty ? CanonicalURL.of(article.url) : article.canonicalURL
    var sites = KeywordTerm.sites(of: article.url)
    add(keyword: article.url, field: .url)
    if canonical != article.url {
      add(keyword: canonical, field: .url)
      sites += KeywordTerm.sites(of: canonical).filter { !sites.contains($0) }
    }
    for site in sites { add(site, field: .site, position: 0) }
  }

  private mutating func add(keyword value: String, field: IndexField) {
    if !value.isEmpty { add(KeywordTerm.term(for: value, field: field), field: field, position: 0) }
  }

  private mutating func add(_ term: [UInt8], field: IndexField, position: UInt32) {
    unsafe term.withUnsafeBufferPointer { unsafe log.append(terms.number(field, $0), position) }
  }

  // MARK: The segment

  /// Ends the segment and forgets its articles.
  mutating func finish() throws -> SegmentMemory? {
    starts.append(log.count)
    var writer = try SegmentWriter(file: nil, documents: documents)
    let sorted = SortedLog(log, terms: terms, documentStarts: starts)
    var positions: [UInt32] = []
    for number in terms.sorted() {
      let key = unsafe terms.key(Int(number))
      let field = unsafe IndexField(rawValue: key[0]) ?? .text
      let stem =
        unsafe field == .text
        ? stems.stem(of: UnsafeBufferPointer(rebasing: key[1...]), hash: terms[Int(number)].hash) : nil
      let extents = unsafe documents.extents(field)
      try unsafe writer.addTerm(key, hasPositions: field.hasPositions, stem: stem) { encoder in
        unsafe sorted.forEachDocument(of: Int(number)) { document, words in
          guard field.hasPositions else {
            return encoder.add(document, frequency: 1, norm: documents.norm(of: document))
          }
          positions.removeAll(keepingCapacity: true)
          for index in words.indices {
            let word = unsafe words[index]
            positions.append(UInt32(truncatingIfNeeded: word))
          }
          unsafe positions.withUnsafeBufferPointer {
            guard let start = $0.baseAddress else { return }
            unsafe encoder.add(
              document, frequency: UInt32($0.count), norm: documents.norm(of: document), positions: start,
              extent: extents[Int(document)])
          }
        }
      }
    }
    let memory = try writer.finish().memory
    removeAll()
    return memory
  }

  private mutating func removeAll() {
    terms.removeAll()
    documents.removeAll()
    log.removeAll()
    starts.removeAll(keepingCapacity: true)
  }
}

/// A growing log of (number, position) pairs.
@safe struct WordLog: ~Copyable {
  private(set) var count = 0
  private(set) var words: UnsafeMutablePointer<UInt64>
  private var capacity = 1 << 14

  init() { unsafe words = .allocate(capacity: capacity) }

  deinit { unsafe words.deallocate() }

  mutating func removeAll() { count = 0 }

  @inline(__always)
  mutating func append(_ number: UInt32, _ position: UInt32) {
    if count == capacity { grow() }
    unsafe words[count] = UInt64(number) &<< 32 | UInt64(position)
    count &+= 1
  }

  @inline(never)
  private mutating func grow() {
    let larger = UnsafeMutablePointer<UInt64>.allocate(capacity: capacity * 2)
    unsafe larger.update(from: words, count: count)
    unsafe words.deallocate()
    unsafe words = unsafe larger
    capacity *= 2
  }
}

/// A log sorted by key: for each one its words, as document (upper half) and position (lower half), ascending.
@safe struct SortedLog: ~Copyable {
  private let words: UnsafeMutablePointer<UInt64>
  /// Where each key's words begin, and one more.
  private let starts: UnsafeMutablePointer<Int>

  init(_ log: borrowing WordLog, terms: borrowing TermTable, documentStarts: [Int]) {
    unsafe words = .allocate(capacity: max(log.count, 1))
    unsafe starts = .allocate(capacity: terms.count + 1)
    let next = UnsafeMutablePointer<Int>.allocate(capacity: terms.count + 1)
    defer { unsafe next.deallocate() }
    var sum = 0
    for number in 0..<terms.count {
      unsafe starts[number] = sum
      unsafe next[number] = sum
      sum += Int(terms[number].occurrences)
    }
    unsafe starts[terms.count] = sum
    for document in 0..<max(documentStarts.count - 1, 0) {
      let tag = UInt64(document) << 32
      for i in documentStarts[document]..<documentStarts[document + 1] {
        let word = unsafe log.words[i]
        let number = Int(truncatingIfNeeded: word >> 32)
        unsafe words[next[number]] = tag | word & 0xFFFF_FFFF
        unsafe next[number] += 1
      }
    }
  }

  deinit {
    unsafe words.deallocate()
    unsafe starts.deallocate()
  }

  @inline(__always)
  func forEachDocument(of number: Int, _ body: (UInt32, UnsafeBufferPointer<UInt64>) throws -> Void) rethrows {
    var start = unsafe starts[number]
    let end = unsafe starts[number + 1]
    while start < end {
      let document = unsafe words[start] >> 32
      var stop = start + 1
      while unsafe stop < end && words[stop] >> 32 == document { stop += 1 }
      try unsafe body(
        UInt32(truncatingIfNeeded: document), UnsafeBufferPointer(start: words + start, count: stop - start))
      start = stop
    }
  }
}
