import Foundation
import Glibc
import NewswireModel
import TestSupport
import Testing

/// Who may read, reach or fool a daemon and its clients.
@Suite(.timeLimit(.minutes(2)))
struct AccessTests {
  private func mode(_ path: String) -> mode_t {
    var information = stat()
    return unsafe lstat(path, &information) == 0 ? information.st_mode & 0o7777 : 0
  }

  @Test func `no other user can read a file of an archive, whatever the umask and the folder's mode were`()
    throws
  {
    let folder = try TemporaryFolder()
    let archive = folder.file("archive")
    try FileManager.default.createDirectory(
      atPath: archive, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o755])
    do {
      let daemon = try DaemonProcess(in: folder, setup: "umask 000")
      _ = try daemon.newswire("import", input: record(1))
      #expect(mode(archive) & 0o077 == 0)
      for name in try FileManager.default.subpathsOfDirectory(atPath: archive) {
        #expect(
          mode("\(archive)/\(name)") & 0o077 == 0, "\(name) has mode \(String(mode("\(archive)/\(name)"), radix: 8))")
      }
      #expect(mode(daemon.socket) & 0o077 == 0)
    } catch let end as DaemonEnded {
      // A folder that others may enter can be refused as well.
      #expect(end.hasExited && end.status == 2)
      #expect(end.log.contains(archive), "\(end.log)")
    }
  }

  @Test func `a lock on the socket's folder that somebody holds delays neither start nor end`() throws {
    let folder = try TemporaryFolder()
    let run = folder.file("run")
    try FileManager.default.createDirectory(
      atPath: run, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    let held = unsafe open(run, O_RDONLY | O_DIRECTORY)
    #expect(flock(held, LOCK_EX | LOCK_NB) == 0)
    defer { close(held) }
    let daemon = try DaemonProcess(in: folder)
    #expect(daemon.stop() == 0)
  }

  @Test func `a lock file that is a symbolic link is not followed`() throws {
    let folder = try TemporaryFolder()
    let archive = folder.file("archive")
    try FileManager.default.createDirectory(
      atPath: archive, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    let victim = folder.file("victim")
    try "precious\n".write(toFile: victim, atomically: true, encoding: .utf8)
    try FileManager.default.createSymbolicLink(atPath: archive + "/lock", withDestinationPath: victim)
    #expect(throws: DaemonEnded.self) { try DaemonProcess(in: folder) }
    _ = try Programs.run(Programs.path("newswire"), ["verify", "--archive", archive])
    _ = try Programs.run(Programs.path("newswire"), ["rebuild", "--archive", archive])
    #expect(try String(contentsOfFile: victim, encoding: .utf8) == "precious\n")
  }

  /// Only root can become another user.
  @Test(.enabled(if: geteuid() == 0))
  func `a client gives nothing to a server that another user runs`() throws {
    let folder = try TemporaryFolder()
    unsafe chmod(folder.path, 0o777)
    let script = """
      import os, socket, sys
      os.setgid(65534); os.setuid(65534)
      server = socket.socket(socket.AF_UNIX)
      server.bind(sys.argv[1]); os.chmod(sys.argv[1], 0o777); server.listen(); server.settimeout(25)
      print('ready', flush=True)
      connection, _ = server.accept()
      data = connection.recv(1 << 16)
      while b'secret' not in data:
          more = connection.recv(1 << 16)
          if not more: break
          data += more
      print('stolen' if b'secret' in data else 'nothing', flush=True)
      """
    let impostor = Process()
    let output = Pipe()
    impostor.executableURL = URL(filePath: "/usr/bin/env")
    impostor.arguments = ["python3", "-c", script, folder.file("s.sock")]
    impostor.standardOutput = output
    try impostor.run()
    #expect(String(decoding: output.fileHandleForReading.availableData, as: UTF8.self).hasPrefix("ready"))
    let result = try Programs.run(
      "/usr/bin/timeout", ["20", Programs.path("newswire"), "import", "--socket", folder.file("s.sock")],
      input: Data(record(1, "secret").utf8))
    #expect(result.status == 2, "\(result.errors)")
    #expect(result.errors.contains("65534") || result.errors.contains("nobody"), "\(result.errors)")
    impostor.waitUntilExit()
    let heard = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    #expect(!heard.contains("stolen"))
  }

  /// Runs `newswire` against a daemon as another user. Only root can become one.
  private func newswire(_ daemon: DaemonProcess, as user: uid_t, _ arguments: [String], input: String = "") throws
    -> Finished
  {
    let script =
      "import os, sys; os.setgroups([]); os.setgid(\(user)); os.setuid(\(user)); os.execv(sys.argv[1], sys.argv[1:])"
    return try Programs.run(
      "/usr/bin/env", ["python3", "-c", script, Programs.path("newswire")] + arguments, input: Data(input.utf8),
      environment: ["NEWSWIRE_SOCKET": daemon.socket])
  }

  @Test(.enabled(if: geteuid() == 0), arguments: ["--allow-user", "--allow-group"])
  func `a user who is let in searches, reads and imports, and takes nothing out`(option: String) throws {
    let folder = try TemporaryFolder()
    chmod(folder.path, 0o755)
    let daemon = try DaemonProcess(in: folder, options: [option, "65534"])
    #expect(try newswire(daemon, as: 65534, ["import"], input: record(1)).status == 0)
    #expect(try newswire(daemon, as: 65534, ["count", "storm"]).output.hasPrefix("1"))
    let id = try #require(
      try daemon.newswire("list", "--json").objects.first?["id"] as? String)
    for command in [["delete", id], ["undelete", id], ["purge", "--yes", "--reason", "none", id], ["audit"]] {
      let refused = try newswire(daemon, as: 65534, command + ["--json"])
      #expect(refused.status == 2 && refused.errors.contains("ROLE_MISSING"), "\(command): \(refused.errors)")
    }
    // The daemon's own user, here root, is an administrator.
    #expect(try daemon.newswire("delete", id).status == 0)
    #expect(try daemon.newswire("undelete", id).status == 0)
    #expect(try newswire(daemon, as: 65533, ["count"]).errors.contains("65533"))
  }

  @Test(.enabled(if: geteuid() == 0))
  func `an administrator who is named may do everything, and a reader only read`() throws {
    let folder = try TemporaryFolder()
    chmod(folder.path, 0o755)
    let daemon = try DaemonProcess(in: folder, options: ["--admin-user", "65534", "--reader-user", "65533"])
    #expect(try newswire(daemon, as: 65534, ["import"], input: record(1)).status == 0)
    let list = try newswire(daemon, as: 65533, ["list", "--json"])
    let id = try #require(try list.objects.first?["id"] as? String)
    for arguments in [["import"], ["delete", id], ["undelete", id]] {
      let refused = try newswire(daemon, as: 65533, arguments, input: record(2))
      #expect(refused.status == 2 && refused.errors.contains("needs the role"), "\(arguments): \(refused.errors)")
    }
    #expect(try newswire(daemon, as: 65534, ["delete", id]).status == 0)
    #expect(try newswire(daemon, as: 65534, ["undelete", id]).status == 0)
    #expect(try newswire(daemon, as: 65534, ["purge", "--reason", "none", id]).status == 2)
    #expect(try newswire(daemon, as: 65534, ["purge", "--yes", "--reason", "order 9", id]).status == 0)
    #expect(try newswire(daemon, as: 65533, ["show", id]).errors.contains("was purged"))
    let audit = try newswire(daemon, as: 65534, ["audit", "--json"])
    let deeds = try audit.objects.filter { $0["action"] as? String != "rights" }
    #expect(deeds.compactMap { $0["action"] as? String } == ["delete", "undelete", "purge"])
    #expect(deeds.allSatisfy { $0["uid"] as? Int == 65534 && $0["outcome"] as? String == "OK" }, "\(audit.output)")
    #expect(deeds.last?["reason"] as? String == "order 9" && deeds.last?["role"] as? String == "administrator")
    #expect(daemon.stop() == 0)
    #expect(try Programs.run(Programs.path("newswire"), ["verify", "--archive", daemon.archive]).status == 0)
  }

  @Test func `a purge that is killed at any moment is not begun or is finished by the next daemon`() throws {
    let seed = SeededGenerator.seed()
    var random = SeededGenerator(seed: seed)
    for _ in 0..<6 {
      let folder = try TemporaryFolder()
      let daemon = try DaemonProcess(in: folder)
      _ = try daemon.newswire("import", input: record(1, "A zanzibarine airship came by.") + "\n" + record(2))
      let id = try #require(try daemon.newswire("list", "--json", "zanzibarine").objects.first?["id"] as? String)
      let purge = Process()
      purge.executableURL = URL(filePath: Programs.path("newswire"))
      purge.arguments = ["purge", "--yes", "--reason", "none", id, "--socket", daemon.socket]
      (purge.standardOutput, purge.standardError) = (FileHandle.nullDevice, FileHandle.nullDevice)
      try purge.run()
      usleep(UInt32.random(in: 0...300_000, using: &random))
      _ = daemon.stop(SIGKILL)
      purge.waitUntilExit()
      let next = try DaemonProcess(in: folder)
      let isThere = try next.newswire("show", id).status == 0
      #expect(try next.newswire("count", "zanzibarine").output.hasPrefix(isThere ? "1" : "0"), "seed \(seed)")
      #expect(next.stop() == 0)
      if !isThere {
        for name in try FileManager.default.subpathsOfDirectory(atPath: next.archive) {
          let bytes = FileManager.default.contents(atPath: next.archive + "/" + name)
          #expect(bytes?.range(of: Data("zanzibarine".utf8)) == nil, "\(name), seed \(seed)")
        }
      }
      let verified = try Programs.run(Programs.path("newswire"), ["verify", "--archive", next.archive])
      #expect(verified.status == 0, "\(verified.output), seed \(seed)")
    }
  }

  @Test func `a daemon refuses a folder for its socket that others can write, unless it is sticky`() throws {
    for (mode, isTaken) in [(mode_t(0o777), false), (0o757, false), (0o1777, true), (0o755, true)] {
      let folder = try TemporaryFolder()
      try FileManager.default.createDirectory(atPath: folder.file("run"), withIntermediateDirectories: false)
      unsafe chmod(folder.file("run"), mode)
      do {
        let daemon = try DaemonProcess(in: folder)
        #expect(isTaken, "mode \(String(mode, radix: 8))")
        #expect(daemon.stop() == 0)
      } catch let end as DaemonEnded {
        #expect(!isTaken && end.hasExited && end.status == 2, "mode \(String(mode, radix: 8)): \(end.log)")
        #expect(end.log.contains(folder.file("run")), "\(end.log)")
      }
    }
  }

  /// Controls of C0 and C1, and those that turn the direction of text. The marks (U+200E, U+200F, U+061C) turn nothing, and
  /// belong to Arabic and Hebrew text.
  private static let controls: [Unicode.Scalar] = [
    "\u{1B}", "\u{07}", "\u{08}", "\u{0D}", "\u{7F}", "\u{9B}", "\u{202E}", "\u{2066}",
  ]

  /// - Parameter isForMachines: whether standard output, which is not a terminal here, has JSON.
  private func expectHarmless(_ finished: Finished, _ doing: String, isForMachines: Bool = false) {
    for text in isForMachines ? [finished.errors] : [finished.output, finished.errors] {
      #expect(!text.unicodeScalars.contains { Self.controls.contains($0) }, "\(doing): \(text.debugDescription)")
    }
  }

  @Test func `nothing that comes from outside reaches the terminal raw`() throws {
    let daemon = try DaemonProcess(in: TemporaryFolder())
    let files = try TemporaryFolder()
    let evil = "a" + String(String.UnicodeScalarView(Self.controls)) + "[31mz"
    let script = """
      import sys, zipfile
      with zipfile.ZipFile(sys.argv[1], 'w') as out:
          out.writestr(sys.argv[2] + '.txt', b'')
          out.writestr(sys.argv[2] + '.html', b'<p>')
          out.writestr(sys.argv[2] + '.json', b'{"a":')
      """
    #expect(try Programs.run("/usr/bin/env", ["python3", "-c", script, files.file("evil.zip"), evil]).status == 0)
    try Data().write(to: URL(filePath: files.file(evil)))
    for arguments in [
      ["import", files.file("evil.zip")], ["import", "--explain", files.file("evil.zip")],
      ["extract", files.file("evil.zip")],
      ["import", files.file(evil)], ["extract", files.file(evil)], ["import", files.file("none" + evil)],
      ["show", evil], ["show", "--json", evil], ["delete", evil], ["related", evil], ["diff", evil], ["count", evil],
      ["search", evil],
      ["search", "--json", evil], ["search", "headline:" + evil], ["suggest", evil], ["call", evil],
      ["call", "a/" + evil],
      ["describe", evil], [evil], ["--" + evil], ["search", "--sort", evil],
      ["status", "--socket", files.file("x" + evil)],
      ["list", "--\(evil)=3"], ["timeline", "--by", evil, "storm"], ["verify", "--archive", files.file(evil)],
    ] {
      expectHarmless(
        try Programs.run(
          Programs.path("newswire"), arguments, environment: ["NEWSWIRE_SOCKET": daemon.socket, "NO_COLOR": "1"]),
        arguments[0], isForMachines: arguments.contains("--json"))
    }
    expectHarmless(
      try Programs.run(Programs.path("newswired"), ["--archive", "/dev/null/" + evil, "--socket", files.file("s")]),
      "newswired")
    expectHarmless(try Programs.run(Programs.path("newswired"), ["--log", evil]), "newswired --log")
  }

  @Test func `no thread that answers calls gives way`() throws {
    let daemon = try DaemonProcess(in: TemporaryFolder())
    for round in 0..<12 {
      _ = try daemon.newswire("import", input: (0..<300).map { record(round * 300 + $0) }.joined(separator: "\n"))
    }
    let tasks = "/proc/\(daemon.process.processIdentifier)/task"
    var answering = 0
    for task in try FileManager.default.contentsOfDirectory(atPath: tasks) {
      // Its name in parentheses, then fields; the nice value is the 17th of them (proc(5)).
      guard let line = try? String(contentsOfFile: "\(tasks)/\(task)/stat", encoding: .utf8),
        let end = line.lastIndex(of: ")"), let start = line.firstIndex(of: "(")
      else { continue }
      let fields = line[end...].split(separator: " ")
      let name = line[line.index(after: start)..<end]
      // Event loops and workers are SwiftNIO's. A thread that gives way hands its nice value on to those that
      // Dispatch starts for it, which answer nobody.
      guard name.hasPrefix("NIO-ELT") || name.hasPrefix("TP-") else { continue }
      answering += 1
      #expect(fields[17] == "0", "\(name) has a nice value of \(fields[17])")
    }
    #expect(answering > 1)
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/systemd-analyze")))
  func `the unit of the daemon is exposed to little`() throws {
    let folder = try TemporaryFolder()
    let unit = checkout.appending(path: "Scripts/systemd/newswired.service")
    // As Scripts/install fills it in.
    try String(contentsOf: unit, encoding: .utf8).replacing("@prefix@", with: "/usr")
      .write(toFile: folder.file("newswired.service"), atomically: true, encoding: .utf8)
    let result = try Programs.run(
      "/usr/bin/systemd-analyze",
      ["security", "--offline=true", "--threshold=20", "--no-pager", folder.file("newswired.service")])
    #expect(result.status == 0, "\(result.output.suffix(300))\(result.errors)")
  }
}
