import NIOCore
import NewswireModel
import TestSupport
import Testing

@testable import NewswireRPC

@Suite struct MethodTableTests {
  private func handler(_ answer: String) -> MethodHandler { .unary { _, _ in .now(text(answer)) } }

  private func find(_ table: MethodTable, _ service: String, _ method: String) -> NewswireRPC.Method? {
    unsafe Array(service.utf8).withUnsafeBytes { service in
      unsafe Array(method.utf8).withUnsafeBytes { unsafe table.find(service, $0)?.0 }
    }
  }

  @Test func everyMethodIsFoundAndNothingElse() {
    var table = MethodTable()
    for number in 0..<100 { table.register("service\(number % 7)", "method\(number)", handler("")) }
    for number in 0..<100 {
      #expect(
        find(table, "service\(number % 7)", "method\(number)")?.description == "service\(number % 7)/method\(number)")
      #expect(find(table, "service\((number + 1) % 7)", "method\(number)") == nil)
    }
    // The names must not run together.
    #expect(find(table, "service1/method1", "") == nil)
    #expect(find(MethodTable(), "a", "b") == nil)
    #expect(table.services == (0..<7).map { "service\($0)" })
    #expect(table.methods(of: "service0").prefix(2) == ["method0", "method7"])
  }

  @Test func theLastHandlerOfANameCounts() {
    var table = MethodTable()
    for answer in ["old", "new"] { table.register("s", "m", handler(answer)) }
    #expect(table.methods(of: "s") == ["m"])
  }

  @Test func aNameThatIsNotThereIsAnsweredWithTheNearest() {
    var table = MethodTable()
    table.register("newswire.v1.ArchiveService", "Search", handler(""))
    table.register("newswire.v1.ArchiveService", "GetArticle", handler(""))
    #expect(
      table.notFound("newswire.v1.ArchiveService", "GetArticles").message
        == "there is no method newswire.v1.ArchiveService/GetArticles; did you mean newswire.v1.ArchiveService/GetArticle?"
    )
    #expect(table.notFound("other.Thing", "Do").message == "there is no method other.Thing/Do")
    #expect(table.notFound("a", "b").code == .unimplemented)
  }

  @Test func metadataIsFoundInAnyCase() {
    var metadata: Metadata = ["Trace-ID": "1", "other": "x"]
    metadata.add("trace-id", "2")
    #expect(metadata["TRACE-id"] == "1")
    #expect(metadata.values(of: "trace-ID") == ["1", "2"])
    #expect(metadata["trace_id"] == nil)
  }
}
