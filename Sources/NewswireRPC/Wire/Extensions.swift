import NIOCore
import NewswireModel

/// What one side announces it understands beyond ttrpc 1.2 (PROTOCOL.md, "Extensions").
///
///     0               4               8
///     +---------------+---------------+
///     | features      | window        |
///     +---------------+---------------+
///       u32be           u32be
struct Announcement: Equatable, Sendable {
  struct Features: OptionSet, Sendable {
    var rawValue: UInt32

    static let cancel = Features(rawValue: 1)
    static let credit = Features(rawValue: 2)
  }

  var features: Features
  /// The credit each stream towards the announcing side begins with.
  var window: UInt32

  static let own = Announcement(features: [.cancel, .credit], window: UInt32(FlowControl.window))
  /// Announcements belong to no stream, but some servers refuse every even id before they look at the type of a frame.
  static let stream: UInt32 = 1

  init(features: Features, window: UInt32) {
    self.features = features
    self.window = window
  }

  /// nil if `data` is too short; what follows the eight bytes is left to later versions.
  init?(_ data: ByteBuffer) {
    guard let features = data.getInteger(at: data.readerIndex, as: UInt32.self),
      let window = data.getInteger(at: data.readerIndex + 4, as: UInt32.self)
    else { return nil }
    self.init(features: Features(rawValue: features), window: window)
  }

  var credits: Bool { features.contains(.credit) }
}

extension ByteBuffer {
  mutating func writeAnnouncement(_ announcement: Announcement) {
    writeFrameHeader(FrameHeader(length: 8, stream: Announcement.stream, type: .announce, flags: []))
    writeMultipleIntegers(announcement.features.rawValue, announcement.window)
  }

  mutating func writeCancel(stream: UInt32) {
    writeFrameHeader(FrameHeader(length: 0, stream: stream, type: .cancel, flags: []))
  }

  mutating func writeCredit(stream: UInt32, _ credit: Int) {
    writeFrameHeader(FrameHeader(length: 4, stream: stream, type: .credit, flags: []))
    writeInteger(UInt32(clamping: credit))
  }

  /// The credit a credit frame grants; nil if its data is too short.
  func credit() -> Int? {
    getInteger(at: readerIndex, as: UInt32.self).map(Int.init)
  }
}
