import NewswireCommandLine
import NewswireModel

/// What pages hold that was not taken in, or not read, although the pages were: counted over all pages, with examples.
struct NoteReport {
  private struct Found {
    var count = 0
    var pages = 0
    var examples: [String] = []
  }

  /// Subjects of each kind that are shown.
  private static let shownExamples = 3

  private var found: [PageNoteKind: Found] = [:]

  /// Parts of pages that could not be read: they make an import incomplete.
  var unreadParts: Int { found[.unreadPart]?.count ?? 0 }

  mutating func add(_ notes: [PageNote]) {
    for kind in Set(notes.map(\.kind)) { found[kind, default: Found()].pages += 1 }
    for note in notes {
      var known = found[note.kind] ?? Found()
      known.count += Int(note.count)
      if !note.subject.isEmpty, known.examples.count < Self.shownExamples, !known.examples.contains(note.subject) {
        known.examples.append(note.subject)
      }
      found[note.kind] = known
    }
  }

  /// A line for each kind.
  var lines: [String] {
    PageNoteKind.allCases.compactMap { kind in
      guard let found = found[kind] else { return nil }
      let examples = found.examples.map { "\"\($0)\"" }.joined(separator: ", ")
      return "\(text(kind, found.count)) on \(counted(found.pages, "page"))\(examples.isEmpty ? "" : ": ")\(examples)"
    }
  }

  private func text(_ kind: PageNoteKind, _ count: Int) -> String {
    switch kind {
    case .unreadDate: "\(counted(count, "date")) of publication not read, or in the future,"
    case .unknownMember:
      "\(counted(count, "text")) left out, under members of unknown names (--field says what they are),"
    case .withoutAnnotations: "\(counted(count, "article")) kept without names, quotes, dates and numbers"
    case .unreadPart: "\(counted(count, "part")) not read and left out"
    }
  }
}
