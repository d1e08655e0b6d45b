import NewswireAnnotation
import NewswireModel
import TestSupport
import Testing

struct NumbersTests {
  /// `text = value[..upper] kind unit bound` for each number.
  private func read(_ text: String) -> [String] {
    annotated(text, published: "2025-04-14").numbers.map { number in
      let upper = number.upper > number.value ? "..\(plain(number.upper))" : ""
      return "\(number.text) = \(plain(number.value))\(upper) \(number.kind) \(number.unit) \(number.bound)"
    }
  }

  private func plain(_ value: Double) -> String {
    value == value.rounded() && value < 1e15 ? String(Int64(value)) : String(value)
  }

  @Test(
    "money, shares and measures",
    arguments: [
      ("The bridge cost $4.5 billion.", "$4.5 billion = 4500000000 money USD exact"),
      ("It cost £2.1m to mend.", "£2.1m = 2100000 money GBP exact"),
      ("They paid nearly €300,000 for it.", "nearly €300,000 = 300000 money EUR nearly"),
      ("They paid A$12 for it.", "A$12 = 12 money AUD exact"),
      ("It earned 40 million Swiss francs.", "40 million Swiss francs = 40000000 money CHF exact"),
      ("It needs $5 to $10 million more.", "$5 to $10 million = 5000000..10000000 money USD range"),
      (
        "Growers lost hundreds of millions of dollars.", "hundreds of millions of dollars = 200000000 money USD atLeast"
      ),
      ("Prices rose 3.5 percent.", "3.5 percent = 3.5 share % exact"),
      ("Prices rose by more than 3%.", "more than 3% = 3 share % moreThan"),
      ("Prices may rise 5-7 per cent.", "5-7 per cent = 5..7 share % range"),
      ("The rate fell 25 basis points.", "25 basis points = 25 points basis points exact"),
      ("Support fell two percentage points.", "two percentage points = 2 points points exact"),
      ("The road is about 12 km long.", "about 12 km = 12 measure km about"),
      ("Winds reached 90 miles per hour.", "90 miles per hour = 90 measure mph exact"),
      ("The fire burned 40 square kilometres.", "40 square kilometres = 40 measure km² exact"),
      ("It was 31 degrees Celsius.", "31 degrees Celsius = 31 measure °C exact"),
      ("The talks lasted over six hours.", "six hours = 6 measure hours exact"),
    ])
  func units(_ text: String, _ expected: String) {
    #expect(read(text) == [expected])
  }

  @Test(
    "a currency that several countries have is that of the country spoken of",
    arguments: [
      ("The road cost 5 million pesos.", ""), ("Mayors in Mexico say the road cost 5 million pesos.", "MXN"),
      ("Builders from Chile and Chile alone, not Mexico, were paid 5 million pesos.", "CLP"),
      ("Mayors in Norway say the road cost 5 million pesos.", ""),
      ("Mayors in Mexico say the road cost 5 million Argentine pesos.", "ARS"),
    ])
  func sharedCurrencies(_ text: String, _ unit: String) {
    #expect(annotated(text).numbers.map(\.unit) == [unit])
  }

  @Test(
    "counts, of people above all",
    arguments: [
      ("At least 14 people were killed.", "At least 14 people were killed = 14 count people killed atLeast"),
      ("A blast killed 14 soldiers there.", "14 soldiers = 14 count soldiers killed exact"),
      ("A blast left 20 wounded.", "20 wounded = 20 count people wounded exact"),
      ("Police arrested as many as 30 protesters.", "as many as 30 protesters = 30 count protesters arrested atMost"),
      ("Some 3,000 homes lost power.", "Some 3,000 homes = 3000 count homes about"),
      ("Dozens of people fled.", "Dozens of people = 24 count people atLeast"),
      ("Tens of thousands of people fled.", "Tens of thousands of people = 20000 count people atLeast"),
      ("Twenty-five lorries waited.", "Twenty-five lorries = 25 count lorries exact"),
      (
        "Two hundred and fifty thousand people fled.",
        "Two hundred and fifty thousand people = 250000 count people exact"
      ),
      ("Half a million people fled.", "Half a million people = 500000 count people exact"),
      ("Between 40 and 60 boats sank.", "Between 40 and 60 boats = 40..60 count boats range"),
      ("A crowd of 500 or more people came.", "500 or more = 500 count  atLeast"),
      ("Two-thirds of voters agreed.", "Two-thirds of voters = \(2.0 / 3) share voters exact"),
      ("A third of the seats are empty.", "A third of the seats = \(1.0 / 3) share seats exact"),
    ])
  func counts(_ text: String, _ expected: String) {
    #expect(read(text) == [expected])
  }

  @Test(
    "what is no amount is left out",
    arguments: [
      "It happened on April 14, 2025.", "It happened in 1998.", "The meeting is at 10 a.m. on Monday.",
      "He came third.",
      "The 14th street is closed.", "Flight 370 vanished.", "She is 45 years old.", "The 2024 elections were quiet.",
      "Call 555-1234.", "They won 3-1.", "Two years ago it rained.", "It rained last year.", "One of them fell.",
    ])
  func none(_ text: String) {
    #expect(read(text) == [])
  }

  /// Whatever the text, numbers stand in reading order, overlap neither each other nor a date, and their text is what their span holds.
  @Test func spansHoldTheirTextAndOverlapNothing() {
    let seed = SeededGenerator.seed()
    var random = SeededGenerator(seed: seed)
    let pieces = [
      "14", "1,200", "$", "4.5", "billion", "to", "between", "and", "people", "killed", "percent", "%", "two-thirds",
      "of",
      "dozens", "on", "April", "2025", ",", "Monday", "years", "ago", "half", "a", "million", "at", "least", "£2.1m",
      "km",
      "-", "–", "per", "cent", "were", "hundred", "thousand", "US", "francs", "Swiss", "or", "more", ".", "é", "日本",
      "10-20", "the",
    ]
    for round in 0..<400 {
      let text = (0..<24).map { _ in
        pieces[Int(random.next() % UInt64(pieces.count))] + (random.next() % 5 == 0 ? "" : " ")
      }.joined()
      let article = annotated(text, published: "2025-04-14")
      var end: Int32 = 0
      for number in article.numbers {
        let utf8 = Array(text.utf8)[Int(number.span.start)..<Int(number.span.end)]
        #expect(String(decoding: utf8, as: UTF8.self) == number.text, "seed \(seed), round \(round)")
        #expect(number.span.start >= end && number.upper >= number.value, "seed \(seed), round \(round): \(number)")
        end = number.span.end
        for date in article.dates {
          #expect(
            date.span.end <= number.span.start || number.span.end <= date.span.start,
            "seed \(seed), round \(round): \(number.text) and \(date.text)")
        }
      }
    }
  }
}
