/* Frames:
 *
 *     0               4               8   9   10
 *     +---------------+---------------+---+---+----------
 *     | data length   | stream id     | t | f | data …
 *     +---------------+---------------+---+---+----------
 *       u32be           u32be          u8  u8
 *
 * and how they move the streams of a connection:
 *
 *            unary                    stream of answers          stream of requests
 *     Request ──► Response     Request, 0x01 ──► Data …     Request, 0x02; Data … ──► Response
 *                                    Data, 0x01 ends it        Data, 0x05 ends it
 *     and instead of any answer: a Response with a status that is not OK
 */
#include "error.h"
#include "wire.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "ttrpc/v1/envelope.pb-c.h"

enum { HEADER_SIZE = 10 };
enum { REQUEST = 1, RESPONSE = 2, DATA = 3, ANNOUNCE = 0xE0, CANCEL = 0xE1, CREDIT = 0xE2 };
enum { REMOTE_CLOSED = 0x01, NO_DATA = 0x04 };
enum { CAN_CANCEL = 1, HAS_CREDIT = 2 };
enum {
  /* Bytes that the server may send on a stream before we have taken any. */
  WINDOW = 256 << 10,
  LEAST_COST = WINDOW / 64
};
static const uint32_t LAST_STREAM = UINT32_MAX;

typedef struct frame {
  uint32_t length, stream;
  uint8_t type, flags;
  const uint8_t *data;
} frame;

static void put_u32(uint8_t *bytes, uint32_t value) {
  for (int i = 0; i < 4; i++) bytes[i] = (uint8_t)(value >> (24 - 8 * i));
}

static uint32_t get_u32(const uint8_t *bytes) {
  return (uint32_t)bytes[0] << 24 | (uint32_t)bytes[1] << 16 | (uint32_t)bytes[2] << 8 | bytes[3];
}

/* A message costs its bytes, a small one its share of the window, so that credit bounds bytes and messages alike. */
static uint32_t cost(size_t size) { return size > LEAST_COST ? (uint32_t)size : LEAST_COST; }

/* Writing */

/* Queues a frame's header and gives room for its data; NULL without memory, and then the connection is lost. */
static uint8_t *put_frame(newswire_client *client, uint32_t stream, uint8_t type, uint8_t flags, size_t length) {
  uint8_t *bytes = nw_queue_reserve(&client->out, HEADER_SIZE + length);
  if (bytes == NULL) {
    // A frame that is missing would leave the server waiting.
    nw_wire_fail(client, NEWSWIRE_RESOURCE_EXHAUSTED, NULL, "there is no memory for a request");
    return NULL;
  }
  put_u32(bytes, (uint32_t)length);
  put_u32(bytes + 4, stream);
  bytes[8] = type;
  bytes[9] = flags;
  client->out.end += HEADER_SIZE + length;
  return bytes + HEADER_SIZE;
}

void nw_wire_open(newswire_client *client) {
  client->next_id = 1;
  client->window = WINDOW;
  // Announcements go on stream 1: some servers refuse every even id before they look at the type of a frame.
  uint8_t *data = put_frame(client, 1, ANNOUNCE, 0, 8);
  if (data == NULL) return;
  put_u32(data, CAN_CANCEL | HAS_CREDIT);
  put_u32(data + 4, WINDOW);
}

static void end(stream *call, const newswire_error *error) {
  if (call->ended) return;
  for (stream **link = &call->client->streams; *link != NULL; link = &(*link)->next) {
    if (*link == call) {
      *link = call->next;
      break;
    }
  }
  call->ended = true;
  if (error != NULL) call->error = *error;
}

static void fail(stream *call, newswire_code code, const char *cause, const char *text) {
  newswire_error error;
  nw_set_error(&error, code, cause, "%s", text);
  nw_wire_cancel(call, &error);
}

