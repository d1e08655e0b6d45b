/// Organisations, events and places by their words.
extension RunReader {
  // MARK: Organisations

  /// The organisation that begins at or just after `start`; nil if the run names none.
  func organisation(from start: Int) -> Range<Int>? {
    var head: Int?
    for i in start..<run.upperBound {
      if i > start, tokens[i].isAny(.organisationSuffix), tokens[i].isCapital { return start..<i + 1 }
      if tokens[i].isAny(.organisationHead), tokens[i].isCapital, !isHeadByName(i, from: start) { head = i }
      if tokens[i].shape.contains(.possessive), !isOfficeOfTitle(i) { break }
    }
    if let ampersand = (start + 1..<run.upperBound).first(where: { tokens[$0].mark == .ampersand }),
      ampersand + 1 < run.upperBound
    {
      return start..<run.upperBound
    }
    guard let head else {
      guard start + 1 < run.upperBound, tokens[run.upperBound - 1].isAny(.teamNickname),
        tokens[start].isAny([.city, .unitedState, .region, .country]) || isTeamPlace(start)
      else { return nil }
      return start..<run.upperBound
    }
    var first = start
    if tokens[start].isAny(.demonym), head > start, isOfficeHead(head, from: start + 1) { first = start + 1 }
    var end = head + 1
    if end < run.upperBound, tokens[end].hash == Self.of || tokens[end].hash == Self.forWord { end = run.upperBound }
    if head == first, end == first + 1 { return isSingleHead(head) ? first..<end : nil }
    return first..<end
  }

  /// District Attorney's Office, Sheriff's Department: the body is called by its head's title.
  private func isOfficeOfTitle(_ i: Int) -> Bool {
    i + 1 < run.upperBound && tokens[i].isAny([.title, .role]) && tokens[i + 1].isAny(.organisationHead)
  }

  func isTeamPlace(_ start: Int) -> Bool {
    guard let place = phrase(at: start) else { return false }
    return place.end == run.upperBound - 1
  }

  /// The head's word is the family name of a person who stands there.
  func isHeadByName(_ i: Int, from start: Int) -> Bool {
    i == start + 1 && tokens[start].isAny([.maleName, .femaleName]) && tokens[i].isAny(.surname)
      && !tokens[start].isAny([.city, .region, .country])
  }

  /// Foreign Ministry, Interior Ministry, Parliament: whose the office is, a demonym before it says.
  func isOfficeHead(_ head: Int, from start: Int) -> Bool {
    guard Self.offices.contains(tokens[head].hash) else { return false }
    return (start..<head).allSatisfy { tokens[$0].isAny([.titleModifier, .english]) }
  }

  static let offices: WordSet = WordSet("ministry parliament army navy embassy cabinet senate police")

  /// Congress or Senate names a body alone; Court, Party or Bank only with a capital inside a sentence and nothing lowercase.
  func isSingleHead(_ head: Int) -> Bool {
    tokens[head].isAny(.organisation)
  }

  // MARK: Events and places

  /// Where an event, law or prize that begins at `start` ends.
  func event(from start: Int) -> Int? {
    guard
      let last = (start..<run.upperBound).last(where: {
        tokens[$0].isAny([.eventHead, .event]) && tokens[$0].isCapital
      }),
      last > start, !tokens[last].isAny([.surname]) || !isKnownName(start), !tokens[last].isAny(.organisationHead)
    else { return nil }
    return last + 1 < run.upperBound && !tokens[last + 1].isCapital ? run.upperBound : last + 1
  }

  /// Where a place that begins at `start` ends.
  func place(from start: Int) -> Int? {
    if start + 1 < run.upperBound, tokens[start].isAny(.placePrefix), tokens[start + 1].isCapital,
      !startsPersonAfterPrefix(start)
    {
      return placeEnd(from: start + 1)
    }
    if let head = (start + 1..<run.upperBound).last(where: {
      tokens[$0].isAny([.placeHead, .facility]) && tokens[$0].isCapital && titlePhrase(at: $0) == nil
    }),
      !(head == start + 1 && tokens[start].isAny([.maleName, .femaleName]) && tokens[head].isAny(.surname)
        && !isRoad(head)),
      !tokens[start..<head].contains(where: { $0.mark == .ampersand })
    {
      return head + 1
    }
    guard tokens[start].isAny([.country, .city, .region, .unitedState]) else { return nil }
    if start + 1 < run.upperBound, startsPerson(start), !tokens[start].isAny([.country, .unitedState]) { return nil }
    if tokens[start].isAny([.surname, .maleName, .femaleName]), run.upperBound - start == 1,
      !tokens[start].isAny(.country)
    {
      return nil
    }
    return start + 1
  }

  static let road: WordSet = WordSet("road street avenue square park valley island airport county")

  func isRoad(_ i: Int) -> Bool { Self.road.contains(tokens[i].hash) }

  func startsPersonAfterPrefix(_ start: Int) -> Bool {
    tokens[start].isAny([.maleName, .femaleName]) || (tokens[start].isAny(.english) && run.upperBound - start > 3)
  }

  func placeEnd(from start: Int) -> Int {
    if start + 1 < run.upperBound, tokens[start + 1].isAny([.placeHead, .facility]) { return start + 2 }
    return start + 1
  }
}
