import Foundation
import TestSupport
import Testing

@Suite struct CommandLineTests {
  let daemon: DaemonProcess

  init() throws { daemon = try DaemonProcess(in: TemporaryFolder()) }

  private var sample: String { checkout.appending(path: "Scripts/sample/page.txt").path }

  @Test func `a page goes in and its stories come out`() throws {
    let imported = try daemon.newswire("import", "--json", sample)
    #expect(imported.status == 0)
    let result = try #require(imported.objects.first)
    #expect(result["outcome"] as? String == "IMPORT_OUTCOME_IMPORTED")
    let ids = try #require(result["articleIds"] as? [String])
    try #require(ids.count == 2)

    let found = try daemon.newswire("search", "--json", "reservoirs")
    #expect(found.status == 0)
    let hits = try #require(found.objects.first?["hits"] as? [[String: Any]])
    #expect(hits.map { $0["articleId"] as? String } == [ids[1]])

    let shown = try #require(daemon.newswire("show", "--json", ids[0]).objects.first)
    #expect(shown["headline"] as? String == "Port Workers in Tripoli Return After Nine-Day Strike")
    #expect(try daemon.newswire("list", "--json").objects.map { $0["id"] as? String } == ids)
    #expect(try daemon.newswire("export", "tripoli").objects.map { $0["id"] as? String } == [ids[0]])
    #expect(try daemon.newswire("count", "tuesday").output == "2\n")
    #expect(try daemon.newswire("status", "--json").objects.first?["articles"] as? String == "2")

    #expect(try daemon.newswire("import", sample).output.contains("1 unchanged"))
    #expect(try daemon.newswire("delete", ids[0]).status == 0)
    #expect(try daemon.newswire("search", "tripoli").status == 1)
    #expect(try daemon.newswire("import", sample).output.contains("1 unchanged"))
    #expect(try daemon.newswire("search", "tripoli").status == 1)
  }

