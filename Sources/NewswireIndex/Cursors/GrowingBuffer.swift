/// Room for what is found in one document, which grows as it needs. Lives in a search's `Scratch`.
@safe struct GrowingBuffer<Element: BitwiseCopyable>: BitwiseCopyable {
  private(set) var base: UnsafeMutablePointer<Element>
  private(set) var count = 0
  private var capacity: Int
  private let scratch: Unmanaged<Scratch>

  /// - Parameter scratch: outlives this.
  init(in scratch: Scratch, capacity: Int = 64) {
    assert(capacity > 0, "growing doubles it")
    unsafe base = unsafe scratch.allocate(Element.self, count: capacity)
    self.capacity = capacity
    unsafe self.scratch = unsafe Unmanaged.passUnretained(scratch)
  }

  /// One that is used through a pointer.
  static func make(in scratch: Scratch, capacity: Int = 64) -> UnsafeMutablePointer<GrowingBuffer> {
    unsafe scratch.keep(GrowingBuffer(in: scratch, capacity: capacity))
  }

  var elements: UnsafeMutableBufferPointer<Element> {
    @inline(__always) get { unsafe UnsafeMutableBufferPointer(start: base, count: count) }
  }

  @inline(__always)
  mutating func removeAll() { count = 0 }

  @inline(__always)
  mutating func append(_ element: Element) {
    if count == capacity { grow(count &+ 1) }
    assert(count < capacity)
    unsafe base[count] = element
    count &+= 1
  }

  /// Makes room for so many elements to be written at `base`. What the buffer holds is kept.
  @inline(__always)
  mutating func reserve(_ wanted: Int) {
    if wanted > capacity { grow(wanted) }
  }

  /// Says that so many elements have been written at `base`.
  @inline(__always)
  mutating func setCount(_ written: Int) {
    assert(written >= 0 && written <= capacity, "only what was reserved is written")
    count = written
  }

  private mutating func grow(_ wanted: Int) {
    capacity = wanted &* 2
    let larger = unsafe scratch.takeUnretainedValue().allocate(Element.self, count: capacity)
    unsafe larger.update(from: base, count: count)
    unsafe base = unsafe larger
  }
}

typealias PositionBuffer = GrowingBuffer<UInt32>
typealias SpanList = GrowingBuffer<WordSpan>
