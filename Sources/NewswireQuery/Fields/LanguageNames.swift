/// Languages by code and name, as `lang:` takes them.
enum LanguageNames {
  /// ISO 639-1, ISO 639-2 and 639-3 codes, the English name, and the language's own name where news has it.
  private static let table = """
    af afr afrikaans|am amh amharic|ar ara arb arabic العربية|az aze azerbaijani|be bel belarusian|bg bul bulgarian|bn ben bengali bangla
    bs bos bosnian|ca cat catalan català|cs ces cze czech čeština|cy cym wel welsh|da dan danish dansk|de deu ger german deutsch
    el ell gre greek|en eng english|eo epo esperanto|es spa spanish español castellano|et est estonian|eu eus baq basque euskara
    fa fas per persian farsi|fi fin finnish suomi|fil fil filipino|fr fra fre french français|ga gle irish|gl glg galician galego
    gu guj gujarati|ha hau hausa|he heb hebrew|hi hin hindi|hr hrv croatian hrvatski|hu hun hungarian magyar|hy hye arm armenian
    id ind indonesian|is isl ice icelandic|it ita italian italiano|ja jpn japanese 日本語|ka kat geo georgian|kk kaz kazakh
    km khm khmer|kn kan kannada|ko kor korean 한국어|ku kur kurdish|ky kir kyrgyz|lo lao lao|lt lit lithuanian|lv lav latvian
    mk mkd mac macedonian|ml mal malayalam|mn mon mongolian|mr mar marathi|ms msa may malay|mt mlt maltese|my mya bur burmese
    ne nep nepali|nl nld dut dutch nederlands|no nor norwegian norsk|nb nob bokmål|nn nno nynorsk|pa pan punjabi|pl pol polish polski
    ps pus pashto|pt por portuguese português|ro ron rum romanian română|ru rus russian русский|sd snd sindhi|si sin sinhala
    sk slk slo slovak|sl slv slovenian slovene|so som somali|sq sqi alb albanian|sr srp serbian|sv swe swedish svenska|sw swa swahili
    ta tam tamil|te tel telugu|th tha thai|ti tir tigrinya|tl tgl tagalog|tr tur turkish türkçe|uk ukr ukrainian українська|ur urd urdu
    uz uzb uzbek|vi vie vietnamese|yi yid yiddish|yo yor yoruba|zh zho chi chinese 中文 mandarin|zu zul zulu
    """

  private static let codes: [String: String] = {
    var codes: [String: String] = [:]
    for line in table.split(whereSeparator: { $0 == "|" || $0 == "\n" }) {
      let names = line.split(separator: " ")
      for name in names { codes[String(name)] = codes[String(name)] ?? String(names[0]) }
    }
    return codes
  }()

  /// The code that articles have for a language; nil if the text names none.
  static func code(_ text: String) -> String? { codes[text.lowercased()] }

  /// Whether a text looks like a BCP 47 tag.
  static func isTag(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    return (2...3).contains(parts[0].utf8.count)
      && parts.allSatisfy {
        $0.utf8.count <= 8
          && $0.utf8.allSatisfy { ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A) || ($0 >= 0x30 && $0 <= 0x39) }
      }
  }
}
