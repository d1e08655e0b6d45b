/// The first few of many elements, in order. For a limit of some thousands at most.
struct TopList<Element> {
  private let limit: Int
  private let isBefore: (Element, Element) -> Bool
  private(set) var elements: [Element] = []

  init(limit: Int, isBefore: @escaping (Element, Element) -> Bool) {
    self.limit = limit
    self.isBefore = isBefore
  }

  /// The element that the next one must come before; nil while there is room.
  var last: Element? { elements.count == limit ? elements.last : nil }

  mutating func offer(_ element: Element) {
    if limit == 0 { return }
    if let last {
      if !isBefore(element, last) { return }
      elements.removeLast()
    }
    var low = 0
    var high = elements.count
    while low < high {
      let middle = (low + high) / 2
      if isBefore(element, elements[middle]) { high = middle } else { low = middle + 1 }
    }
    elements.insert(element, at: low)
  }
}
