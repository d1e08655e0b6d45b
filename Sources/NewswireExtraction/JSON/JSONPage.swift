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

  static func read(_ content: [UInt8], into result: inout ExtractedPage) throws(NewswireError) {
    let document = try JSONParser.parse(content)
    switch document.root {
    case .array(let records):
      for (index, record) in records.enumerated() {
        do throws(NewswireError) {
          result.articles.append(try FieldMap.article(of: record, in: document))
        } catch {
          result.problems.append(
            RecordProblem(position: RecordPosition(number: Int64(index + 1), byteOffset: 0), error: error))
        }
      }
    default:
      result.articles.append(try FieldMap.article(of: document.root, in: document))
    }
    let lines = 1 + content.lazy.filter { $0 == 0x0A }.count
    for line in 1...Int32(clamping: lines) {
      result.verdicts.append(LineVerdict(line: line, fate: .kept, article: 1, reason: "JSON record"))
    }
    for index in result.articles.indices {
      result.articles[index].provenance.lines = [LineRange(first: 1, last: Int32(clamping: lines))]
    }
  }
}
