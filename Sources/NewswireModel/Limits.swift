/// Every limit of Newswire, by name. What passes one gets an error that names it; each is tested at both edges.
public enum Limits {
  // MARK: The wire

  /// Bytes of data in one ttrpc frame (ttrpc 1.2: 4 MiB).
  public static let frameData = 4 << 20
  /// Bytes of one message's payload: a frame less room for the envelope around it.
  public static let message = frameData - 64 << 10
  /// Connections open at once.
  public static let connections = 4096
  /// Calls under way on one connection.
  public static let streamsPerConnection = 4096
  /// Messages received on a stream and not yet taken by its handler.
  public static let inboundMessagesPerStream = 64
  /// Bytes of messages queued on one stream, in either direction, before their sender must wait. One message may pass it.
  public static let streamWindow = 256 << 10
  /// Bytes waiting to be written to one connection before streams on it must wait.
  public static let outboundBytesPerConnection = 8 << 20
  /// Bytes of messages received on one connection and not yet taken by handlers, before it is read from no further.
  public static let inboundBytesPerConnection = 32 << 20
  /// Bytes that all connections together make the server hold: frames begun, messages on their way, pages being put together.
  public static let memory = 512 << 20
  /// Bytes that one connection makes the server hold.
  public static let memoryPerConnection = 128 << 20
  /// Bytes that a connection may always hold, even if others hold all of `memory`.
  public static let memoryReserve = 256 << 10
  /// Bytes that a call under way counts for, beside its messages.
  public static let memoryPerCall = 4 << 10
  /// Bytes of a service's or method's name.
  public static let methodName = 256
  /// Bytes of all metadata of one call.
  public static let metadata = 64 << 10
  /// Bytes of an error's message, and of its cause, on the wire; what is longer is shortened.
  public static let errorText = 16 << 10
  /// Bytes of an error's details on the wire, its cause aside; those that do not fit are left out.
  public static let errorDetails = 16 << 10

  /// Seconds that a client may give a call: a millisecond to a year.
  public static let callSeconds = 0.001...31_536_000

  // MARK: Pages

  /// Bytes of one page, after decompression.
  public static let page = 32 << 20
  /// Bytes of a feed or other list of records that is read as one page; a longer one is read record by record.
  public static let wholePage = 4 << 20
  /// Bytes that one page sent to a daemon may unpack to, containers inside it included. Files that the command line reads have no such limit.
  public static let unpackedPage = 128 << 20
  /// Records, and problems with records, of one page sent to a daemon.
  public static let recordsPerPage = 10_000
  /// Places at which one compressed stream may be damaged before the rest of it is left.
  public static let damagedMembers = 1000
  /// Bytes that decompression of Zstandard may look back, as a power of two (RFC 8878, section 3.1.1.1.2): 128 MiB, which `zstd --long` uses.
  public static let zstdWindowLog: Int32 = 27
  /// Bytes of one record in a container such as a JSON lines file.
  public static let record = 16 << 20
  /// Bytes of one line of a text page; a longer line is not a line of news.
  public static let line = 1 << 20
  /// Lines of one page.
  public static let linesPerPage = 1 << 20
  /// Tags of one page of HTML or XML, end tags included.
  public static let tagsPerPage = 500_000
  /// Elements inside each other on one page of HTML.
  public static let markupDepth = 1024
  /// Attributes of one element: HTML is read without those beyond, XML is refused.
  public static let attributesPerTag = 256
  /// Values of one page of JSON: objects, arrays, texts, numbers.
  public static let valuesPerPage = 1 << 20
  /// Bytes of one article's text, captions included.
  public static let articleText = 8 << 20
  /// Steps that reading a page may take for each of its bytes: looks at an element, a line or a byte of gathered text.
  public static let stepsPerByte = 64
  /// Steps that reading any page may take, however short it is.
  public static let pageSteps = 1 << 20
  /// Steps that annotating an article may take for each byte of its text: looks at a word. One that takes more is kept without
  /// annotations, and its page's result says so.
  public static let annotationStepsPerByte = 16
  /// Steps that annotating any article may take, however short it is.
  public static let annotationSteps = 1 << 20
  /// Bytes of a page's name.
  public static let pageName = 4096
  /// Articles on one page.
  public static let articlesPerPage = 1000
  /// Pages in one ImportPages call.
  public static let pagesPerImport = 10_000
  /// Mappings of an import's field map.
  public static let fieldMappings = 64
  /// Bytes of a member's name in a field map.
  public static let fieldMember = 256
  /// Notes of one page's result that each have a subject; others are counted by their kind.
  public static let notesPerPage = 32
  /// Bytes of a note's subject; a longer one is shortened.
  public static let noteSubject = 200
  /// Bytes of line verdicts in the response to one import.
  public static let verdictBytesPerImport = 2 << 20
  /// Imports waiting for the writer.
  public static let writerQueue = 64
  /// Bytes of pages waiting for the writer.
  public static let writerQueueBytes = 128 << 20

