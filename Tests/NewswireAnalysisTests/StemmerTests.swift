import NewswireAnalysis
import Testing

struct StemmerTests {
  @Test func inflectionsShareAStem() {
    let stemmer = EnglishStemmer()
    #expect(Set(["sanction", "sanctions", "sanctioned", "sanctioning"].map { stemmer.stem($0) }).count == 1)
    #expect(stemmer.stem("iran") != stemmer.stem("iraq"))
  }

  @Test func termsOfOtherLettersAreTheirOwnStem() {
    let stemmer = EnglishStemmer()
    for term in ["ايران", "2025s", "εις", ""] { #expect(stemmer.stem(term) == term) }
  }
}
