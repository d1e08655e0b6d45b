import NewswireFields
import NewswireFormats
import NewswireModel

extension PageBudget {
  /// The time of publication that a page gives as data. One that cannot be read is noted.
  func publicationTime(_ stamp: String) -> PublicationTime? {
    if let stated = StatedTime(metadata: stamp) { return stated.time }
    if stamp.utf8.contains(where: { $0 > 0x20 }) { notes.add(.unreadDate, stamp) }
    return nil
  }
}
