internal import CXXHash
internal import NewswireModel

/// Which files make up the index, and up to which point of the store's history. Replaced as a whole: see FORMAT.md, "Manifest".
struct Manifest {
  struct Entry {
    var number: UInt64
    var byteCount: UInt64
    /// Of the file that lists its deleted documents; 0 for none.
    var deletedGeneration: UInt64
  }

  /// The last change whose effects are in the files.
  var appliedChange: Int64 = 0
  /// The point of the store's history after that change; nil if nobody said.
  var appliedPoint: HistoryPoint?
  /// Above every number in use.
  var nextNumber: UInt64 = 1
  var entries: [Entry] = []

  static let fileName = "MANIFEST"
  static let version: UInt8 = 4
  private static let magic = Array("NWSWMAN".utf8)
  /// Eight bytes each: magic number, applied change, next number, whether the point is known, its digest, the store's identity (two),
  /// entries.
  private static let headerWords = 8

  static func segmentName(_ number: UInt64) -> String { "\(number).segment" }
  static func deletedName(_ number: UInt64, _ generation: UInt64) -> String { "\(number).\(generation).deleted" }

  /// The number of the segment that a file belongs to; nil for any other file.
  static func segmentNumber(of name: String) -> UInt64? {
    guard name.hasSuffix(".segment") || name.hasSuffix(".deleted") else { return nil }
    return name.split(separator: ".").first.flatMap { UInt64($0) }
  }

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
    for byte in Self.magic + [UInt8(ascii: "0") + Self.version] { bytes.append(byte) }
    bytes.append(integer: UInt64(bitPattern: appliedChange))
    bytes.append(integer: nextNumber)
    bytes.append(integer: UInt64(appliedPoint == nil ? 0 : 1))
    bytes.append(integer: appliedPoint?.digest ?? 0)
    let store = appliedPoint?.store.bytes ?? [UInt8](repeating: 0, count: StoreIdentity.byteCount)
    for byte in store { bytes.append(byte) }
    bytes.append(integer: UInt64(entries.count))
    assert(bytes.count == Self.headerWords * 8, "FORMAT.md says how long a header is")
    for entry in entries {
      bytes.append(integer: entry.number)
      bytes.append(integer: entry.byteCount)
      bytes.append(integer: entry.deletedGeneration)
    }
    let checksum = unsafe XXH3_64bits(bytes.base, bytes.count)
    bytes.append(integer: checksum)
    return unsafe Array(UnsafeRawBufferPointer(start: bytes.base, count: bytes.count))
  }

  init() {}

  /// - Throws: `.dataLoss` if the bytes are not those written, or are of an older format; `.failedPrecondition` if a newer version of the
  ///   program wrote them.
  init(_ bytes: [UInt8], path: String) throws {
    try Self.checkVersion(bytes, path: path)
    let numbers = Self.numbers(bytes)
    guard numbers.count > Self.headerWords, (numbers.count - Self.headerWords - 1) / 3 == numbers[7],
      (numbers.count - Self.headerWords - 1) % 3 == 0
    else { throw NewswireError.damagedIndex(path, "its length is wrong") }
    appliedChange = Int64(bitPattern: numbers[1])
    nextNumber = numbers[2]
    if numbers[3] == 1, let store = StoreIdentity(bytes: bytes[5 * 8..<7 * 8]) {
      appliedPoint = HistoryPoint(store: store, number: appliedChange, digest: numbers[4])
    }
    entries = stride(from: Self.headerWords, to: numbers.count - 1, by: 3).map {
      Entry(number: numbers[$0], byteCount: numbers[$0 + 1], deletedGeneration: numbers[$0 + 2])
    }
  }

  /// Every version begins with the magic number and its own, and ends with the checksum of all before, so that another version is told from
  /// damage.
  private static func checkVersion(_ bytes: [UInt8], path: String) throws {
    guard bytes.count >= 16, bytes.count % 8 == 0 else {
      throw NewswireError.damagedIndex(path, "its length is wrong")
    }
    let checksum = unsafe bytes.withUnsafeBytes { unsafe XXH3_64bits($0.baseAddress, $0.count - 8) }
    guard numbers(bytes).last == checksum else { throw NewswireError.damagedIndex(path, "its checksum is wrong") }
    guard bytes.starts(with: magic) else { throw NewswireError.damagedIndex(path, "it is not a manifest") }
    let found = bytes[magic.count] &- UInt8(ascii: "0")
    if found == version { return }
    if found > version {
      throw NewswireError(
        .failedPrecondition,
        "\(path) was written by a newer version of Newswire (manifest \(found); this version reads \(version)); "
          + "run that version, or build the index again with this one (`newswire rebuild`)",
        info: .indexTooNew)
    }
    throw NewswireError.damagedIndex(path, "it is of manifest version \(found), and this version reads \(version)")
  }

  private static func numbers(_ bytes: [UInt8]) -> [UInt64] {
    unsafe bytes.withUnsafeBytes { raw in
      (0..<raw.count / 8).map {
        unsafe UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: $0 * 8, as: UInt64.self))
      }
    }
  }
}
