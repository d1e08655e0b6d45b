/// Which of the terms that a cursor merges each document of its window has, so that only those are asked for their positions. Lives in a
/// search's `Scratch`.
@safe struct PartsByDocument: BitwiseCopyable {
  private struct Link: BitwiseCopyable {
    let part: Int32
    let next: Int32
  }

  static let none: Int32 = -1

  /// By distance from the window's first document, its first link.
  private let firsts: UnsafeMutablePointer<Int32>
  private let windowSize: Int
  private var links: GrowingBuffer<Link>

  static func make(windowSize: Int, in scratch: Scratch) -> UnsafeMutablePointer<PartsByDocument> {
    unsafe scratch.keep(PartsByDocument(windowSize: windowSize, scratch: scratch))
  }

  private init(windowSize: Int, scratch: Scratch) {
    unsafe firsts = unsafe scratch.allocate(Int32.self, count: windowSize)
    self.windowSize = windowSize
    links = GrowingBuffer(in: scratch, capacity: windowSize)
  }

  /// Begins a window.
  mutating func removeAll() {
    unsafe firsts.update(repeating: Self.none, count: windowSize)
    links.removeAll()
  }

  @inline(__always)
  mutating func add(_ part: Int, at offset: Int) {
    assert(offset >= 0 && offset < windowSize, "the document lies in the window")
    unsafe links.append(Link(part: Int32(truncatingIfNeeded: part), next: firsts[offset]))
    unsafe firsts[offset] = Int32(truncatingIfNeeded: links.count &- 1)
  }

  /// The first link of a document; `none` for a document that has none of the terms.
  func first(at offset: Int) -> Int32 {
    assert(offset >= 0 && offset < windowSize, "the document lies in the window")
    return unsafe firsts[offset]
  }

  func part(of link: Int32) -> Int {
    assert(link >= 0 && Int(link) < links.count)
    return unsafe Int(links.base[Int(link)].part)
  }

  func next(after link: Int32) -> Int32 {
    assert(link >= 0 && Int(link) < links.count)
    return unsafe links.base[Int(link)].next
  }
}
