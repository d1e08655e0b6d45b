internal import Foundation
internal import NewswireCore

extension BackgroundThreads {
  /// The threads that read pages. They are not those that answer, so that a search never stands in line behind a page.
  static func pageReaders() -> BackgroundThreads {
    // Two at least, so that a page that takes long does not hold up all others.
    BackgroundThreads(name: "newswire-read", count: max(2, ProcessInfo.processInfo.activeProcessorCount))
  }
}
