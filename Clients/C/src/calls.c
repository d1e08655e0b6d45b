/* Calls, as the functions of newswire.h make them: begun, waited for, ended. */
#include <stdlib.h>
#include <string.h>

#include "calls.h"
#include "error.h"
#include "socket.h"

static const int64_t NANOSECONDS_PER_MILLISECOND = 1000 * 1000;
static const int64_t LONGEST_TIMEOUT = (int64_t)1 << 60;

void nw_call_begin(
    newswire_client *client, stream *call, stream_kind kind, const char *service, const char *method,
    const ProtobufCMessage *request) {
  *call = (stream){.client = client, .kind = kind};
  if (client->lost.code != NEWSWIRE_OK) {
    call->ended = true;
    call->error = client->lost;
    return;
  }
  int64_t timeout = 0;
  if (client->timeout != 0) {
    bool is_long = client->timeout > LONGEST_TIMEOUT / NANOSECONDS_PER_MILLISECOND;
    timeout = is_long ? LONGEST_TIMEOUT : client->timeout * NANOSECONDS_PER_MILLISECOND;
    call->deadline = nw_now() + timeout;
  }
  nw_wire_request(call, service, method, request, timeout);
  nw_socket_flush(client);
}

/* Waits for something to happen to the call. */
static void wait_for(stream *call) {
  if (!nw_socket_wait(call->client, call->deadline) && call->deadline != 0 && nw_now() >= call->deadline) {
    newswire_error error;
    nw_set_error(&error, NEWSWIRE_DEADLINE_EXCEEDED, NULL, "the call's timeout has passed");
    nw_wire_cancel(call, &error);
    nw_socket_flush(call->client);
  }
}

message *nw_call_next(stream *call) {
  while (call->first == NULL && !call->ended) wait_for(call);
  message *next = call->first;
  if (next == NULL) return NULL;
  call->first = next->next;
  if (call->first == NULL) call->last = NULL;
  nw_wire_grant(call, next);
  nw_socket_flush(call->client);
  return next;
}

newswire_code nw_call_receive(
    stream *call, const ProtobufCMessageDescriptor *type, ProtobufCMessage **response, newswire_error *error) {
  *response = NULL;
  message *answer = nw_call_next(call);
  if (answer == NULL) return call->error.code == NEWSWIRE_OK ? NEWSWIRE_OK : nw_give_error(&call->error, error);
  *response = protobuf_c_message_unpack(type, NULL, answer->size, answer->bytes);
  free(answer);
  if (*response != NULL) return NEWSWIRE_OK;
  return nw_set_error(error, NEWSWIRE_INTERNAL, NULL, "the daemon's answer does not decode as a %s", type->name);
}

bool nw_call_send(stream *call, const ProtobufCMessage *request) {
  newswire_client *client = call->client;
  while (!call->ended && ((call->has_credit && call->credit <= 0) || client->out.start < client->out.end)) wait_for(call);
  if (call->ended) return false;
  nw_wire_message(call, request);
  nw_socket_flush(client);
  return !call->ended;
}

void nw_call_finish(stream *call) {
  nw_wire_end_of_messages(call);
  nw_socket_flush(call->client);
}

void nw_call_end(stream *call) {
  newswire_error error;
  nw_set_error(&error, NEWSWIRE_CANCELLED, NULL, "the call was cancelled");
  nw_wire_cancel(call, &error);
  nw_socket_flush(call->client);
  while (call->first != NULL) {
    message *next = call->first->next;
    free(call->first);
    call->first = next;
  }
}
