import NewswireMessages
import NewswireModel
import TestSupport
import Testing

@testable import NewswireService

@Suite struct PageAssemblerTests {
  private func request(_ name: String, _ content: [UInt8], continues: Bool = false) -> ImportPagesRequest {
    var request = ImportPagesRequest()
    (request.page, request.content, request.continues) = (name, content, continues)
    return request
  }

  @Test func `a page in many messages is the page in one`() throws {
    let content = (0..<200).map { UInt8($0) }
    for size in [1, 3, 7, 199, 200] {
      var assembler = PageAssembler()
      for start in stride(from: 0, to: content.count, by: size) {
        let end = min(start + size, content.count)
        let name = start == 0 ? "p" : ""
        try assembler.add(request(name, Array(content[start..<end]), continues: end < content.count))
      }
      try assembler.checkComplete()
      #expect(assembler.take() == [Page(name: "p", content: content)])
      #expect(assembler.take() == [])
    }
  }

  @Test func `a stream that ends inside a page is refused`() throws {
    var assembler = PageAssembler()
    try assembler.add(request("p", [1], continues: true))
    #expect(
      failure { try assembler.checkComplete() } == ErrorSignature(.invalidArgument, "FIELD_INVALID", field: "continues")
    )
  }

  /// Both edges of Limits.pagesPerImport.
  @Test func `a call takes as many pages as the limit allows and not one more`() throws {
    var assembler = PageAssembler()
    for _ in 0..<Limits.pagesPerImport { try assembler.add(request("p", [])) }
    let error = #expect(throws: NewswireError.self) { try assembler.add(request("p", [])) }
    #expect(error?.code == .resourceExhausted)
    #expect(error?.message.contains("limit pagesPerImport") == true)
  }

  /// Both edges of Limits.page.
  @Test func `a page takes as many bytes as the limit allows and not one more`() throws {
    var assembler = PageAssembler()
    let half = [UInt8](repeating: 65, count: Limits.page / 2)
    try assembler.add(request("p", half, continues: true))
    try assembler.add(request("", half, continues: true))
    let error = #expect(throws: NewswireError.self) { try assembler.add(request("", [65])) }
    #expect(error?.message.contains("limit page") == true)
  }
}

@Suite struct ImportAnswerTests {
  /// Both edges of Limits.verdictBytesPerImport.
  @Test func `verdicts are kept up to the limit on bytes and left out beyond it`() throws {
    func result(_ verdicts: Int) -> PageResult {
      var result = PageResult(page: "p", outcome: .imported)
      // 16 bytes of reason, and 16 that a verdict is reckoned to take.
      let verdict = LineVerdict(line: 1, fate: .kept, reason: String(repeating: "r", count: 16))
      result.verdicts = Array(repeating: verdict, count: verdicts)
      return result
    }
    let most = Limits.verdictBytesPerImport / 32
    var answer = ImportAnswer()
    try answer.add([result(most)])
    #expect(answer.results[0].verdicts.count == most)
    try answer.add([result(1), result(0)])
    #expect(answer.results.map(\.verdictsOmitted) == [false, true, false])
  }

  @Test func `an answer that would not fit a message is refused with what to do`() throws {
    var answer = ImportAnswer()
    let result = PageResult(page: String(repeating: "n", count: Limits.pageName), outcome: .imported)
    let most = (Limits.message - Limits.verdictBytesPerImport) / (Limits.pageName + 64)
    try answer.add(Array(repeating: result, count: most))
    let error = #expect(throws: NewswireError.self) { try answer.add([result]) }
    #expect(error?.code == .resourceExhausted)
    #expect(error?.message.contains("nothing is taken in twice") == true)
  }
}
