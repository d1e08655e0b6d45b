package import CNewswireProtos
package import NewswireModel

extension ScoreExplanation: Message {
  package static func initialise(_ wire: UnsafeMutablePointer<Newswire__V1__ScoreExplanation>) {
    unsafe newswire__v1__score_explanation__init(wire)
  }

  package init(wire: Newswire__V1__ScoreExplanation) throws(NewswireError) {
    unsafe self.init(
      terms: try messages(wire.terms, wire.n_terms), length: wire.length, averageLength: wire.average_length,
      nearness: wire.nearness, typedForms: wire.typed_forms)
  }

  package func write(to wire: inout Newswire__V1__ScoreExplanation, in arena: borrowing Arena) {
    unsafe (wire.terms, wire.n_terms) = unsafe arena.messages(terms)
    wire.length = length
    wire.average_length = averageLength
    wire.nearness = nearness
    wire.typed_forms = typedForms
  }
}

extension TermScore: Message {
  package static func initialise(_ wire: UnsafeMutablePointer<Newswire__V1__TermScore>) {
    unsafe newswire__v1__term_score__init(wire)
  }

  package init(wire: Newswire__V1__TermScore) {
    unsafe self.init(term: string(wire.term), score: wire.score, idf: wire.idf, frequency: wire.frequency)
  }

  package func write(to wire: inout Newswire__V1__TermScore, in arena: borrowing Arena) {
    unsafe wire.term = unsafe arena.string(term)
    wire.score = score
    wire.idf = idf
    wire.frequency = frequency
  }
}

extension SearchProfile: Message {
  package static func initialise(_ wire: UnsafeMutablePointer<Newswire__V1__SearchProfile>) {
    unsafe newswire__v1__search_profile__init(wire)
  }

  package init(wire: Newswire__V1__SearchProfile) {
    self.init()
    segments = wire.segments
    postings = wire.postings
    candidates = wire.candidates
    searchMicroseconds = wire.search_microseconds
    readMicroseconds = wire.read_microseconds
    blocksDecoded = wire.blocks_decoded
    blocksSkipped = wire.blocks_skipped
    postingsDecoded = wire.postings_decoded
    positions = wire.positions
  }

  package func write(to wire: inout Newswire__V1__SearchProfile, in arena: borrowing Arena) {
    wire.segments = segments
    wire.postings = postings
    wire.candidates = candidates
    wire.search_microseconds = searchMicroseconds
    wire.read_microseconds = readMicroseconds
    wire.blocks_decoded = blocksDecoded
    wire.blocks_skipped = blocksSkipped
    wire.postings_decoded = postingsDecoded
    wire.positions = positions
  }
}

extension WordSuggestion: Message {
  package static func initialise(_ wire: UnsafeMutablePointer<Newswire__V1__WordSuggestion>) {
    unsafe newswire__v1__word_suggestion__init(wire)
  }

  package init(wire: Newswire__V1__WordSuggestion) {
    unsafe self.init(word: string(wire.word), count: wire.count)
  }

  package func write(to wire: inout Newswire__V1__WordSuggestion, in arena: borrowing Arena) {
    unsafe wire.word = unsafe arena.string(word)
    wire.count = count
  }
}
