internal import NewswireModel

/// What annotating one article may cost: steps, so that no article takes time out of proportion to its length.
///
/// It goes with the article's text and is asked in each loop that may look at a part of it more than once. Whoever finds it spent stops
/// and returns what there is; the article is then left without annotations. A class, for all finders of one article share one; an
/// article is annotated on one thread.
package final class AnnotationBudget {
  /// Looks at a word.
  package private(set) var steps = 0
  private let mostSteps: Int

  /// - Parameter bytes: of the article's text.
  package init(bytes: Int) {
    mostSteps = Limits.annotationSteps + bytes * Limits.annotationStepsPerByte
  }

  package var isSpent: Bool { steps > mostSteps }

  /// - Returns: false if the article has had its steps; the caller then stops.
  @discardableResult
  func spend(_ count: Int) -> Bool {
    // What is refused costs nothing.
    guard !isSpent else { return false }
    steps &+= count
    return !isSpent
  }
}
