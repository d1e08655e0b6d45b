/* The bytes of a connection. Inside the library only. */
#ifndef NEWSWIRE_SOCKET_H
#define NEWSWIRE_SOCKET_H

#include "wire.h"

newswire_code nw_socket_connect(const char *path, int64_t wait, int *socket, newswire_error *error);

/* Writes and reads what can be without waiting. */
void nw_socket_flush(newswire_client *client);

/* Waits until there is something to read, or to write if something is to be written, and does it. False if `deadline` came first. */
bool nw_socket_wait(newswire_client *client, int64_t deadline);

/* Nanoseconds on the monotonic clock. */
int64_t nw_now(void);

#endif
