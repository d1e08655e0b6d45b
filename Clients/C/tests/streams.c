/* The streams of a connection without a socket's peer: bytes cut at every point, and bytes that are wrong. */
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

#include "test.h"
#include "calls.h"
#include "error.h"

enum { CALLS = 3 };

/* A client with a call of each kind under way, on streams 1, 3 and 5. */
typedef struct fixture {
  newswire_client client;
  int peer;
  stream calls[CALLS];
} fixture;

static void set_up(fixture *fixture) {
  memset(fixture, 0, sizeof *fixture);
  int sockets[2];
  EXPECT(socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK, 0, sockets) == 0);
  fixture->client.socket = sockets[0];
  fixture->peer = sockets[1];
  nw_wire_open(&fixture->client);
  const stream_kind kinds[CALLS] = {STREAM_UNARY, STREAM_OF_ANSWERS, STREAM_OF_REQUESTS};
  for (int i = 0; i < CALLS; i++) nw_call_begin(&fixture->client, &fixture->calls[i], kinds[i], "service", "method", NULL);
}

static void tear_down(fixture *fixture) {
  for (int i = 0; i < CALLS; i++) nw_call_end(&fixture->calls[i]);
  free(fixture->client.in.bytes);
  free(fixture->client.out.bytes);
  close(fixture->client.socket);
  close(fixture->peer);
}

static void feed(newswire_client *client, const uint8_t *bytes, size_t size) {
  if (size == 0) return;
  uint8_t *room = nw_queue_reserve(&client->in, size);
  EXPECT(room != NULL);
  memcpy(room, bytes, size);
  client->in.end += size;
  nw_wire_receive(client);
}

static const uint8_t answers[] = {
    // An announcement of cancel and credit, with a window of 256 KiB.
    0, 0, 0, 8, 0, 0, 0, 1, 0xE0, 0, 0, 0, 0, 3, 0, 4, 0, 0,
    // Two messages, one of them empty, and the end of the second call.
    0, 0, 0, 2, 0, 0, 0, 3, 3, 0, 'h', 'i',
    0, 0, 0, 0, 0, 0, 0, 3, 3, 0,
    0, 0, 0, 0, 0, 0, 0, 3, 3, 5,
    // Credit of 4096 for the third call, and its error: status { code: 5 message: "no" details { type_url: "t" value: "v" } }.
    0, 0, 0, 4, 0, 0, 0, 5, 0xE2, 0, 0, 0, 16, 0,
    0, 0, 0, 16, 0, 0, 0, 5, 2, 0, 0x0A, 14, 0x08, 5, 0x12, 2, 'n', 'o', 0x1A, 6, 0x0A, 1, 't', 0x12, 1, 'v',
    // The first call's answer: payload: "ok".
    0, 0, 0, 4, 0, 0, 0, 1, 2, 0, 0x12, 2, 'o', 'k',
};

static void expect_message(stream *call, const char *text) {
  message *message = nw_call_next(call);
  EXPECT(message != NULL && message->size == strlen(text) && memcmp(message->bytes, text, message->size) == 0);
  free(message);
}

static void answers_are_whole_wherever_the_bytes_are_split(void) {
  for (size_t split = 0; split <= sizeof answers; split++) {
    fixture fixture;
    set_up(&fixture);
    feed(&fixture.client, answers, split);
    feed(&fixture.client, answers + split, sizeof answers - split);
    expect_message(&fixture.calls[0], "ok");
    expect_message(&fixture.calls[1], "hi");
    expect_message(&fixture.calls[1], "");
    EXPECT(nw_call_next(&fixture.calls[1]) == NULL && fixture.calls[1].error.code == NEWSWIRE_OK);
    EXPECT(nw_call_next(&fixture.calls[2]) == NULL && fixture.calls[2].error.code == NEWSWIRE_NOT_FOUND);
    EXPECT(strcmp(fixture.calls[2].error.message, "no") == 0);
    EXPECT(fixture.calls[2].credit == (256 << 10) + 4096);
    EXPECT(fixture.client.streams == NULL);
    tear_down(&fixture);
  }
}

static uint32_t state;

/* Xorshift (Marsaglia 2003). */
static uint32_t next_random(uint32_t below) {
  state ^= state << 13;
  state ^= state >> 17;
  state ^= state << 5;
  return state % below;
}

static void no_bytes_do_harm(void) {
  const char *given = getenv("SEED");
  state = given != NULL ? (uint32_t)strtoul(given, NULL, 10) : (uint32_t)time(NULL);
  if (state == 0) state = 1;
  printf("  SEED=%lu\n", (unsigned long)state);
  const char *rounds = getenv("ROUNDS");
  for (long round = rounds != NULL ? strtol(rounds, NULL, 10) : 3000; round > 0; round--) {
    fixture fixture;
    set_up(&fixture);
    uint8_t bytes[sizeof answers];
    memcpy(bytes, answers, sizeof answers);
    for (uint32_t changes = 1 + next_random(8); changes > 0; changes--) {
      uint8_t *byte = &bytes[next_random(sizeof bytes)];
      switch (next_random(4)) {
      case 0: *byte = (uint8_t)next_random(256); break;
      case 1: *byte ^= (uint8_t)(1 << next_random(8)); break;
      case 2: *byte = 0; break;
      default: *byte = 0xFF; break;
      }
    }
    for (size_t start = 0; start < sizeof bytes;) {
      size_t length = 1 + next_random((uint32_t)(sizeof bytes - start));
      feed(&fixture.client, bytes + start, length);
      start += length;
    }
    // Each call has ended, or waits; what it has received is whole.
    for (int i = 0; i < CALLS; i++) {
      while (fixture.calls[i].first != NULL) free(nw_call_next(&fixture.calls[i]));
    }
    tear_down(&fixture);
  }
}

void test_streams(void) {
  RUN(answers_are_whole_wherever_the_bytes_are_split);
  RUN(no_bytes_do_harm);
}
