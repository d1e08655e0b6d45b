import NewswireCore
package import NewswireModel

extension PublishedQuery {
  /// Bounds in seconds since 1970, which must be times.
  package init(from: Int64? = nil, until: Int64? = nil) {
    self.init(from: from.map { Timestamp(clamping: $0) }, until: until.map { Timestamp(clamping: $0) })
  }
}
