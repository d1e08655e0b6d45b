import NewswireCommandLine
import ArgumentParser
import Foundation
import NewswireClient
import NewswireModel
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
      text or json; where results are rows also table, csv, tsv or markdown, and where they are articles csl, bibtex or ris. \
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

  func validate() throws {
    if let format = output.format, !Self.formats.contains(format) {
      let formats = Self.formats.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("--format \(format.rawValue) does not fit this command; it has \(formats)")
    }
  }
}

/// What is looked for.
struct QueryArgument: ParsableArguments {
  @Argument(help: "The query, in the language of Protos/QUERY.md. Several arguments are joined by spaces.")
  var query: [String] = []

  var input: QueryInput { .text(query.joined(separator: " ")) }
}
