import NewswireCommandLine
import ArgumentParser
import Foundation
import NewswireClient
import NewswireModel

struct DiffCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Show what changed between two revisions of an article.",
    discussion: """
      Without revisions the latest is compared with the one before it, with one revision that one with the latest. Exit status 1 says that
      nothing differs, or that there is no such article.

      EXAMPLES
        newswire diff 4f1d2a77b0c95e3a8d61
        newswire diff 4f1d2a77b0c95e3a8d61 1 3
        newswire diff --json 4f1d2a77b0c95e3a8d61 | jq '.changes[].section'
      """)

  @Argument(help: "The article's id, as searches give it.") var id: String
  @Argument(help: "The older revision, from 1.", transform: NumberArgument.integer(.revision)) var old: Int32?
  @Argument(help: "The newer revision. (default: the latest)", transform: NumberArgument.integer(.revision))
  var new: Int32?
  @OptionGroup var output: OutputOptions
  @OptionGroup var connection: ConnectionOptions

  func run() async throws {
    let diff: ArticleDiff
    do {
      diff = try await connection.withClient { client in
        let newer = try await client.article(id: id, revision: new)
        let older = try await client.article(id: id, revision: old ?? max(1, newer.revision - 1))
        return ArticleDiff(from: older, to: newer)
      }
    } catch let error as NewswireError where error.code == .notFound {
      Program.report(error, inJSON: output.json)
      throw Program.nothingFound
    }
    var out = StandardOutput()
    if output.json {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      out.json(String(decoding: try encoder.encode(diff), as: UTF8.self))
    } else if diff.changes.isEmpty {
      let isOne = diff.fromRevision == diff.toRevision
      out.line(
        !isOne
          ? "nothing differs that an article says"
          : old == nil ? "there is no other revision to compare with" : "both are revision \(diff.toRevision)")
    } else {
      DiffPrinter(style: out.style).print(diff, to: &out)
    }
    out.flush()
    if diff.changes.isEmpty { throw Program.nothingFound }
  }
}