static bool fits(stream *call, size_t size) {
  if (size <= WIRE_MAX_MESSAGE) return true;
  newswire_error error;
  nw_set_error(
      &error, NEWSWIRE_RESOURCE_EXHAUSTED, NULL, "a message of %zu bytes is over the limit of %d; send less at a time", size,
      WIRE_MAX_MESSAGE);
  nw_wire_cancel(call, &error);
  return false;
}

/* Whether a text is a traceparent of W3C Trace Context, version 00 (https://www.w3.org/TR/trace-context/#traceparent-header). */
static bool is_traceparent(const char *text) {
  static const char form[] = "00-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx-xxxxxxxxxxxxxxxx-xx";
  if (strlen(text) != sizeof form - 1) return false;
  for (size_t i = 0; form[i] != '\0'; i++) {
    bool is_hex = (text[i] >= '0' && text[i] <= '9') || (text[i] >= 'a' && text[i] <= 'f');
    if (form[i] == 'x' ? !is_hex : text[i] != form[i]) return false;
  }
  return strspn(text + 3, "0") < 32 && strspn(text + 36, "0") < 16;
}

void nw_wire_request(
    stream *call, const char *service, const char *method, const ProtobufCMessage *request, int64_t timeout_nano) {
  newswire_client *client = call->client;
  size_t size = request == NULL ? 0 : protobuf_c_message_get_packed_size(request);
  if (client->next_id == LAST_STREAM) {
    fail(call, NEWSWIRE_UNAVAILABLE, NULL, "the connection has used up its stream ids; connect again");
    return;
  }
  if (!fits(call, size)) return;
  uint8_t *payload = malloc(size + 1);
  if (payload == NULL) {
    fail(call, NEWSWIRE_RESOURCE_EXHAUSTED, NULL, "there is no memory for a request");
    return;
  }
  if (request != NULL) protobuf_c_message_pack(request, payload);
  Ttrpc__V1__Request envelope = TTRPC__V1__REQUEST__INIT;
  envelope.service = (char *)service;
  envelope.method = (char *)method;
  envelope.payload = (ProtobufCBinaryData){.len = size, .data = payload};
  envelope.timeout_nano = timeout_nano;
  // The trace that the process is part of, for the daemon's log.
  char *trace = getenv("TRACEPARENT");
  Ttrpc__V1__KeyValue pair = TTRPC__V1__KEY_VALUE__INIT;
  Ttrpc__V1__KeyValue *pairs = &pair;
  if (trace != NULL && is_traceparent(trace)) {
    pair.key = "traceparent";
    pair.value = trace;
    envelope.n_metadata = 1;
    envelope.metadata = &pairs;
  }

  call->id = client->next_id;
  client->next_id += 2;
  call->next = client->streams;
  client->streams = call;
  call->has_credit = !client->is_server_known || (client->features & HAS_CREDIT);
  call->credit = client->window;
  size_t length = ttrpc__v1__request__get_packed_size(&envelope);
  uint8_t *data = put_frame(client, call->id, REQUEST, (uint8_t)call->kind, length);
  if (data != NULL) ttrpc__v1__request__pack(&envelope, data);
  free(payload);
}

/* Asks something that every server answers, which tells whether there is credit to wait for. */
static void probe(newswire_client *client) {
  client->has_probed = true;
  Ttrpc__V1__Request request = TTRPC__V1__REQUEST__INIT;
  request.service = "newswire.Wire";
  request.method = "Probe";
  uint8_t *data = put_frame(client, client->next_id, REQUEST, 0, ttrpc__v1__request__get_packed_size(&request));
  if (data != NULL) ttrpc__v1__request__pack(&request, data);
  client->next_id += 2;
}

void nw_wire_message(stream *call, const ProtobufCMessage *request) {
  size_t size = protobuf_c_message_get_packed_size(request);
  if (!fits(call, size)) return;
  call->sent += cost(size);
  call->credit -= cost(size);
  uint8_t *data = put_frame(call->client, call->id, DATA, 0, size);
  if (data != NULL) protobuf_c_message_pack(request, data);
  if (call->credit <= 0 && !call->client->is_server_known && !call->client->has_probed) probe(call->client);
}

