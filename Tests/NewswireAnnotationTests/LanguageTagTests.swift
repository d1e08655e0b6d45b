import NewswireAnnotation
import Testing

@Suite("Language tags") struct LanguageTagTests {
  @Test(
    "tags are put in the form of BCP 47",
    arguments: [
      ("en", "en"), ("EN_us", "en-US"), ("eng", "en"), ("ger", "de"), ("deu-AT", "de-AT"), ("zh-hans-cn", "zh-Hans-CN"),
      ("de_DE.UTF-8", "de-DE"), ("es-419", "es-419"), ("iw", "he"), ("kr", "kr"), ("yue", "yue"), (" fr ", "fr"),
      ("en-US-x-private", "en-US"),
    ])
  func forms(_ text: String, _ tag: String) {
    #expect(LanguageTag(text)?.description == tag)
  }

  @Test("what names no language is none", arguments: ["", "utf-8", "x-default", "und", "mul", "korea", "1", "-", "qq"])
  func noLanguages(_ text: String) {
    #expect(LanguageTag(text) == nil)
  }
}
