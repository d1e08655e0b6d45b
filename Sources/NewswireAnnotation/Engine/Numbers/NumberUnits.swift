import NewswireModel

/// Currencies and measures.
enum NumberUnits {
  /// Words that are one currency's own: ISO 4217, https://www.iso.org/iso-4217-currency-codes.html
  static let currencies = WordMap<String>([
    (WordHash("dollar"), "USD"), (WordHash("dollars"), "USD"), (WordHash("euro"), "EUR"), (WordHash("euros"), "EUR"),
    (WordHash("yen"), "JPY"), (WordHash("yuan"), "CNY"), (WordHash("renminbi"), "CNY"), (WordHash("won"), "KRW"),
    (WordHash("ruble"), "RUB"), (WordHash("rubles"), "RUB"), (WordHash("rouble"), "RUB"),
    (WordHash("roubles"), "RUB"), (WordHash("shekel"), "ILS"), (WordHash("shekels"), "ILS"), (WordHash("rand"), "ZAR"),
    (WordHash("baht"), "THB"), (WordHash("naira"), "NGN"), (WordHash("ringgit"), "MYR"), (WordHash("rupiah"), "IDR"),
    (WordHash("hryvnia"), "UAH"), (WordHash("hryvnias"), "UAH"), (WordHash("zloty"), "PLN"),
    (WordHash("zlotys"), "PLN"), (WordHash("taka"), "BDT"), (WordHash("birr"), "ETB"), (WordHash("reais"), "BRL"),
    (WordHash("reals"), "BRL"), (WordHash("forint"), "HUF"), (WordHash("forints"), "HUF"), (WordHash("riyals"), "SAR"),
    (WordHash("usd"), "USD"), (WordHash("eur"), "EUR"), (WordHash("gbp"), "GBP"), (WordHash("chf"), "CHF"),
  ])

  /// Names that several currencies bear, and whose they are; the country before says which, as in `Swiss francs`.
  static let sharedCurrencies: WordMap<[String]> = {
    let names: [(StaticString, [String])] = [
      ("dollar dollars", ["USD", "CAD", "AUD", "NZD", "HKD", "SGD", "TWD", "JMD", "LRD", "ZWL", "NAD"]),
      ("pound pounds", ["GBP", "EGP", "LBP", "SYP", "SDG"]), ("rupee rupees", ["INR", "PKR", "LKR", "NPR"]),
      ("peso pesos", ["MXN", "ARS", "CLP", "COP", "PHP", "CUP", "UYU", "DOP"]), ("franc francs", ["CHF"]),
      ("dinar dinars", ["IQD", "JOD", "KWD", "LYD", "TND", "DZD", "RSD", "BHD"]),
      ("rial rials riyal riyals", ["IRR", "YER", "OMR", "QAR", "SAR"]), ("krona kronor", ["SEK", "ISK"]),
      ("krone kroner", ["NOK", "DKK"]), ("crown crowns", ["CZK", "SEK", "NOK", "DKK", "ISK"]), ("lira liras", ["TRY"]),
      ("dirham dirhams", ["AED", "MAD"]), ("shilling shillings", ["KES", "TZS", "UGX", "SOS"]),
      ("real reais", ["BRL"]),
    ]
    return WordMap(names.flatMap { words, codes in Gazetteers.entries(of: words).map { (WordHash($0), codes) } })
  }()

  /// Currencies by country.
  static let ofCountry: [UInt16: String] = {
    let table = """
      US USD CA CAD AU AUD NZ NZD HK HKD SG SGD TW TWD JM JMD LR LRD ZW ZWL NA NAD GB GBP EG EGP LB LBP SY SYP SD SDG
      IN INR PK PKR LK LKR NP NPR MX MXN AR ARS CL CLP CO COP PH PHP CU CUP UY UYU DO DOP CH CHF IQ IQD JO JOD KW KWD
      LY LYD TN TND DZ DZD RS RSD BH BHD IR IRR YE YER OM OMR QA QAR SA SAR SE SEK NO NOK DK DKK IS ISK CZ CZK TR TRY
      AE AED MA MAD KE KES TZ TZS UG UGX SO SOS BR BRL
      """
    let words = table.split(whereSeparator: \.isWhitespace).map(String.init)
    let pairs = stride(from: 0, to: words.count - 1, by: 2).map {
      (words[$0].utf8.reduce(0) { $0 << 8 | UInt16($1) }, words[$0 + 1])
    }
    return Dictionary(uniqueKeysWithValues: pairs)
  }()

