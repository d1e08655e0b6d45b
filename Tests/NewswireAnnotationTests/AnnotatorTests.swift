import NewswireAnnotation
import NewswireModel
import Testing

@Test func anEmptyArticleSaysNothing() {
  var article = Article()
  Annotator.annotate(&article)
  #expect(article == Article())
}
