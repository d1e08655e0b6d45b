internal import Foundation
internal import NewswireArchive
internal import NewswireMetrics
internal import NewswireModel
internal import NewswireRPC
internal import NewswireService

/// What the daemon shows beside the calls: the server, the archive and the process. Protos/METRICS.md lists all metrics.
enum DaemonMetrics {
  static func register(_ registry: PrometheusRegistry, _ server: RPCServer, _ archive: Archive) {
    registry.describe(help)
    registry.describe(CallMetrics.help)
    registry.describe(ProcessMetrics.help)
    let started = Date().timeIntervalSince1970
    registry.collect { samples(server.activity) }
    registry.collect { samples(archive) }
    registry.collect { samples(archive.work) }
    registry.collect {
      ProcessMetrics.samples() + [
        .init("process_start_time_seconds", .gauge, started),
        .init("newswire_build_info", .gauge, 1, labels: [("version", Newswire.version)]),
      ]
    }
  }

  private static func samples(_ activity: RPCServer.Activity) -> [PrometheusRegistry.Sample] {
    [
      .init("newswire_rpc_connections", .gauge, Double(activity.connections)),
      .init("newswire_rpc_running_calls", .gauge, Double(activity.running)),
      .init("newswire_rpc_queued_jobs", .gauge, Double(activity.waiting)),
      .init("newswire_rpc_held_bytes", .gauge, Double(activity.memory)),
      .init("newswire_socket_received_bytes_total", .counter, Double(activity.bytesReceived)),
      .init("newswire_socket_sent_bytes_total", .counter, Double(activity.bytesSent)),
    ]
  }

  private static func samples(_ archive: Archive) -> [PrometheusRegistry.Sample] {
    // A store that cannot be read is for health and the log to say.
    guard let status = try? archive.status() else { return [] }
    return [
      .init("newswire_archive_serving", .gauge, archive.health.isServing ? 1 : 0),
      .init("newswire_archive_articles", .gauge, Double(status.articles)),
      .init("newswire_archive_pages", .gauge, Double(status.pages)),
      .init("newswire_store_last_change", .counter, Double(status.lastChange)),
      .init("newswire_store_bytes", .gauge, Double(status.storeBytes)),
      .init("newswire_index_visible_change", .counter, Double(status.indexedChange)),
      .init("newswire_index_segments", .gauge, Double(status.segments.count)),
      .init("newswire_index_bytes", .gauge, Double(status.indexBytes)),
    ]
  }

  private static func samples(_ work: ArchiveWork) -> [PrometheusRegistry.Sample] {
    [
      .init("newswire_store_commits_total", .counter, Double(work.commits)),
      .init("newswire_store_commit_seconds_total", .counter, work.commitSeconds),
      .init("newswire_index_flushes_total", .counter, Double(work.flushes)),
      .init("newswire_index_flush_seconds_total", .counter, work.flushSeconds),
    ]
      + work.caches.flatMap { cache in
        [
          .init("newswire_store_cache_hits_total", .counter, Double(cache.hits), labels: [("cache", cache.name)]),
          .init("newswire_store_cache_misses_total", .counter, Double(cache.misses), labels: [("cache", cache.name)]),
        ]
      }
  }

  private static let help = [
    "process_start_time_seconds": "When the daemon started, in seconds since 1970.",
    "newswire_build_info": "1, with the version.",
    "newswire_rpc_connections": "Connections that are open.",
    "newswire_rpc_running_calls": "Handlers that run or wait for a worker.",
    "newswire_rpc_queued_jobs": "Pieces of work that wait for a worker.",
    "newswire_rpc_held_bytes": "Bytes that connections make the daemon hold, of Limits.memory.",
    "newswire_socket_received_bytes_total": "Bytes read from all connections.",
    "newswire_socket_sent_bytes_total": "Bytes written to all connections.",
    "newswire_archive_serving": "1 while imports are stored and found, 0 while they are not.",
    "newswire_archive_articles": "Articles.",
    "newswire_archive_pages": "Pages.",
    "newswire_store_last_change": "The number of the store's last change.",
    "newswire_store_bytes": "Bytes of the store on disk.",
    "newswire_index_visible_change": "The number of the last change that searches see.",
    "newswire_index_segments": "Segments of the index.",
    "newswire_index_bytes": "Bytes of the index on disk.",
    "newswire_store_commits_total": "Transactions of the store, each with its flush to disk.",
    "newswire_store_commit_seconds_total": "Seconds that the transactions took.",
    "newswire_index_flushes_total": "Times that the index wrote to its files what it had in memory only.",
    "newswire_index_flush_seconds_total": "Seconds that it took to write them.",
    "newswire_store_cache_hits_total": "Articles, or their texts for searches, that were in memory.",
    "newswire_store_cache_misses_total": "Articles, or their texts for searches, that were read from the database.",
    "newswire_import_batch_seconds": "From a batch of pages to their articles being on disk and searchable.",
    "newswire_import_batch_bytes": "Bytes of the pages of a batch.",
    "newswire_import_records_total": "Pages and records imported, by outcome.",
  ]
}
