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
      // Names and numbers with English words between them.
      (
        "en",
        "Harbour race results. Leading times, women: Ida Holm four minutes, Lena Novak four minutes. Relay teams: Alder, Brook, Eastport."
      ),
      ("", "Hm."),
    ])
  func detected(_ language: String, _ text: String) {
    #expect(annotated(text, language: "").language == language)
  }

  @Test(
    "an article in another language gets no mentions, quotes, dates or numbers, whatever its page states",
    arguments: ["", "en", "de"])
  func otherLanguages(_ stated: String) {
    let article = annotated(
      "Der Bürgermeister sagte am Montag, dem 14. April 2025, in Berlin: „Die neue Brücke wird nicht vor dem Herbst fertig.“",
      "Sie kostet 25.000 Dollar mehr als geplant, und 4,99 Euro je Stein, wie Art von Antikörpern zeigte.",
      language: stated)
    #expect(article.language == "de")
    #expect(article.mentions == [])
    #expect(article.quotes == [])
    #expect(article.dates == [])
    #expect(article.numbers == [])
  }

  @Test("a text that is plainly in one language outweighs what its page states; a region is kept where both agree")
  func textBeforeStatement() {
    let polish =
      "Minister powiedział w poniedziałek, że rząd nie zgodzi się na nowe warunki, które przedstawiła strona niemiecka."
    #expect(annotated(polish, language: "en").language == "pl")
    #expect(annotated(polish, language: "pl_PL").language == "pl-PL")
    let korean = "장관은 그것이 자신의 일이 아니라고 말했고 도시 사람들은 신문에서 알고 있다"
    #expect(annotated(korean, language: "kr").language == "ko")
    let norwegian =
      "Statsministeren sa at regjeringen ikke ville godta forslaget som ble lagt fram av partiet på mandag."
    #expect(annotated(norwegian, language: "nb-NO").language == "nb-NO")
  }

  @Test(
    "what the page states counts where the text does not tell",
    arguments: [("en-GB", "en-GB"), ("utf-8", ""), ("", "")])
  func statementBeforeNothing(_ stated: String, _ language: String) {
    #expect(annotated("Hm.", language: stated).language == language)
  }

  @Test(
    "short English texts are known for English without a statement",
    arguments: [
      "Harbour reopens. The harbour reopened on Monday, the port said.",
      "Mayor Ida Holm said the bridge would reopen on Monday.",
      "OSLO (AP) - Two people were killed in a fire on Tuesday.",
      "Berlin - Angela Merkel met Emmanuel Macron in Paris on Tuesday.",
    ])
  func shortEnglish(_ text: String) {
    let article = annotated(text, language: "")
    #expect(article.language == "en")
    #expect(article.dates != [])
  }

  @Test("a text in a language that is not known is not read as English because its page states English")
  func unknownLanguage() {
    let zulu =
      "Kubukeka kukude phambili ngabafundi bezikole zaseThekwini abazobhala izivivinyo zokuphela konyaka, kusho uMnyango wezeMfundo "
      + "ngoMsombuluko. UNgqongqoshe uthe othisha abangu-25 bazoqeqeshwa eMgungundlovu kusasa, kanti izingane zizothola izincwadi ezintsha. "
      + "Abazali bacelwe ukuba balethe izingane zabo ngesikhathi, futhi bazisize ngomsebenzi wesikole wasekhaya nsuku zonke."
    let article = annotated(zulu, language: "en")
    #expect(!article.language.hasPrefix("en"))
    #expect(article.mentions == [])
    #expect(article.numbers == [])
  }

  @Test("Spanish is not taken for Galician, nor for English, over a few names")
  func spanish() {
    for text in [
      "Actualmente, la multa máxima que el RECO puede imponer a un agente es de tres mil dólares por cada caso.",
      "Pugh ha recibido tratamiento en los hospitales de Papworth y de Cambridge, y está en casa.",
    ] {
      #expect(annotated(text, language: "").language == "es", "\(text)")
    }
  }
}
