/* ttrpc: the frames, envelopes and streams of one connection (Protos/PROTOCOL.md). Inside the library only. */
#ifndef NEWSWIRE_WIRE_H
#define NEWSWIRE_WIRE_H

#include "newswire.h"

enum {
  /* Bytes of data in one frame. */
  WIRE_MAX_DATA = 4 << 20,
  /* Bytes of one message: a frame less room for the envelope. */
  WIRE_MAX_MESSAGE = WIRE_MAX_DATA - (64 << 10)
};

/* What a call sends and gets. The value is the flags of its Request. */
typedef enum stream_kind { STREAM_UNARY = 0x00, STREAM_OF_ANSWERS = 0x01, STREAM_OF_REQUESTS = 0x02 } stream_kind;

typedef struct message {
  struct message *next;
  size_t size;
  uint8_t bytes[];
} message;

/* One call. */
typedef struct stream {
  newswire_client *client;
  struct stream *next;
  uint32_t id;
  stream_kind kind;
  /* Nanoseconds on the monotonic clock; 0 for none. */
  int64_t deadline;
  /* Whether nothing more comes; messages may be left. */
  bool ended;
  newswire_error error;
  /* Messages received and not taken, the answer of a call that has a single one among them. */
  message *first, *last;
  /* What the server lets us send, if it counts that, and what our messages have cost. */
  bool has_credit;
  int64_t credit, sent;
  /* Credit for messages that were taken, not granted yet. */
  uint32_t owed;
} stream;

/* Bytes on their way in or out: those from `start` on are still to be used. */
typedef struct byte_queue {
  uint8_t *bytes;
  size_t start, end, capacity;
} byte_queue;

/* Room for `size` more bytes at the end, which the caller fills and adds to `end`; NULL without memory. */
uint8_t *nw_queue_reserve(byte_queue *queue, size_t size);

struct newswire_client {
  int socket;
  int64_t timeout;
  byte_queue in, out;
  /* Bytes of an oversized frame's data that are still to be dropped. */
  uint32_t skip;
  stream *streams;
  uint32_t next_id;
  /* Whether the server has sent a frame: one that knows more than ttrpc announces it first of all. Until then streams mind credit, and
   * the first that runs out of it sends a probe. */
  bool is_server_known, has_probed;
  /* What the server has announced: features, and the credit that each of our streams begins with. */
  uint32_t features, window;
  /* Why calls fail from now on; its code is NEWSWIRE_OK while the connection stands. */
  newswire_error lost;
};

/* Calls (calls.c) */

/* Begins a call. `call` must stay where it is until nw_call_end. What fails shows when the call is waited for. */
void nw_call_begin(
    newswire_client *client, stream *call, stream_kind kind, const char *service, const char *method,
    const ProtobufCMessage *request);

/* Waits for the next message, which is the caller's to free; NULL at the stream's end, or where the call failed: then its error is
 * set. */
message *nw_call_next(stream *call);

/* Sends a message once the server has room for it. False if the call has ended, with or without error. */
bool nw_call_send(stream *call, const ProtobufCMessage *request);

/* Says that all is sent. */
void nw_call_finish(stream *call);

/* Forgets the call; cancels it if it has not ended. */
void nw_call_end(stream *call);

/* Streams (wire.c) */

/* Begins a client's half of a connection: announces what it understands. */
void nw_wire_open(newswire_client *client);

/* Writes the Request that opens `call`, and adds it to the client's streams. */
void nw_wire_request(
    stream *call, const char *service, const char *method, const ProtobufCMessage *request, int64_t timeout_nano);
void nw_wire_message(stream *call, const ProtobufCMessage *request);
void nw_wire_end_of_messages(stream *call);
/* Lets the server send as much again as `taken` was. */
void nw_wire_grant(stream *call, const message *taken);

/* Acts on what has come in. */
void nw_wire_receive(newswire_client *client);

/* Ends a call on this side, and tells the server if it can be told. */
void nw_wire_cancel(stream *call, const newswire_error *error);

/* Ends every call: the connection is of no more use. */
void nw_wire_fail(newswire_client *client, newswire_code code, const char *cause, const char *message);

/* The socket (socket.c) */

newswire_code nw_socket_connect(const char *path, int64_t wait, int *socket, newswire_error *error);

/* Writes and reads what can be without waiting. */
void nw_socket_flush(newswire_client *client);

/* Waits until there is something to read, or to write if something is to be written, and does it. False if `deadline` came first. */
bool nw_socket_wait(newswire_client *client, int64_t deadline);

/* Nanoseconds on the monotonic clock. */
int64_t nw_now(void);

/* Errors (newswire.c) */

/* Sets an error's parts; `error` and `cause` may be NULL. Returns the code. */
newswire_code nw_set_error(newswire_error *error, newswire_code code, const char *cause, const char *format, ...)
    __attribute__((format(printf, 4, 5)));

/* Copies text, shortened at a character's end where it is too long. */
void nw_copy_text(char *target, size_t capacity, const char *text);

#endif