void nw_wire_end_of_messages(stream *call) {
  // A frame of its own: Go's server refuses a payload with remote-closed.
  if (!call->ended) put_frame(call->client, call->id, DATA, REMOTE_CLOSED | NO_DATA, 0);
}

void nw_wire_grant(stream *call, const message *taken) {
  if (call->ended || !(call->client->features & HAS_CREDIT)) return;
  call->owed += cost(taken->size);
  if (call->owed < WINDOW / 4) return;
  uint8_t *data = put_frame(call->client, call->id, CREDIT, 0, 4);
  if (data != NULL) put_u32(data, call->owed);
  call->owed = 0;
}

void nw_wire_cancel(stream *call, const newswire_error *error) {
  newswire_client *client = call->client;
  if (!call->ended && call->id != 0 && (client->features & CAN_CANCEL)) put_frame(client, call->id, CANCEL, 0, 0);
  end(call, error);
}

void nw_wire_fail(newswire_client *client, newswire_code code, const char *cause, const char *text) {
  if (client->lost.code == NEWSWIRE_OK) nw_set_error(&client->lost, code, cause, "%s", text);
  client->out.start = client->out.end = 0;
  while (client->streams != NULL) end(client->streams, &client->lost);
}

/* Reading */

static void deliver(stream *call, const uint8_t *bytes, size_t size) {
  message *received = malloc(sizeof *received + size);
  if (received == NULL) {
    fail(call, NEWSWIRE_RESOURCE_EXHAUSTED, NULL, "there is no memory for an answer");
    return;
  }
  received->next = NULL;
  received->size = size;
  if (size > 0) memcpy(received->bytes, bytes, size);
  if (call->last == NULL) {
    call->first = received;
  } else {
    call->last->next = received;
  }
  call->last = received;
}

static void read_detail(const Ttrpc__V1__Detail *detail, newswire_error *error) {
  const size_t size = detail->value.len;
  const uint8_t *bytes = detail->value.data;
  if (strcmp(detail->type_url, "type.googleapis.com/google.rpc.DebugInfo") == 0) {
    Ttrpc__V1__DebugInfo *info = ttrpc__v1__debug_info__unpack(NULL, size, bytes);
    if (info == NULL) return;
    nw_copy_text(error->cause, sizeof error->cause, info->detail);
    ttrpc__v1__debug_info__free_unpacked(info, NULL);
  } else if (strcmp(detail->type_url, "type.googleapis.com/google.rpc.ErrorInfo") == 0) {
    Ttrpc__V1__ErrorInfo *info = ttrpc__v1__error_info__unpack(NULL, size, bytes);
    if (info == NULL) return;
    nw_copy_text(error->reason, sizeof error->reason, info->reason);
    ttrpc__v1__error_info__free_unpacked(info, NULL);
  } else if (strcmp(detail->type_url, "type.googleapis.com/google.rpc.BadRequest") == 0) {
    Ttrpc__V1__BadRequest *request = ttrpc__v1__bad_request__unpack(NULL, size, bytes);
    if (request == NULL) return;
    if (request->n_field_violations > 0) {
      nw_copy_text(error->field, sizeof error->field, request->field_violations[0]->field);
    }
    ttrpc__v1__bad_request__free_unpacked(request, NULL);
  }
}

static void read_status(const Ttrpc__V1__Status *status, newswire_error *error) {
  nw_set_error(error, status->code, NULL, "%s", "");
  nw_copy_text(error->message, sizeof error->message, status->message);
  for (size_t i = 0; i < status->n_details; i++) read_detail(status->details[i], error);
}

