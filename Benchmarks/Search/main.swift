import NewswireQuery
import NewswireCore
import Foundation
import NewswireAnnotation
import NewswireIndex
import NewswireModel

// Builds an index of a corpus and times searches in it, in the manner of the peers' scripts: see SEARCH.md beside this folder.
//
//     newswire-bench CORPUS.jsonl QUERIES.jsonl [--runs N] [--batch N] [--folder DIR] [--compact] [--keep] [--only KIND] [--each]
//         [--inflected] [--newest] [--source NAME] [--year YYYY] [--names]
//
// --keep uses the index that an earlier run left in the folder; --only times one kind of query; --each prints each query's time;
// --inflected finds words in any inflection instead of exactly; --newest sorts by time instead of by relevance.
// With --source and --year it also times queries narrowed to them, and facets, timelines, wildcards and proximities. With --names the
// articles' names are found before they are indexed, and their facets and the quotes of the most quoted speakers are timed.

struct Record: Decodable {
  var headline: String?
  var text: String
  var published: String?
  var source: String?
  var byline: String?
}

struct BenchmarkQuery: Decodable {
  var kind: String
  /// Of the kind "text", one text in the query language; else words.
  var terms: [String]
}

struct Options {
  var corpus = ""
  var queries = ""
  var runs = 7
  var batch = 500
  var folder = NSTemporaryDirectory() + "newswire-bench"
  var compact = false
  var keep = false
  var only = ""
  var each = false
  var inflected = false
  var source = ""
  var year = 0
  var names = false
  var sort = NewswireModel.SortOrder.relevance

  init(_ arguments: [String]) {
    var positional: [String] = []
    var rest = arguments.dropFirst()
    while let argument = rest.popFirst() {
      switch argument {
      case "--runs": runs = rest.popFirst().flatMap { Int($0) } ?? runs
      case "--batch": batch = rest.popFirst().flatMap { Int($0) } ?? batch
      case "--folder": folder = rest.popFirst() ?? folder
      case "--compact": compact = true
      case "--keep": keep = true
      case "--inflected": inflected = true
      case "--newest": sort = .newest
      case "--source": source = rest.popFirst() ?? ""
      case "--year": year = rest.popFirst().flatMap { Int($0) } ?? 0
      case "--names": names = true
      case "--each": each = true
      case "--only": only = rest.popFirst() ?? ""
      default: positional.append(argument)
      }
    }
    corpus = positional.first ?? ""
    queries = positional.dropFirst().first ?? ""
  }
}

func lines(of path: String) throws -> [Data] {
  try Data(contentsOf: URL(fileURLWithPath: path), options: .mappedIfSafe).split(separator: 0x0A)
}

func article(_ record: Record, names: Bool) -> Article {
  var article = Article()
  article.headline = record.headline ?? ""
  article.source = record.source ?? ""
  article.paragraphs = record.text.components(separatedBy: "\n\n").map { Paragraph(text: $0) }
  if let time = record.published.flatMap({ RFC3339.parse($0) }) {
    article.published = PublicationTime(time.time, precision: .day, basis: .metadata)
  }
  if names { Annotator.annotate(&article) }
  return article
}

func tree(_ query: BenchmarkQuery, inflected: Bool) throws -> Query {
  let words = query.terms.map { Query.word(WordQuery(text: $0, match: inflected ? .inflected : .exact)) }
  switch query.kind {
  case "union": return .or(words)
  case "intersection": return .and(words)
  case "phrase": return .phrase(PhraseQuery(words: query.terms))
  case "text": return try QueryParser.parse(query.terms[0]).tree
  default: return words[0]
  }
}

func microseconds(_ body: () throws -> Void) rethrows -> Double {
  let duration = try ContinuousClock().measure(body)
  return Double(duration.components.attoseconds) / 1e12 + Double(duration.components.seconds) * 1e6
}

func residentMegabytes() -> Int {
  let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
  let line = status.split(separator: "\n").first { $0.hasPrefix("VmRSS") } ?? ""
  return (Int(line.split(separator: " ").dropFirst().first ?? "") ?? 0) / 1024
}

