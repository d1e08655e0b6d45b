import NIOCore
import NewswireModel

/// The bytes a connection is about to write. Small frames are gathered in one buffer; a large payload is handed on as it is, behind
/// its frame's head. For use on the connection's event loop.
struct Outgoing {
  /// Payloads from here on are not copied: writing one more buffer costs less.
  private static let borrowFrom = 16 << 10
  /// A buffer that has grown beyond this is not kept.
  private static let keep = 64 << 10

  private var buffer = ByteBuffer()
  /// Bytes added since the last flush.
  private(set) var unflushed = 0

  /// Adds what `write` writes: frames without a payload, or the head of a frame before its `payload`.
  mutating func add(_ context: ChannelHandlerContext, payload: ByteBuffer? = nil, _ write: (inout ByteBuffer) -> Void) {
    let before = buffer.readableBytes
    write(&buffer)
    unflushed += buffer.readableBytes - before
    guard let payload, payload.readableBytes > 0 else { return }
    unflushed += payload.readableBytes
    if payload.readableBytes < Self.borrowFrom {
      buffer.writeImmutableBuffer(payload)
    } else {
      handOver(context)
      context.write(NIOAny(payload), promise: nil)
    }
  }

  /// Sends all that was added.
  mutating func flush(_ context: ChannelHandlerContext, promise: EventLoopPromise<Void>? = nil) {
    if unflushed > 0 || promise != nil {
      unflushed = 0
      context.writeAndFlush(NIOAny(buffer), promise: promise)
      // What has been written at once is ours again; otherwise this takes new memory.
      if buffer.capacity > Self.keep { buffer = ByteBuffer() } else { buffer.clear() }
    }
  }

  private mutating func handOver(_ context: ChannelHandlerContext) {
    context.write(NIOAny(buffer), promise: nil)
    buffer = ByteBuffer()
  }
}
