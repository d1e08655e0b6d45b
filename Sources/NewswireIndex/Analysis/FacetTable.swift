internal import CXXHash
internal import NewswireModel
internal import NewswireText

/// The values that the documents of a segment being made are counted by. See FORMAT.md, "Facets".
struct FacetTable: ~Copyable {
  private(set) var offsets = ByteBuffer()
  private(set) var ordinals = ByteBuffer()
  private(set) var hashes = ByteBuffer()
  private(set) var labelOffsets = ByteBuffer()
  private(set) var labels = ByteBuffer()
  private var numbers: [UInt64: Int] = [:]
  /// By value, the last document that has it, from 1.
  private var lastDocuments: [UInt32] = []
  private var documentCount: UInt32 = 0
  private var ordinalCount: UInt32 = 0

  init() { begin() }

  private mutating func begin() {
    offsets.append(integer: UInt32(0))
    labelOffsets.append(integer: UInt32(0))
  }

  mutating func removeAll() {
    offsets.removeAll()
    ordinals.removeAll()
    hashes.removeAll()
    labelOffsets.removeAll()
    labels.removeAll()
    numbers.removeAll(keepingCapacity: true)
    lastDocuments.removeAll(keepingCapacity: true)
    documentCount = 0
    ordinalCount = 0
    begin()
  }

  /// Gives the document at hand a value, unless it has it.
  /// - Parameter label: the field's byte and the spelling; kept where the value is new.
  mutating func add(hash: UInt64, label: UnsafeBufferPointer<UInt8>) {
    let number = numbers[hash] ?? insert(hash, label)
    if lastDocuments[number] == documentCount + 1 { return }
    lastDocuments[number] = documentCount + 1
    ordinals.append(integer: UInt32(truncatingIfNeeded: number))
    ordinalCount += 1
  }

  private mutating func insert(_ hash: UInt64, _ label: UnsafeBufferPointer<UInt8>) -> Int {
    let number = lastDocuments.count
    numbers[hash] = number
    lastDocuments.append(0)
    hashes.append(integer: hash)
    labels.append(label)
    labelOffsets.append(integer: UInt32(truncatingIfNeeded: labels.count))
    return number
  }

  mutating func endDocument() {
    documentCount += 1
    offsets.append(integer: ordinalCount)
  }
}

/// Finds what an article is counted by.
struct FacetReader {
  private var key: [UInt8] = []
  private var label: [UInt8] = []

  mutating func read(_ article: Article, _ names: inout NameKeyCache, into table: inout FacetTable) {
    add(article.source, .source, into: &table)
    add(article.language, .language, into: &table)
    for value in article.labels { add(value, .label, into: &table) }
    for mention in article.mentions {
      let keys = names.keys(of: mention.name)
      if keys.isEmpty { continue }
      key.removeAll(keepingCapacity: true)
      key.append(IndexField(mention.kind).rawValue)
      for name in keys {
        if key.count > 1 { key.append(0x20) }
        key += name
      }
      add(spelling: mention.name, IndexField(mention.kind), into: &table)
    }
  }

  private mutating func add(_ value: String, _ field: IndexField, into table: inout FacetTable) {
    let folded = Folding.keyword(value)
    if folded.isEmpty { return }
    key.removeAll(keepingCapacity: true)
    key.append(field.rawValue)
    key += folded.utf8
    add(spelling: value, field, into: &table)
  }

  /// Adds the value whose identity is in `key`.
  private mutating func add(spelling: String, _ field: IndexField, into table: inout FacetTable) {
    label.removeAll(keepingCapacity: true)
    label.append(field.rawValue)
    label += spelling.utf8
    let hash = key.withUnsafeBytes { XXH3_64bits($0.baseAddress, $0.count) }
    label.withUnsafeBufferPointer { table.add(hash: hash, label: $0) }
  }
}
