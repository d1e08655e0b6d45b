/// The months' names in the languages that dates of pages and queries are written in.
package enum MonthNames {
  /// Twelve words a line, January first.
  package static let lists = [
    "january february march april may june july august september october november december",
    "jan feb mar apr may jun jul aug sep oct nov dec",
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "januar februar märz april mai juni juli august september oktober november dezember",
    "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "januari februari maart april mei juni juli augustus september oktober november december",
  ]

  /// 1 to 12 by name, in lower case.
  private static let numbers: [String: Int] = {
    var numbers = ["sept": 9]
    for list in lists {
      for (index, name) in list.split(separator: " ").enumerated() { numbers[String(name)] = index + 1 }
    }
    return numbers
  }()

  /// The month of a name in any case, or nil.
  package static func month(_ name: some StringProtocol) -> Int? {
    let lower = name.lowercased()
    return numbers[lower.hasSuffix(".") ? String(lower.dropLast()) : lower]
  }
}
