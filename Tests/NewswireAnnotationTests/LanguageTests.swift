import NewswireModel
import Testing

struct LanguageTests {
  @Test(
    "the language of a text is told",
    arguments: [
      ("en", "The minister said that it was not for him to say what the people of the town had done."),
      (
        "fr",
        "Le ministre a dit que les gens de la ville ne sont pas dans une situation pour laquelle il est responsable."
      ),
      ("de", "Der Minister sagte, dass es nicht an ihm ist und die Leute von der Stadt das auch werden sagen müssen."),
      (
        "es", "El ministro dijo que no es para él y que la gente de la ciudad lo sabe por los diarios con sus noticias."
      ),
      ("it", "Il ministro ha detto che non è per lui e che la gente della città sono con il governo anche per questo."),
      ("nl", "De minister zei dat het niet aan hem is en dat de mensen van de stad het ook door de krant weten."),
      (
        "tr",
        "Bakan bu konuda bir açıklama yaptı ve halk için daha çok çalışacağını ama bunun için zaman gerektiğini söyledi."
      ),
      ("ar", "قال الوزير إن الأمر لا يعود إليه وإن الناس في المدينة يعرفون ذلك من الصحف"),
      ("fa", "وزیر گفت که این کار به او مربوط نیست و مردم شهر می‌گویند که چیزی نمی‌دانند"),
      ("ru", "Министр сказал, что это не его дело и что люди в городе знают об этом из газет, которые они читают"),
      ("uk", "Міністр сказав, що це не його справа і що люди в місті знають про це з газет"),
      ("he", "השר אמר כי זה לא תלוי בו וכי האנשים בעיר יודעים זאת מהעיתון"),
      ("ja", "大臣はそれは自分の仕事ではないと述べ、町の人々は新聞で知っていると語った"),
      ("zh", "部长表示这不是他的工作，城里的人们从报纸上知道这件事"),
      ("ko", "장관은 그것이 자신의 일이 아니라고 말했고 도시 사람들은 신문에서 알고 있다"),
      ("", "Hm."),
    ])
  func detected(_ language: String, _ text: String) {
    #expect(annotated(text).language == language)
  }

  @Test func otherLanguagesNameOnlyWhatIsKnown() {
    let article = annotated(
      "Der Bürgermeister sagte am Montag in Berlin, dass die neue Brücke nicht vor dem Herbst fertig werden wird.")
    #expect(article.language == "de")
    #expect(article.mentions.map(\.name) == ["Berlin"])
  }
}
