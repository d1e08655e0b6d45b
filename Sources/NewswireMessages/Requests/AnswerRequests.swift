package import CNewswireProtos
package import NewswireModel

package struct SuggestWordsRequest: Message, Hashable {
  package var text: String
  /// 0 for `Limits.defaultPageSize`.
  package var limit: Int32

  package init(text: String, limit: Int32 = 0) {
    self.text = text
    self.limit = limit
  }

  package static func initialise(_ wire: UnsafeMutablePointer<Newswire__V1__SuggestWordsRequest>) {
    unsafe newswire__v1__suggest_words_request__init(wire)
  }

  package init(wire: Newswire__V1__SuggestWordsRequest) {
    unsafe self.init(text: string(wire.text), limit: wire.limit)
  }

  package func write(to wire: inout Newswire__V1__SuggestWordsRequest, in arena: borrowing Arena) {
    unsafe wire.text = unsafe arena.string(text)
    wire.limit = limit
  }
}

package struct SuggestWordsResponse: Message, Hashable {
  package var words: [WordSuggestion]

  package init(words: [WordSuggestion]) { self.words = words }

  package static func initialise(_ wire: UnsafeMutablePointer<Newswire__V1__SuggestWordsResponse>) {
    unsafe newswire__v1__suggest_words_response__init(wire)
  }

  package init(wire: Newswire__V1__SuggestWordsResponse) throws(NewswireError) {
    words = try unsafe messages(wire.words, wire.n_words)
  }

  package func write(to wire: inout Newswire__V1__SuggestWordsResponse, in arena: borrowing Arena) {
    unsafe (wire.words, wire.n_words) = unsafe arena.messages(words)
  }
}

package struct FindRelatedRequest: Message, Hashable {
  package var id: String
  package var pageSize: Int32

  package init(id: String, pageSize: Int32 = 0) {
    self.id = id
    self.pageSize = pageSize
  }

  package static func initialise(_ wire: UnsafeMutablePointer<Newswire__V1__FindRelatedRequest>) {
    unsafe newswire__v1__find_related_request__init(wire)
  }

  package init(wire: Newswire__V1__FindRelatedRequest) {
    unsafe self.init(id: string(wire.id), pageSize: wire.page_size)
  }

  package func write(to wire: inout Newswire__V1__FindRelatedRequest, in arena: borrowing Arena) {
    unsafe wire.id = unsafe arena.string(id)
    wire.page_size = pageSize
  }
}

package struct FindRelatedResponse: Message, Hashable {
  package var hits: [Hit]
  package var words: [String]

  package init(hits: [Hit], words: [String]) {
    self.hits = hits
    self.words = words
  }

  package static func initialise(_ wire: UnsafeMutablePointer<Newswire__V1__FindRelatedResponse>) {
    unsafe newswire__v1__find_related_response__init(wire)
  }

  package init(wire: Newswire__V1__FindRelatedResponse) throws(NewswireError) {
    hits = try unsafe messages(wire.hits, wire.n_hits)
    words = unsafe strings(wire.words, wire.n_words)
  }

  package func write(to wire: inout Newswire__V1__FindRelatedResponse, in arena: borrowing Arena) {
    unsafe (wire.hits, wire.n_hits) = unsafe arena.messages(hits)
    unsafe (wire.words, wire.n_words) = unsafe arena.strings(words)
  }
}
