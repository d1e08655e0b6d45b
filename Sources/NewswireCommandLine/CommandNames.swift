internal import ArgumentParser
internal import NewswireCore

/// The names of a program's commands.
struct CommandNames {
  /// Edits by which a name may differ from the one that was meant.
  private static let edits = 2

  let names: [String]

  init(of root: any ParsableCommand.Type) {
    names = root.configuration.subcommands.compactMap { $0.configuration.commandName }
  }

  /// What to say of arguments that name a command that does not exist; nil if they do not.
  /// - Parameter arguments: the program's, without its name.
  func problem(in arguments: [String]) -> String? {
    guard !names.isEmpty, let name = arguments.first(where: { $0 != "help" }), !name.hasPrefix("-"),
      !names.contains(name)
    else { return nil }
    let meant = nearest(to: name).map { "; did you mean \($0)?" } ?? ""
    return "there is no command \"\(name)\"\(meant)"
  }

  /// The name that differs least; of several the first.
  private func nearest(to word: String) -> String? {
    var automaton = EditDistance(word, limit: Self.edits)
    let distances = names.compactMap { name -> (name: String, edits: Int)? in
      let edits = unsafe Array(name.utf8).withUnsafeBufferPointer { unsafe automaton.distance(to: $0) }
      return edits.map { (name, $0) }
    }
    let start = names.first { word.count > 1 && $0.hasPrefix(word) }
    return start ?? distances.min { $0.edits < $1.edits }?.name
  }
}
