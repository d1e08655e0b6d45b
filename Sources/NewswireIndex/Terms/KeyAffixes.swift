/// How keys begin and end that a pattern may stand for.
///
/// A pattern such as `*tion` must look at every term of its field. Passing over the others where they are decoded, before segments are
/// merged, makes that several times as fast.
struct KeyAffixes {
  /// Begins with the field's byte.
  let prefix: [UInt8]
  let suffix: [UInt8]
  let budget: QueryBudget

  /// Whether a key has both, or is past all that begin so.
  @inline(__always)
  func stops(at key: UnsafeBufferPointer<UInt8>) -> Bool {
    for i in prefix.indices where unsafe i >= key.count || key[i] != prefix[i] { return true }
    let start = key.count - suffix.count
    if start < 1 { return false }
    for i in suffix.indices.reversed() where unsafe key[start + i] != suffix[i] { return false }
    return true
  }
}
