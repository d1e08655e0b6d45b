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
    var method: Method
    var handler: MethodHandler
  }

  package init() {}

  /// The services that have a method here, in the order they were registered.
  package var services: [String] {
    var seen = Set<String>()
    return entries.map(\.method.service).filter { seen.insert($0).inserted }
  }

  /// Every method, in the order of `Method.index`.
  package var methods: [Method] { entries.map(\.method) }

  /// The methods of one service, in the order they were registered.
  package func methods(of service: String) -> [String] {
    entries.filter { $0.method.service == service }.map(\.method.name)
  }

  /// Adds a method; one registered before under the same name is replaced.
  ///
  /// - Parameters:
  ///   - needs: the role that a caller must have; empty for a method that all who may connect may call.
  ///   - isTimed: false for a method whose answer is ready made, so that reading the clock would be a good part of its cost.
  package mutating func register(
    _ service: String, _ name: String, needs: Roles = [], isTimed: Bool = true, _ handler: MethodHandler
  ) {
    let at = entries.firstIndex { $0.method.service == service && $0.method.name == name }
    let method = Method(
      service: service, name: name, index: at ?? entries.count, needs: needs, isTimed: isTimed)
    let entry = unsafe Entry(hash: method.withBytes { unsafe Self.hash($0, $1) }, method: method, handler: handler)
    if let at {
      entries[at] = entry
      return
    }
    entries.append(entry)
    if entries.count * 2 > slots.count { slots = [Int32](repeating: -1, count: slots.count * 2) }
    for index in slots.indices { slots[index] = -1 }
    for (position, entry) in entries.enumerated() {
      var slot = Int(truncatingIfNeeded: entry.hash) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(position)
    }
  }

  /// Finds a method by names that are still in the request's buffer; allocates nothing.
  func find(_ service: UnsafeRawBufferPointer, _ method: UnsafeRawBufferPointer) -> (Method, MethodHandler)? {
    let hash = unsafe Self.hash(service, method)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let position = Int(slots[slot])
      if entries[position].hash == hash, unsafe entries[position].method.equals(service, method) {
        return (entries[position].method, entries[position].handler)
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
      info: .methodNotFound(service, method, nearest: nearest))
  }

  /// What is nearest by edit distance, if anything is near enough to be what was meant.
  private func nearest(_ service: String, _ method: String) -> Method? {
    let wanted = "\(service)/\(method)"
    var measure = EditDistance(wanted, limit: max(2, wanted.utf8.count / 3))
    var best: (method: Method, edits: Int)?
    for entry in entries {
      let name = Array(entry.method.description.utf8)
      guard let edits = unsafe name.withUnsafeBufferPointer({ unsafe measure.distance(to: $0) }) else { continue }
      if edits < best?.edits ?? .max { best = (entry.method, edits) }
    }
    return best?.method
  }

  /// Mixes both names eight bytes at a time, by multiplication and rotation as FxHash does. The table holds our own names only, so
  /// nobody can fill it with collisions.
  private static func hash(_ service: UnsafeRawBufferPointer, _ method: UnsafeRawBufferPointer) -> UInt64 {
    var hash = UInt64(service.count) << 32 | UInt64(method.count)
    unsafe mix(service, &hash)
    unsafe mix(method, &hash)
    // The low bits choose the slot; fold the high ones in.
    return hash ^ (hash >> 32)
  }

  private static func mix(_ bytes: UnsafeRawBufferPointer, _ hash: inout UInt64) {
    var offset = 0
    while offset + 8 <= bytes.count {
      unsafe mix(bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self), &hash)
      offset += 8
    }
    var rest: UInt64 = 0
    while offset < bytes.count {
      rest = unsafe rest << 8 | UInt64(bytes[offset])
      offset += 1
    }
    mix(rest, &hash)
  }

  private static func mix(_ word: UInt64, _ hash: inout UInt64) {
    hash = ((hash << 5 | hash >> 59) ^ word) &* 0x517c_c1b7_2722_0a95
  }
}

/// A method that a server has. A class, so that a call refers to it by one retain.
package final class Method: Sendable, CustomStringConvertible {
  package let service: String
  package let name: String
  /// Its place in the table, from 0.
  package let index: Int
  /// The role that a caller must have; empty if all who may connect may call it.
  package let needs: Roles
  /// Whether its calls are timed.
  package let isTimed: Bool
  /// Both names, to compare with.
  private let bytes: (service: [UInt8], method: [UInt8])

  init(service: String, name: String, index: Int, needs: Roles, isTimed: Bool) {
    self.service = service
    self.name = name
    self.index = index
    self.needs = needs
    self.isTimed = isTimed
    bytes = (Array(service.utf8), Array(name.utf8))
  }

  package var description: String { "\(service)/\(name)" }

  func equals(_ service: UnsafeRawBufferPointer, _ method: UnsafeRawBufferPointer) -> Bool {
    unsafe withBytes { unsafe same($0, service) && same($1, method) }
  }

  func withBytes<Result>(_ body: (UnsafeRawBufferPointer, UnsafeRawBufferPointer) -> Result) -> Result {
    unsafe bytes.service.withUnsafeBytes { service in unsafe bytes.method.withUnsafeBytes { unsafe body(service, $0) } }
  }

  private func same(_ a: UnsafeRawBufferPointer, _ b: UnsafeRawBufferPointer) -> Bool {
    guard a.count == b.count else { return false }
    guard let first = a.baseAddress, let second = b.baseAddress else { return true }
    return unsafe memcmp(first, second, a.count) == 0
  }
}
