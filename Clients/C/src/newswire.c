/* Connecting, and calling any method. */
#include "newswire.h"

#include <stdlib.h>
#include <unistd.h>

#include "calls.h"
#include "error.h"
#include "socket.h"

newswire_code newswire_connect(const char *socket, int64_t wait, newswire_client **client, newswire_error *error) {
  *client = NULL;
  newswire_client *made = calloc(1, sizeof *made);
  if (made == NULL) return nw_no_memory(error);
  newswire_code code = nw_socket_connect(socket, wait, &made->socket, error);
  if (code != NEWSWIRE_OK) {
    free(made);
    return code;
  }
  nw_wire_open(made);
  *client = made;
  return NEWSWIRE_OK;
}

void newswire_close(newswire_client *client) {
  if (client == NULL) return;
  close(client->socket);
  free(client->in.bytes);
  free(client->out.bytes);
  free(client);
}

bool newswire_is_connected(const newswire_client *client) { return client->lost.code == NEWSWIRE_OK; }

void newswire_set_timeout(newswire_client *client, int64_t timeout) { client->timeout = timeout > 0 ? timeout : 0; }

newswire_code newswire_call(
    newswire_client *client, const char *service, const char *method, const ProtobufCMessage *request,
    const ProtobufCMessageDescriptor *type, ProtobufCMessage **response, newswire_error *error) {
  stream call;
  nw_call_begin(client, &call, STREAM_UNARY, service, method, request);
  newswire_code code = nw_call_receive(&call, type, response, error);
  nw_call_end(&call);
  return code;
}
