import NewswireFormats
import NewswireModel

extension Array where Element: Equatable {
  /// Appends an element if the array does not have it. Cost: a step for each element that is there.
  mutating func appendNew(_ element: Element, _ budget: PageBudget) {
    guard budget.spend(count), !contains(element) else { return }
    append(element)
  }

  /// Appends those of the elements that the array does not have.
  mutating func appendNew(_ elements: some Sequence<Element>, _ budget: PageBudget) {
    for element in elements { appendNew(element, budget) }
  }
}

extension Array where Element == Caption {
  /// Appends a caption if none has its text. Cost: a step for each caption that is there.
  mutating func appendNewText(_ caption: Caption, _ budget: PageBudget) {
    guard budget.spend(count), !contains(where: { $0.text == caption.text }) else { return }
    append(caption)
  }
}
