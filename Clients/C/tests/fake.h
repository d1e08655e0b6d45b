/* A server that does on one connection what a test says, frame by frame. */
#ifndef FAKE_H
#define FAKE_H

#include <pthread.h>

#include "test.h"
#include "ttrpc/v1/envelope.pb-c.h"

enum { REQUEST = 1, RESPONSE = 2, DATA = 3, ANNOUNCE = 0xE0, CANCEL = 0xE1, CREDIT = 0xE2 };

typedef struct peer {
  int socket;
} peer;

typedef struct frame {
  uint32_t length, stream;
  uint8_t type, flags;
  uint8_t data[5 << 20];
} frame;

/* The next frame that is not an announcement, and no probe, which is answered; NULL at the connection's end. It is good until the next call on the same thread. */
frame *peer_read(peer *peer);

/* The next frame, which must be a Request; to be freed. */
Ttrpc__V1__Request *peer_request(peer *peer, uint32_t *stream);

void peer_write(peer *peer, const void *bytes, size_t size);
void peer_send(peer *peer, uint32_t stream, uint8_t type, uint8_t flags, const void *data, size_t size);
/* A Response with a payload. */
void peer_answer(peer *peer, uint32_t stream, const ProtobufCMessage *message);
void peer_fail(peer *peer, uint32_t stream, int32_t code, const char *message, const char *cause);
void peer_announce(peer *peer, uint32_t window);
void peer_grant(peer *peer, uint32_t stream, uint32_t credit);

/* Returns when the client has read all that was written. */
void peer_wait_until_read(peer *peer);
/* Returns when the client has closed the connection, reading nothing meanwhile. */
void peer_wait_for_hangup(peer *peer);

typedef void script(peer *peer);

typedef struct fake {
  char path[108];
  int listener;
  pthread_t thread;
  script *script;
} fake;

/* Serves one connection by `script` and connects a client to it. */
newswire_client *fake_serve(fake *fake, script *script);

/* Closes the client and waits for the end of the script. */
void fake_end(fake *fake, newswire_client *client);

#endif
