/* ttrpc: the frames, envelopes and streams of one connection (Protos/PROTOCOL.md). Inside the library only. */
#ifndef NEWSWIRE_WIRE_H
#define NEWSWIRE_WIRE_H

#include "newswire.h"
#include "queue.h"

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

#endif
