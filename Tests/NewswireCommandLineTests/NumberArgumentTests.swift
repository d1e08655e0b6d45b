import ArgumentParser
import NewswireModel
import Testing

@testable import NewswireCommandLine

@Suite struct NumberArgumentTests {
  @Test func `whole numbers are read within their range and nowhere else`() throws {
    let read = NumberArgument.integer(1...Limits.pageSize)
    #expect(try read("1") == 1)
    #expect(try read("1000") == 1000)
    for text in ["0", "1001", "-1", "1.0", "1e2", "", "x", "99999999999999999999"] {
      let error = #expect(throws: ValidationError.self) { try read(text) }
      #expect(error?.message == "it must be a whole number from 1 to 1000", "\(text)")
    }
  }

  /// Both edges of Limits.callSeconds.
  @Test func `seconds are read within their range and nowhere else`() throws {
    let read = NumberArgument.seconds(Limits.callSeconds)
    #expect(try read("0.001") == 0.001)
    #expect(try read("31536000") == 31_536_000)
    for text in ["0", "0.0009", "31536000.1", "-1", "nan", "inf", "1e300", "", "x"] {
      let error = #expect(throws: ValidationError.self) { try read(text) }
      #expect(error?.message == "it must be a number from 0.001 to 31536000 seconds", "\(text)")
    }
  }
}
