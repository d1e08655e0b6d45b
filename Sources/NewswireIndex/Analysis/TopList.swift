/// The first few of many elements, in order. For a limit of some thousands at most.
struct TopList<Element> {
  private let limit: Int
  private let isBefore: (Element, Element) -> Bool
  private(set) var elements: [Element] = []

  init(limit: Int, isBefore: @escaping (Element, Element) -> Bool) {
    self.limit = limit
    self.isBefore = isBefore
  }

  mutating func offer(_ element: Element) {
    if elements.count == limit {
      guard let last = elements.last, isBefore(element, last) else { return }
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
