import NewswireModel
import Testing

@Suite struct PageNotesTests {
  @Test func `equal notes are counted, in the order in which they came first`() {
    var notes = PageNotes()
    for subject in ["soon", "later", "soon"] { notes.add(.unreadDate, subject) }
    notes.add(.unknownMember, "soon")
    #expect(
      notes.all == [
        PageNote(.unreadDate, "soon", count: 2), PageNote(.unreadDate, "later"), PageNote(.unknownMember, "soon"),
      ])
  }

  /// Both edges of Limits.notesPerPage.
  @Test func `what is beyond the limit is counted by its kind, and what is known goes on being counted`() {
    var notes = PageNotes()
    for number in 0..<Limits.notesPerPage { notes.add(.unreadDate, "\(number)") }
    #expect(notes.all.count == Limits.notesPerPage && notes.all.allSatisfy { !$0.subject.isEmpty })
    for number in 0..<5 { notes.add(.unreadDate, "more \(number)") }
    notes.add(.unknownMember, "name")
    notes.add(.unreadDate, "0")
    #expect(notes.all.first == PageNote(.unreadDate, "0", count: 2))
    #expect(
      notes.all.suffix(2) == [PageNote(.unreadDate, "", count: 5), PageNote(.unknownMember, "")])
  }

  /// Both edges of Limits.noteSubject.
  @Test func `a subject as long as the limit stays, and a longer one is cut between characters`() {
    var notes = PageNotes()
    let whole = String(repeating: "é", count: Limits.noteSubject / 2)
    notes.add(.unreadPart, whole)
    notes.add(.unreadPart, "a" + whole)
    #expect(notes.all.map(\.subject) == [whole, "a" + whole.dropLast()])
  }
}
