import Testing

@testable import NewswireFields

@Suite("Times of day")
struct ClockTimeTests {
  @Test(
    "that stand alone are read",
    arguments: [
      ("10:42", 642), ("9:05", 545), ("10.42am BST", 642), ("9 p.m.", 1260), ("12am", 0), ("12.30 pm", 750),
      ("14h05", 845),
      ("14:05:33", 845), ("Posted at 14:05", 845), ("(Updated 9:15 a.m. ET)", 555), ("18:30 Uhr", 1110),
      ("8.15 Uhr", 495),
      ("23:59 GMT", 1439), ("00:00", 0),
    ])
  func read(line: String, minutes: Int) {
    #expect(ClockTime(Array(line.utf8)[...])?.minuteOfDay == minutes)
  }

  @Test(
    "are nothing else",
    arguments: [
      "3.15", "25:10", "10:75", "13pm", "42", "2024", "10:42 in Vassvik", "2 hours ago", "", "1:0", "10:42 10:43", "9",
      "4-3", "Psalm 10:42",
    ])
  func refuse(line: String) {
    #expect(ClockTime(Array(line.utf8)[...]) == nil)
  }
}
