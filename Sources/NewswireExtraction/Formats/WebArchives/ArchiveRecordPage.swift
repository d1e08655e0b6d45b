import NewswireContainers
import NewswireFormats
import NewswireModel

/// A page that is one record of a web archive: headers, and the content that came from the web.
struct ArchiveRecordPage: Sendable {
  let url: String
  /// The charset that the server named.
  let charset: String?
  /// The content without headers, chunks and compression.
  let content: [UInt8]

  /// - Returns: nil if the page is not a record of a web archive.
  /// - Throws: `unimplemented` if the content is compressed in a way that is not read.
  init?(_ page: [UInt8]) throws(NewswireError) {
    if page.starts(with: "WARC/".utf8), let header = RecordHeader(page.prefix(64 << 10)) {
      url = (header["warc-target-uri"] ?? "").trimmingAngles()
      let isResponse = header["warc-type"]?.lowercased() == "response"
      let body = page[header.length...]
      let http = isResponse && body.starts(with: "HTTP/".utf8) ? RecordHeader(body.prefix(64 << 10)) : nil
      charset = http?.charset ?? header.charset
      content = try Self.payload(body, http)
    } else if page.starts(with: "http".utf8), let end = page.prefix(8192).firstIndex(of: 0x0A),
      let line = ARCLine(page[..<end])
    {
      url = line.url
      let body = page[(end + 1)...]
      let http = body.starts(with: "HTTP/".utf8) ? RecordHeader(body.prefix(64 << 10)) : nil
      charset = http?.charset
      content = try Self.payload(body, http)
    } else {
      return nil
    }
  }

  private static func payload(_ body: ArraySlice<UInt8>, _ http: RecordHeader?) throws(NewswireError) -> [UInt8] {
    guard let http else { return Array(body) }
    let status = http.start.split(separator: " ").dropFirst().first ?? "200"
    guard status == "200" else {
      throw NewswireError(.invalidArgument, "the server answered \(status), not with a page")
    }
    var content = body.dropFirst(http.length)
    if http["transfer-encoding"]?.lowercased().contains("chunked") == true { content = unchunked(content) }
    switch http["content-encoding"]?.lowercased() {
    case nil, "", "identity": return Array(content)
    case "gzip", "x-gzip", "deflate":
      if let plain = try Decompressor.all(content, Decompressor(.gzip)) { return plain }
      if let plain = try Decompressor.all(content, Decompressor(rawDeflate: ())) { return plain }
      // Some crawlers store the content decompressed and leave the header as it was.
      return Array(content)
    case "zstd":
      return try Decompressor.all(content, Decompressor(.zstd)) ?? Array(content)
    case .some(let other):
      throw NewswireError(.unimplemented, "the content is compressed with \(other), which is not read")
    }
  }

  /// Takes chunks together (RFC 9112, section 7.1); content that is not in chunks stays as it is.
  private static func unchunked(_ content: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var output: [UInt8] = []
    var position = content.startIndex
    while let end = content[position...].firstIndex(of: 0x0A) {
      let digits = content[position..<end].prefix { hexadecimalValue($0) != nil }
      guard !digits.isEmpty, digits.count <= 8 else { return position == content.startIndex ? content : output[...] }
      let size = digits.reduce(0) { $0 << 4 | Int(hexadecimalValue($1) ?? 0) }
      if size == 0 { break }
      let start = end + 1
      guard start < content.endIndex else { break }
      let stop = start + min(size, content.endIndex - start)
      output += content[start..<stop]
      guard stop < content.endIndex, let next = content[stop...].firstIndex(of: 0x0A) else { break }
      position = next + 1
      if position >= content.endIndex { break }
    }
    return output.isEmpty ? content : output[...]
  }
}

extension String {
  /// Without the angle brackets that some writers put around an address.
  fileprivate func trimmingAngles() -> String {
    hasPrefix("<") && hasSuffix(">") ? String(dropFirst().dropLast()) : self
  }
}
