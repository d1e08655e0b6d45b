import NewswireCommandLine
import ArgumentParser
import Foundation
import NewswireClient
import NewswireModel
import NewswireQuery
import NewswireRPC
import NewswireReflection

/// How the daemon is reached.
struct ConnectionOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      The daemon's socket. (default: $NEWSWIRE_SOCKET, $XDG_RUNTIME_DIR/newswire/newswire.sock or \
      /run/newswire/newswire.sock)
      """, valueName: "path"), completion: .file())
  var socket: String?

  @Option(
    help: ArgumentHelp("Seconds that one call may take. (default: no bound)", valueName: "seconds"),
    transform: NumberArgument.seconds(Limits.callSeconds))
  var timeout: Double?

  @Option(
    help: ArgumentHelp(
      """
      The user that the daemon runs as, by name or uid, where that is neither you, root, nor the owner of the socket's folder. \
      (default: $NEWSWIRE_DAEMON_USER)
      """, valueName: "user"))
  var daemonUser: String?

  var duration: Duration? { timeout.map { .seconds($0) } }

  /// Connects to a server of any kind, runs `body` and closes the connection.
  func withReflection(_ body: (ReflectionClient) async throws -> Void) async throws {
    let connection = try await RPCClient.connect(
      path: socket ?? SocketPath.standard, trusting: try TrustedServers.named(daemonUser))
    do {
      try await body(ReflectionClient(connection))
      await connection.close()
    } catch {
      await connection.close()
      throw error
    }
  }

  /// Connects to the daemon, runs `body` and closes the connection.
  func withClient<R>(_ body: (ArchiveClient) async throws -> R) async throws -> R {
    let client = try await ArchiveClient.connect(socket: socket, daemonUser: daemonUser, timeout: duration)
    do {
      let result = try await body(client)
      await client.close()
      return result
    } catch {
      await client.close()
      throw error
    }
  }
}

/// How pages are read.
struct ReadingOptions: ParsableArguments {
  @Option(
    name: .customLong("field"),
    help: ArgumentHelp(
      """
      Take a field of the article from this member of JSON records, if it has none of the usual names; a dot leads into a record. May be \
      repeated. Fields: \(Self.fields).
      """, valueName: "field=member"),
    transform: Self.mapping)
  var fieldMap: [FieldMapping] = []

  private static let fields = RecordField.allCases.map { "\($0)" }.joined(separator: ", ")

  private static func mapping(_ argument: String) throws -> FieldMapping {
    let parts = argument.split(separator: "=", maxSplits: 1)
    guard parts.count == 2, let field = RecordField.allCases.first(where: { "\($0)" == parts[0] }) else {
      throw ValidationError("write it as field=member, such as text=body.plain; fields are \(fields)")
    }
    return FieldMapping(field: field, member: String(parts[1]))
  }
}

/// How results are printed.
struct OutputOptions: ParsableArguments {
  @Flag(
    name: .customLong("json"),
    help: """
      Print JSON, one object a line, with the field names of Protos/ in lowerCamelCase; an error goes to standard error as \
      {"error": google.rpc.Status}. The same as --format json.
      """)
  var asJSON = false

  @Option(
    name: .customLong("format"),
    help: """
      text or json; where results are rows also table, csv, tsv or markdown, where they are articles csl, bibtex, ris or atom, and \
      of facets --with graphml. \
      (default: text; of export json)
      """)
  var chosenFormat: OutputFormat?

  func validate() throws {
    if asJSON, let chosenFormat, chosenFormat != .json {
      throw ValidationError("--json and --format \(chosenFormat.rawValue) are two forms; choose one")
    }
  }

  /// nil unless one was chosen.
  var format: OutputFormat? { asJSON ? .json : chosenFormat }
  var json: Bool { format == .json }
}

/// A command that prints results in several forms.
protocol OutputCommand: JSONCommand {
  /// The forms that its results have.
  static var formats: [OutputFormat] { get }
  var output: OutputOptions { get }
}

extension OutputCommand {
  static var formats: [OutputFormat] { [.text, .json] }

  var printsJSON: Bool { output.json }

  func validate() throws { try checkFormat() }

  /// - Throws: `ValidationError` for a form that the command's results do not have.
  func checkFormat() throws {
    if let format = output.format, !Self.formats.contains(format) {
      let formats = Self.formats.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("--format \(format.rawValue) does not fit this command; it has \(formats)")
    }
  }
}

/// What is looked for.
struct QueryArgument: ParsableArguments {
  @Argument(help: "The query; `newswire help query` describes the language. Several arguments are joined by spaces.")
  var query: [String] = []

  @Option(
    help: ArgumentHelp(
      "Read the query from a file, or from standard input (-): an argument ends at 128 KiB.", valueName: "file"))
  var queryFile: String?

  @Option(
    help: ArgumentHelp(
      "The zone of days and of times without one, such as Europe/Berlin or +02:00. (default: UTC)", valueName: "zone"))
  var zone = ""

  @Flag(help: "Take a warning about the query for an error.") var strict = false

  mutating func validate() throws {
    guard let queryFile else { return }
    guard query.isEmpty else { throw ValidationError("The query is given twice: as arguments and by --query-file.") }
    let data =
      queryFile == "-"
      ? FileHandle.standardInput.readDataToEndOfFile() : FileManager.default.contents(atPath: queryFile)
    guard let data else { throw ValidationError("The file \(queryFile) cannot be read.") }
    query = [String(decoding: data, as: UTF8.self)]
  }

  var text: String { query.joined(separator: " ") }

  var input: QueryInput { .text(text, zone: zone) }

  /// Shows what is to be said of the query.
  /// - Throws: an exit status if a warning is to be an error.
  /// - Parameter query: the text, if it is one of several.
  func report(_ parsed: ParsedQuery, of query: String? = nil) throws {
    QueryWarningPrinter(text: query ?? text).print(parsed.warnings)
    if strict, parsed.warnings.contains(where: { $0.severity == .warning }) { throw Program.failed }
  }

  /// The same for a query whose answer does not carry what was understood.
  func reportBeforehand() throws { try report(try QueryParser.parse(text, zone: zone)) }
}
