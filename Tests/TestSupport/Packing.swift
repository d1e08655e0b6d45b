/// Packs bytes the simplest way each format allows, so that no compressor is needed to test reading.
package enum Packing {
  /// One gzip member (RFC 1952) of stored blocks.
  package static func gzip(_ content: [UInt8]) -> [UInt8] {
    [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255] + deflate(content) + little(crc32(content)) + little(UInt32(content.count))
  }

  /// A deflate stream (RFC 1951) of stored blocks.
  package static func deflate(_ content: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    var rest = content[...]
    repeat {
      let block = rest.prefix(0xFFFF)
      rest = rest.dropFirst(block.count)
      let length = UInt16(block.count)
      output +=
        [rest.isEmpty ? 1 : 0] + [UInt8(length & 255), UInt8(length >> 8), UInt8(~length & 255), UInt8(~length >> 8)]
      output += block
    } while !rest.isEmpty
    return output
  }

  /// One Zstandard frame (RFC 8878) of one raw block; at most 255 bytes.
  package static func zstd(_ content: [UInt8]) -> [UInt8] {
    let header = UInt32(content.count) << 3 | 1
    return [0x28, 0xB5, 0x2F, 0xFD, 0x20, UInt8(content.count)] + little(header).prefix(3) + content
  }

  /// A ZIP file (APPNOTE 6.3); entries are stored or deflated in turn, the deflated ones with their sizes behind them.
  package static func zip(_ entries: [(name: String, content: [UInt8])]) -> [UInt8] {
    var output: [UInt8] = []
    for (index, entry) in entries.enumerated() {
      let isDeflated = index % 2 == 1
      let data = isDeflated ? deflate(entry.content) : entry.content
      let sizes = little(crc32(entry.content)) + little(UInt32(data.count)) + little(UInt32(entry.content.count))
      output += [0x50, 0x4B, 3, 4, 20, 0, isDeflated ? 8 : 0, 0, isDeflated ? 8 : 0, 0, 0, 0, 0, 0]
      output += isDeflated ? [UInt8](repeating: 0, count: 12) : sizes
      output += [UInt8(entry.name.utf8.count), 0, 0, 0] + Array(entry.name.utf8) + data
      if isDeflated { output += [0x50, 0x4B, 7, 8] + sizes }
    }
    return output + [0x50, 0x4B, 1, 2] + [UInt8](repeating: 0, count: 42) + [0x50, 0x4B, 5, 6]
      + [UInt8](repeating: 0, count: 18)
  }

  private static func little(_ value: UInt32) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
  }

  private static func crc32(_ content: [UInt8]) -> UInt32 {
    ~content.reduce(0xFFFF_FFFF) { crc, byte in
      (0..<8).reduce(crc ^ UInt32(byte)) { value, _ in value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
    }
  }
}
