#define _GNU_SOURCE
#include "fake.h"

#include <linux/sockios.h>
#include <poll.h>
#include <sched.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

static void put_u32(uint8_t *bytes, uint32_t value) {
  for (int i = 0; i < 4; i++) bytes[i] = (uint8_t)(value >> (24 - 8 * i));
}

static uint32_t get_u32(const uint8_t *bytes) {
  return (uint32_t)bytes[0] << 24 | (uint32_t)bytes[1] << 16 | (uint32_t)bytes[2] << 8 | bytes[3];
}

static bool read_all(int socket, uint8_t *bytes, size_t size) {
  while (size > 0) {
    ssize_t count = recv(socket, bytes, size, 0);
    if (count <= 0) return false;
    bytes += count;
    size -= (size_t)count;
  }
  return true;
}

/* Whether the frame asks what every server answers; then answers it. */
static bool is_probe(peer *peer, const frame *frame) {
  if (frame->type != REQUEST) return false;
  Ttrpc__V1__Request *request = ttrpc__v1__request__unpack(NULL, frame->length, frame->data);
  EXPECT(request != NULL);
  bool probes = strcmp(request->service, "newswire.Wire") == 0;
  ttrpc__v1__request__free_unpacked(request, NULL);
  if (probes) peer_fail(peer, frame->stream, NEWSWIRE_UNIMPLEMENTED, "there is no such service", "");
  return probes;
}

frame *peer_read(peer *peer) {
  static frame frame;
  do {
    uint8_t header[10];
    if (!read_all(peer->socket, header, sizeof header)) return NULL;
    frame.length = get_u32(header);
    frame.stream = get_u32(header + 4);
    frame.type = header[8];
    frame.flags = header[9];
    EXPECT(frame.length <= sizeof frame.data);
    if (!read_all(peer->socket, frame.data, frame.length)) return NULL;
  } while (frame.type == ANNOUNCE || is_probe(peer, &frame));
  return &frame;
}

Ttrpc__V1__Request *peer_request(peer *peer, uint32_t *stream) {
  frame *frame = peer_read(peer);
  EXPECT(frame != NULL && frame->type == REQUEST);
  *stream = frame->stream;
  Ttrpc__V1__Request *request = ttrpc__v1__request__unpack(NULL, frame->length, frame->data);
  EXPECT(request != NULL);
  return request;
}

void peer_write(peer *peer, const void *bytes, size_t size) {
  const uint8_t *rest = bytes;
  while (size > 0) {
    ssize_t count = send(peer->socket, rest, size, MSG_NOSIGNAL);
    // The client may have closed already.
    if (count <= 0) return;
    rest += count;
    size -= (size_t)count;
  }
}

void peer_wait_until_read(peer *peer) {
  int unread = 1;
  // A client that has gone reads no more.
  struct pollfd state = {.fd = peer->socket, .events = POLLRDHUP};
  while (ioctl(peer->socket, SIOCOUTQ, &unread) == 0 && unread > 0 && poll(&state, 1, 0) == 0) sched_yield();
}

void peer_wait_for_hangup(peer *peer) {
  struct pollfd state = {.fd = peer->socket, .events = POLLRDHUP};
  poll(&state, 1, -1);
}

void peer_send(peer *peer, uint32_t stream, uint8_t type, uint8_t flags, const void *data, size_t size) {
  uint8_t *bytes = malloc(10 + size);
  EXPECT(bytes != NULL);
  put_u32(bytes, (uint32_t)size);
  put_u32(bytes + 4, stream);
  bytes[8] = type;
  bytes[9] = flags;
  if (size > 0) memcpy(bytes + 10, data, size);
  peer_write(peer, bytes, 10 + size);
  free(bytes);
}

static void respond(peer *peer, uint32_t stream, const Ttrpc__V1__Response *response) {
  size_t size = ttrpc__v1__response__get_packed_size(response);
  uint8_t *bytes = malloc(size + 1);
  EXPECT(bytes != NULL);
  ttrpc__v1__response__pack(response, bytes);
  peer_send(peer, stream, RESPONSE, 0, bytes, size);
  free(bytes);
}

void peer_answer(peer *peer, uint32_t stream, const ProtobufCMessage *message) {
  Ttrpc__V1__Response response = TTRPC__V1__RESPONSE__INIT;
  uint8_t payload[4096];
  EXPECT(protobuf_c_message_get_packed_size(message) <= sizeof payload);
  response.payload = (ProtobufCBinaryData){.len = protobuf_c_message_pack(message, payload), .data = payload};
  respond(peer, stream, &response);
}

void peer_fail(peer *peer, uint32_t stream, int32_t code, const char *message, const char *cause) {
  Ttrpc__V1__DebugInfo info = TTRPC__V1__DEBUG_INFO__INIT;
  info.detail = (char *)cause;
  uint8_t value[4096];
  Ttrpc__V1__Detail detail = TTRPC__V1__DETAIL__INIT;
  detail.type_url = "type.googleapis.com/google.rpc.DebugInfo";
  detail.value = (ProtobufCBinaryData){.len = ttrpc__v1__debug_info__pack(&info, value), .data = value};
  Ttrpc__V1__Detail *details[] = {&detail};
  Ttrpc__V1__Status status = TTRPC__V1__STATUS__INIT;
  status.code = code;
  status.message = (char *)message;
  status.n_details = 1;
  status.details = details;
  Ttrpc__V1__Response response = TTRPC__V1__RESPONSE__INIT;
  response.status = &status;
  respond(peer, stream, &response);
}

void peer_announce(peer *peer, uint32_t window) {
  uint8_t data[8];
  put_u32(data, 3);
  put_u32(data + 4, window);
  peer_send(peer, 1, ANNOUNCE, 0, data, sizeof data);
}

void peer_grant(peer *peer, uint32_t stream, uint32_t credit) {
  uint8_t data[4];
  put_u32(data, credit);
  peer_send(peer, stream, CREDIT, 0, data, sizeof data);
}

static void *serve(void *argument) {
  fake *fake = argument;
  peer peer = {.socket = accept4(fake->listener, NULL, NULL, SOCK_CLOEXEC)};
  EXPECT(peer.socket >= 0);
  struct timeval timeout = {.tv_sec = 30};
  setsockopt(peer.socket, SOL_SOCKET, SO_RCVTIMEO, &timeout, sizeof timeout);
  fake->script(&peer);
  close(peer.socket);
  return NULL;
}

newswire_client *fake_serve(fake *fake, script *script) {
  snprintf(fake->path, sizeof fake->path, "%s/fake", test_folder);
  struct sockaddr_un address = {.sun_family = AF_UNIX};
  memcpy(address.sun_path, fake->path, strlen(fake->path) + 1);
  fake->script = script;
  fake->listener = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
  EXPECT(fake->listener >= 0);
  unlink(fake->path);
  EXPECT(bind(fake->listener, (struct sockaddr *)&address, sizeof address) == 0);
  EXPECT(listen(fake->listener, 1) == 0);
  EXPECT(pthread_create(&fake->thread, NULL, serve, fake) == 0);
  newswire_client *client;
  newswire_error error;
  EXPECT_OK(newswire_connect(fake->path, 0, &client, &error));
  return client;
}

void fake_end(fake *fake, newswire_client *client) {
  newswire_close(client);
  EXPECT(pthread_join(fake->thread, NULL) == 0);
  close(fake->listener);
  unlink(fake->path);
}
