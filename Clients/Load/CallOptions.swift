import ArgumentParser
import Foundation
import NewswireModel

/// A scenario's call, as options say it.
struct CallOptions: ParsableArguments {
  @Option(help: ArgumentHelp("A method to call.", valueName: "service/method"))
  var method: String?

  @Option(help: ArgumentHelp("The request message for --method, in hexadecimal.", valueName: "hex"))
  var payload: String?

  @Option(help: ArgumentHelp("A file that holds the request message for --method.", valueName: "file"))
  var payloadFile: String?

  @Option(
    help: ArgumentHelp(
      "The request for --method, or an array of requests, by what the server's reflection says.", valueName: "json"))
  var data: String?

  @Option(help: ArgumentHelp("Search with the queries of a file, one a line.", valueName: "file"))
  var queries: String?

  @Option(
    help: ArgumentHelp(
      "Get articles drawn by chance from those that match; from all if it is empty.", valueName: "query"))
  var articlesMatching: String?

  @Option(help: ArgumentHelp("How many articles to draw. (default: 10000)", valueName: "count"))
  var articleCount: Int?

  @Option(name: .customLong("import"), help: ArgumentHelp("Import the pages of a file.", valueName: "file"))
  var pages: String?

  @Option(help: ArgumentHelp("Pages of one import. (default: 1)", valueName: "count"))
  var pagesPerCall: Int?

  @Flag(help: "Take queries, articles and requests by chance and not in turn.")
  var random = false

  /// Whether any of these says what to call.
  var isGiven: Bool { method != nil || queries != nil || articlesMatching != nil || pages != nil }

  func validate() throws {
    guard method != nil || payload == nil && payloadFile == nil && data == nil else {
      throw ValidationError("--payload, --payload-file and --data go with --method")
    }
  }

  func call() throws(NewswireError) -> Scenario.Call {
    var json: JSONValue?
    if let data {
      do {
        json = try JSONDecoder().decode(JSONValue.self, from: Data(data.utf8))
      } catch {
        throw NewswireError(.invalidArgument, "--data is no JSON", cause: "\(error)")
      }
    }
    return Scenario.Call(
      method: method, payload: payload, payloadFile: payloadFile, json: json, searchFile: queries,
      articlesMatching: articlesMatching, articleCount: articleCount, import: pages, pagesPerCall: pagesPerCall,
      order: random ? .random : nil)
  }
}
