import NewswireFormats
import NewswireModel

/// A page that is a JSON text: one record, or an array of records.
enum JSONPage {
  static func recognises(_ content: [UInt8]) -> Bool {
    let body = content.starts(with: [0xEF, 0xBB, 0xBF]) ? content[3...] : content[...]
    guard let first = body.firstIndex(where: { $0 > 0x20 }),
      body[first] == UInt8(ascii: "{") || body[first] == UInt8(ascii: "[")
    else { return false }
    guard let second = body[(first + 1)...].firstIndex(where: { $0 > 0x20 }) else { return false }
    return body[first] == UInt8(ascii: "{")
      ? body[second] == UInt8(ascii: "\"") || body[second] == UInt8(ascii: "}")
      : body[second] == UInt8(ascii: "{") || body[second] == UInt8(ascii: "]")
  }

  static func read(
    _ content: [UInt8], by map: FieldMap, _ budget: PageBudget, into result: inout ExtractedPage
  ) throws(NewswireError) {
    let utf8 = try TextDecoder.utf8(content)
    let document = try JSONParser.parse(utf8, budget)
    if let records = records(of: document, by: map) {
      read(records, in: document, by: map, into: &result)
    } else if let article = try map.article(of: document.root, in: document) {
      result.articles = [article]
    }
    SourceLines.judge(utf8, kept: !result.articles.isEmpty, reason: "JSON record", into: &result)
  }

  /// The records that the page is a list of; nil if it is one record itself.
  private static func records(of document: JSONDocument, by map: FieldMap) -> [JSONValue]? {
    if case .array(let records) = document.root { return records }
    for name: StaticString in ["items", "articles", "results", "docs", "entries", "stories"] {
      guard case .array(let records)? = document.member(name, of: document.root),
        document.text("uri", of: document.root) == nil
      else { continue }
      return records
    }
    if map.isRecord(document.root, in: document) { return nil }
    let inner = innerRecords(document.root, in: document, by: map, depth: 0)
    return inner.isEmpty ? nil : inner
  }

  /// The outermost records below a value, such as those in the answer of a web service.
  private static func innerRecords(
    _ value: JSONValue, in document: JSONDocument, by map: FieldMap, depth: Int
  ) -> [JSONValue] {
    guard depth < 4 else { return [] }
    switch value {
    case .object(let members):
      if depth > 0, map.isRecord(value, in: document) { return [value] }
      return members.lazy.map { innerRecords($0.value, in: document, by: map, depth: depth + 1) }.max {
        $0.count < $1.count
      }
        ?? []
    case .array(let elements): return elements.flatMap { innerRecords($0, in: document, by: map, depth: depth + 1) }
    default: return []
    }
  }

  private static func read(
    _ records: [JSONValue], in document: JSONDocument, by map: FieldMap, into result: inout ExtractedPage
  ) {
    // A feed's title names the source of its items.
    let source = document.text("title", of: document.root) ?? ""
    for (index, record) in records.enumerated() {
      do throws(NewswireError) {
        guard result.articles.count < Limits.articlesPerPage else {
          throw NewswireError(
            .resourceExhausted, "a page may have \(Limits.articlesPerPage) articles",
            info: .limit("articlesPerPage", Limits.articlesPerPage))
        }
        guard var article = try map.article(of: record, in: document) else { continue }
        if article.source.isEmpty { article.source = source }
        result.articles.append(article)
      } catch {
        let position = RecordPosition(number: Int64(index + 1), byteOffset: Int64(document.offset(of: record) ?? 0))
        result.problems.append(RecordProblem(position: position, error: error))
      }
    }
  }
}
