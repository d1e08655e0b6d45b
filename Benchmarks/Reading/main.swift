import Foundation
import NewswireExtraction
import NewswireModel

// Times the reading of pages in process, on one thread, annotation included: see READING.md beside this folder.
//
//     newswire-bench-reading [--runs N] PATH...
//
// Reads the files and the files of folders into memory, then all of them N times (5 where it is not said), and prints the
// processor time of the fastest run.

func files(at paths: [String]) -> [String] {
  paths.flatMap { path -> [String] in
    let found = (FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []).sorted()
    return found.isEmpty ? [path] : found.map { "\(path)/\($0)" }
  }
}

var paths = Array(CommandLine.arguments.dropFirst())
var runs = 5
if let flag = paths.firstIndex(of: "--runs"), flag + 1 < paths.count, let count = Int(paths[flag + 1]) {
  runs = max(1, count)
  paths.removeSubrange(flag...flag + 1)
}
let pages = files(at: paths).compactMap { path in
  FileManager.default.contents(atPath: path).map { Page(name: path, content: Array($0)) }
}
let bytes = pages.reduce(0) { $0 + $1.content.count }

var best = Double.infinity
var articles = 0
for _ in 0..<runs {
  let start = clock()
  articles = 0
  for page in pages { articles += (try? Extractor().extract(page))?.articles.count ?? 0 }
  best = min(best, Double(clock() - start) / Double(CLOCKS_PER_SEC))
}
let rate = String(format: "%.1f MB/s, %.0f pages/s", Double(bytes) / best / 1e6, Double(pages.count) / best)
print("\(pages.count) pages, \(articles) articles, \(bytes) bytes: \(rate)")
