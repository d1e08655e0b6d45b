internal import CXXHash
internal import NewswireModel

/// Which files make up the index, and up to which change. Replaced as a whole: see FORMAT.md, "Manifest".
struct Manifest {
  struct Entry {
    var number: UInt64
    var byteCount: UInt64
    /// Of the file that lists its deleted documents; 0 for none.
    var deletedGeneration: UInt64
  }

  /// The last change whose effects are in the files.
  var appliedChange: Int64 = 0
  /// Above every number in use.
  var nextNumber: UInt64 = 1
  var entries: [Entry] = []

  static let fileName = "MANIFEST"
  private static let magic: UInt64 = 0x314E_414D_5753_574E  // "NWSWMAN1"

  static func segmentName(_ number: UInt64) -> String { "\(number).segment" }
  static func deletedName(_ number: UInt64, _ generation: UInt64) -> String { "\(number).\(generation).deleted" }

  /// The files that the manifest speaks of.
  var fileNames: Set<String> {
    var names: Set<String> = [Self.fileName]
    for entry in entries {
      names.insert(Self.segmentName(entry.number))
      if entry.deletedGeneration > 0 { names.insert(Self.deletedName(entry.number, entry.deletedGeneration)) }
    }
    return names
  }

  func encoded() -> [UInt8] {
    var bytes = ByteBuffer()
    bytes.append(integer: Self.magic)
    bytes.append(integer: UInt64(bitPattern: appliedChange))
    bytes.append(integer: nextNumber)
    bytes.append(integer: UInt64(entries.count))
    for entry in entries {
      bytes.append(integer: entry.number)
      bytes.append(integer: entry.byteCount)
      bytes.append(integer: entry.deletedGeneration)
    }
    let checksum = XXH3_64bits(bytes.base, bytes.count)
    bytes.append(integer: checksum)
    return Array(UnsafeRawBufferPointer(start: bytes.base, count: bytes.count))
  }

  init() {}

  /// - Throws: `.dataLoss` where the bytes are not those written.
  init(_ bytes: [UInt8], path: String) throws {
    guard bytes.count >= 40, bytes.count % 8 == 0 else { throw NewswireError.damagedIndex(path, "its length is wrong") }
    let numbers = bytes.withUnsafeBytes { raw in
      (0..<raw.count / 8).map { UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: $0 * 8, as: UInt64.self)) }
    }
    guard numbers[0] == Self.magic else { throw NewswireError.damagedIndex(path, "it is no manifest of this version") }
    let checksum = bytes.withUnsafeBytes { XXH3_64bits($0.baseAddress, $0.count - 8) }
    guard numbers.last == checksum, numbers.count == 5 + Int(clamping: numbers[3]) * 3 else {
      throw NewswireError.damagedIndex(path, "its checksum is wrong")
    }
    appliedChange = Int64(bitPattern: numbers[1])
    nextNumber = numbers[2]
    entries = stride(from: 4, to: numbers.count - 1, by: 3).map {
      Entry(number: numbers[$0], byteCount: numbers[$0 + 1], deletedGeneration: numbers[$0 + 2])
    }
  }
}