  @Test func `copies of a story are shown as one where asked for`() throws {
    let body = (0..<8).map { i in (0..<25).map { "word\(i * 40 + $0 * 3)" }.joined(separator: " ") }
    func record(_ source: String, _ paragraphs: [String]) -> String {
      let text = paragraphs.joined(separator: "\\n\\n")
      return #"{"headline": "Budget passed", "source": "\#(source)", "published": "2025-04-14", "text": "\#(text)"}"#
    }
    let lead = ["A lead of its own, in other words, that says budget too."]
    let lines = [
      record("Wire One", body), record("Evening Post", lead + body.dropFirst()), record("Courier", lead + lead),
    ]
    _ = try daemon.newswire("import", input: lines.joined(separator: "\n"))
    for sort in ["relevance", "newest"] {
      let found = try #require(
        daemon.newswire("search", "--json", "--collapse", "--exact-total", "--sort", sort, "budget").objects.first)
      let hits = try #require(found["hits"] as? [[String: Any]])
      #expect(hits.map { $0["otherArticles"] as? Int ?? 0 }.sorted() == [0, 1])
      #expect((found["stories"] as? [String: Any])?["count"] as? String == "2")
      #expect((found["total"] as? [String: Any])?["count"] as? String == "3")
    }
    let text = try daemon.newswire(
      "search", "--collapse", "source:courier OR source:\"wire one\" OR source:\"evening post\"")
    #expect(text.output.contains("1 other article tells it"))
    #expect(text.lines.last == "2 of 2 stories, 3 articles")
    let articles = try daemon.newswire("list", "--json").objects
    let ids = articles.compactMap { $0["id"] as? String }
    #expect(articles.map { $0["story"] as? String } == [nil, ids[0], nil])
    #expect(try daemon.newswire("count", "story:\(ids[1])").output == "2\n")
    #expect(try daemon.newswire("show", ids[1]).output.contains("The same story\n  \(ids[0])"))
    #expect(try !daemon.newswire("show", ids[2]).output.contains("The same story"))
  }

  @Test func `a changed page makes a revision, and the change can be seen`() throws {
    func record(_ text: String) -> String {
      #"{"url": "https://news.example/budget", "headline": "Budget passed", "text": "\#(text)"}"#
    }
    _ = try daemon.newswire("import", input: record("The council voted on Monday. It passed by two votes."))
    let id = try #require(daemon.newswire("list", "--json").objects.first?["id"] as? String)
    #expect(try daemon.newswire("diff", id).status == 1)
    _ = try daemon.newswire("import", input: record("The council voted on Monday. It passed by three votes."))
    let shown = try daemon.newswire("diff", id)
    #expect(shown.status == 0)
    #expect(shown.output.contains("It passed by [-two-]{+three+} votes."))
    let json = try #require(daemon.newswire("diff", "--json", id, "1", "2").objects.first)
    #expect((json["changes"] as? [[String: Any]])?.map { $0["section"] as? String } == ["paragraph"])
    #expect(try daemon.newswire("diff", id, "2", "2").status == 1)
    #expect(try daemon.newswire("diff", id, "7").status == 1)
    #expect(try daemon.newswire("diff", id, "0").status == 2)
  }

  @Test func `exit statuses tell found, nothing found and error apart`() throws {
    _ = try daemon.newswire("import", input: record(1))
    #expect(try daemon.newswire("search", "storm").status == 0)
    #expect(try daemon.newswire("search", "calm").status == 1)
    #expect(try daemon.newswire("count", "calm").status == 1)
    #expect(try daemon.newswire("show", "0000").status == 1)
    #expect(try daemon.newswire("delete", "0000").status == 1)
    #expect(try daemon.newswire("search", "--limit", "100000", "storm").status == 2)
    #expect(try daemon.newswire("search", "--nonsense").status == 2)
    #expect(try daemon.newswire("import", "/nonexistent").status == 2)
    #expect(try daemon.newswire("--help").status == 0)
    #expect(try daemon.newswire("--version").status == 0)
  }

  @Test func `an error is JSON where results are`() throws {
    let token = try daemon.newswire("list", "--json", "--page-token", "nonsense")
    #expect(token.status == 2)
    let error = try #require(try errorObject(token))
    #expect(error["status"] as? String == "INVALID_ARGUMENT")
    let details = try #require(error["details"] as? [[String: Any]])
    #expect(details[0]["@type"] as? String == "type.googleapis.com/google.rpc.ErrorInfo")
    #expect(details[0]["reason"] as? String == "INVALID_PAGE_TOKEN")
    let violations = try #require(details[1]["fieldViolations"] as? [[String: String]])
    #expect(violations[0]["field"] == "page_token")
    #expect(violations[0]["description"] == error["message"] as? String)

    let missing = try daemon.newswire("show", "--json", "0000")
    #expect(missing.status == 1)
    #expect(try errorObject(missing)?["code"] as? Int == 5)
    let noDaemon = try daemon.newswire("status", "--json", "--socket", "/nonexistent/s")
    #expect(noDaemon.status == 2)
    #expect(try errorObject(noDaemon)?["status"] as? String == "UNAVAILABLE")
  }

  /// The error on a program's standard error, which has one line.
  private func errorObject(_ finished: Finished) throws -> [String: Any]? {
    let object = try JSONSerialization.jsonObject(with: Data(finished.errors.utf8)) as? [String: Any]
    return object?["error"] as? [String: Any]
  }

  @Test func `users and groups that may call are named to the daemon`() throws {
    for (option, name) in [("--allow-user", "no such user"), ("--allow-group", "no such group")] {
      let finished = try Programs.run(
        Programs.path("newswired"),
        ["--archive", daemon.folder.file("other"), "--socket", daemon.folder.file("o.sock"), option, name])
      #expect(finished.status == 2)
      #expect(finished.errors.contains("\"\(name)\""))
    }
  }

  @Test func `facets and timelines are counted`() throws {
    _ = try daemon.newswire("import", sample)
    let facets = try daemon.newswire("facets", "--by", "place", "tripoli")
    #expect(facets.status == 0)
    #expect(facets.output.hasPrefix("place\n"))
    #expect(facets.output.contains("Tripoli"))
    let json = try #require(daemon.newswire("facets", "--json").objects.first)
    #expect(json["count"] as? String == "2")
    #expect((json["facets"] as? [[String: Any]])?.first?["field"] as? String == "FACET_FIELD_SOURCE")
    _ = try daemon.newswire("import", input: record(1) + "\n" + record(2))
    #expect(try daemon.newswire("timeline", "storm").lines == ["2025-04  2  100.0%", "2 articles"])
    #expect(try daemon.newswire("timeline", "--by", "week", "storm").lines[0] == "2025-04-14  2  100.0%")
    let timeline = try #require(daemon.newswire("timeline", "--json", "--by", "year", "storm").objects.first)
    let bucket = try #require((timeline["buckets"] as? [[String: Any]])?.first)
    #expect(bucket["start"] as? String == "2025-01-01")
    for command in ["facets", "timeline"] {
      #expect(try daemon.newswire(command, "calm").status == 1)
      #expect(try daemon.newswire(command, "--by", "nonsense").status == 2)
    }
  }

  @Test func `words are suggested, scores explained and related articles found`() throws {
    let imported = try daemon.newswire("import", "--json", input: record(1) + "\n" + record(2) + "\n" + record(3))
    let id = try #require((imported.objects.first?["articleIds"] as? [String])?.first)
    #expect(try daemon.newswire("suggest", "sto").output == "3  storm\n")
    #expect(try daemon.newswire("suggest", "zzz").status == 1)
    #expect(try daemon.newswire("suggest").status == 2)
    let missed = try daemon.newswire("search", "strom")
    #expect(missed.status == 1)
    #expect(missed.output.contains("did you mean: storm"))
    #expect(try daemon.newswire("search", "--json", "strom").objects.first?["didYouMean"] as? String == "storm")
    let explained = try daemon.newswire("search", "--explain", "--profile", "number2")
    #expect(explained.status == 0)
    #expect(explained.output.contains("number2: 1 times, idf"))
    #expect(explained.output.contains("searched "))
    let related = try daemon.newswire("related", id)
    #expect(related.status == 0)
    #expect(related.output.contains("Storm 2") && related.output.contains("Storm 3"))
    #expect(!related.output.contains("Storm 1"))
    #expect((try daemon.newswire("related", "--json", id).objects.first?["hits"] as? [Any])?.count == 2)
    #expect(try daemon.newswire("related", "0000").status == 1)
  }

  @Test func `standard input, files and folders are imported, and links that lead back are not followed for ever`()
    throws
  {
    let files = try TemporaryFolder()
    let inner = files.file("inner")
    try FileManager.default.createDirectory(atPath: inner, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(atPath: inner + "/loop", withDestinationPath: files.path)
    try (record(1) + "\n" + record(2)).write(toFile: inner + "/two.jsonl", atomically: true, encoding: .utf8)
    try record(3).write(toFile: files.file("three.jsonl"), atomically: true, encoding: .utf8)
    #expect(try daemon.newswire("import", files.path).output.hasPrefix("3 pages (3 imported), 3 articles"))
    #expect(try daemon.newswire("import", input: record(4)).status == 0)
    #expect(try daemon.newswire("count", "storm").output == "4\n")
  }

  @Test func `pages that cannot be read are named, and the others are taken in`() throws {
    let files = try TemporaryFolder()
    try Data().write(to: URL(filePath: files.file("empty.txt")))
    try Data((0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 167) }).write(to: URL(filePath: files.file("binary.bin")))
    try Data("a\0b\0c\n".utf8).write(to: URL(filePath: files.file("nul.txt")))
    try record(1).write(toFile: files.file("good.jsonl"), atomically: true, encoding: .utf8)
    let result = try daemon.newswire("import", files.path)
    #expect(result.status == 2)
    for name in ["empty.txt", "binary.bin"] { #expect(result.errors.contains(name), "\(result.errors)") }
    #expect(try daemon.newswire("count", "storm").output == "1\n")
  }

  @Test func `a reader that goes away ends an export quietly and well`() throws {
    let records = (0..<3000).map { record($0, String(repeating: "word ", count: 50)) }.joined(separator: "\n")
    _ = try daemon.newswire("import", input: records)
    let script =
      "set -o pipefail; '\(Programs.path("newswire"))' export --socket '\(daemon.socket)' | head -n 1 | wc -l"
    let result = try Programs.run("/bin/bash", ["-c", script])
    #expect(result.status == 0)
    #expect(result.output == "1\n")
    #expect(result.errors == "")
  }

  @Test func `control characters from articles do not reach the terminal`() throws {
    let text = #"{"headline":"Storm \u001b[31m red \u202e evil","text":"storm \u0007 bell \u009b2J"}"#
    let id = try #require(
      (daemon.newswire("import", "--json", input: text).objects.first?["articleIds"] as? [String])?.first)
    for arguments in [["search", "storm"], ["list"], ["show", id]] {
      let result = try Programs.run(
        Programs.path("newswire"), arguments, environment: ["NEWSWIRE_SOCKET": daemon.socket, "NO_COLOR": "1"])
      #expect(result.status == 0)
      #expect(!result.output.unicodeScalars.contains { ["\u{1B}", "\u{07}", "\u{9B}", "\u{202E}"].contains($0) })
    }
  }

  @Test func `each subcommand has help with examples`() throws {
    for command in ["serve", "import", "extract", "search", "count", "show", "list", "export", "delete", "status"] {
      let help = try daemon.newswire(command, "--help")
      #expect(help.status == 0)
      #expect(help.output.contains("EXAMPLES"), "\(command)")
    }
  }
}

