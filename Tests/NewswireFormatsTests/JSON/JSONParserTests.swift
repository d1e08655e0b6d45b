import Foundation
import NewswireModel
import TestSupport
import Testing

@testable import NewswireFormats

@Suite("Reading JSON")
struct JSONParserTests {
  @Test(
    "strings come out as Foundation reads them",
    arguments: [
      #"{"a":"plain"}"#, #"{"a":"\"\\\/\b\f\n\r\t"}"#, #"{"a":"\u00e9\uD83D\uDE00 é😀"}"#, #"{"a":""}"#,
      #" { "b" : [1, -2.5e3, {"c": null}, true, false] , "a" : "x" } "#,
    ])
  func strings(text: String) throws {
    let document = try JSONParser.parse(Array(text.utf8))
    let oracle = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(document.text("a", of: document.root) == oracle["a"] as? String)
  }

  @Test("a lone surrogate becomes the replacement character")
  func loneSurrogate() throws {
    let document = try JSONParser.parse(Array(#"{"a":"x\ud800y\udc00"}"#.utf8))
    #expect(document.text("a", of: document.root) == "x\u{FFFD}y\u{FFFD}")
  }

  @Test(
    "what is not JSON is refused with the place",
    arguments: [
      "", "{", "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "[1 2]", "nul", "\"\\x\"", "\"\\u12g4\"", "\"abc", "{} x", "-",
    ])
  func refusals(text: String) {
    #expect(failure { try JSONParser.parse(Array(text.utf8)) } == ErrorSignature(.invalidArgument))
  }

  @Test("every beginning of a text is refused and none crashes")
  func truncation() throws {
    let text = Array(#"{"a":["\u00e9\\",{"b":-1.5e2}],"c":null}"#.utf8)
    _ = try JSONParser.parse(text)
    for length in 0..<text.count {
      #expect(failure { try JSONParser.parse(Array(text[..<length])) } == ErrorSignature(.invalidArgument))
    }
  }

  @Test("nesting is bounded")
  func depth() throws {
    func nested(_ depth: Int) -> [UInt8] {
      [UInt8](repeating: 0x5B, count: depth) + [UInt8](repeating: 0x5D, count: depth)
    }
    _ = try JSONParser.parse(nested(JSONParser.depthLimit))
    #expect(failure { try JSONParser.parse(nested(JSONParser.depthLimit + 1)) } == ErrorSignature(.invalidArgument))
  }
}

extension JSONParser {
  fileprivate static func parse(_ bytes: [UInt8]) throws(NewswireError) -> JSONDocument {
    try parse(bytes, PageBudget(bytes: bytes.count))
  }
}
