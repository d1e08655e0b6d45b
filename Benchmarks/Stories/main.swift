import NewswireCore
import Foundation
import NewswireModel
import NewswireDeduplication

// Groups articles into stories in the order given, as an import does, and says which story each is of: see STORIES.md in the folder
// above, and compare_stories.py, which makes the articles and scores the answer.
//
//     newswire-stories < ARTICLES.jsonl > STORIES.txt
//
// A line of the input is {"id": …, "source": …, "published": …, "paragraphs": […]}, one of the output an id and the id of the story's first article.

struct Record: Decodable {
  var id: String
  var source: String
  /// YYYY-MM-DD; empty if it is not known.
  var published: String
  var paragraphs: [String]
}

var records: [(id: String, article: Article)] = []
let decoder = JSONDecoder()
while let line = readLine() {
  let record = try decoder.decode(Record.self, from: Data(line.utf8))
  var article = Article()
  article.source = record.source
  if let time = RFC3339.parse(record.published) {
    article.published = PublicationTime(time.time, precision: .day, basis: .metadata)
  }
  article.paragraphs = record.paragraphs.map { Paragraph(text: $0) }
  records.append((record.id, article))
}

let clock = ContinuousClock()
var sketches: [StorySketch] = []
let sketching = clock.measure { sketches = records.map { StorySketch($0.article) } }
var table = StoryTable()
var stories: [Int] = []
let grouping = clock.measure {
  for (i, sketch) in sketches.enumerated() {
    let match = table.match(sketch) { sketches[Int($0) - 1] }
    stories.append(match.map { stories[Int($0) - 1] } ?? i)
    table.insert(sketch, key: Int64(i) + 1)
  }
}
for (record, story) in zip(records, stories) { print(record.id, records[story].id) }
let note = "\(records.count) articles: sketches \(sketching), groups \(grouping)\n"
FileHandle.standardError.write(Data(note.utf8))
