/// Countries whose names have several forms in English, so that all of them count as one.
///
/// Former states and parts of a country are names of their own.
package enum CountryForms {
  /// The forms of each country, the usual one first.
  private static let groups: [[String]] = [
    ["United States", "US", "USA", "United States of America", "America"],
    ["United Kingdom", "UK", "Britain", "Great Britain"],
    ["United Arab Emirates", "UAE", "Emirates"],
    ["Russia", "Russian Federation"],
    ["China", "PRC", "People's Republic of China", "Mainland China"],
    ["South Korea", "ROK", "Republic of Korea"],
    ["North Korea", "DPRK", "Democratic People's Republic of Korea"],
    ["Democratic Republic of Congo", "DRC", "DR Congo", "Democratic Republic of the Congo", "Congo-Kinshasa"],
    ["Republic of Congo", "Congo-Brazzaville", "Republic of the Congo"],
    ["Ivory Coast", "Cote d'Ivoire"],
    ["Myanmar", "Burma"],
    ["Czech Republic", "Czechia"],
    ["Netherlands", "Holland"],
    ["Turkey", "Turkiye"],
    ["Vatican", "Holy See", "Vatican City"],
    ["Eswatini", "Swaziland"],
    ["Cape Verde", "Cabo Verde"],
    ["East Timor", "Timor-Leste"],
    ["North Macedonia", "Macedonia", "FYROM"],
    ["Bosnia and Herzegovina", "Bosnia", "Bosnia-Herzegovina"],
    ["Ireland", "Republic of Ireland", "Irish Republic"],
    ["Germany", "Federal Republic of Germany"],
    ["Iran", "Islamic Republic of Iran"],
    ["Syria", "Syrian Arab Republic"],
    ["Saudi Arabia", "Kingdom of Saudi Arabia", "KSA"],
    ["New Zealand", "NZ", "Aotearoa"],
    ["South Africa", "RSA"],
    ["Taiwan", "Republic of China"],
    ["Belarus", "Byelorussia"],
    ["Kazakhstan", "Kazakstan"],
    ["Moldova", "Moldavia"],
    ["Romania", "Rumania"],
    ["Suriname", "Surinam"],
    ["Vietnam", "Viet Nam"],
    ["Macau", "Macao"],
    ["Faroe Islands", "Faeroe Islands", "Faroes"],
    ["Saint Lucia", "St Lucia"],
    ["Saint Kitts and Nevis", "St Kitts and Nevis", "Saint Kitts", "St Kitts"],
    ["Saint Vincent and the Grenadines", "St Vincent and the Grenadines"],
    ["Trinidad and Tobago", "Trinidad & Tobago"],
    ["Antigua and Barbuda", "Antigua & Barbuda"],
    ["Papua New Guinea", "PNG"],
    ["Central African Republic", "CAR"],
  ]

  private static let groupOfForm: [String: Int] = {
    var groups: [String: Int] = [:]
    for (i, forms) in Self.groups.enumerated() { for form in forms { groups[folded(form)] = i } }
    return groups
  }()

  /// Case, diacritics, periods and an article aside.
  private static func folded(_ name: String) -> String {
    let plain = Folding.keyword(name).filter { $0 != "." }
    return plain.hasPrefix("the ") ? String(plain.dropFirst(4)) : plain
  }

  /// The usual form of a country's name; nil for a name that has one form, or is not a country's.
  package static func usual(_ name: String) -> String? { groupOfForm[folded(name)].map { groups[$0][0] } }

  /// Every form of a country's name, the usual one first; empty if it has one form, or is not a country's.
  package static func forms(of name: String) -> [String] { groupOfForm[folded(name)].map { groups[$0] } ?? [] }
}
