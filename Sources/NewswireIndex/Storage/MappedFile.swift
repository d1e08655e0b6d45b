internal import CMappedMemory
internal import Glibc
internal import NewswireModel

/// A file mapped into memory. If a part of it cannot be read any more, because the file was cut short or the device fails, all of it
/// becomes zero bytes, where the kernel would end the process: see CMappedMemory. Searches therefore pay nothing for it, while reading
/// each block by a call would cost them more than most take.
@safe final class MappedFile {
  let base: UnsafeRawPointer
  private let memory: UnsafeMutableRawPointer
  private let byteCount: Int
  private let mapping: OpaquePointer

  /// - Throws: what the system says.
  init(_ file: SystemFile, byteCount: Int) throws {
    guard let memory = unsafe mmap(nil, byteCount, PROT_READ, MAP_SHARED, file.descriptor, 0),
      unsafe memory != MAP_FAILED
    else {
      throw SystemFile.failure("mapping", file.path)
    }
    guard let mapping = unsafe newswire_mapping_guard(memory, byteCount) else {
      let code = errno
      unsafe munmap(memory, byteCount)
      throw SystemFile.failure("guarding the map of", file.path, code: code)
    }
    unsafe base = UnsafeRawPointer(memory)
    unsafe self.memory = unsafe memory
    self.byteCount = byteCount
    unsafe self.mapping = unsafe mapping
  }

  /// Whether a read has failed: what has been read may be zero bytes.
  var isLost: Bool { unsafe newswire_mapping_is_lost(mapping) }

  /// Ends the map. To be called once, when nobody reads it any more.
  func release() {
    unsafe newswire_mapping_release(mapping)
    unsafe munmap(memory, byteCount)
  }
}