  // MARK: The store

  /// Bytes of packed articles kept in memory for those who ask for them again.
  public static let packedArticleCache = 32 << 20
  /// Bytes of packed articles kept in memory for searches to show.
  public static let articleTextCache = 64 << 20

  /// Bytes of a tag.
  public static let tag = 100
  /// Tags of one article.
  public static let tagsPerArticle = 100
  /// Bytes of a note.
  public static let note = 64 << 10
  /// Bytes of a name that is counted as another one, and of that one.
  public static let aliasName = 200
  /// Articles that one call tags.
  public static let taggedArticles = 10_000
  /// Revisions in one page of a list.
  public static let revisionsPerPage: Int32 = 1000

  // MARK: Takedowns

  /// Articles in one PurgeArticles call.
  public static let purgedArticles = 100
  /// Bytes of the reason that is given for a purge.
  public static let purgeReason = 1000

  // MARK: Queries

  /// Bytes of a query's text.
  public static let queryText = 256 << 10
  /// Depth of a query's tree.
  public static let queryDepth = 64
  /// Words, phrases and values in a query; what joins them is not counted.
  public static let queryWords = 10_000
  /// Warnings and notes about one query's text; the last one says how many more there are.
  public static let queryWarnings = 32
  /// Terms that a prefix, wildcard or fuzzy word expands to.
  public static let wildcardExpansion = 1024
  /// Terms of the dictionary that the prefixes, wildcards and fuzzy words of one query look at, a term for each of them.
  public static let queryTerms = 50_000_000
  /// Bytes of memory that one query uses at a time, its answer aside.
  public static let queryMemory = 256 << 20
  /// Words of a query that finds nothing for which "did you mean" looks for others.
  public static let correctedWords = 16
  /// Words in a phrase.
  public static let phraseWords = 64
  /// Words in `w/n` and `pre/n`.
  public static let proximityWords: Int32 = 255
  /// Occurrences in `atleastN`.
  public static let atLeastCount: Int32 = 50

  // MARK: Results

  /// Hits, or articles, in one page of results unless the request says how many.
  public static let defaultPageSize: Int32 = 10
  /// Hits, or articles, in one page of results.
  public static let pageSize: Int32 = 1000
  /// Ids in one BatchGetArticles.
  public static let batchGet = 1000
  /// Passages shown for one hit.
  public static let passagesPerHit = 3
  /// UTF-8 bytes of one passage.
  public static let passageBytes = 320
  /// Values of one facet unless the request says how many.
  public static let defaultFacetValues: Int32 = 10
  /// Values of one facet.
  public static let facetValues: Int32 = 1000
  /// Words of an article that others like it are searched by.
  public static let relatedWords = 25
  /// Buckets of one timeline.
  public static let timelineBuckets = 10_000
  /// Queries whose timelines are compared.
  public static let comparedQueries = 16
  /// Queries of one BatchSearch.
  public static let batchQueries = 1000
  /// UTF-8 bytes of the sentences shown around a quote.
  public static let quoteContextBytes = 2048

  // MARK: The index

  /// Changes that the index may not have on disk yet, and takes from the store again after a crash. One transaction may pass it.
  public static let replayedChanges = 4096
  /// UTF-8 bytes of one term; a longer word is indexed by its beginning.
  public static let term = 255
  /// Words of one article that are indexed.
  public static let wordsPerArticle = 1 << 20
}
