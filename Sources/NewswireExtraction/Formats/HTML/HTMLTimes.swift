import NewswireCore
import NewswireFields
import NewswireFormats
import NewswireModel

/// A time of day that stands by itself on a page, such as that of an update of a live blog.
struct HTMLTime: Sendable {
  /// The element that holds it and nothing else.
  var node: Int
  /// As printed; as RFC 3339 where the page prints no time of day or counts from now ("5 minutes ago").
  var text: String
  /// Seconds since 1970 where the day is known, or since midnight: tells in what order times stand.
  var seconds: Int64
}

/// The times of day of a page, in order.
struct HTMLTimes: Sendable {
  private(set) var all: [HTMLTime] = []

  /// Cost: a look at each node.
  init(_ tree: MarkupTree) {
    let timeName = tree.nameIndices["time"]
    var index = 0
    while index < tree.nodes.count {
      let node = tree.nodes[index]
      if node.isText {
        addClock(node, index, tree)
      } else if node.name == timeName, addElement(index, tree) {
        index = Int(node.end)
        continue
      }
      index += 1
    }
  }

  /// `<time datetime="2025-04-14T09:15:00Z">`.
  private mutating func addElement(_ node: Int, _ tree: MarkupTree) -> Bool {
    guard let stamp = tree.attribute("datetime", of: node), let stated = StatedTime(metadata: stamp),
      stated.time.precision.rawValue <= TimePrecision.minute.rawValue
    else { return false }
    let printed = tree.line(of: node)
    let exact = RFC3339.parse(stamp) == nil ? RFC3339.string(stated.time.time) : stamp
    let text = ClockTime.isHeld(by: printed) ? printed : exact
    all.append(HTMLTime(node: node, text: text, seconds: stated.time.seconds))
    return true
  }

  /// A text that is all that its element holds.
  private mutating func addClock(_ text: MarkupTree.Node, _ index: Int, _ tree: MarkupTree) {
    guard text.text.count <= 40, text.parent == Int32(index) - 1, tree.nodes[index - 1].end == Int32(index) + 1 else {
      return
    }
    let bytes = tree.text[Int(text.text.lowerBound)..<Int(text.text.upperBound)]
    guard bytes.contains(where: { $0 >= 0x30 && $0 <= 0x39 }) else { return }
    let line = singleLine(bytes)
    guard let clock = ClockTime(Array(line.utf8)[...]) else { return }
    all.append(HTMLTime(node: index - 1, text: line, seconds: Int64(clock.minuteOfDay) * 60))
  }
}