  /// Letters close before a dollar sign.
  static let dollars = WordMap<String>([
    (WordHash("us"), "USD"), (WordHash("a"), "AUD"), (WordHash("au"), "AUD"), (WordHash("c"), "CAD"),
    (WordHash("ca"), "CAD"), (WordHash("hk"), "HKD"), (WordHash("nz"), "NZD"), (WordHash("s"), "SGD"),
    (WordHash("nt"), "TWD"), (WordHash("r"), "BRL"),
  ])

  /// Codes and abbreviations before a number.
  static let prefixes = WordMap<String>([
    (WordHash("usd"), "USD"), (WordHash("eur"), "EUR"), (WordHash("gbp"), "GBP"), (WordHash("chf"), "CHF"),
    (WordHash("rs"), "INR"), (WordHash("inr"), "INR"), (WordHash("jpy"), "JPY"), (WordHash("cad"), "CAD"),
    (WordHash("aud"), "AUD"),
  ])

  /// The currency of a sign; nil for other marks.
  static func currency(ofSign sign: some Sequence<UInt8>) -> String? {
    switch String(decoding: Array(sign), as: UTF8.self) {
    case "$": "USD"
    case "£": "GBP"
    case "€": "EUR"
    case "¥": "JPY"
    case "₹": "INR"
    case "₽": "RUB"
    case "₪": "ILS"
    case "₩": "KRW"
    case "₺": "TRY"
    case "₴": "UAH"
    default: nil
    }
  }

  /// Measures by their words and symbols: SI brochure and the units of the United States.
  static let measures = WordMap<String>([
    (WordHash("km"), "km"), (WordHash("kilometers"), "km"), (WordHash("kilometres"), "km"),
    (WordHash("kilometer"), "km"), (WordHash("kilometre"), "km"), (WordHash("miles"), "mi"), (WordHash("mile"), "mi"),
    (WordHash("meters"), "m"), (WordHash("metres"), "m"), (WordHash("meter"), "m"), (WordHash("metre"), "m"),
    (WordHash("cm"), "cm"), (WordHash("centimeters"), "cm"), (WordHash("centimetres"), "cm"), (WordHash("mm"), "mm"),
    (WordHash("millimeters"), "mm"), (WordHash("millimetres"), "mm"), (WordHash("feet"), "ft"),
    (WordHash("foot"), "ft"), (WordHash("ft"), "ft"), (WordHash("inches"), "in"), (WordHash("inch"), "in"),
    (WordHash("yards"), "yd"), (WordHash("kg"), "kg"), (WordHash("kilograms"), "kg"), (WordHash("kilogram"), "kg"),
    (WordHash("kilos"), "kg"), (WordHash("grams"), "g"), (WordHash("grammes"), "g"), (WordHash("tonnes"), "t"),
    (WordHash("tonne"), "t"), (WordHash("tons"), "ton"), (WordHash("ton"), "ton"), (WordHash("ounces"), "oz"),
    (WordHash("pounds"), "lb"), (WordHash("lbs"), "lb"), (WordHash("liters"), "l"), (WordHash("litres"), "l"),
    (WordHash("liter"), "l"), (WordHash("litre"), "l"), (WordHash("gallons"), "gal"), (WordHash("barrels"), "bbl"),
    (WordHash("acres"), "acre"), (WordHash("acre"), "acre"), (WordHash("hectares"), "ha"),
    (WordHash("hectare"), "ha"), (WordHash("mph"), "mph"), (WordHash("kph"), "km/h"), (WordHash("km/h"), "km/h"),
    (WordHash("mw"), "MW"), (WordHash("megawatts"), "MW"), (WordHash("gw"), "GW"), (WordHash("gigawatts"), "GW"),
    (WordHash("kilowatts"), "kW"), (WordHash("degrees"), "°"),
  ])

  /// Units of time, which measure how long something lasts.
  static let durations = WordSet(
    "second seconds minute minutes hour hours day days week weeks month months year years decade decades centuries")

  static var square: WordHash { "square" }
  static var cubic: WordHash { "cubic" }
  static var hour: WordHash { "hour" }
  static let celsius = WordSet("celsius c centigrade")
  static let fahrenheit = WordSet("fahrenheit f")
}
