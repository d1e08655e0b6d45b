internal import Configuration
internal import Foundation
internal import Logging
internal import NewswireCommandLine
internal import NewswireModel
internal import NewswireRPC
internal import SystemPackage

/// What the daemon is told at its start: by options, else by the environment, else by the configuration file.
struct Settings: Sendable {
  /// Read if it is there and no other is named.
  static let standardFile = "/etc/newswire/newswired.json"

  var archive: String
  var socket: String
  var callers: Callers
  var access: SocketAccess?
  var logLevel: Logger.Level
  var logFormat: LogFormat
  /// Nanoseconds.
  var slowCall: Int64
  var metricsPort: Int?

  /// - Throws: `invalidArgument` for a value that cannot be, `notFound` for a file, user or group that there is not.
  init(_ options: ServeOptions, environment: [String: String] = ProcessInfo.processInfo.environment) async throws {
    let found = try await Configured(Self.reader(options.config ?? environment["NEWSWIRE_CONFIG"], environment))
    archive = options.archive.archive ?? found.text(.archive) ?? ArchiveOption.standard(environment)
    let variable = environment["NEWSWIRE_SOCKET"].flatMap { $0.isEmpty ? nil : $0 }
    socket = options.socket ?? variable ?? found.text(.socket) ?? SocketPath.standard
    callers = try Self.callers(options, found)
    if let group = options.socketGroup ?? found.text(.socketGroup) {
      access = .group(try SystemAccounts.group(group))
    }
    logLevel = (options.log ?? found.text(.logLevel)).flatMap { Logger.Level(rawValue: $0) } ?? .notice
    logFormat = options.logFormat ?? found.text(.logFormat).flatMap { LogFormat(rawValue: $0) } ?? .text
    slowCall = Int64(options.slowCall ?? found.numbers[SettingKey.slowCall.path] ?? 1000) * 1_000_000
    metricsPort = options.metricsPort ?? found.numbers[SettingKey.metricsPort.path]
  }

  private static func callers(_ options: ServeOptions, _ found: Configured) throws(NewswireError) -> Callers {
    var users = options.allowUser.map { (name: $0, roles: Roles.usual) }
    var groups = options.allowGroup.map { (name: $0, roles: Roles.usual) }
    let roles: [(String, Roles, users: [String], groups: [String])] = [
      ("reader", .reader, options.readerUser, options.readerGroup),
      ("importer", .importer, options.importerUser, options.importerGroup),
      ("administrator", .all, options.adminUser, options.adminGroup),
    ]
    for (name, roles, givenUsers, givenGroups) in roles {
      let ofUsers = givenUsers.isEmpty ? found.texts[SettingKey.users(name).path] ?? [] : givenUsers
      let ofGroups = givenGroups.isEmpty ? found.texts[SettingKey.groups(name).path] ?? [] : givenGroups
      users += ofUsers.map { ($0, roles) }
      groups += ofGroups.map { ($0, roles) }
    }
    return try Callers(users: users, groups: groups)
  }

  private static func reader(_ named: String?, _ environment: [String: String]) async throws -> ConfigReader {
    var providers: [any ConfigProvider] = [
      EnvironmentVariablesProvider(environmentVariables: environment).prefixKeys(with: "newswire")
    ]
    if let path = named ?? (FileManager.default.fileExists(atPath: standardFile) ? standardFile : nil) {
      guard let bytes = FileManager.default.contents(atPath: path) else {
        throw NewswireError(
          .notFound, "cannot read the configuration file \(path); make it, or name another with --config")
      }
      let problems = ConfigurationFile.problems(bytes)
      guard problems.isEmpty else {
        throw NewswireError(.invalidArgument, "the configuration file \(path): \(problems.joined(separator: "; "))")
      }
      providers.append(try await FileProvider<JSONSnapshot>(filePath: FilePath(path)))
    }
    return ConfigReader(providers: providers)
  }
}

/// The values that environment and file have, by the paths of their keys.
private struct Configured {
  private var single: [String: String] = [:]
  private(set) var texts: [String: [String]] = [:]
  private(set) var numbers: [String: Int] = [:]

  func text(_ key: SettingKey) -> String? { single[key.path] }

  /// - Throws: `invalidArgument` for a value that is not of its key's kind.
  init(_ reader: ConfigReader) async throws {
    for key in SettingKey.all {
      let name = ConfigKey(key.path)
      switch key.kind {
      case .text, .choice:
        guard let text = try await reader.fetchString(forKey: name), !text.isEmpty else { continue }
        if case .choice(let values) = key.kind, !values.contains(text) { throw Self.wrong(key, text) }
        single[key.path] = text
      case .texts: texts[key.path] = try await reader.fetchStringArray(forKey: name)
      case .number(let range):
        let number: Int?
        do { number = try await reader.fetchInt(forKey: name) } catch { throw Self.wrong(key, "not a number") }
        guard let number else { continue }
        guard range.contains(number) else { throw Self.wrong(key, "\(number)") }
        numbers[key.path] = number
      }
    }
  }

  /// A file has been checked before, so it was the environment.
  private static func wrong(_ key: SettingKey, _ value: String) -> NewswireError {
    let variable = "NEWSWIRE_" + key.path.uppercased().map { $0.isLetter ? String($0) : "_" }.joined()
    return NewswireError(
      .invalidArgument, "\(variable) is \(value); it must be \(key.kind.description)", info: .invalidField)
  }
}