/// Of all threads, in seconds: the background's work counts, other programs' does not.
func processorSeconds() -> Double {
  var usage = rusage()
  unsafe getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
  func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
  return seconds(usage.ru_utime) + seconds(usage.ru_stime)
}

func build(_ options: Options) throws -> SearchIndex {
  try SearchIndex.erase(directory: options.folder)
  let index = try SearchIndex(directory: options.folder)
  let decoder = JSONDecoder()
  var bytes = 0
  var indexing = 0.0
  var key: Int64 = 0
  var batch: [IndexChange] = []
  var processor = 0.0
  func apply() throws {
    let before = processorSeconds()
    defer { processor += processorSeconds() - before }
    indexing += try microseconds { try index.apply(batch, through: key) }
    batch.removeAll(keepingCapacity: true)
  }
  for line in try lines(of: options.corpus) {
    let record = try decoder.decode(Record.self, from: line)
    bytes += record.text.utf8.count
    key += 1
    batch.append(.add(key: key, article: article(record, names: options.names)))
    if batch.count == options.batch { try apply() }
  }
  try apply()
  let resident = residentMegabytes()
  let before = processorSeconds()
  indexing += try microseconds { try index.flush() }
  if options.compact { indexing += try microseconds { try index.compact() } }
  processor += processorSeconds() - before
  let seconds = indexing / 1e6
  print(
    "newswire index_s \(String(format: "%.1f", seconds)) cpu_s \(String(format: "%.1f", processor)) MB/s \(String(format: "%.1f", Double(bytes) / 1e6 / seconds))",
    "index_MB \(String(format: "%.1f", Double(index.bytesOnDisk) / 1e6)) segments \(index.segments.count) resident_MB \(resident)"
  )
  return index
}

func open(_ options: Options) throws -> SearchIndex {
  var opened: SearchIndex?
  let time = try microseconds { opened = try SearchIndex(directory: options.folder) }
  print("newswire open_ms \(String(format: "%.1f", time / 1000))")
  return try opened ?? SearchIndex(directory: options.folder)
}

/// The bytes of each part of the segments' files, the largest first.
func printSizes(_ index: SearchIndex) {
  let parts = index.sectionBytes.sorted { $0.value > $1.value }.filter { $0.value > 0 }
  let text = parts.map { "\($0.key) \(String(format: "%.2f", Double($0.value) / 1e6))" }.joined(separator: ", ")
  print("newswire MB \(text)")
}

/// Times by class of query, in microseconds.
struct Timings {
  let runs: Int
  private var times: [String: [Double]] = [:]

  init(runs: Int) { self.runs = runs }

  /// Takes the best of some runs.
  mutating func time(_ name: String, _ body: () throws -> Void) rethrows -> Double {
    var best = Double.infinity
    for _ in 0..<runs { best = min(best, try microseconds(body)) }
    times[name, default: []].append(best)
    return best
  }

  func print() {
    for (name, times) in times.sorted(by: { $0.key < $1.key }) {
      let sorted = times.sorted()
      let mean = sorted.reduce(0, +) / Double(sorted.count)
      Swift.print(
        "newswire \(name) n \(sorted.count) p50_us \(String(format: "%.1f", sorted[sorted.count / 2]))",
        "mean_us \(String(format: "%.1f", mean)) p99_us \(String(format: "%.1f", sorted[Int(Double(sorted.count) * 0.99)]))"
      )
    }
  }
}

