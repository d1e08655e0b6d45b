import NewswireAnalysis
import Testing

struct SentencesTests {
  @Test(
    "sentences begin where they should",
    arguments: [
      ("One. Two.", ["One. ", "Two."]),
      ("Mr. Salam met Sen. J. Edgar Hoover. He left.", ["Mr. Salam met Sen. J. Edgar Hoover. ", "He left."]),
      ("It fell 3.5 percent. Shares of Foo Corp. rose.", ["It fell 3.5 percent. ", "Shares of Foo Corp. rose."]),
      (
        "The U.S. Army left. He was in the U.S. The war ended.",
        ["The U.S. Army left. ", "He was in the U.S. ", "The war ended."]
      ),
      ("“We go.” She left. \"Why?\" he asked.", ["“We go.” ", "She left. ", "\"Why?\" he asked."]),
      (
        "At 5 p.m. Monday it began. No. 3 lost! Really?! Yes…",
        ["At 5 p.m. Monday it began. ", "No. 3 lost! ", "Really?! ", "Yes…"]
      ),
      ("“Stop,” he said. “Go now.”", ["“Stop,” he said. ", "“Go now.”"]),
      ("今天下雨。明天晴。", ["今天下雨。", "明天晴。"]),
      ("", []),
      (" . ", [". "]),
      ("On Jan. 5 they met. See example.com for more.", ["On Jan. 5 they met. ", "See example.com for more."]),
    ])
  func cuts(_ text: String, _ expected: [String]) {
    let bytes = Array(text.utf8)
    let starts = Sentences.starts(in: text)
    let ends = starts.dropFirst() + [bytes.count]
    #expect(zip(starts, ends).map { String(decoding: bytes[$0..<$1], as: UTF8.self) } == expected)
  }

  @Test func startsAscendWithinAnyBytes() {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<500 {
      let bytes = (0..<40).map { _ in Array(".!? aAM\"'\n1\u{80}".utf8).randomElement(using: &random) ?? 0xE2 }
      var starts: [Int] = []
      Sentences.appendStarts(of: bytes, in: 3..<37, to: &starts)
      #expect(starts == Array(Set(starts)).sorted(), "\(bytes)")
      #expect(starts.allSatisfy { (3..<37).contains($0) }, "\(bytes)")
    }
  }
}
