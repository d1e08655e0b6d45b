import Testing
import TestSupport

@testable import NewswireIndex

struct BitPackingTests {
  @Test(arguments: 0...32)
  func wholeBlocksComeBackAtEveryWidth(width: Int) {
    var random = SeededGenerator(for: "width \(width)")
    let largest = UInt32(truncatingIfNeeded: UInt64(1) << UInt64(width) - 1)
    var values = (0..<BitPacking.blockSize).map { _ in UInt32.random(in: 0...largest, using: &random) }
    values[Int.random(in: 0..<values.count, using: &random)] = largest
    unsafe #expect(BitPacking.width(values, count: values.count) == width)
    let packed = UnsafeMutableRawPointer.allocate(
      byteCount: BitPacking.verticalBytes(bits: width) + BitPacking.padding, alignment: 16)
    defer { unsafe packed.deallocate() }
    unsafe BitPacking.packVertical(values, bits: width, into: packed)

    var unpacked = [UInt32](repeating: 0, count: BitPacking.blockSize)
    unsafe BitPacking.unpackFrequencies(packed, bits: width, into: &unpacked)
    #expect(unpacked == values.map { $0 &+ 1 })

    let previous = UInt32.random(in: 0...1 << 20, using: &random)
    var document = previous
    let documents = values.map { gap in
      document = document &+ gap &+ 1
      return document
    }
    unsafe BitPacking.unpackDocuments(packed, bits: width, after: previous, into: &unpacked)
    #expect(unpacked == documents)
    #expect(values.indices.allSatisfy { BitPacking.verticalValue(packed, bits: width, at: $0) == values[$0] })
  }
}