/// What users ask for besides words: see compare_search.py, which asks peers for the like.
func timeOthers(
  _ query: BenchmarkQuery, _ tree: Query, _ snapshot: IndexSnapshot, _ options: Options, _ timings: inout Timings
) throws {
  func top(_ name: String, _ query: Query, sort: NewswireModel.SortOrder = .relevance) throws {
    _ = try timings.time("other " + name) { _ = try snapshot.search(query, sort: sort, limit: 10) }
  }
  if query.kind == "intersection", query.terms.count == 2 {
    let start = CivilDate(year: options.year, month: 1, day: 1)?.start
    let end = CivilDate(year: options.year + 1, month: 1, day: 1)?.start
    let year = Query.published(PublishedQuery(from: start, until: end))
    try top("dated", .and([tree, year]))
    try top("sourced", .and([tree, .keyword(KeywordQuery(field: .source, value: options.source))]))
    let since = Query.published(PublishedQuery(from: start))
    try top("after", .and([tree, since]))
    try top("newest", tree, sort: .newest)
    try top("oldest", tree, sort: .oldest)
    let words = query.terms.map { Query.word(WordQuery(text: $0, match: options.inflected ? .inflected : .exact)) }
    try top("near", .proximity(ProximityQuery(left: words[0], right: words[1], distance: .words(5))))
  } else if query.kind == "term" {
    try top("prefix", .word(WordQuery(text: String(query.terms[0].prefix(4)), match: .prefix)))
    try top("fuzzy", .word(WordQuery(text: query.terms[0], match: .fuzzy(edits: 1))))
    try top("headline", .word(WordQuery(field: .headline, text: query.terms[0], match: .exact)))
    _ = try timings.time("other facets") { _ = try snapshot.facets(tree, fields: [.source], limit: 10) }
    if options.names {
      let fields: [FacetField] = [.person, .place, .organisation]
      let best = try timings.time("other names") { _ = try snapshot.facets(tree, fields: fields, limit: 10) }
      if options.each {
        print("each names \(try snapshot.count(tree)) \(String(format: "%.1f", best)) \(query.terms[0])")
      }
    }
    _ = try timings.time("other timeline") {
      _ = try snapshot.timeline(tree, by: TimelinePeriods(.month), omitsEmpty: true)
    }
  } else if query.kind == "phrase", query.terms.count == 2 {
    try top("headphrase", .phrase(PhraseQuery(field: .headline, words: query.terms)))
  }
}

/// Twenty quotes of each of the most quoted speakers.
func timeQuotes(_ snapshot: IndexSnapshot, _ options: Options, _ timings: inout Timings) throws {
  let anybody = Query.speech(SpeechQuery(speaker: ""))
  for speaker in try snapshot.quoteCounts(anybody, limit: 100, by: nil).speakers {
    let query = Query.speech(SpeechQuery(speaker: speaker.value))
    var count: Int64 = 0
    let best = try timings.time("other quotes") { count = try snapshot.quotes(query, sort: .newest, limit: 20).count }
    if options.each { print("each quotes \(count) \(String(format: "%.1f", best)) \(speaker.value)") }
  }
}

func run(_ options: Options) throws {
  if !options.keep { try build(options).close() }
  let index = try open(options)
  printSizes(index)
  let snapshot = index.snapshot()
  let decoder = JSONDecoder()
  var timings = Timings(runs: options.runs)
  for line in try lines(of: options.queries) {
    let query = try decoder.decode(BenchmarkQuery.self, from: line)
    if !options.only.isEmpty && options.only != query.kind { continue }
    let tree = try tree(query, inflected: options.inflected)
    let name = "\(query.kind)\(query.terms.count)"
    let best = try timings.time("top10 " + name) { _ = try snapshot.search(tree, sort: options.sort, limit: 10) }
    if options.each { print("each \(name) \(String(format: "%.1f", best)) \(query.terms.joined(separator: " "))") }
    let counting = try timings.time("count " + name) { _ = try snapshot.count(tree) }
    if query.kind == "text" {
      let time = try timings.time("other facets_text") { _ = try snapshot.facets(tree, fields: [.source], limit: 10) }
      if options.each {
        print(
          "each \(name) count \(try snapshot.count(tree)): \(String(format: "%.1f", counting)) facets \(String(format: "%.1f", time))"
        )
      }
    }
    if !options.source.isEmpty { try timeOthers(query, tree, snapshot, options, &timings) }
  }
  if options.names { try timeQuotes(snapshot, options, &timings) }
  timings.print()
  try index.close()
}

try run(Options(CommandLine.arguments))
