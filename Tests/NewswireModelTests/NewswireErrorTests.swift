import NewswireModel
import Testing

@Suite struct NewswireErrorTests {
  @Test func `codes are those of google.rpc`() {
    #expect(ErrorCode.notFound.rawValue == 5)
    #expect(ErrorCode.unauthenticated.rawValue == 16)
    #expect(ErrorCode.deadlineExceeded.description == "DEADLINE_EXCEEDED")
  }

  @Test func `a code that is not on the list is kept`() {
    #expect(ErrorCode(rawValue: 99).description == "CODE_99")
    #expect(ErrorCode(rawValue: -1).description == "CODE_-1")
  }

  @Test func `what is said of a field and a limit can be had from the details`() {
    let plain = NewswireError(.internal, "broken")
    #expect(plain.info == nil && plain.violations.isEmpty && plain.details.isEmpty)
    let error = NewswireError(.invalidArgument, "too long", info: .limit("term", 255), field: "query.text")
    #expect(error.info?.reason == "LIMIT_EXCEEDED")
    #expect(error.info?.metadata == ["limit": "term", "maximum": "255"])
    #expect(error.violations == [FieldViolation(field: "query.text", description: "too long")])
  }

  @Test func `wrapping keeps an error of ours and names the cause of others`() {
    struct Other: Error {}
    let ours = NewswireError(.notFound, "there is no article")
    #expect(NewswireError(ours as any Error, while: "reading") == ours)
    let wrapped = NewswireError(Other(), while: "reading")
    #expect(wrapped.code == .internal)
    #expect(wrapped.cause.contains("Other"))
    #expect(NewswireError(CancellationError(), while: "reading").code == .cancelled)
  }
}
