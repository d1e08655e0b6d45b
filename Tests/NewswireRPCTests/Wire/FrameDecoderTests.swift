import NIOCore
import NewswireModel
import TestSupport
import Testing

@testable import NewswireRPC

@Suite struct FrameDecoderTests {
  private typealias Event = FrameDecoder.Event

  /// Every event of `bytes`, given to a decoder in pieces that end at `cuts`.
  private func events(_ bytes: [UInt8], cuts: [Int] = []) throws -> [Event] {
    var decoder = FrameDecoder()
    var events: [Event] = []
    for (start, end) in zip([0] + cuts, cuts + [bytes.count]) {
      decoder.append(ByteBuffer(bytes: bytes[start..<end]))
      while let event = try decoder.next() { events.append(event) }
    }
    return events
  }

  private func frame(_ type: FrameType, stream: UInt32, flags: FrameFlags = [], _ data: [UInt8] = []) -> [UInt8] {
    var buffer = ByteBuffer()
    buffer.writeFrame(type, stream: stream, flags: flags, data: ByteBuffer(bytes: data))
    return Array(buffer.readableBytesView)
  }

  @Test func aFrameIsReadFromItsBytes() throws {
    let bytes: [UInt8] = [0, 0, 0, 2, 0, 0, 1, 1, 3, 5, 0xAA, 0xBB]
    let header = FrameHeader(length: 2, stream: 257, type: .data, flags: [.remoteClosed, .noData])
    #expect(try events(bytes) == [.frame(header, data: ByteBuffer(bytes: [0xAA, 0xBB]))])
    #expect(frame(.data, stream: 257, flags: [.remoteClosed, .noData], [0xAA, 0xBB]) == bytes)
  }

  @Test func framesAreTheSameWhereverTheyAreSplit() throws {
    let bytes =
      frame(.request, stream: 1, [1, 2, 3]) + frame(.data, stream: 3)
      + frame(.data, stream: 1, flags: .remoteClosed, [9])
    let whole = try events(bytes)
    #expect(whole.count == 3)
    for first in 0...bytes.count {
      for second in first...bytes.count { #expect(try events(bytes, cuts: [first, second]) == whole) }
    }
    #expect(try events(bytes, cuts: Array(0..<bytes.count)) == whole)
  }

  @Test func randomFramesInRandomPiecesComeOutWhole() throws {
    let seed = SeededGenerator.seed()
    var random = SeededGenerator(seed: seed)
    for _ in 0..<50 {
      var bytes: [UInt8] = []
      let count = Int.random(in: 1...20, using: &random)
      for _ in 0..<count {
        let data = (0..<Int.random(in: 0...5000, using: &random)).map { UInt8(truncatingIfNeeded: $0) }
        bytes += frame(.data, stream: UInt32.random(in: 0...9, using: &random), data)
      }
      let cuts = (0..<Int.random(in: 0...40, using: &random)).map { _ in Int.random(in: 0...bytes.count, using: &random)
      }
      let whole = try events(bytes)
      #expect(whole.count == count, "seed \(seed)")
      #expect(try events(bytes, cuts: cuts.sorted()) == whole, "seed \(seed)")
    }
  }

  /// Both edges of Limits.frameData.
  @Test func theLimitOfAFramesDataIsExact() throws {
    var decoder = FrameDecoder()
    for (length, isWhole) in [(Limits.frameData, true), (Limits.frameData + 1, false)] {
      let header = FrameHeader(length: UInt32(length), stream: 1, type: .data, flags: [])
      var buffer = ByteBuffer()
      buffer.writeFrameHeader(header)
      let data = ByteBuffer(repeating: 5, count: length)
      buffer.writeImmutableBuffer(data)
      decoder.append(buffer)
      let event = try decoder.next()
      #expect(event == (isWhole ? .frame(header, data: data) : .oversized(header)))
      let none = try decoder.next()
      #expect(none == nil)
      #expect(!decoder.isInsideFrame)
    }
  }

  @Test func anOversizedFrameIsDiscardedAndTheNextOneRead() throws {
    let length = Limits.frameData + 7
    var bytes = ByteBuffer()
    bytes.writeFrameHeader(FrameHeader(length: UInt32(length), stream: 1, type: .request, flags: []))
    var decoder = FrameDecoder()
    decoder.append(bytes)
    guard case .oversized = try decoder.next() else { Issue.record("not noticed before its data came"); return }
    var left = length
    while left > 0 {
      #expect(decoder.isInsideFrame)
      let piece = min(left, 100_000)
      left -= piece
      var buffer = ByteBuffer(repeating: 1, count: piece)
      if left == 0 { buffer.writeFrame(.data, stream: 3) }
      decoder.append(buffer)
      let event = try decoder.next()
      let next = FrameHeader(length: 0, stream: 3, type: .data, flags: [])
      #expect(event == (left > 0 ? nil : .frame(next, data: ByteBuffer())))
    }
  }

  @Test func aFirstByteThatIsNotZeroIsNotTtrpc() throws {
    for first in [UInt8(1), 0x47, 0xFF] {
      let error = #expect(throws: NewswireError.self) { try events([first, 0, 0, 1, 0, 0, 0, 1, 1, 0, 5]) }
      #expect(error?.code == .invalidArgument)
    }
    // The largest length that has its first byte zero is only too long.
    guard case .oversized = try events([0, 0xFF, 0xFF, 0xFF, 0, 0, 0, 1, 1, 0]).first else {
      Issue.record("not taken for an oversized frame")
      return
    }
  }
}