static void answered(stream *call, const frame *frame) {
  Ttrpc__V1__Response *response = ttrpc__v1__response__unpack(NULL, frame->length, frame->data);
  if (response == NULL) {
    newswire_error error;
    nw_set_error(&error, NEWSWIRE_INTERNAL, NULL, "the server's Response does not decode");
    end(call, &error);
    return;
  }
  if (response->status != NULL && response->status->code != NEWSWIRE_OK) {
    newswire_error error;
    read_status(response->status, &error);
    end(call, &error);
  } else {
    // A stream of answers may end so too, with or without a last message.
    if (call->kind != STREAM_OF_ANSWERS || response->payload.len > 0) {
      deliver(call, response->payload.data, response->payload.len);
    }
    end(call, NULL);
  }
  ttrpc__v1__response__free_unpacked(response, NULL);
}

/* Learns from the server's first frame what it knows. */
static void know(newswire_client *client, const frame *frame) {
  client->is_server_known = true;
  if (frame->type == ANNOUNCE && frame->length >= 8) {
    client->features = get_u32(frame->data);
    client->window = get_u32(frame->data + 4);
  }
  for (stream *call = client->streams; call != NULL; call = call->next) {
    call->has_credit = (client->features & HAS_CREDIT) != 0;
    call->credit = (int64_t)client->window - call->sent;
  }
}

static stream *find(newswire_client *client, uint32_t id) {
  stream *call = client->streams;
  while (call != NULL && call->id != id) call = call->next;
  return call;
}

static void receive_frame(newswire_client *client, const frame *frame) {
  if (!client->is_server_known) know(client, frame);
  if (frame->type == ANNOUNCE) return;
  stream *call = find(client, frame->stream);
  // A frame of a call that was given up is late, not wrong.
  if (call == NULL) return;
  if (frame->type == RESPONSE) {
    answered(call, frame);
  } else if (frame->type == DATA && call->kind != STREAM_OF_ANSWERS) {
    fail(call, NEWSWIRE_INTERNAL, NULL, "the server sent Data on a call that has a single answer");
  } else if (frame->type == DATA) {
    if (!(frame->flags & NO_DATA)) deliver(call, frame->data, frame->length);
    if (frame->flags & REMOTE_CLOSED) end(call, NULL);
  } else if (frame->type == CREDIT && frame->length >= 4) {
    call->credit += get_u32(frame->data);
  }
}

static void receive_oversized(newswire_client *client, const frame *frame) {
  client->skip = frame->length;
  stream *call = find(client, frame->stream);
  if (call == NULL || (frame->type != RESPONSE && frame->type != DATA)) return;
  newswire_error error;
  nw_set_error(
      &error, NEWSWIRE_RESOURCE_EXHAUSTED, NULL,
      "the answer's frame of %lu bytes is over the limit of %d; ask for less", (unsigned long)frame->length, WIRE_MAX_DATA);
  nw_wire_cancel(call, &error);
}

void nw_wire_receive(newswire_client *client) {
  byte_queue *in = &client->in;
  while (client->lost.code == NEWSWIRE_OK) {
    size_t available = in->end - in->start;
    size_t skipped = available < client->skip ? available : client->skip;
    in->start += skipped;
    client->skip -= (uint32_t)skipped;
    available -= skipped;
    if (client->skip > 0 || available < HEADER_SIZE) return;
    const uint8_t *bytes = in->bytes + in->start;
    frame frame = {get_u32(bytes), get_u32(bytes + 4), bytes[8], bytes[9], bytes + HEADER_SIZE};
    if (bytes[0] != 0) {
      nw_wire_fail(client, NEWSWIRE_UNAVAILABLE, NULL, "the server's bytes are no ttrpc frames");
    } else if (frame.length > WIRE_MAX_DATA) {
      in->start += HEADER_SIZE;
      receive_oversized(client, &frame);
    } else {
      if (available < HEADER_SIZE + (size_t)frame.length) return;
      in->start += HEADER_SIZE + frame.length;
      receive_frame(client, &frame);
    }
  }
}
