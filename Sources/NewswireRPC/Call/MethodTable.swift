import NewswireCore
import Glibc
import NewswireModel

/// The methods a server answers, by service and method name.
package struct MethodTable: Sendable {
  /// Open addressing with linear probing: positions in `entries`, or -1. The size is a power of two and at least twice the entries.
  private var slots: [Int32] = [Int32](repeating: -1, count: 16)
  private var entries: [Entry] = []

  private struct Entry: Sendable {
    var hash: UInt64
    var name: MethodName
    var handler: MethodHandler
  }

  package init() {}

  /// The services that have a method here, in the order they were registered.
  package var services: [String] {
    var seen = Set<String>()
    return entries.map(\.name.service).filter { seen.insert($0).inserted }
  }

  /// The methods of one service, in the order they were registered.
  package func methods(of service: String) -> [String] {
    entries.filter { $0.name.service == service }.map(\.name.method)
  }

  /// Adds a method; one registered before under the same name is replaced.
  package mutating func register(_ service: String, _ method: String, _ handler: MethodHandler) {
    let name = MethodName(service: service, method: method)
    let hash = name.withBytes { Self.hash($0, $1) }
    if let at = entries.firstIndex(where: { $0.name.service == service && $0.name.method == method }) {
      entries[at].handler = handler
      return
    }
    entries.append(Entry(hash: hash, name: name, handler: handler))
    if entries.count * 2 > slots.count { slots = [Int32](repeating: -1, count: slots.count * 2) }
    for index in slots.indices { slots[index] = -1 }
    for (position, entry) in entries.enumerated() {
      var slot = Int(truncatingIfNeeded: entry.hash) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(position)
    }
  }

  /// Finds a method by names that are still in the request's buffer; allocates nothing.
  func find(_ service: UnsafeRawBufferPointer, _ method: UnsafeRawBufferPointer) -> (MethodName, MethodHandler)? {
    let hash = Self.hash(service, method)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let position = Int(slots[slot])
      if entries[position].hash == hash, entries[position].name.equals(service, method) {
        return (entries[position].name, entries[position].handler)
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// The error for a name that is not here; it names the nearest one that is.
  func notFound(_ service: String, _ method: String) -> NewswireError {
    let nearest = nearest(service, method)?.description
    let hint = nearest.map { "; did you mean \($0)?" } ?? ""
    return NewswireError(
      .unimplemented, "there is no method \(service)/\(method)\(hint)",
      info: .unknownMethod(service, method, nearest: nearest))
  }

  /// What is nearest by edit distance, if anything is near enough to be what was meant.
  private func nearest(_ service: String, _ method: String) -> MethodName? {
    let wanted = "\(service)/\(method)"
    var measure = EditDistance(wanted, limit: max(2, wanted.utf8.count / 3))
    var best: (name: MethodName, edits: Int)?
    for entry in entries {
      let name = Array("\(entry.name.service)/\(entry.name.method)".utf8)
      guard let edits = name.withUnsafeBufferPointer({ measure.distance(to: $0) }) else { continue }
      if edits < best?.edits ?? .max { best = (entry.name, edits) }
    }
    return best?.name
  }

  /// Mixes both names eight bytes at a time, by multiplication and rotation as FxHash does. The table holds our own names only, so
  /// nobody can fill it with collisions.
  private static func hash(_ service: UnsafeRawBufferPointer, _ method: UnsafeRawBufferPointer) -> UInt64 {
    var hash = UInt64(service.count) << 32 | UInt64(method.count)
    mix(service, &hash)
    mix(method, &hash)
    // The low bits choose the slot; fold the high ones in.
    return hash ^ (hash >> 32)
  }

  private static func mix(_ bytes: UnsafeRawBufferPointer, _ hash: inout UInt64) {
    var offset = 0
    while offset + 8 <= bytes.count {
      mix(bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self), &hash)
      offset += 8
    }
    var rest: UInt64 = 0
    while offset < bytes.count {
      rest = rest << 8 | UInt64(bytes[offset])
      offset += 1
    }
    mix(rest, &hash)
  }

  private static func mix(_ word: UInt64, _ hash: inout UInt64) {
    hash = ((hash << 5 | hash >> 59) ^ word) &* 0x517c_c1b7_2722_0a95
  }
}

/// The full name of a method. A class, so that a call refers to its method's strings by one retain.
package final class MethodName: Sendable, CustomStringConvertible {
  package let service: String
  package let method: String
  /// Both names, to compare with.
  private let bytes: (service: [UInt8], method: [UInt8])

  init(service: String, method: String) {
    self.service = service
    self.method = method
    bytes = (Array(service.utf8), Array(method.utf8))
  }

  package var description: String { "\(service)/\(method)" }

  func equals(_ service: UnsafeRawBufferPointer, _ method: UnsafeRawBufferPointer) -> Bool {
    withBytes { same($0, service) && same($1, method) }
  }

  func withBytes<Result>(_ body: (UnsafeRawBufferPointer, UnsafeRawBufferPointer) -> Result) -> Result {
    bytes.service.withUnsafeBytes { service in bytes.method.withUnsafeBytes { body(service, $0) } }
  }

  private func same(_ a: UnsafeRawBufferPointer, _ b: UnsafeRawBufferPointer) -> Bool {
    guard a.count == b.count else { return false }
    guard let first = a.baseAddress, let second = b.baseAddress else { return true }
    return memcmp(first, second, a.count) == 0
  }
}