@Suite struct ExtractCommandTests {
  @Test func `extract needs no daemon and prints an article a line`() throws {
    let sample = checkout.appending(path: "Scripts/sample/page.txt").path
    let result = try Programs.run(
      Programs.path("newswire"), ["extract", "--json", sample], environment: ["NEWSWIRE_SOCKET": "/nonexistent"])
    #expect(result.status == 0)
    #expect(
      try result.objects.map { $0["headline"] as? String } == [
        "Port Workers in Tripoli Return After Nine-Day Strike",
        "Reservoirs in Northern Spain Reach Highest Level in a Decade",
      ])
  }

  @Test func `many batches read at once come out in the order of their pages`() throws {
    let long = String(repeating: "It rained on and on. ", count: 2_000)
    let records = (0..<3_000).map { record($0, $0 % 700 == 0 ? long : "") }
    let result = try Programs.run(
      Programs.path("newswire"), ["extract", "--json"], input: Data(records.joined(separator: "\n").utf8))
    #expect(try result.objects.map { $0["headline"] as? String } == (0..<3_000).map { "Storm \($0)" })
  }

  @Test func `explain gives every line that is not blank a verdict`() throws {
    let sample = checkout.appending(path: "Scripts/sample/page.txt")
    let lines = try String(contentsOf: sample, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false)
    let result = try Programs.run(Programs.path("newswire"), ["extract", "--explain", "--json", sample.path])
    let verdicts = try #require(result.objects.first?["verdicts"] as? [[String: Any]])
    let wanted = lines.enumerated().filter { !$0.element.allSatisfy(\.isWhitespace) }.map { $0.offset + 1 }
    #expect(verdicts.map { $0["line"] as? Int } == wanted)
  }

  /// The project's founding input, which is not part of the project.
  @Test(.enabled(if: SharedData.path("data/page-dump.txt") != nil))
  func `the acceptance page is read whole`() throws {
    let page = try #require(SharedData.path("data/page-dump.txt"))
    let truth = try #require(SharedData.path("data/page-dump.expected.json"))
    let scorer = try #require(SharedData.path("bench/score_page.py"))
    let read = try Programs.run(Programs.path("newswire"), ["extract", "--json", page])
    let files = try TemporaryFolder()
    try read.output.write(toFile: files.file("r.jsonl"), atomically: true, encoding: .utf8)
    let score = try Programs.run("/usr/bin/env", ["python3", scorer, truth, files.file("r.jsonl")])
    #expect(score.status == 0, "\(score.output)")
    #expect(score.output.hasSuffix("65 of 65 hold\n"), "\(score.output)")
  }
}
